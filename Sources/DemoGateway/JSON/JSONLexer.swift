/// Cuts JSON text into tokens and remembers the text of the last one, for jansson's "near '…'".
struct JSONLexer {
    /// What one scan found.
    enum Token: Hashable {
        case symbol(UInt8)
        case value(JSON)
        case invalid
        case end
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// Where the token in hand began; its text ends at `position`.
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// jansson's message for the token in hand; long tokens are not quoted.
    func error(_ text: String) -> JSONSyntaxError {
        let token = bytes[start..<position]
        if token.isEmpty { return JSONSyntaxError(line: line, text: "\(text) near end of file") }
        guard token.count <= 20 else { return JSONSyntaxError(line: line, text: text) }
        return JSONSyntaxError(line: line, text: "\(text) near '\(String(decoding: token, as: UTF8.self))'")
    }

    /// The next token; blanks before it are skipped.
    mutating func next() throws(JSONSyntaxError) -> Token {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
            if bytes[position] == 0x0A { line += 1 }
            position += 1
        }
        start = position
        guard position < bytes.count else { return .end }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
            UInt8(ascii: ","):
            position += 1
            return .symbol(byte)
        case UInt8(ascii: "\""): return .value(.string(try string()))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return word()
        default:
            position += try scalarLength()
            return .invalid
        }
    }

    private mutating func word() -> Token {
        while position < bytes.count, (bytes[position] | 0x20) >= 0x61, (bytes[position] | 0x20) <= 0x7A {
            position += 1
        }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "true": return .value(true)
        case "false": return .value(false)
        case "null": return .value(.null)
        default: return .invalid
        }
    }

    private mutating func digits() -> Bool {
        let before = position
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
        return position > before
    }

    private mutating func number() throws(JSONSyntaxError) -> Token {
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        guard digits() else { return .invalid }
        if bytes[first] == UInt8(ascii: "0"), position > first + 1 { return .invalid }
        var isReal = false
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isReal = true
            position += 1
            guard digits() else { return .invalid }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isReal = true
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard digits() else { return .invalid }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isReal {
            guard let number = Double(text), number.isFinite else { throw error("real number overflow") }
            return .value(.real(number))
        }
        guard let number = Int64(text) else {
            throw error(text.hasPrefix("-") ? "too big negative integer" : "too big integer")
        }
        return .value(.int(number))
    }

    /// A string without its quotes; the escapes are resolved once the whole token is known, as jansson does.
    private mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        while true {
            guard position < bytes.count else { throw error("premature end of input") }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try unescaped()
            case 0x0A: throw error("unexpected newline")
            case 0..<0x20: throw error("control character 0x" + String(byte, radix: 16))
            case UInt8(ascii: "\\"): try escape()
            default: position += try scalarLength()
            }
        }
    }

    private mutating func escape() throws(JSONSyntaxError) {
        position += 1
        guard position < bytes.count else { throw error("invalid escape") }
        let kind = bytes[position]
        guard kind == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(kind) else { throw error("invalid escape") }
            position += 1
            return
        }
        position += 1
        for _ in 0..<4 {
            guard position < bytes.count, Self.hexValue(bytes[position]) != nil else { throw error("invalid escape") }
            position += 1
        }
    }

    private func unescaped() throws(JSONSyntaxError) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(position - start)
        var index = start + 1
        let end = position - 1
        while index < end {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let kind = bytes[index + 1]
            index += 2
            switch kind {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"): result.append(contentsOf: try unicodeEscape(&index, end: end))
            default: result.append(kind)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The UTF-8 of the escape whose digits begin at `index`, which moves behind it (and behind its second half).
    private func unicodeEscape(_ index: inout Int, end: Int) throws(JSONSyntaxError) -> [UInt8] {
        let high = codeUnit(at: index)
        index += 4
        guard high != 0 else { throw error("\\u0000 is not allowed without JSON_ALLOW_NUL") }
        if let scalar = Unicode.Scalar(high) { return Array(String(scalar).utf8) }
        let written = "\\u" + Self.hex(high)
        guard UTF16.isLeadSurrogate(UInt16(high)), index + 6 <= end, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw error("invalid Unicode '\(written)'") }
        let low = codeUnit(at: index + 2)
        guard UTF16.isTrailSurrogate(UInt16(low)) else {
            throw error("invalid Unicode '\(written)\\u\(Self.hex(low))'")
        }
        index += 6
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        return scalar.map { Array(String($0).utf8) } ?? []
    }

    private func codeUnit(at index: Int) -> UInt32 {
        bytes[index..<index + 4].reduce(0) { $0 << 4 | UInt32(Self.hexValue($1) ?? 0) }
    }

    private static func hex(_ unit: UInt32) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// How many bytes the scalar at `position` takes; bytes that are no UTF-8 are an error.
    private func scalarLength() throws(JSONSyntaxError) -> Int {
        let lead = bytes[position]
        let length =
            switch lead {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        if length > 0, position + length <= bytes.count,
            String(validating: bytes[position..<position + length], as: UTF8.self) != nil
        {
            return length
        }
        throw error("unable to decode byte 0x" + String(lead, radix: 16))
    }
}
