import Testing
import Text

@Suite("Fitting text into cells")
struct LayoutTests {
    @Test(arguments: [
        ("Alice", 5, "Alice"), ("Alice", 4, "Ali…"), ("Alice", 1, "…"), ("Alice", 0, ""), ("Alice", -3, ""),
        ("小明小", 6, "小明小"), ("小明小", 5, "小明…"), ("小明小", 4, "小…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
    func `a text is cut with an ellipsis`(_ raw: String, _ cells: Int, _ expected: String) {
        #expect(CleanText(cleaning: raw).truncated(to: cells).string == expected)
    }

    @Test(arguments: [("Alice", 3, "Ali"), ("小明", 3, "小"), ("小明", 1, "")])
    func `a text is cut without an ellipsis`(_ raw: String, _ cells: Int, _ expected: String) {
        #expect(CleanText(cleaning: raw).truncated(to: cells, ellipsis: false).string == expected)
    }

    @Test(arguments: [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
        ("小明小明", 5, ["小明", "小明"]),
        ("小明", 1, ["小", "明"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("Janus 会改写配置文件", 12, ["Janus 会改写", "配置文件"]),
        ("会改写Janus的配置", 10, ["会改写", "Janus的配", "置"]),
        ("房间已锁定，新人不能进入。", 10, ["房间已锁", "定，新人不", "能进入。"]),
        ("他说：“好的”。", 8, ["他说：", "“好的”。"]),
        ("所有人（包括你）", 8, ["所有人", "（包括", "你）"]),
    ])
    func `a text is wrapped at spaces`(_ raw: String, _ cells: Int, _ expected: [String]) {
        #expect(CleanText(cleaning: raw).wrapped(to: cells).map(\.string) == expected)
    }

    @Test func `glyphs carry their marks`() {
        let glyphs = Array(CleanText(cleaning: "ae\u{301}小").glyphs)
        #expect(glyphs.map(\.string) == ["a", "e\u{301}", "小"])
        #expect(glyphs.map(\.width) == [1, 1, 2])
    }

    @Test(arguments: [
        ("Alice", "LIC", true), ("Alice", "", true), ("", "a", false), ("ÄRGER", "är", true), ("小明", "明", true),
        ("Alice", "bob", false), ("Rene\u{301}", "\u{E9}", true), ("aab", "ab", true),
    ])
    func `a text is searched whatever the case`(_ raw: String, _ needle: String, _ found: Bool) {
        #expect(CleanText(cleaning: raw).contains(CleanText(cleaning: needle)) == found)
    }
}
