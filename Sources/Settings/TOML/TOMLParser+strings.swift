// Strings.
extension TOMLParser {
    /// A string of any of the four kinds; a key has one line.
    mutating func string(isKey: Bool = false) throws(Fault) -> String {
        guard let quote = peek else { throw fault("a string") }
        let start = line
        let isRaw = quote == UInt8(ascii: "'")
        let isLong = !isKey && comes([quote, quote, quote])
        let end = Array(repeating: quote, count: isLong ? 3 : 1)
        advance(by: end.count)
        var content: [UInt8] = []
        if isLong { skipLineEnd() }
        while let byte = peek {
            if comes(end) {
                // Up to two quotes more belong to a long string.
                for _ in 0..<2 where isLong && comes(end + [quote]) {
                    content.append(quote)
                    advance()
                }
                advance(by: end.count)
                return String(decoding: content, as: UTF8.self)
            }
            switch byte {
            case UInt8(ascii: "\n") where isLong, UInt8(ascii: "\t"): break
            case UInt8(ascii: "\r") where isLong && comes(Array("\r\n".utf8)): break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw unclosed(quote, since: start)
            case 0..<0x20, 0x7F:
                throw Fault(line: line, words: "found a control character in a string; expected \\u and its number")
            case UInt8(ascii: "\\") where !isRaw:
                try content += escape(isLong: isLong)
                continue
            default: break
            }
            content.append(byte)
            advance()
        }
        throw unclosed(quote, since: start)
    }

    private func unclosed(_ quote: UInt8, since line: Int) -> Fault {
        Fault(
            line: line,
            words: "found a string that does not end; expected a closing \(Character(Unicode.Scalar(quote)))")
    }

    private mutating func skipLineEnd() {
        if comes(Array("\r\n".utf8)) { advance() }
        if peek == UInt8(ascii: "\n") { advance() }
    }

    /// What a backslash and what follows it stand for.
    private mutating func escape(isLong: Bool) throws(Fault) -> [UInt8] {
        advance()
        guard let letter = peek else { throw fault("an escape") }
        let simple: [Character: UInt8] = [
            "b": 0x08, "t": 0x09, "n": 0x0A, "f": 0x0C, "r": 0x0D, "\"": 0x22, "\\": 0x5C,
        ]
        if let byte = simple[Character(Unicode.Scalar(letter))] {
            advance()
            return [byte]
        }
        switch letter {
        case UInt8(ascii: "u"): return try scalar(digits: 4)
        case UInt8(ascii: "U"): return try scalar(digits: 8)
        default: break
        }
        // At the end of a line it hides that, and the blanks before the next text.
        var next = self
        next.skipSpaces()
        guard isLong, next.peek == UInt8(ascii: "\n") || next.comes(Array("\r\n".utf8)) else {
            throw Fault(line: line, words: "found an unknown escape in a string; expected \\\\ for a backslash")
        }
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { advance() }
        return []
    }

    private mutating func scalar(digits: Int) throws(Fault) -> [UInt8] {
        advance()
        let text = upcoming(digits)
        guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit),
            let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
        else {
            throw Fault(line: line, words: "found an escape of no character; expected its number in \(digits) digits")
        }
        advance(by: digits)
        return Array(String(Character(scalar)).utf8)
    }
}
