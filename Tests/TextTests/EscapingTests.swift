import Testing
import Text

@Suite("Showing the raw form")
struct EscapingTests {
    @Test(arguments: [
        ("Alice", "Alice"),
        ("小明 René", "小明 René"),
        ("a\nb\r\t\u{0}", "a\\nb\\r\\t\\0"),
        ("\u{1B}[31m\u{7F}\u{9B}", "\\u{1b}[31m\\u{7f}\\u{9b}"),
        ("a\u{202E}b\u{200B}\u{FEFF}", "a\\u{202e}b\\u{200b}\\u{feff}"),
        ("👩\u{200D}👧", "👩\\u{200d}👧"),
        ("👍🏽", "👍\\u{1f3fd}"),
        ("\u{A0}\u{3000}\u{2800}", "\\u{a0}\\u{3000}\\u{2800}"),
        ("\u{301}a", "\\u{301}a"),
        ("e\u{301}\u{302}\u{303}", "e\u{301}\u{302}\\u{303}"),
        ("C:\\new", "C:\\new"),
    ])
    func `what cleaning hides is written out`(_ raw: String, _ shown: String) {
        let text = CleanText(escaping: raw)
        #expect(Array(text.string.unicodeScalars) == Array(shown.unicodeScalars))
        #expect(text.isAltered == (raw != shown))
    }

    @Test func `a long text is cut at the limit`() {
        #expect(CleanText(escaping: "abc\ndef", limit: 4).string == "abc\\n…")
        #expect(CleanText(escaping: "abcdef", limit: 4).string == "abcd…")
    }
}
