import Canvas
import Dashboard
import FoundationEssentials
import JanusClient
import Moderation
import Terminal
import Text

/// The dashboard on a server, from opening the terminal to giving it back.
struct LiveDashboard {
    var address: JanusAddress
    var configuration: JanusConfiguration
    var options: ModerationOptions
    var initialRoom: RoomID?
    /// Where events are written to as they happen.
    var eventsFile: String?

    /// How long leaving the rooms and ending the session may take.
    private static let farewell = Duration.seconds(2)
    /// How long a terminal that takes no bytes is waited for.
    private static let patience = Duration.milliseconds(300)

    /// Throws a ``Failure`` when there is no terminal that could show it.
    func run() async throws {
        let terminal: TerminalSession
        do throws(TerminalError) {
            terminal = try TerminalSession(
                TerminalOptions { Theme.standard(colors: $0) }, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw Failure("\(error)")
        }
        let clock = WallClock()
        let records = records()
        let doorbell = terminal.doorbell
        let outbox = Outbox { doorbell.ring() }
        let moderation = Moderation(
            server: address, configuration: configuration, options: options, outbox: outbox, clock: clock,
            records: records)

        // Signals are taken where nothing ever draws: the farewell begins whatever the terminal does.
        let signals = SignalListener { signal in
            guard signal.asksToEnd else { return terminal.receive(signal) }
            Task { await moderation.end(within: Self.farewell) }
            terminal.finish(within: Self.patience)
        }
        let moderating = Task { await moderation.run() }
        let ending = await terminal.run { [self] in
            DashboardApplication(
                state: initialState(recordedIn: records.audit.path, at: clock.now()), outbox: outbox,
                moderation: moderation, clock: clock)
        }
        await moderation.end(within: Self.farewell)
        moderating.cancel()
        withExtendedLifetime(signals) {}
        if case .failed(let error) = ending { throw Failure("\(error)") }
    }

    /// What is kept on disk; what is done in the demo is kept apart.
    private func records() -> Records {
        let environment = ProcessInfo.processInfo.environment
        var folder = StateFolder(environment: environment)
        if options.isDemo { folder = StateFolder(path: folder.path + "/demo") }
        let server = options.isDemo ? "demo" : address.likeliest.redacted
        return Records(
            audit: AuditLog(
                folder: folder, context: AuditContext(moderator: options.displayName, server: server)),
            rules: RuleStore(folder: folder, server: server),
            events: eventsFile.map { EventFile(path: $0, server: server) })
    }

    private func initialState(recordedIn path: String, at now: Moment) -> DashboardState {
        let server = ServerDescription(address, configuration, isDemo: options.isDemo)
        let dashboard = DashboardOptions(
            isReadOnly: options.isReadOnly, isDemo: options.isDemo,
            displayName: CleanText(cleaning: options.displayName),
            initialRoom: initialRoom, auditPath: CleanText(cleaning: path))
        return DashboardState(options: dashboard, server: server, size: Size(columns: 80, rows: 24), at: now)
    }
}
