// Values.
extension TOMLParser {
    mutating func value(_ name: String, depth: Int) throws(Fault) -> Node.Value {
        skipSpaces()
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            guard depth < Self.depth else { throw tooDeep }
            return peek == UInt8(ascii: "[")
                ? .array(try array(name, depth: depth + 1)) : try inlineTable(name, depth: depth + 1)
        default: return try plain()
        }
    }

    private mutating func array(_ name: String, depth: Int) throws(Fault) -> [Node] {
        advance()
        var nodes: [Node] = []
        while true {
            try skipBlanks()
            if skip(UInt8(ascii: "]")) { return nodes }
            let (line, element) = (line, "\(name)[\(nodes.count)]")
            nodes.append(Node(value: try value(element, depth: depth), line: line, name: element))
            try skipBlanks()
            guard skip(UInt8(ascii: ",")) || peek == UInt8(ascii: "]") else {
                throw fault("\",\" or \"]\" in an array")
            }
        }
    }

    private mutating func inlineTable(_ name: String, depth: Int) throws(Fault) -> Node.Value {
        let table = TableBuilder(.inline, name: name, line: line)
        advance()
        while true {
            try skipBlanks()
            if skip(UInt8(ascii: "}")) { return table.node.value }
            try pair(in: table, depth: depth)
            try skipBlanks()
            guard skip(UInt8(ascii: ",")) || peek == UInt8(ascii: "}") else { throw fault("\",\" or \"}\" in a table") }
        }
    }

    /// A number, a truth value or a date.
    private mutating func plain() throws(Fault) -> Node.Value {
        // What cannot be read is not repeated: it may be a secret without its quotes.
        let expected = fault("a value: text stands in quotes")
        let word = word()
        switch word {
        case "": throw expected
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: break
        }
        if let number = Self.number(word) { return number }
        guard Self.isDate(word) else {
            throw Fault(
                line: expected.line, words: "found a word without quotes; expected a value: text stands in quotes")
        }
        // A date and a time may have a space between them.
        if word.utf8.count == 10, peek == UInt8(ascii: " "), Self.isDate(String(upcoming(6).dropFirst())) {
            advance()
            _ = self.word()
        }
        return .date
    }

    private static func isDate(_ word: String) -> Bool {
        let shape = word.map { $0.isASCII && $0.isNumber ? "0" : $0 }
        return shape.starts(with: "0000-00-00") || shape.starts(with: "00:00")
    }

    static func number(_ word: String) -> Node.Value? {
        var digits = word[...]
        let sign = digits.first == "-" ? -1.0 : 1
        if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
        if digits == "inf" { return .float(sign * .infinity) }
        if digits == "nan" { return .float(.nan) }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
            let plain = joined(word.dropFirst(2)) { $0.hexDigitValue.map { $0 < radix } ?? false }
            guard let plain, plain.allSatisfy(\.isHexDigit) else { return nil }
            return Int(plain, radix: radix).map { .integer($0) }
        }
        guard let plain = joined(digits, isDigit: \.isNumber), plain.first?.isNumber == true,
            plain.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) })
        else { return nil }
        let whole = plain.prefix(while: \.isNumber)
        if whole.count > 1, whole.first == "0" { return nil }
        if whole == plain { return Int((sign < 0 ? "-" : "") + plain).map { .integer($0) } }
        // A point has digits on both its sides.
        if let point = plain.firstIndex(of: "."), plain[plain.index(after: point)...].first?.isNumber != true {
            return nil
        }
        return Double(plain).map { .float(sign * $0) }
    }

    /// Digits without the `_` between them; nil where one does not stand between two digits.
    private static func joined(_ digits: Substring, isDigit: (Character) -> Bool) -> String? {
        let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
        let areGood = parts.indices.allSatisfy { index in
            (index == 0 || parts[index].first.map(isDigit) == true)
                && (index == parts.count - 1 || parts[index].last.map(isDigit) == true)
        }
        return areGood ? parts.joined() : nil
    }
}
