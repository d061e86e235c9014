import ArgumentParser
import Dashboard
import Settings
import Text

/// The manual page, made from the tables that the program itself goes by: options, keys, and the configuration's keys.
struct Manual {
    private let command: CommandDescription
    private var roff: Roff

    /// The page janitor(1).
    static func page() throws -> String {
        var manual = Manual(
            command: try CommandDescription.all(),
            roff: Roff(title: "JANITOR", source: "Janitor \(Version.text)", manual: "User Commands"))
        manual.write()
        return manual.roff.text
    }

    private mutating func write() {
        roff.section("NAME")
        let abstract = JanitorCommand.configuration.abstract
        roff.paragraphs("janitor - " + abstract.prefix(1).lowercased() + abstract.dropFirst().dropLast())
        roff.section("SYNOPSIS")
        roff.literal((JanitorCommand.configuration.usage ?? "").split(separator: "\n").map(String.init))
        roff.section("DESCRIPTION")
        roff.paragraphs(command.discussion ?? "")
        writeOptions()
        writeCommands()
        writeKeys()
        writeCommandLine()
        writeConfiguration()
        write("FILES", ManualTexts.files)
        write("ENVIRONMENT", ManualTexts.environment)
        write("EXIT STATUS", ManualTexts.exitStatuses)
        write("EXAMPLES", ManualTexts.examples)
        roff.section("SEE ALSO")
        roff.paragraphs(ManualTexts.seeAlso)
    }

    private mutating func write(_ title: String, _ items: [(String, String)]) {
        roff.section(title)
        for item in items { roff.item(item.0, item.1) }
    }

    private mutating func writeOptions() {
        roff.section("OPTIONS")
        write(command.options.filter { $0.sectionTitle == nil })
        var titles: [String] = []
        for title in command.options.compactMap(\.sectionTitle) where !titles.contains(title) { titles.append(title) }
        for title in titles {
            roff.subsection(title)
            write(command.options.filter { $0.sectionTitle == title })
        }
    }

    /// Options; a flag and its opposite, of which the same is said, as one.
    private mutating func write(_ options: [CommandDescription.Argument]) {
        var rest = options[...]
        while let option = rest.first {
            let same = rest.prefix { $0.abstract == option.abstract }
            roff.item(same.map(\.usage).joined(separator: ", "), option.abstract ?? "")
            rest = rest.dropFirst(same.count)
        }
    }

    private mutating func writeCommands() {
        roff.section("COMMANDS")
        let known = Set(command.options.map(\.line))
        for command in command.commands { write(command, after: "janitor", besides: known) }
    }

    /// A command with the options that it has beside those of all, and the commands below it.
    private mutating func write(_ command: CommandDescription, after words: String, besides known: Set<String>) {
        let name = "\(words) \(command.commandName)"
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind == "positional" }
        let text = [command.abstract, command.discussion].compactMap { $0 }.joined(separator: " ")
        roff.item(([name] + arguments.map(\.usage)).joined(separator: " "), text)
        for option in command.options where !known.contains(option.line) {
            roff.item("\(name) \(option.usage)", option.abstract ?? "")
        }
        for below in command.commands { write(below, after: name, besides: known) }
    }

    private mutating func writeKeys() {
        roff.section("KEYS")
        for group in Keymap.standard.guide() {
            roff.subsection(group.title.string)
            for entry in group.entries {
                roff.item(entry.keys.map(\.string).joined(separator: ", "), entry.meaning.string)
            }
        }
    }

    private mutating func writeCommandLine() {
        roff.section("COMMAND LINE")
        roff.paragraphs(ManualTexts.commandLine)
        for command in Keymap.standard.commandGuide() { roff.item(":\(command.usage)", command.meaning.string) }
    }

    private mutating func writeConfiguration() {
        roff.section("CONFIGURATION")
        roff.paragraphs(ManualTexts.configuration)
        for (title, keys) in [
            ("For all servers", SettingsKey.general + SettingsKey.tables),
            ("For one server, in [servers.NAME]", SettingsKey.server + SettingsKey.rooms),
        ] {
            roff.subsection(title)
            for key in keys { roff.item(key.name, "\(key.meaning): \(key.expectation)") }
        }
    }
}
