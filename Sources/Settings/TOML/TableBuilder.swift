/// A table of a TOML document that is being read: what may still be added to it depends on how it came to be.
final class TableBuilder {
    enum Origin {
        /// Named on the way to a table below it.
        case implicit
        /// `[name]`.
        case header
        /// `name.key = value`.
        case dotted
        /// `name = { … }`.
        case inline
    }

    enum Entry {
        case value(Node)
        case table(TableBuilder)
        /// `[[name]]`.
        case tables([TableBuilder])
    }

    var origin: Origin
    var line: Int
    private let name: String
    private var keys: [String] = []
    private var entries: [String: Entry] = [:]

    init(_ origin: Origin, name: String = "", line: Int = 1) {
        self.origin = origin
        self.name = name
        self.line = line
    }

    subscript(key: String) -> Entry? {
        get { entries[key] }
        set {
            if entries.updateValue(newValue ?? .table(self), forKey: key) == nil { keys.append(key) }
        }
    }

    /// The key path of a member.
    func name(of key: String) -> String {
        let isBare = !key.isEmpty && key.utf8.allSatisfy(TOMLParser.isBare)
        return (name.isEmpty ? "" : "\(name).") + (isBare ? key : key.inQuotes)
    }

    /// A new table under a key.
    func makeTable(_ key: String, _ origin: Origin, line: Int) -> TableBuilder {
        let table = TableBuilder(origin, name: name(of: key), line: line)
        entries[key] = .table(table)
        keys.append(key)
        return table
    }

    var node: Node {
        let members = keys.compactMap { key in
            entries[key].map { entry in
                switch entry {
                case .value(let node): Node.Member(key: key, node: node)
                case .table(let table): Node.Member(key: key, node: table.node)
                case .tables(let tables):
                    Node.Member(
                        key: key,
                        node: Node(value: .array(tables.map(\.node)), line: tables[0].line, name: name(of: key)))
                }
            }
        }
        return Node(value: .table(members), line: line, name: name)
    }
}
