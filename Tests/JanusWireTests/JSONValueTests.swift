import JanusWire
import TestSupport
import Testing

@Suite("JSON values", .computing)
struct JSONValueTests {
    @Test(
        "integers are exact to 64 bits, and any other number is a double",
        arguments: [
            ("0", .integer(0)), ("-1", .integer(-1)), ("9007199254740993", .integer(9_007_199_254_740_993)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("1.5", .double(1.5)),
            ("-45.25", .double(-45.25)), ("1e300", .double(1e300)),
        ] as [(String, JSONValue)])
    func numbers(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(
        "every kind of value goes out as compact JSON with sorted keys, and comes back as it was",
        arguments: [
            (nil, "null"), (true, "true"), (false, "false"), (-12, "-12"), (1.5, "1.5"), ("", "\"\""),
            ("a\"\\/\n\u{1B}[31m\u{202E}客服", "\"a\\\"\\\\/\\n\\u001b[31m\u{202E}客服\""), ([], "[]"), ([:], "{}"),
            (["b": [1, nil, "x"], "a": ["": false]], "{\"a\":{\"\":false},\"b\":[1,null,\"x\"]}"),
            (.integer(.max), "9223372036854775807"),
        ] as [(JSONValue, String)])
    func roundTrip(value: JSONValue, text: String) throws {
        #expect(value.serializedText() == text)
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test("numbers that JSON does not have go out as null", arguments: [Double.nan, .infinity, -.infinity])
    func noSuchNumber(number: Double) {
        #expect(JSONValue.double(number).serializedText() == "null")
    }

    @Test(
        "what is not JSON is an error",
        arguments: [
            "{", "}", "[1,2", "{\"a\":}", "nul", "\"", "<html></html>", "{\"a\":1}{", "1 2", "[1e999]", "\u{0}",
            "\"\\ud800\"",
        ])
    func malformed(text: String) {
        #expect(throws: JSONValue.ParseError.malformed) { try JSONValue(parsing: text) }
    }

    @Test("no bytes are an error of their own")
    func empty() {
        #expect(throws: JSONValue.ParseError.empty) { try JSONValue(parsing: [UInt8]()) }
    }

    @Test(
        "text that is not UTF-8 is an error",
        arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFE, 0xFF, 0, 0x31]]
            as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        #expect(throws: JSONValue.ParseError.malformed) { try JSONValue(parsing: bytes) }
    }

    @Test("more bytes than the limit are an error, and as many are not")
    func size() throws {
        #expect(throws: JSONValue.ParseError.tooLarge(limit: 4)) {
            try JSONValue(parsing: Array("[1,2]".utf8), maximumSize: 4)
        }
        #expect(try JSONValue(parsing: Array("[1,2]".utf8), maximumSize: 5) == [1, 2])
    }

    @Test("more values than the limit are an error before they take memory, however they are packed")
    func values() throws {
        for element in ["1", "{\"a\":[]}"] {
            let text = "[" + String(repeating: "\(element),", count: JSONValue.maximumValues) + "1]"
            #expect(throws: JSONValue.ParseError.tooManyValues(limit: JSONValue.maximumValues)) {
                try JSONValue(parsing: text)
            }
        }
        // Commas and brackets within strings are none.
        let text = "\"" + String(repeating: ",[{", count: JSONValue.maximumValues) + "\""
        #expect(try JSONValue(parsing: text).string?.utf8.count == 3 * JSONValue.maximumValues)
    }

    @Test("what lies too deep becomes null, and the rest is kept", arguments: [65, 66, 500, 2_000, 100_000])
    func depth(levels: Int) throws {
        let deep = String(repeating: "{\"[\\\"\":[", count: levels / 2) + String(repeating: "]}", count: levels / 2)
        let value = try JSONValue(parsing: "{\"before\":1,\"deep\":\(deep),\"after\":\"}]\"}")
        #expect(value["before"] == 1)
        #expect(value["after"] == "}]")
        #expect(value["deep"]?["[\""]?.array?.count == 1)
        #expect(depth(of: value) <= JSONValue.maximumDepth)
    }

    @Test("what is just not too deep is whole")
    func greatestDepth() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try JSONValue(parsing: text).serializedText() == text)
    }

    private func depth(of value: JSONValue) -> Int {
        switch value {
        case .array(let elements): 1 + (elements.map(depth).max() ?? 0)
        case .object(let members): 1 + (members.values.map(depth).max() ?? 0)
        default: 0
        }
    }
}
