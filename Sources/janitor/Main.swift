import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Parses the command line, runs the command, and turns whatever comes of it into an exit status:
/// 0 for a normal end, 2 for wrong usage, 1 for everything else, with one line on stderr.
@main
enum Main {
    static func main() async {
        exit(await run())
    }

    private static func run() async -> Int32 {
        var command: any ParsableCommand
        do {
            command = try JanitorCommand.parseAsRoot()
        } catch {
            return report(usage: error)
        }
        do {
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return 0
        } catch let failure as Failure {
            StandardError.write("janitor: \(failure.message)\n")
            return failure.status
        } catch {
            return report(usage: error)
        }
    }

    /// Help and version are asked for and go to stdout; all else is wrong usage.
    private static func report(usage error: any Error) -> Int32 {
        let message = JanitorCommand.fullMessage(for: error)
        if JanitorCommand.exitCode(for: error) == .success {
            print(message)
            return 0
        }
        StandardError.write(message + "\n")
        return 2
    }
}
