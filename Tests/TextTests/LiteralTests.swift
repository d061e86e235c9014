import Testing
import Text

@Suite("Literals and joining")
struct LiteralTests {
    @Test func `a literal is clean text`() {
        let text: CleanText = "12 rooms"
        #expect(text.string == "12 rooms")
        #expect(text.width == 8)
    }

    @Test func `an interpolation takes clean text and integers`() {
        let room = CleanText(cleaning: "小\u{1B}")
        let text: CleanText = "\(room) of \(UInt64.max) at \(two: 7):\(two: 12)"
        #expect(text.string == "小␛ of 18446744073709551615 at 07:12")
        #expect(text.width == 2 + 1 + 4 + 20 + 4 + 5)
        #expect(text.isAltered)
    }

    @Test func `a literal cannot smuggle a control in`() {
        let text: CleanText = "a\nb"
        #expect(text.string == "a␊b")
    }

    @Test func `texts join`() {
        let parts: [CleanText] = ["a", "小", ""]
        #expect(parts.joined(separator: ", ").string == "a, 小, ")
        #expect(parts.joined(separator: ", ").width == 7)
        #expect([CleanText]().joined(separator: ", ") == .empty)
        #expect((CleanText(cleaning: "\u{200B}") + "x").isAltered)
        #expect("x" + CleanText.empty == ("x" as CleanText))
    }

    @Test func `equal texts are equal however they were made`() {
        let whole: CleanText = "小明 (2)"
        let name: CleanText = "小明"
        #expect(whole == "\(name) (\(2))")
        #expect(whole.truncated(to: 4, ellipsis: false) == name)
    }
}
