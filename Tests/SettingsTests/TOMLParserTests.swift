import TestSupport
import Testing

@testable import Settings

/// The grammar of the configuration file.
@Suite("TOML") struct TOMLParserTests {
    private static func value(_ text: String) -> Node.Value? {
        let (document, faults) = TOMLParser.parse("key = \(text)")
        guard faults.isEmpty, case .table(let members) = document.value else { return nil }
        return members.first?.node.value
    }

    @Test(
        "Strings",
        arguments: [
            (#""plain""#, "plain"), (#""""#, ""), (#"''"#, ""), (#"'raw \n'"#, #"raw \n"#),
            (#""\b\t\n\f\r\"\\""#, "\u{8}\t\n\u{c}\r\"\\"), (#""\u00e9\U0001F600""#, "é😀"), ("\"名\"", "名"),
            ("\"\"\"\nfirst\nsecond\"\"\"", "first\nsecond"), ("\"\"\"a \\\n   b\"\"\"", "a b"),
            ("\"\"\"\"quoted\"\"\"\"\"", "\"quoted\"\""), ("'''\nraw ' \\x'''", #"raw ' \x"#), ("'''a''b'''", "a''b"),
            ("\"\"\"a\r\nb\"\"\"", "a\r\nb"),
        ])
    func strings(text: String, value: String) { #expect(Self.value(text) == .string(value)) }

    @Test(
        "Numbers, truth and time",
        arguments: [
            ("0", .integer(0)), ("+12", .integer(12)), ("-7", .integer(-7)), ("1_000", .integer(1000)),
            ("0xdead_BEEF", .integer(0xdead_beef)), ("0o17", .integer(15)), ("0b101", .integer(5)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("2.5", .float(2.5)), ("-1.5e-3", .float(-0.0015)), ("1e5", .float(1e5)), ("6_0.0_1", .float(60.01)),
            ("inf", .float(.infinity)), ("-inf", .float(-.infinity)), ("true", .bool(true)), ("false", .bool(false)),
            ("1979-05-27T07:32:00Z", .date), ("1979-05-27 07:32:00", .date), ("1979-05-27", .date), ("07:32:00", .date),
        ] as [(String, Node.Value)])
    func plain(text: String, value: Node.Value) { #expect(Self.value(text) == value) }

    @Test(
        "What is no value",
        arguments: [
            "", "word", "_1", "1_", "1__0", "01", "1.", ".5", "1.e5", "1e", "0x", "0xg", "+0x1", "--1", "0b2", "True",
            "9223372036854775808", "\"", "\"a", "'a\"", "\"\\q\"", "\"\\ud800\"", "\"\\u12\"", "\"\u{7}\"", "[", "[1",
            "[1 2]", "{", "{a}", "{a = 1 b = 2}", "{a = 1, a = 2}", "1 2", "\"a\" \"b\"", "\"\"\"a", "\"\"\"a\"\"",
        ])
    func noValue(text: String) { #expect(Self.value(text) == nil) }

    @Test("Tables, dotted keys, arrays and comments, each with its line and its path")
    func structure() {
        let (document, faults) = TOMLParser.parse(
            """
            # a comment
            a.b = 1
            a."c d" = [ # another
              { e = 2 },
              'x',
            ]
            [t.u]
            f = { g.h = 3,
                  i = 4, }
            [t]
            j = 5
            [[k]]
            [[k]]
            l = 6
            """)
        #expect(faults == [])
        var found: [String: Int] = [:]
        func walk(_ node: Node) {
            found[node.name] = node.line
            switch node.value {
            case .table(let members): members.forEach { walk($0.node) }
            case .array(let nodes): nodes.forEach(walk)
            default: break
            }
        }
        walk(document)
        #expect(
            found == [
                "": 1, "a": 2, "a.b": 2, "a.\"c d\"": 3, "a.\"c d\"[0]": 4, "a.\"c d\"[0].e": 4, "a.\"c d\"[1]": 5,
                "t": 10, "t.u": 7, "t.u.f": 8, "t.u.f.g": 8, "t.u.f.g.h": 8, "t.u.f.i": 9, "t.j": 11, "k": 13,
                "k.l": 14,
            ])
    }

    @Test(
        "Mistakes are told with their line, what was found and what was expected",
        arguments: [
            ("\n[", "2: found the end of the file; expected a key of letters, digits, - and _, or one in quotes"),
            ("[a", "1: found the end of the file; expected \"]\" after the name of a table"),
            ("[[a]", "1: found \"]\"; expected \"]]\" after the name of a table"),
            ("a", "1: found the end of the file; expected \"=\" after a key"),
            ("a = \nb = 1", "1: found the end of the line; expected a value: text stands in quotes"),
            ("a = s3same", "1: found a word without quotes; expected a value: text stands in quotes"),
            ("a = 1 b = 2", "1: found \"b\"; expected the end of the line"),
            ("a = \"x\nb = 1", "1: found a string that does not end; expected a closing \""),
            ("a = [1,\n2\n", "3: found the end of the file; expected \",\" or \"]\" in an array"),
            ("a = 1\n\na = 2", "3: a is defined twice, first on line 1; expected once"),
            ("a = 1\n[a]", "2: a is defined twice, first on line 1; expected once"),
            ("[a]\n[a]", "2: a is defined twice, first on line 1; expected once"),
            ("[a.b]\n[a]\nb = 1", "3: a.b is defined twice, first on line 1; expected once"),
            ("[a]\nb.c = 1\n[a.b]", "3: a.b is defined twice, first on line 2; expected once"),
            ("[[a]]\n[a]", "2: a is defined twice, first on line 1; expected once"),
            ("a = {b = 1}\na.c = 2", "2: a is defined twice, first on line 1; expected once"),
            ("a = {b = 1}\n[a.c]", "2: a is defined twice, first on line 1; expected once"),
        ])
    func mistakes(text: String, words: String) {
        #expect(TOMLParser.parse(text).faults.map { "\($0.line): \($0.words)" } == [words])
    }

    @Test("All mistakes are found, and what follows a broken header is not taken for another table's")
    func several() {
        let (_, faults) = TOMLParser.parse("[a]\nb = \nc = 1\n[d\nc = 2\nc = 3\n[e]\nf = ~\n")
        #expect(faults.map(\.line) == [2, 4, 6, 8])
    }

    @Test("No value is repeated in a message, since it may be a secret")
    func discreet() {
        for text in [
            "k = sesame", "k = 'sesame", "k = \"sesame", "k = \"\"\"sesame", "k = \"sesame\\q\"", "k = [ sesame ]",
        ] {
            let (_, faults) = TOMLParser.parse(text)
            #expect(!faults.isEmpty && faults.allSatisfy { !$0.words.contains("sesame") })
        }
    }

    @Test("Any text is read to its end, and so are very deep and very long ones")
    func anything() {
        var generator = SeededGenerator(seed: 11)
        let letters = Array("[]{}\"'=.,#\n\r\\ \t-+_:019eTxu名\u{1}")
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                    letters.randomElement(using: &generator) ?? "["
                })
            _ = TOMLParser.parse(text)
        }
        for (start, piece) in [
            ("k = ", "["), ("k = ", "{a="), ("k = ", "\""), ("k = ", "\\"), ("", "["), ("[", "a."), ("", "a."),
        ] {
            let (_, faults) = TOMLParser.parse(start + String(repeating: piece, count: 100_000))
            #expect(faults.count == 1, "\(start)\(piece)")
        }
    }
}
