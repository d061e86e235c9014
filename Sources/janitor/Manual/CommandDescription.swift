import ArgumentParser
import FoundationEssentials

/// A command as ArgumentParser describes it to tools (`--experimental-dump-help`).
struct CommandDescription: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }

        var kind: String
        var shouldDisplay: Bool
        var sectionTitle: String?
        var names: [Name]?
        var valueName: String?
        var allValues: [String]?
        var abstract: String?
    }

    private struct Tool: Decodable { var command: CommandDescription }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [CommandDescription]?

    /// What there is to type behind `janitor`.
    static func all() throws -> CommandDescription {
        let json = CommandTree._dumpHelp()
        return try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
    }

    /// The options that are told of.
    var options: [Argument] {
        (arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }
    }

    /// The commands below it, without the one that every command has.
    var commands: [CommandDescription] { (subcommands ?? []).filter { $0.commandName != "help" } }
}

extension CommandDescription.Argument {
    /// All that is said of it.
    var line: String { "\(usage) \(abstract ?? "")" }

    /// How it is typed, such as `--room <id>`.
    var usage: String {
        let names = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
        let value = allValues?.joined(separator: "|") ?? valueName ?? ""
        switch kind {
        case "flag": return names
        case "option": return "\(names) <\(value)>"
        default: return "<\(value)>"
        }
    }
}
