/// Turns a document into settings, and collects all that is wrong with it.
struct SettingsReader {
    let file: String
    let paths: PathRules
    /// Whether nobody else can read the file, so that secrets may stand in it.
    let isPrivate: Bool
    let vocabulary: Vocabulary
    private(set) var problems: [SettingsProblem] = []

    init(file: String, paths: PathRules, isPrivate: Bool, vocabulary: Vocabulary) {
        self.file = file
        self.paths = paths
        self.isPrivate = isPrivate
        self.vocabulary = vocabulary
    }

    mutating func report(_ line: Int, _ words: String) {
        problems.append(SettingsProblem(file: file, line: line, words))
    }

    /// The value is of another kind than what is expected.
    mutating func wrongKind(_ node: Node, _ key: SettingsKey) {
        report(node.line, "\(node.name) is \(node.kind); expected \(key.expectation)")
    }

    // MARK: Values

    mutating func bool(_ key: SettingsKey, in table: inout Table) -> Bool? {
        guard let node = table.take(key.name) else { return nil }
        if case .bool(let value) = node.value { return value }
        wrongKind(node, key)
        return nil
    }

    mutating func seconds(_ key: SettingsKey, from range: ClosedRange<Double>, in table: inout Table) -> Duration? {
        guard let node = table.take(key.name) else { return nil }
        let value: Double
        switch node.value {
        case .integer(let number): value = Double(number)
        case .float(let number): value = number
        default:
            wrongKind(node, key)
            return nil
        }
        guard range.contains(value) else {
            report(node.line, "\(node.name) is \(node.number); expected \(key.expectation)")
            return nil
        }
        return .milliseconds(Int(value * 1000))
    }

    mutating func number(_ key: SettingsKey, from range: ClosedRange<Int>, in table: inout Table) -> Int? {
        guard let node = table.take(key.name) else { return nil }
        guard case .integer(let number) = node.value else {
            wrongKind(node, key)
            return nil
        }
        guard let number = Int(exactly: number), range.contains(number) else {
            report(node.line, "\(node.name) is \(node.number); expected \(key.expectation)")
            return nil
        }
        return number
    }

    /// A string that is one of a list, if there is one.
    mutating func word(_ key: SettingsKey, of known: [String], in table: inout Table) -> String? {
        guard let (value, node) = string(key, in: &table) else { return nil }
        guard known.isEmpty || known.contains(value) else {
            report(node.line, "\(node.name) is \(value.inQuotes); \(NearestWord.advice(for: value, in: known))")
            return nil
        }
        return value
    }

    mutating func string(
        _ key: SettingsKey, in table: inout Table, where isGood: (String) -> Bool = { !$0.isEmpty }
    ) -> (value: String, node: Node)? {
        guard let node = table.take(key.name) else { return nil }
        guard case .string(let value) = node.value else {
            wrongKind(node, key)
            return nil
        }
        guard isGood(value) else {
            report(node.line, "\(node.name) is \(value.inQuotes); expected \(key.expectation)")
            return nil
        }
        return (value, node)
    }

    mutating func name(_ key: SettingsKey, in table: inout Table) -> String? {
        string(key, in: &table) { !$0.isEmpty && $0.unicodeScalars.count <= 200 }?.value
    }

    mutating func preferences(in table: inout Table) -> Preferences {
        var preferences = Preferences()
        preferences.theme = word(.theme, of: vocabulary.themes, in: &table)
        preferences.display = name(.display, in: &table)
        preferences.refresh = seconds(.refresh, from: 0.2...3600, in: &table)
        preferences.requestRate = number(.requestRate, from: 1...1000, in: &table)
        preferences.isReadOnly = bool(.readOnly, in: &table)
        return preferences
    }

    // MARK: Tables

    /// The table under a key; empty where there is none.
    mutating func table(_ key: SettingsKey, in table: inout Table) -> Table {
        guard let node = table.take(key.name) else { return Table() }
        guard let members = Table(node) else {
            wrongKind(node, key)
            return Table()
        }
        return members
    }

    /// What nobody has taken from a table is a key that there is not.
    mutating func finish(_ table: Table) {
        for member in table.rest {
            let advice = NearestWord.advice(for: member.key, in: table.known)
            report(member.node.line, "unknown key \(member.node.name); \(advice)")
        }
    }
}

/// The members of a table that is being read.
struct Table {
    private(set) var rest: [Node.Member] = []
    /// The keys that were asked for.
    private(set) var known: [String] = []

    /// An empty one.
    init() {}

    /// Nil for what is no table.
    init?(_ node: Node) {
        guard case .table(let members) = node.value else { return nil }
        rest = members
    }

    mutating func take(_ key: String) -> Node? {
        known.append(key)
        guard let index = rest.firstIndex(where: { $0.key == key }) else { return nil }
        return rest.remove(at: index).node
    }
}

extension Node {
    /// A number as it is said in a sentence.
    fileprivate var number: String {
        switch value {
        case .integer(let number): String(number)
        case .float(let number): String(number)
        default: kind
        }
    }
}
