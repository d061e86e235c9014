import ArgumentParser
import Glibc

/// Parses the command line, runs the command, and turns whatever comes of it into an exit status:
/// 0 for a normal end, 2 for wrong usage, 1 for everything else, with one line on stderr; a command can have others.
@main
enum Main {
    /// The words that are commands, and so no names of servers.
    static let commandNames =
        CommandTree.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

    static func main() async {
        exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Commands are told from servers here: to the parser, any word is a SERVER, or none is.
    private static func run(_ arguments: [String]) async -> Int32 {
        // Its options are its own: where one is called like one of the dashboard's, the tree's root would take it.
        if arguments.first == DoctorCommand.configuration.commandName {
            return await run(DoctorCommand.self, Array(arguments.dropFirst()))
        }
        let isCommand = arguments.first.map(commandNames.contains) ?? false
        return await run(isCommand ? CommandTree.self : JanitorCommand.self, arguments)
    }

    private static func run(_ type: any ParsableCommand.Type, _ arguments: [String]) async -> Int32 {
        do {
            var command = try type.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch let failure as Failure {
            StandardError.write("\(failure.isBare ? "" : "janitor: ")\(failure.message)\n")
            return failure.status
        } catch let code as ExitCode {
            // A command that has said all that there is to say.
            return code.rawValue
        } catch {
            return report(error, of: type)
        }
    }

    /// Help and version are asked for and go to stdout; all else is wrong usage.
    private static func report(_ error: any Error, of type: any ParsableCommand.Type) -> Int32 {
        let message = type.fullMessage(for: error)
        if type.exitCode(for: error) == .success {
            return (try? StandardOutput.write(message + "\n")) == nil ? 1 : 0
        }
        StandardError.write(message + "\n")
        return 2
    }
}
