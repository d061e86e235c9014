import ArgumentParser
import Canvas
import Dashboard
import FoundationEssentials
import Settings

/// Which configuration file is read.
struct ConfigurationArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read this configuration file, not $JANITOR_CONFIG or ~/.config/janitor/config.toml.", valueName: "file"),
        completion: .file())
    var config: String?

    func validate() throws {
        guard config != "" else { throw ValidationError("--config takes the name of a file.") }
    }

    var file: SettingsFile { SettingsFile(option: config, environment: ProcessInfo.processInfo.environment) }

    /// What the file says.
    ///
    /// - Throws: All that is wrong with it, in the eyes of every part of Janitor.
    func read() throws(SettingsProblems) -> Settings {
        let settings = try file.read(.janitor)
        let problems = settings.keyProblems(in: file.path)
        guard problems.isEmpty else { throw SettingsProblems(problems) }
        return settings
    }

    /// What the file says, for a command that can do nothing with a wrong one.
    ///
    /// Throws a ``Failure`` with all that is wrong with it.
    func settings() throws -> Settings {
        do throws(SettingsProblems) {
            return try read()
        } catch {
            throw Failure("the configuration cannot be used\n\(error)")
        }
    }
}

extension Vocabulary {
    /// The words that this program knows.
    static var janitor: Vocabulary {
        Vocabulary(
            languages: Language.allCases.map(\.rawValue), themes: Theme.names,
            actions: Command.allCases.map(\.rawValue),
            reserved: Main.commandNames)
    }
}
