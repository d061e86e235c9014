import ArgumentParser
import EventListener
import JanusClient
import Settings

/// The options by which Janus' event handlers reach the dashboard.
struct EventListenerArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Listen here for what Janus' event handlers send (sampleevh, wsevh), such as 127.0.0.1:7777.",
            valueName: "host:port"))
    var listenEvents: String?

    @Option(
        help: ArgumentHelp(
            "Read what event handlers have to show from this file: one line, USER:PASSWORD.", valueName: "file"),
        completion: .file())
    var listenEventsAuthFile: String?

    func validate() throws {
        guard listenEvents.map({ ListeningAddress($0) != nil }) ?? true else {
            throw ValidationError("--listen-events takes HOST:PORT, such as 127.0.0.1:7777.")
        }
    }

    /// How to listen, of which the configuration file may say more; nil where nobody asked for it.
    ///
    /// Throws a ``Failure`` for what cannot be used, and for what would let anybody in.
    func options(_ server: ServerSettings?, _ secrets: SecretResolver) async throws -> EventListenerOptions? {
        guard let address = listenEvents.flatMap(ListeningAddress.init) ?? server?.eventAddress else {
            guard listenEventsAuthFile == nil else {
                throw Failure.usage("--listen-events-auth-file goes with --listen-events")
            }
            return nil
        }
        var credentials: BasicCredentials?
        if let secret = try await secrets.get(.events, option: listenEventsAuthFile, server?.eventCredentials) {
            credentials = BasicCredentials(secret)
            guard credentials != nil else {
                throw Failure("what event handlers have to show is not USER:PASSWORD, on one line")
            }
        }
        if let danger = EventListenerOptions.danger(of: address, hasCredentials: credentials != nil) {
            throw Failure(danger)
        }
        return EventListenerOptions(address, credentials: credentials)
    }
}
