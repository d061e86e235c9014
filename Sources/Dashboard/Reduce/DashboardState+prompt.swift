import Canvas
import JanusWire
import Moderation
import Text

// The command line: every action by its name.
extension DashboardState {
    mutating func openPrompt() { prompt = Prompt() }

    /// Changes what was typed; the suggestions begin anew.
    mutating func editPrompt(_ change: (inout TextField) -> Void) {
        guard var prompt else { return }
        change(&prompt.field)
        prompt.typed = prompt.field.text
        prompt.suggestion = nil
        prompt.recalled = nil
        self.prompt = prompt
    }

    /// Puts the next suggestion into the line, or the one before.
    mutating func complete(by step: Int) {
        guard var prompt else { return }
        let suggestions = suggestions
        guard !suggestions.isEmpty else { return }
        let next = prompt.suggestion.map { ($0 + step + suggestions.count) % suggestions.count }
        let index = next ?? (step > 0 ? 0 : suggestions.count - 1)
        prompt.suggestion = index
        prompt.field.replace(with: suggestions[index].line)
        self.prompt = prompt
    }

    /// Recalls an earlier command, or a later one.
    mutating func recall(by step: Int) {
        guard var prompt else { return }
        let index = (prompt.recalled ?? -1) + step
        guard index < commandHistory.count else { return }
        prompt.suggestion = nil
        if index < 0 {
            prompt.recalled = nil
            prompt.field.replace(with: prompt.typed)
        } else {
            prompt.recalled = index
            prompt.field.replace(with: commandHistory[commandHistory.count - 1 - index])
        }
        self.prompt = prompt
    }

    /// Does what stands in the line.
    mutating func runPrompt() -> [DashboardEffect] {
        guard let prompt else { return [] }
        let line = prompt.field.text.trimmingBlanks()
        guard !line.isEmpty else {
            self.prompt = nil
            return []
        }
        let expanded = expandingAlias(line)
        let (name, argument) = Self.split(expanded)
        guard let action = action(named: name) else {
            // A single suggestion is what was meant.
            let suggestions = suggestions
            if suggestions.count == 1, let only = suggestions.first, !only.wantsMore, argument == nil {
                self.prompt?.field.replace(with: only.line)
                return runPrompt()
            }
            notice = Notice(text: words.noCommand(CleanText(cleaning: name)), role: .warning)
            return []
        }
        if action.wantsArgument, argument == nil {
            self.prompt?.field.replace(with: "\(action.command.rawValue) ")
            self.prompt?.typed = "\(action.command.rawValue) "
            return []
        }
        self.prompt = nil
        if commandHistory.last != line { commandHistory.append(line) }
        if commandHistory.count > 100 { commandHistory.removeFirst() }
        if let reason = reason(against: action) {
            notice = Notice(text: ":\(CleanText(cleaning: name)): \(reason)", role: .warning)
            return []
        }
        return perform(action.command, argument: argument)
    }

    /// What the line could become, the likeliest first.
    var suggestions: [Suggestion] {
        guard let prompt else { return [] }
        let typed = prompt.typed
        let (name, argument) = Self.split(typed)
        if argument != nil || typed.last == " ", let action = action(named: name) {
            let pattern = TextPattern(argument ?? "").matcher()
            return arguments(of: action).filter { pattern.matches($0.name, $0.explanation) }
        }
        let all = nameable.map(suggestion(for:)) + aliasSuggestions
        let pattern = TextPattern(name).matcher()
        let starting = all.filter { $0.line.hasPrefix(name.lowercased()) }
        let others = all.filter { !$0.line.hasPrefix(name.lowercased()) && pattern.matches($0.name, $0.explanation) }
        return starting + others
    }

    /// Every action that makes sense on its own, once.
    private var nameable: [ActionSpec] {
        var seen: Set<Command> = []
        let here = keymap.actions.filter {
            $0.isNameable && !$0.commandContexts.isDisjoint(with: context(under: .prompt))
        }
        let elsewhere = keymap.actions.filter(\.isNameable)
        return (here + elsewhere).filter { seen.insert($0.command).inserted }
            .sorted { $0.command.rawValue < $1.command.rawValue }
    }

    private func suggestion(for action: ActionSpec) -> Suggestion {
        Suggestion(
            line: action.command.rawValue + (action.wantsArgument ? " " : ""),
            name: CleanText(cleaning: action.command.rawValue), explanation: action.title(words),
            key: action.keys.first.map { words.name(of: $0) }, disabledReason: reason(against: action),
            wantsMore: action.wantsArgument)
    }

    private var aliasSuggestions: [Suggestion] {
        options.aliases.sorted { $0.key < $1.key }.map { alias, line in
            Suggestion(line: alias, name: CleanText(cleaning: alias), explanation: ":\(CleanText(cleaning: line))")
        }
    }

    /// What can stand behind a command.
    private func arguments(of action: ActionSpec) -> [Suggestion] {
        let name = action.command.rawValue
        switch action.argument {
        case .room:
            return rooms.all.prefix(200).map { room in
                Suggestion(
                    line: "\(name) \(room.id.description)", name: room.id.text, explanation: room.description)
            }
        case .theme:
            return options.themes.map { theme in
                Suggestion(line: "\(name) \(theme)", name: CleanText(cleaning: theme), explanation: .empty)
            }
        case .server:
            return options.servers.map { server in
                Suggestion(
                    line: "\(name) \(server.name)", name: CleanText(cleaning: server.name), explanation: server.title)
            } + [Suggestion(line: "\(name) \(ServerChoice.demo)", name: "demo", explanation: words.demoMeaning)]
        case .level:
            return LogLevel.names.enumerated().map { level, meaning in
                Suggestion(line: "\(name) \(level)", name: "\(level)", explanation: meaning)
            }
        case .text, nil: return []
        }
    }

    /// Why an action cannot work where the command line was opened, or `nil`.
    private func reason(against action: ActionSpec) -> CleanText? {
        if action.commandContexts.isDisjoint(with: context(under: .prompt)) { return words.notHere }
        return action.disabledReason(self)
    }

    /// The action of this name, that of the place where the command line was opened first.
    private func action(named name: String) -> ActionSpec? {
        let named = keymap.actions.filter { $0.isNameable && $0.command.rawValue == name.lowercased() }
        return named.first { !$0.commandContexts.isDisjoint(with: context(under: .prompt)) } ?? named.first
    }

    private func expandingAlias(_ line: String) -> String {
        let (name, argument) = Self.split(line)
        guard let alias = options.aliases[name] else { return line }
        return argument.map { "\(alias) \($0)" } ?? alias
    }

    /// A command's name, and what stands behind it.
    private static func split(_ line: String) -> (name: String, argument: String?) {
        guard let space = line.firstIndex(of: " ") else { return (line, nil) }
        let argument = String(line[space...]).trimmingBlanks()
        return (String(line[..<space]), argument.isEmpty ? nil : argument)
    }
}

extension ActionSpec {
    /// Whether it makes sense on the command line: what edits fields and answers dialogs does not.
    package var isNameable: Bool { group != .fields && group != .dialogs && command != .prompt }
}
