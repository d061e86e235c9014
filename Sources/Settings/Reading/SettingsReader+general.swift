// What stands above the tables, and the tables of keys and aliases.
extension SettingsReader {
    mutating func settings(_ document: Node) -> Settings {
        var settings = Settings()
        guard var table = Table(document) else { return settings }
        settings.language = word(.language, of: vocabulary.languages, in: &table)
        settings.preferences = preferences(in: &table)
        settings.usesMouse = bool(.mouse, in: &table)
        settings.notifications = notifications(in: &table)
        settings.keys = self.table(.keys, in: &table).rest.compactMap { binding($0.key, $0.node) }
        settings.aliases = self.table(.aliases, in: &table).rest.compactMap { alias($0.key, $0.node) }
        settings.servers = self.table(.servers, in: &table).rest.compactMap { server($0.key, $0.node) }
        finish(table)
        return settings
    }

    private mutating func notifications(in table: inout Table) -> Notifications? {
        guard let node = table.take(SettingsKey.notify.name) else { return nil }
        if case .array(let kinds) = node.value { return Notifications(kinds: self.kinds(kinds), means: .bell) }
        guard var members = Table(node) else {
            wrongKind(node, .notify)
            return nil
        }
        var notifications = Notifications(kinds: Set(Notifications.Kind.allCases), means: .bell)
        if let kinds = members.take("kinds") {
            if case .array(let elements) = kinds.value {
                notifications.kinds = self.kinds(elements)
            } else {
                wrongKind(kinds, .notify)
            }
        }
        if let means = members.take("how") {
            notifications.means = choice(means, .bell)
        }
        finish(members)
        return notifications
    }

    private mutating func kinds(_ elements: [Node]) -> Set<Notifications.Kind> {
        Set(elements.map { choice($0, .keptOut) })
    }

    /// A string that is one of the cases; where it is none, `standard` stands in for it.
    private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ node: Node, _ standard: Choice
    ) -> Choice {
        guard case .string(let word) = node.value else {
            wrongKind(node, .notify)
            return standard
        }
        if let choice = Choice(rawValue: word) { return choice }
        let advice = NearestWord.advice(for: word, in: Choice.allCases.map(\.rawValue))
        report(node.line, "\(node.name) is \(word.inQuotes); \(advice)")
        return standard
    }

    private mutating func binding(_ action: String, _ node: Node) -> KeyBinding? {
        guard vocabulary.actions.isEmpty || vocabulary.actions.contains(action) else {
            // There are too many to name them all.
            let advice = NearestWord.to(action, in: vocabulary.actions).map { "did you mean \($0.inQuotes)?" }
            report(
                node.line,
                "unknown action \(action.inQuotes); \(advice ?? "expected a name that the command line (:) offers")")
            return nil
        }
        let elements = if case .array(let elements) = node.value { elements } else { [node] }
        var keys: [String] = []
        for element in elements {
            guard case .string(let key) = element.value, !key.isEmpty else {
                report(
                    element.line,
                    "\(element.name) is \(element.kind); expected the name of a key, such as \"K\" or "
                        + "\"Ctrl-L\", or an array of them")
                continue
            }
            if !keys.contains(key) { keys.append(key) }
        }
        return KeyBinding(action: action, keys: keys, line: node.line)
    }

    private mutating func alias(_ name: String, _ node: Node) -> Alias? {
        guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
            report(node.line, "the alias \(name.inQuotes) has a space or is empty; expected one word")
            return nil
        }
        guard case .string(let command) = node.value, !command.allSatisfy(\.isWhitespace) else {
            report(node.line, "\(node.name) is \(node.kind); expected the command that it stands for")
            return nil
        }
        return Alias(name: name, command: command, line: node.line)
    }
}
