internal import CSimdJSON

/// Builds values from the tokens of a parsed text.
struct JSONTokens {
    /// Why there are none.
    enum Failure: Error, Hashable {
        case malformed
        /// More arrays and objects lie within each other than allowed.
        case tooDeep
    }

    private let tokens: UnsafeBufferPointer<json_token>
    private var next = 0
    private var keys = KeyCache()

    /// The value that a text holds.
    static func value(of bytes: [UInt8], depth: Int) throws(Failure) -> JSONValue {
        var value = JSONValue.null
        let outcome = withUnsafeMutablePointer(to: &value) { value in
            bytes.withUnsafeBufferPointer { bytes in
                json_parse(bytes.baseAddress, bytes.count, depth, build, value)
            }
        }
        switch outcome {
        case JSON_PARSED: return value
        case JSON_TOO_DEEP: throw .tooDeep
        default: throw .malformed
        }
    }

    /// Puts the value of all tokens where `context` points to.
    private static let build: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<json_token>?, Int) -> Void = {
        context, tokens, count in
        var builder = JSONTokens(tokens: UnsafeBufferPointer(start: tokens, count: count))
        context?.assumingMemoryBound(to: JSONValue.self).pointee = builder.take()
    }

    private init(tokens: UnsafeBufferPointer<json_token>) { self.tokens = tokens }

    private mutating func take() -> JSONValue {
        let token = tokens[next]
        next += 1
        switch token.kind {
        case JSON_TOKEN_FALSE: return .bool(false)
        case JSON_TOKEN_TRUE: return .bool(true)
        case JSON_TOKEN_INTEGER: return .integer(token.integer)
        // 1.0 and 1e3 are integers that were written otherwise.
        case JSON_TOKEN_DOUBLE: return Int64(exactly: token.number).map(JSONValue.integer) ?? .double(token.number)
        case JSON_TOKEN_STRING: return .string(String(token))
        case JSON_TOKEN_ARRAY:
            var elements: [JSONValue] = []
            elements.reserveCapacity(Int(token.count))
            for _ in 0..<token.count { elements.append(take()) }
            return .array(elements)
        case JSON_TOKEN_OBJECT:
            var members = JSONObject(minimumCapacity: Int(token.count))
            for _ in 0..<token.count {
                let key = keys.string(tokens[next])
                next += 1
                members.append(key, take())
            }
            return .object(members)
        default: return .null
        }
    }
}

/// The names of members that were seen last: a list repeats the same ones thousands of times.
///
/// Swift holds up to 15 bytes without memory of their own, so only longer names are kept.
private struct KeyCache {
    private var strings: [String] = []
    private static let capacity = 16

    mutating func string(_ token: json_token) -> String {
        guard token.count > 15 else { return String(token) }
        let bytes = UnsafeBufferPointer(token)
        if let known = strings.first(where: { $0.utf8.elementsEqual(bytes) }) { return known }
        let string = String(token)
        if strings.count < Self.capacity { strings.append(string) }
        return string
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a string.
    fileprivate init(_ token: json_token) {
        self.init(
            start: UnsafeRawPointer(token.string).assumingMemoryBound(to: UInt8.self), count: Int(token.count))
    }
}

extension String {
    fileprivate init(_ token: json_token) {
        self.init(decoding: UnsafeBufferPointer(token), as: UTF8.self)
    }
}
