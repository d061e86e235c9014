// Tables, and the keys in them.
extension TOMLParser {
    /// `[table]` or `[[table]]`.
    mutating func header() throws(Fault) {
        let line = line
        // What follows a header that cannot be read belongs to no other table.
        table = TableBuilder(.header)
        advance()
        let isArray = comes([UInt8(ascii: "[")])
        if isArray { advance() }
        var path = try keys()
        skipSpaces()
        let end = isArray ? "]]" : "]"
        guard comes(Array(end.utf8)) else { throw fault("\(end.inQuotes) after the name of a table") }
        advance(by: end.utf8.count)
        let last = path.removeLast()
        var parent = root
        for key in path {
            switch parent[key] {
            case nil: parent = parent.makeTable(key, .implicit, line: line)
            case .table(let table) where table.origin != .inline: parent = table
            case .tables(let tables): parent = tables[tables.count - 1]
            case .table(let table)?: throw twice(parent.name(of: key), first: table.line, at: line)
            case .value(let node)?: throw twice(parent.name(of: key), first: node.line, at: line)
            }
        }
        table = try isArray ? element(last, of: parent, line) : section(last, of: parent, line)
    }

    private func section(_ key: String, of parent: TableBuilder, _ line: Int) throws(Fault) -> TableBuilder {
        switch parent[key] {
        case nil: return parent.makeTable(key, .header, line: line)
        case .table(let table) where table.origin == .implicit:
            (table.origin, table.line) = (.header, line)
            return table
        case .table(let table)?: throw twice(parent.name(of: key), first: table.line, at: line)
        case .tables(let tables)?: throw twice(parent.name(of: key), first: tables[0].line, at: line)
        case .value(let node)?: throw twice(parent.name(of: key), first: node.line, at: line)
        }
    }

    private func element(_ key: String, of parent: TableBuilder, _ line: Int) throws(Fault) -> TableBuilder {
        let table = TableBuilder(.header, name: parent.name(of: key), line: line)
        switch parent[key] {
        case nil: parent[key] = .tables([table])
        case .tables(let tables)?: parent[key] = .tables(tables + [table])
        case .table(let other)?: throw twice(parent.name(of: key), first: other.line, at: line)
        case .value(let node)?: throw twice(parent.name(of: key), first: node.line, at: line)
        }
        return table
    }

    /// `key = value`.
    mutating func pair(in table: TableBuilder, depth: Int) throws(Fault) {
        let line = line
        var path = try keys()
        guard skip(UInt8(ascii: "=")) else { throw fault("\"=\" after a key") }
        let last = path.removeLast()
        var parent = table
        for key in path {
            switch parent[key] {
            case nil: parent = parent.makeTable(key, .dotted, line: line)
            case .table(let table) where table.origin == .dotted: parent = table
            case .table(let table)?: throw twice(parent.name(of: key), first: table.line, at: line)
            case .tables(let tables)?: throw twice(parent.name(of: key), first: tables[0].line, at: line)
            case .value(let node)?: throw twice(parent.name(of: key), first: node.line, at: line)
            }
        }
        let name = parent.name(of: last)
        let value = try value(name, depth: depth)
        switch parent[last] {
        case nil: parent[last] = .value(Node(value: value, line: line, name: name))
        case .value(let node)?: throw twice(name, first: node.line, at: line)
        case .table(let table)?: throw twice(name, first: table.line, at: line)
        case .tables(let tables)?: throw twice(name, first: tables[0].line, at: line)
        }
    }

    /// Keys with dots between them; at least one.
    private mutating func keys() throws(Fault) -> [String] {
        var keys: [String] = []
        repeat {
            guard keys.count < Self.depth else { throw tooDeep }
            skipSpaces()
            if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
                keys.append(try string(isKey: true))
                continue
            }
            let start = position
            while let byte = peek, Self.isBare(byte) { advance() }
            guard start < position else { throw fault("a key of letters, digits, - and _, or one in quotes") }
            keys.append(String(decoding: bytes[start..<position], as: UTF8.self))
        } while skip(UInt8(ascii: "."))
        return keys
    }

    static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
