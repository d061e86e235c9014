/// A value of a TOML document, with where it stands.
struct Node: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case string(String)
        case integer(Int)
        case float(Double)
        case bool(Bool)
        /// What it says is of no use to anybody here.
        case date
        case array([Node])
        /// In the order of the document.
        case table([Member])
    }

    struct Member: Hashable, Sendable {
        var key: String
        var node: Node
    }

    var value: Value
    /// Counted from 1.
    var line: Int
    /// The key path, written with dots.
    var name: String

    /// What it is, for somebody who wanted something else.
    var kind: String {
        switch value {
        case .string: "a string"
        case .integer: "an integer"
        case .float: "a number with a fraction"
        case .bool(let value): value ? "true" : "false"
        case .date: "a date or time"
        case .array: "an array"
        case .table: "a table"
        }
    }
}
