import Testing

@testable import DemoGateway

/// The gateway's own JSON, against what jansson said in a live Janus 1.1.2.
struct JSONTests {
    @Test(
        "syntax errors are worded as jansson words them",
        arguments: [
            (#"{"janus":"#, "on line 1: unexpected token near end of file"),
            (#"{"janus":"ping",}"#, "on line 1: string or '}' expected near '}'"),
            ("hello", "on line 1: '[' or '{' expected near 'hello'"),
            ("5", "on line 1: '[' or '{' expected near '5'"),
            ("", "on line 1: '[' or '{' expected near end of file"),
            (#"{"janus":"ping"} x"#, "on line 1: end of file expected near 'x'"),
            ("{\n\"janus\":\"ping\",\n\"a\":tru}", "on line 3: invalid token near 'tru'"),
            (
                #"{"a":"a\u0000"}"#,
                #"on line 1: \u0000 is not allowed without JSON_ALLOW_NUL near '"a\u0000"'"#
            ),
            ("{\"a\":\"\u{01}\"}", "on line 1: control character 0x1 near '\"'"),
            (#"{"a":"\ud83d"}"#, #"on line 1: invalid Unicode '\uD83D' near '"\ud83d"'"#),
            (#"{"a":9223372036854775808}"#, "on line 1: too big integer near '9223372036854775808'"),
        ])
    func syntaxErrors(text: String, reason: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
        do throws(JSONSyntaxError) {
            _ = try JSONParser.parse(Array(text.utf8))
        } catch {
            #expect(error.reason == "JSON error: " + reason)
        }
    }

    @Test("bytes that are no UTF-8 are refused")
    func invalidUTF8() {
        let text = Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)
        #expect(throws: JSONSyntaxError(line: 1, text: "unable to decode byte 0xff near '\"'")) {
            try JSONParser.parse(text)
        }
    }

    @Test("integers of 63 bits, escapes and the last of repeated keys survive")
    func values() throws {
        let text =
            #"{"a":9223372036854775807,"b":-9007199254740993,"c":"\ud83d\ude00\u001b\/","a":4611686018427387904}"#
        let value = try JSONParser.parse(Array(text.utf8))
        #expect(value == ["a": 4_611_686_018_427_387_904, "b": -9_007_199_254_740_993, "c": "😀\u{1B}/"])
    }

    @Test("nesting ends in an error, not in a crash")
    func depth() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test("both layouts print what jansson prints")
    func layouts() {
        let value: JSON = ["janus": "ack", "n": [1, .real(33.5)], "empty": [:], "none": [], "c": "\u{1B}\"\\\n小"]
        let compact = #"{"janus":"ack","n":[1,33.5],"empty":{},"none":[],"c":"\u001B\"\\\n小"}"#
        #expect(String(decoding: JSONPrinter.bytes(of: value, layout: .compact), as: UTF8.self) == compact)
        let indented = String(decoding: JSONPrinter.bytes(of: ["a": [1], "b": true], layout: .indented), as: UTF8.self)
        #expect(indented == "{\n   \"a\": [\n      1\n   ],\n   \"b\": true\n}")
    }

    @Test("what is printed can be read again", arguments: [JSONPrinter.Layout.compact, .indented])
    func roundTrip(layout: JSONPrinter.Layout) throws {
        let value: JSON = ["s": "\u{202E}\t\u{7F}👩‍👩‍👧", "i": .int(.min), "r": .real(0.1), "x": [.null, false, []]]
        #expect(try JSONParser.parse(JSONPrinter.bytes(of: value, layout: layout)) == value)
    }
}
