import Canvas
import Dashboard
import FoundationEssentials
import JanusClient
import Moderation
import Settings
import Terminal
import Text

/// The dashboard on a server, from opening the terminal to giving it back.
struct LiveDashboard {
    var opening: Opening
    var look: Look
    var initialRoom: RoomID?
    /// Where events are written to as they happen.
    var eventsFile: String?
    /// What Janus' event handlers tell.
    var events: EventFeed?
    /// Reads the configuration anew.
    var readLook: @Sendable () throws(SettingsProblems) -> Look

    private var address: JanusAddress { opening.address }
    private var options: ModerationOptions {
        var options = opening.moderation
        options.eventListener = events?.address
        return options
    }

    /// How the moderator left it.
    enum Outcome: Sendable {
        case quit
        /// For another server, or for the choice between them.
        case leave(for: String?)
    }

    /// How long leaving the rooms and ending the session may take.
    private static let farewell = Duration.seconds(2)
    /// How long a terminal that takes no bytes is waited for.
    private static let patience = Duration.milliseconds(300)

    /// Throws a ``Failure`` when there is no terminal that could show it.
    func run() async throws -> Outcome {
        let terminal: TerminalSession
        do throws(TerminalError) {
            terminal = try TerminalSession(
                look.terminalOptions, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw Failure("\(error)")
        }
        let clock = WallClock()
        let records = records()
        let doorbell = terminal.doorbell
        let outbox = Outbox { doorbell.ring() }
        let moderation = Moderation(
            server: address, admin: opening.admin, configuration: opening.configuration, options: options,
            outbox: outbox, clock: clock,
            records: records)

        // Signals are taken where nothing ever draws: the farewell begins whatever the terminal does.
        let reloads = ReloadRequest()
        let signals = SignalListener { signal in
            if signal == .reload { return reloads.make(ringing: doorbell) }
            guard signal.asksToEnd else { return terminal.receive(signal) }
            Task { await moderation.end(within: Self.farewell) }
            terminal.finish(within: Self.patience)
        }
        let moderating = Task { await moderation.run() }
        let feeding = Task { await events?.feed(moderation) }
        let departure = Departure()
        let path = CleanText(cleaning: records.audit.path)
        let ending = await terminal.run { [self] in
            let server = ServerDescription(address, opening.configuration, isDemo: options.isDemo)
            let state = DashboardState(
                options: dashboardOptions(look, recordedIn: path), server: server, size: Size(columns: 80, rows: 24),
                at: clock.now())
            let application = DashboardApplication(
                state: state, theme: look.theme, outbox: outbox, moderation: moderation, clock: clock)
            application.departure = departure
            application.reloads = reloads
            application.reload = { [self] () throws(SettingsProblems) in
                let look = try readLook()
                return (dashboardOptions(look, recordedIn: path), look.theme)
            }
            return application
        }
        await moderation.end(within: Self.farewell)
        moderating.cancel()
        feeding.cancel()
        if case .failed(let error) = ending { throw Failure("\(error)") }
        guard let destination = departure.destination else {
            withExtendedLifetime(signals) {}
            return .quit
        }
        signals?.stop()
        return .leave(for: destination.server)
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
            pins: PinStore(folder: folder, server: server),
            events: eventsFile.map { EventFile(path: $0, server: server) })
    }

    private func dashboardOptions(_ look: Look, recordedIn path: CleanText) -> DashboardOptions {
        DashboardOptions(
            isReadOnly: options.isReadOnly, isDemo: options.isDemo,
            serverTitle: opening.server?.title.map { CleanText(cleaning: $0) },
            displayName: CleanText(cleaning: options.displayName), language: look.language, initialRoom: initialRoom,
            auditPath: path, aliases: look.aliases, themes: Theme.names, servers: look.servers, keys: look.keys,
            notifications: look.notifications, usesMouse: look.usesMouse, refresh: options.refresh)
    }
}
