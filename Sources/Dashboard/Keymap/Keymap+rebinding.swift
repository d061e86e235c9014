package import Canvas
import Text

/// An action with the keys that the moderator wants for it.
package struct KeyRebinding: Hashable, Sendable {
    package var command: Command
    /// None takes the action off the keyboard; the command line still has it.
    package var keys: [Key]

    package init(_ command: Command, _ keys: [Key]) {
        self.command = command
        self.keys = keys
    }
}

/// Why a key cannot do what it was given.
package struct KeyProblem: Error, Hashable, Sendable {
    /// The action that was given the key.
    package var command: Command
    package var words: String
}

extension Keymap {
    /// The standard keys with others for some actions.
    ///
    /// Throws a ``KeyProblem`` where a key would mean two things in one place, where a key that only looks would act, or
    /// where there would be no way out.
    package init(rebinding: [KeyRebinding]) throws(KeyProblem) {
        var actions = Self.standard.actions
        for binding in rebinding {
            // What an action has besides, in fields or dialogs, stays.
            guard let index = actions.firstIndex(where: { $0.command == binding.command }) else { continue }
            try Self.check(binding, of: actions[index])
            actions[index].keys = binding.keys
        }
        for binding in rebinding { try Self.check(binding, among: actions) }
        self.init(actions)
    }

    private static func check(_ binding: KeyRebinding, of action: ActionSpec) throws(KeyProblem) {
        for key in binding.keys {
            let isCapital = if case .character(let character) = key { character.isUppercase } else { false }
            guard action.isActing == isCapital || key == .character("G") && !action.isActing else {
                let name = English.name(of: key).string
                throw KeyProblem(
                    command: binding.command,
                    words: action.isActing
                        ? "\(binding.command.rawValue) acts on the server, so its key has to be a capital letter, not \(name)"
                        : "capital letters act, and \(binding.command.rawValue) only looks: it cannot have \(name)")
            }
        }
        if binding.command == .quit, binding.keys.isEmpty {
            throw KeyProblem(command: .quit, words: "quit needs a key, or there is no way out")
        }
    }

    private static func check(_ binding: KeyRebinding, among actions: [ActionSpec]) throws(KeyProblem) {
        guard let action = actions.first(where: { $0.command == binding.command }) else { return }
        for key in binding.keys {
            let others = actions.filter { other in
                other.keys.contains(key) && !other.contexts.isDisjoint(with: action.contexts)
                    && !(other.command == action.command && other.contexts == action.contexts)
            }
            guard let other = others.first else { continue }
            throw KeyProblem(
                command: binding.command,
                words:
                    "\(English.name(of: key)) would do two things: \(binding.command.rawValue) and \(other.command.rawValue)"
            )
        }
    }
}
