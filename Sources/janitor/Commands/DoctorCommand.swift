import ArgumentParser
import Doctor
import FoundationEssentials
import Glibc
import JanusClient
import Settings
import Terminal

/// `janitor doctor SERVER`: looks at a deployment and says what it finds.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", _superCommandName: "janitor",
        abstract:
            "Look at how a server is deployed, and say what is wrong with it, why it matters, and how to mend it.",
        discussion: """
            It looks from where it is run: the same server can look well from its own machine and not from outside. \
            Nothing of others is changed: it makes a private room of its own, has Janus answer an offer of media there, \
            and takes the room away, also when it is interrupted. Besides the given address it asks at the ports that \
            Janus has by default on that host, and it tries the Admin API once with the secret of Janus' sample \
            configuration.
            The exit status is 0 without warnings and problems in what could be looked at, 3 with warnings, 4 with \
            problems, and 5 when no Janus answered; 1 and 2 are as for all commands.
            """)

    @Argument(
        help: "The name of a server, or the URL of the Janus API; without a path, /janus is tried too.",
        completion: .shellCommand("janitor config servers 2>/dev/null"))
    var server: String

    @Flag(help: "Print the findings as JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Have Janus ask this STUN server for its address, not its own; needs the Admin API.",
            valueName: "host:port"))
    var stun: String?

    @Option(help: ArgumentHelp("How long to wait for each thing that is asked (default: 5).", valueName: "seconds"))
    var timeout: Double?

    @Option(
        help: ArgumentHelp(
            "Read the VideoRoom plugin's admin key from this file: it lists private rooms, and makes rooms.",
            valueName: "file"), completion: .file())
    var adminKeyFile: String?

    @OptionGroup var source: ConfigurationArguments

    @OptionGroup(title: "Connection options") var connection: ConnectionArguments

    @OptionGroup(title: "Admin API") var admin: AdminArguments

    func validate() throws {
        guard (0.5...120).contains(timeout ?? 5) else {
            throw ValidationError("--timeout takes seconds from 0.5 to 120.")
        }
        guard stun.map({ HostAndPort($0) != nil }) ?? true else {
            throw ValidationError("--stun takes HOST:PORT, such as stun.example.org:3478.")
        }
    }

    func run() async throws {
        let examination = try await examination()
        let task = Task { await examination.run() }
        // What was made is taken away before the program ends.
        let signals = SignalListener { if $0.asksToEnd { task.cancel() } }
        let report = await task.value
        signals?.stop()
        if task.isCancelled {
            var failure = Failure("interrupted; \(report.traces)")
            failure.status = 128 + SIGINT
            throw failure
        }
        try write(report)
        throw ExitCode(report.outcome.rawValue)
    }

    /// What is to be looked at, out of what was typed and what the configuration says.
    private func examination() async throws -> Examination {
        let settings = try source.settings()
        let secrets = SecretResolver(environment: ProcessInfo.processInfo.environment)
        let named = settings.server(named: server)
        let address = try named?.address ?? settings.address(server)
        var examination = Examination(address, try await connection.configuration(for: address, named, secrets))
        examination.allowsCleartext = connection.allowCleartext || named?.allowsCleartext == true
        examination.hasOwnAuthorities = connection.caFile != nil || named?.authorities != nil
        examination.adminKey = try await secrets.get(.admin, option: adminKeyFile, named?.adminKey)
        examination.adminAddress = try admin.address(named)
        examination.adminSecret = try await admin.secret(named, secrets)
        examination.stunServer = stun.flatMap(HostAndPort.init)
        examination.limit = .milliseconds(Int((timeout ?? 5) * 1000))
        return examination
    }

    private func write(_ report: Report) throws {
        if json { return try StandardOutput.write(report.json.printable + "\n") }
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let hasColour = isTerminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
        let lines = ReportText.lines(
            of: report, width: isTerminal ? min(terminalWidth, 120) : 100, usesColour: hasColour)
        try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }

    private var terminalWidth: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }
}
