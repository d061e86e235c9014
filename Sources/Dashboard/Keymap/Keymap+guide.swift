package import Text

/// A part of the table of keys in words, for whoever prints it elsewhere than on the screen.
package struct KeyGuide: Hashable, Sendable {
    /// An action with the keys that it has there.
    package struct Entry: Hashable, Sendable {
        package var keys: [CleanText]
        package var meaning: CleanText
    }

    package var title: CleanText
    package var entries: [Entry]
}

/// A command of the command line, in words.
package struct CommandGuide: Hashable, Sendable {
    /// How it is typed, behind the colon.
    package var usage: String
    package var meaning: CleanText
}

extension Keymap {
    /// Every action that has a key, in the groups and the order of the help.
    package func guide(in language: Language = .english) -> [KeyGuide] {
        let words = language.words
        return ActionSpec.Group.allCases.map { group in
            let entries = actions.filter { $0.group == group && !$0.keys.isEmpty }.map { action in
                KeyGuide.Entry(keys: action.keys.map { words.name(of: $0) }, meaning: action.title(words))
            }
            return KeyGuide(title: words.title(of: group), entries: entries)
        }
    }

    /// Everything that the command line knows, by its name.
    package func commandGuide(in language: Language = .english) -> [CommandGuide] {
        var seen: Set<Command> = []
        return actions.filter { $0.isNameable && seen.insert($0.command).inserted }
            .sorted { $0.command.rawValue < $1.command.rawValue }
            .map { CommandGuide(usage: $0.commandLine, meaning: $0.title(language.words)) }
    }
}

extension ActionSpec {
    /// Its name, with what can stand behind it.
    fileprivate var commandLine: String {
        guard let argument else { return command.rawValue }
        let name =
            switch argument {
            case .room: "ROOM"
            case .theme: "THEME"
            case .server: "SERVER"
            case .level: "LEVEL"
            case .text: "TEXT"
            }
        return "\(command.rawValue) \(wantsArgument ? name : "[\(name)]")"
    }
}
