/// Reads TOML 1.0, with the lines on which everything stands; inline tables may have several lines, as in TOML 1.1.
///
/// Reads on after a mistake, so that all mistakes are found.
struct TOMLParser {
    /// What keeps a line from being TOML.
    struct Fault: Error, Hashable {
        var line: Int
        var words: String
    }

    /// So deep nobody nests.
    static let depth = 32

    let bytes: [UInt8]
    private(set) var position = 0
    private(set) var line = 1
    let root = TableBuilder(.header)
    var table: TableBuilder

    private init(_ source: String) {
        bytes = Array(source.utf8)
        table = root
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The document as a table, or all that is wrong with it.
    static func parse(_ source: String) -> (document: Node, faults: [Fault]) {
        var parser = TOMLParser(source)
        var faults: [Fault] = []
        while !parser.isAtEnd {
            do throws(Fault) {
                try parser.statement()
            } catch {
                faults.append(error)
                parser.skipLine()
            }
        }
        return (parser.root.node, faults)
    }

    private mutating func statement() throws(Fault) {
        skipSpaces()
        switch peek {
        case nil, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): break
        case UInt8(ascii: "["): try header()
        default: try pair(in: table, depth: 0)
        }
        try comment()
        guard isAtEnd || skip(UInt8(ascii: "\n")) else { throw fault("the end of the line") }
    }

    // MARK: Characters

    var isAtEnd: Bool { position >= bytes.count }
    var peek: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func advance() {
        guard let byte = peek else { return }
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    mutating func advance(by count: Int) { for _ in 0..<count { advance() } }

    func comes(_ text: [UInt8]) -> Bool { bytes[position...].starts(with: text) }

    /// Steps over a byte if it is the next one after spaces.
    mutating func skip(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard peek == byte else { return false }
        advance()
        return true
    }

    mutating func skipSpaces() { while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { advance() } }

    /// Steps over spaces, ends of lines and comments.
    mutating func skipBlanks() throws(Fault) {
        repeat { try comment() } while skip(UInt8(ascii: "\n"))
    }

    /// Steps over spaces, and over a comment up to the end of its line.
    private mutating func comment() throws(Fault) {
        skipSpaces()
        if peek == UInt8(ascii: "#") {
            while let byte = peek, byte != UInt8(ascii: "\n"), !comes(Self.lineEnd) {
                guard byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") else {
                    throw fault("a printable comment")
                }
                advance()
            }
        }
        if comes(Self.lineEnd) { advance() }
    }

    private static let lineEnd = Array("\r\n".utf8)

    private mutating func skipLine() {
        while let byte = peek, byte != UInt8(ascii: "\n") { advance() }
        advance()
    }

    /// What stands up to a byte that can follow a number, a date or a word.
    mutating func word() -> String {
        let start = position
        while let byte = peek, Self.isBare(byte) || "+.:".utf8.contains(byte) { advance() }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The next characters, as many as there are.
    func upcoming(_ count: Int) -> String { String(decoding: bytes[position...].prefix(count), as: UTF8.self) }

    // MARK: Faults

    func fault(_ expected: String) -> Fault {
        let found: String
        switch peek {
        case nil: found = "the end of the file"
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): found = "the end of the line"
        default: found = upcoming(16).first.map { String($0).inQuotes } ?? "something"
        }
        return Fault(line: line, words: "found \(found); expected \(expected)")
    }

    var tooDeep: Fault {
        Fault(line: line, words: "found something nested more than \(Self.depth) deep; expected less")
    }

    func twice(_ name: String, first: Int, at line: Int) -> Fault {
        Fault(line: line, words: "\(name) is defined twice, first on line \(first); expected once")
    }
}
