import ArgumentParser
import Settings

/// `janitor config`: looks at the configuration file.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Check the configuration file, say where it is, or print an example.",
        discussion: "In bash, janitor config example > \"$(janitor config path)\" begins one.",
        subcommands: [Check.self, Path.self, Example.self, Servers.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say all that is wrong with the configuration file.",
            discussion: "Files that it names are looked for, too. Nothing is run and no server is asked.")

        @OptionGroup var source: ConfigurationArguments

        func run() throws {
            let file = source.file
            let settings: Settings
            do throws(SettingsProblems) {
                settings = try source.read()
                try settings.checkReferences()
            } catch {
                throw Failure(bare: error.description)
            }
            guard file.exists else {
                return try StandardOutput.write("\(file.path): not there, so all is as by default\n")
            }
            let names = settings.servers.map(\.name).joined(separator: ", ")
            let count = settings.servers.count
            let servers = count == 0 ? "no servers" : "\(count) server\(count == 1 ? "" : "s"): \(names)"
            try StandardOutput.write("\(file.path): ok, \(servers)\n")
        }
    }

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the path of the file that is read.")

        @OptionGroup var source: ConfigurationArguments

        func run() throws {
            let file = source.file
            try StandardOutput.write(file.path + "\n")
            // Beside the output, so that the path can be used in a command.
            if !file.exists {
                StandardError.write("janitor: it is not there yet; janitor config example prints one to begin with\n")
            }
        }
    }

    struct Example: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print a configuration file with everything in it.")

        func run() throws { try StandardOutput.write(SettingsExample.text) }
    }

    struct Servers: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the names of the servers, one a line, for completions.")

        @OptionGroup var source: ConfigurationArguments

        func run() throws {
            try StandardOutput.write(source.settings().servers.map { $0.name + "\n" }.joined())
        }
    }
}
