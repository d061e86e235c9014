import Canvas
import Dashboard
import Settings

/// Why a key in the configuration cannot be used.
struct KeyBindingProblem: Error {
    var words: String
}

extension KeyRebinding {
    /// What a configuration says of one action.
    init(_ binding: KeyBinding) throws(KeyBindingProblem) {
        guard let command = Command(rawValue: binding.action) else {
            throw KeyBindingProblem(words: "there is no action \(binding.action.inQuotes)")
        }
        var keys: [Key] = []
        for name in binding.keys {
            guard let key = Key(named: name) else {
                throw KeyBindingProblem(
                    words:
                        "\(name.inQuotes) is no key; a key is named as the help names it: K, Ctrl-L, Space, PgUp, F5, Alt-x"
                )
            }
            keys.append(key)
        }
        self.init(command, keys)
    }
}

extension Settings {
    /// What is wrong with the keys of a configuration file.
    func keyProblems(in file: String) -> [SettingsProblem] {
        var rebindings: [KeyRebinding] = []
        var lines: [Command: Int] = [:]
        for binding in keys {
            do throws(KeyBindingProblem) {
                let rebinding = try KeyRebinding(binding)
                lines[rebinding.command] = binding.line
                rebindings.append(rebinding)
            } catch {
                return [SettingsProblem(file: file, line: binding.line, error.words)]
            }
        }
        do throws(KeyProblem) {
            _ = try Keymap(rebinding: rebindings)
            return []
        } catch {
            return [SettingsProblem(file: file, line: lines[error.command], error.words)]
        }
    }
}
