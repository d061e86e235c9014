import Canvas
import Dashboard
import FoundationEssentials
import JanusClient
import Settings
import Terminal
import Text

/// The choice between servers, from opening the terminal to giving it back.
struct LivePicker {
    var settings: Settings
    var look: Look
    /// Why the server is not open that was chosen last.
    var problem: CleanText?

    /// How long a server may take to say how it is doing.
    private static let patience = Duration.seconds(5)

    /// The name of the server that was chosen; `nil` when the moderator has enough.
    ///
    /// Throws a ``Failure`` when there is no terminal that could show it.
    func run() async throws -> String? {
        let terminal: TerminalSession
        do throws(TerminalError) {
            terminal = try TerminalSession(look.terminalOptions, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw Failure("\(error)")
        }
        let departure = Departure()
        let news = ServerNews()
        let doorbell = terminal.doorbell
        let signals = SignalListener { signal in
            guard signal.asksToEnd else { return terminal.receive(signal) }
            terminal.finish(within: .milliseconds(300))
        }
        // Every element is a wish to ask all servers how they are doing.
        let (rounds, ask) = AsyncStream.makeStream(of: Void.self)
        ask.yield()
        let asking = Task { [self] in
            for await _ in rounds { await askAll { news.post($0, of: $1, ringing: doorbell) } }
        }
        let ending = await terminal.run { [look, problem] in
            let picker = Picker(servers: look.servers, language: look.language, keys: look.keys, problem: problem)
            return PickerApplication(picker: picker, news: news, departure: departure) { ask.yield() }
        }
        asking.cancel()
        if case .failed(let error) = ending { throw Failure("\(error)") }
        guard let server = departure.destination?.server else {
            withExtendedLifetime(signals) {}
            return nil
        }
        signals?.stop()
        return server
    }

    /// Asks every server how it is doing, all at once, without any secret.
    private func askAll(_ tell: @escaping @Sendable (Picker.Health, String) -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            for server in settings.servers {
                group.addTask { tell(await Self.health(of: server), server.name) }
            }
        }
    }

    private static func health(of server: ServerSettings) async -> Picker.Health {
        var configuration = JanusConfiguration()
        configuration.origin = server.origin
        do throws(JanusError) {
            if let path = server.authorities?.path { configuration.trust = try .authorities(inFile: path) }
            if server.isInsecure { configuration.trust = .anything }
            configuration.proxies = try ProxyRules(environment: ProcessInfo.processInfo.environment)
            let info = try await answered(within: patience) { [configuration] () throws(JanusError) in
                try await JanusClient.locate(server.address, configuration: configuration).1
            }
            return .live(version: CleanText(cleaning: info.versionString.map { "Janus \($0)" } ?? "Janus"))
        } catch {
            return .failed(CleanText(cleaning: "\(error)"))
        }
    }
}
