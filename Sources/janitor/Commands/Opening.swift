import EventListener
import FoundationEssentials
import JanusClient
import Moderation
import Settings
import Text

/// All that is settled before a server is opened.
///
/// What was typed wins over what the configuration file says of the server, and that over what it says of all.
struct Opening {
    var address: JanusAddress
    /// What the file says.
    var settings: Settings
    /// What it says of the server; nil for the demo and for a server that was typed as a URL.
    var server: ServerSettings?
    var isDemo = false
    var configuration: JanusConfiguration
    var preferences: Preferences
    var allowsCleartext = false
    var adminKey: Secret?
    /// Where the Admin API is, and what opens it.
    var admin: AdminEndpoint?
    /// Where Janus' event handlers are listened to.
    var events: EventListenerOptions?
    var roomSecrets: RoomCredentials
    var pins = RoomCredentials()
    var roomTokens = RoomCredentials()

    /// A server: by its name in the file, or by its address.
    ///
    /// Runs the commands by which the file refers to secrets. Throws a ``Failure`` for what cannot be used or cannot work.
    init(
        _ word: String, _ settings: Settings, _ dashboard: DashboardArguments, _ arguments: ServerArguments
    ) async throws {
        let secrets = SecretResolver(environment: ProcessInfo.processInfo.environment)
        self.settings = settings
        server = settings.server(named: word)
        address = try server?.address ?? settings.address(word)
        configuration = try await arguments.connection.configuration(for: address, server, secrets)
        preferences = dashboard.preferences.filled(from: settings.preferences(on: server))
        allowsCleartext = arguments.connection.allowCleartext || server?.allowsCleartext == true
        adminKey = try await secrets.get(.admin, option: dashboard.adminKeyFile, server?.adminKey)
        roomSecrets = try await secrets.rooms(
            server?.roomSecrets ?? RoomReferences(), option: dashboard.roomSecretFile, .room)
        if let address = try arguments.admin.address(server) {
            admin = AdminEndpoint(address: address, secret: try await arguments.admin.secret(server, secrets))
        }
        events = try await arguments.events.options(server, secrets)
        guard let server else { return }
        pins = try await secrets.rooms(server.pins)
        roomTokens = try await secrets.rooms(server.roomTokens)
    }

    /// The embedded demo.
    init(
        demo address: JanusAddress, _ admin: AdminEndpoint, _ settings: Settings, _ dashboard: DashboardArguments
    ) async throws {
        let secrets = SecretResolver(environment: ProcessInfo.processInfo.environment)
        self.address = address
        self.admin = admin
        self.settings = settings
        isDemo = true
        configuration = JanusConfiguration()
        preferences = dashboard.preferences.filled(from: settings.preferences)
        adminKey = try await secrets.get(.admin, option: dashboard.adminKeyFile, nil)
        roomSecrets = try await secrets.rooms(RoomReferences(), option: dashboard.roomSecretFile, .room)
    }

    /// What the moderation has to know.
    var moderation: ModerationOptions {
        ModerationOptions(
            refresh: preferences.refresh ?? .seconds(2), requestsPerSecond: preferences.requestRate ?? 20,
            displayName: preferences.display ?? "moderator",
            roomSecrets: roomSecrets, pins: pins, roomTokens: roomTokens, adminKey: adminKey,
            credentials: configuration.credentials, allowsCleartext: allowsCleartext, isDemo: isDemo,
            isReadOnly: preferences.isReadOnly ?? false, runID: String(UInt64.random(in: .min ... .max), radix: 36),
            seed: .random(in: .min ... .max))
    }
}

extension Settings {
    /// The address that somebody typed who did not type the name of a server.
    func address(_ word: String) throws -> JanusAddress {
        let isBare = !word.contains { ".:/[".contains($0) } && word != "localhost"
        if isBare, !servers.isEmpty {
            let advice = NearestWord.advice(for: word, in: servers.map(\.name))
            let words =
                "there is no server \(word.inQuotes) in the configuration; \(advice) (a host is typed as https://\(word))"
            throw Failure.usage(CleanText(escaping: words).string)
        }
        do throws(JanusError) {
            return try JanusAddress(word)
        } catch {
            throw Failure.usage(error.description)
        }
    }
}
