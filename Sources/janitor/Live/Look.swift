import Canvas
import Dashboard
import FoundationEssentials
import JanusClient
import Settings
import Terminal
import Text

/// How the screen looks and what its keys mean: all that can change while a server is open.
struct Look: Sendable {
    var language: Language
    var theme: String
    var usesMouse: Bool
    var usesASCII: Bool
    var notifications: Dashboard.Notifications
    var aliases: [String: String]
    var servers: [ServerChoice]
    var keys: [KeyRebinding]

    /// What was typed wins over what the configuration says of the server, and that over what it says of all.
    init(_ arguments: DashboardArguments, _ settings: Settings, on server: ServerSettings?) {
        let preferences = arguments.preferences.filled(from: settings.preferences(on: server))
        language =
            arguments.language ?? settings.language.flatMap { Language(named: $0) }
            ?? Language(environment: ProcessInfo.processInfo.environment)
        theme = preferences.theme ?? Theme.standardName
        usesMouse = arguments.mouse ?? settings.usesMouse ?? true
        usesASCII = arguments.ascii
        // All others would be question marks.
        if usesASCII { language = .english }
        notifications =
            settings.notifications.map {
                Dashboard.Notifications(named: $0.kinds.map(\.rawValue), by: $0.means.rawValue)
            } ?? Dashboard.Notifications()
        aliases = Dictionary(settings.aliases.map { ($0.name, $0.command) }, uniquingKeysWith: { _, last in last })
        servers = settings.servers.map(ServerChoice.init)
        keys = settings.keys.compactMap { try? KeyRebinding($0) }
    }

    var terminalOptions: TerminalOptions {
        var options = TerminalOptions { [theme] in Theme.named(theme, colors: $0) ?? .standard(colors: $0) }
        options.usesMouse = usesMouse
        options.usesASCII = usesASCII
        return options
    }
}

extension ServerChoice {
    init(_ server: ServerSettings) {
        self.init(
            name: server.name, title: CleanText(cleaning: server.title ?? server.address.likeliest.redacted))
    }
}
