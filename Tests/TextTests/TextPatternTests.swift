import Testing
import Text

/// What filters let through.
@Suite struct TextPatterns {
    @Test(arguments: [
        ("ali", true), ("ALI", true), ("bob", false), ("2674", true), ("", true),
        ("!bob", true), ("!ali", false), ("!2674", false), ("!", true),
        ("/^al.*e$/", true), ("/^AL", true), ("/bob|ice/", true), ("/^$/", false), ("/", true), ("//", true),
        ("!/^al/", false), ("!/^bo/", true), ("/\\d{4}/", true), ("/a\\/", false),
    ])
    func `a pattern matches a name or an id`(_ source: String, _ isMatch: Bool) {
        #expect(TextPattern(source).matches("Alice", "2674477911324361") == isMatch)
    }

    @Test func `an expression that cannot be read lets nothing through, inverted or not`() {
        for source in ["/(/", "/[a", "!/(/", "/*/"] {
            #expect(TextPattern(source).isBroken, "\(source)")
            #expect(!TextPattern(source).matches("("))
        }
    }

    @Test func `letters match whatever their case, in other scripts too`() {
        #expect(TextPattern("ÄRGER").matches("der Ärger"))
        #expect(TextPattern("/ärger/").matches("DER ÄRGER"))
        #expect(TextPattern("小明").matches("我是小明"))
    }
}
