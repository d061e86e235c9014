import Testing
import Text

@Suite("Cleaning hostile text")
struct CleanTextTests {
    /// A raw string, what becomes of it, and whether a reader should know.
    struct Case: CustomTestStringConvertible, Sendable {
        let raw: String
        let clean: String
        let altered: Bool

        init(_ raw: String, _ clean: String, altered: Bool) {
            self.raw = raw
            self.clean = clean
            self.altered = altered
        }

        var testDescription: String { raw.debugDescription }
    }

    @Test(arguments: [
        Case("", "", altered: false),
        Case("Alice", "Alice", altered: false),
        Case("René Lévesque", "René Lévesque", altered: false),
        Case("小明", "小明", altered: false),
        Case("שלום", "שלום", altered: false),
        Case("Rene\u{301}", "Rene\u{301}", altered: false),
        Case("한글", "한글", altered: false),
        Case("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", altered: false),
    ])
    func `honest names stay as they are`(_ item: Case) {
        expect(item)
    }

    @Test(arguments: [
        Case("\u{1B}[31mred", "␛[31mred", altered: true),
        Case("a\r\n\tb", "a␍␊␉b", altered: true),
        Case("\u{0}\u{7}\u{8}\u{7F}", "␀␇␈␡", altered: true),
        Case("\u{9B}31m", "\u{FFFD}31m", altered: true),
        Case("\u{E000}\u{FFFF}\u{10FFFF}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", altered: true),
        Case("a\u{2028}b\u{2029}c", "a b c", altered: true),
    ])
    func `what controls a terminal becomes visible`(_ item: Case) {
        expect(item)
    }

    @Test(arguments: [
        Case("a\u{202E}b\u{2066}c\u{200F}d", "abcd", altered: true),
        Case("a\u{200B}b\u{FEFF}c\u{2060}d\u{AD}e", "abcde", altered: true),
        Case("a\u{E0041}\u{E007F}b", "ab", altered: true),
        Case("a\u{34F}\u{115F}\u{1160}\u{3164}\u{FFA0}b", "ab", altered: true),
        Case("a\u{FE0F}\u{E0100}\u{180B}b", "ab", altered: true),
        Case("a\u{200D}b", "ab", altered: true),
        Case("a\u{61C}\u{17B4}\u{FFF9}b", "ab", altered: true),
    ])
    func `what cannot be seen is dropped`(_ item: Case) {
        expect(item)
    }

    @Test(arguments: [
        Case("a\u{A0}b\u{3000}c\u{2003}d", "a b c d", altered: false),
        Case("👩‍👩‍👧!", "👩!", altered: false),
        Case("👍🏽 👍", "👍 👍", altered: false),
        Case("❤️", "❤", altered: false),
        Case("🏳️‍🌈", "🏳", altered: false),
        Case("🇩🇪 🇫", "DE F", altered: false),
        Case("1️⃣", "1", altered: false),
        Case("🏽", "🏽", altered: false),
        Case("👩👧", "👩👧", altered: false),
        Case("👩\u{200D}a👧", "👩a👧", altered: false),
    ])
    func `emoji and odd spaces are simplified`(_ item: Case) {
        expect(item)
    }

    @Test(arguments: [
        Case("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}", altered: true),
        Case("\u{301}a", "\u{25CC}\u{301}a", altered: true),
        Case("\u{200B}\u{301}", "\u{25CC}\u{301}", altered: true),
        Case(" \u{301}", " \u{301}", altered: false),
    ])
    func `a base carries two marks at most`(_ item: Case) {
        expect(item)
    }

    @Test func `a long text is cut at the limit`() {
        let text = CleanText(cleaning: String(repeating: "x", count: 300))
        #expect(text.string == String(repeating: "x", count: 256) + "…")
        #expect(text.width == 257)
        #expect(text.isAltered)
        #expect(!CleanText(cleaning: String(repeating: "x", count: 256)).isAltered)
        // What is dropped counts, too: nobody makes us look at a million of them.
        #expect(CleanText(cleaning: String(repeating: "\u{200B}", count: 300) + "x").string == "…")
    }

    @Test(arguments: ["", " ", "\u{2800}", "\u{3164}\u{200B}", " \u{3000}\u{2800}"])
    func `a name that shows nothing is blank`(_ raw: String) {
        #expect(CleanText(cleaning: raw).isBlank)
    }

    @Test(arguments: ["x", " . ", "\u{301}", "\u{E000}", "\n"])
    func `a name that shows something is not blank`(_ raw: String) {
        #expect(!CleanText(cleaning: raw).isBlank)
    }

    @Test(arguments: [
        ("Alice", 5), ("小明", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("ｱ", 1), ("Ａ", 2), ("\u{1B}[0m", 4),
    ])
    func `the width is that of the cells it takes`(_ raw: String, _ width: Int) {
        #expect(CleanText(cleaning: raw).width == width)
    }

    private func expect(_ item: Case, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = CleanText(cleaning: item.raw)
        // Scalar by scalar: `String` takes canonically equivalent strings for equal.
        #expect(
            Array(text.string.unicodeScalars) == Array(item.clean.unicodeScalars), sourceLocation: sourceLocation)
        #expect(text.isAltered == item.altered, sourceLocation: sourceLocation)
    }
}
