/// Reads JSON as jansson's `json_loads` does for Janus, with its limits and its error texts.
///
/// Integers beyond signed 64 bits, `\u0000`, lone surrogates, bad UTF-8 and a top level that is neither object nor array
/// are refused; of a repeated key the last counts (all seen live on 1.1.2).
package struct JSONParser {
    private var lexer: JSONLexer
    /// jansson's `JSON_PARSER_MAX_DEPTH`.
    private static let maximumDepth = 2048

    private init(_ bytes: [UInt8]) { lexer = JSONLexer(bytes) }

    /// The value that `bytes` hold.
    package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
        var parser = JSONParser(bytes)
        let first = try parser.lexer.next()
        guard first == .symbol(UInt8(ascii: "{")) || first == .symbol(UInt8(ascii: "[")) else {
            throw parser.lexer.error("'[' or '{' expected")
        }
        let value = try parser.value(first, depth: 1)
        guard try parser.lexer.next() == .end else { throw parser.lexer.error("end of file expected") }
        return value
    }

    private mutating func value(_ token: JSONLexer.Token, depth: Int) throws(JSONSyntaxError) -> JSON {
        switch token {
        case .value(let value): return value
        case .symbol(UInt8(ascii: "{")):
            guard depth <= Self.maximumDepth else { throw lexer.error("maximum parsing depth reached") }
            return try object(depth: depth)
        case .symbol(UInt8(ascii: "[")):
            guard depth <= Self.maximumDepth else { throw lexer.error("maximum parsing depth reached") }
            return try array(depth: depth)
        case .invalid: throw lexer.error("invalid token")
        case .symbol, .end: throw lexer.error("unexpected token")
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSON {
        var members: [JSONObject.Member] = []
        var token = try lexer.next()
        if token == .symbol(UInt8(ascii: "}")) { return .object(JSONObject()) }
        while true {
            guard case .value(.string(let key)) = token else { throw lexer.error("string or '}' expected") }
            guard try lexer.next() == .symbol(UInt8(ascii: ":")) else { throw lexer.error("':' expected") }
            let next = try lexer.next()
            members.append(JSONObject.Member(key: key, value: try value(next, depth: depth + 1)))
            token = try lexer.next()
            guard token == .symbol(UInt8(ascii: ",")) else { break }
            token = try lexer.next()
        }
        guard token == .symbol(UInt8(ascii: "}")) else { throw lexer.error("'}' expected") }
        return .object(JSONObject(parsed: members))
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSON {
        var elements: [JSON] = []
        var token = try lexer.next()
        if token == .symbol(UInt8(ascii: "]")) { return .array([]) }
        while true {
            elements.append(try value(token, depth: depth + 1))
            token = try lexer.next()
            guard token == .symbol(UInt8(ascii: ",")) else { break }
            token = try lexer.next()
        }
        guard token == .symbol(UInt8(ascii: "]")) else { throw lexer.error("']' expected") }
        return .array(elements)
    }
}
