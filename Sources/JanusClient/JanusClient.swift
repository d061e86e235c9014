/// A connection to one Janus server.
///
/// It connects only when something is asked of it, and asks nothing by itself. Call ``shutdown()`` when it is no longer
/// needed.
public final class JanusClient: Sendable {
    /// Where the server is.
    public let url: JanusURL
    private let transport: any JanusTransport
    private let requestTimeout: Duration

    /// A client of that server.
    ///
    /// Nothing is sent yet.
    public init(url: JanusURL, configuration: JanusConfiguration = JanusConfiguration()) {
        self.url = url
        transport = url.transport(configuration)
        requestTimeout = configuration.requestTimeout
    }

    /// Asks the server what it is (`info`).
    ///
    /// No secret is needed or sent.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` when something else answered.
    public func info() async throws(JanusError) -> ServerInfo {
        try await transport.info()
    }

    /// Opens a session (`create`).
    ///
    /// - Throws: code 403 when the API secret or the token is wrong or missing, 472 when the server is being drained.
    public func createSession() async throws(JanusError) -> JanusSession {
        let reply = try await transport.exchange(.create, transaction: Transaction.make())
        guard let id = try reply.newID() else { throw JanusError(.malformed("a session without an id")) }
        return resumeSession(SessionID(rawValue: id))
    }

    /// Goes on with a session that was opened before.
    ///
    /// Nothing is sent: call ``JanusSession/resume()`` to see whether it still lives.
    public func resumeSession(_ id: SessionID) -> JanusSession {
        JanusSession(id: id, transport: transport, requestTimeout: requestTimeout)
    }

    /// Carries these secrets from the next request on.
    public func use(_ credentials: JanusCredentials) { transport.use(credentials) }

    /// Gives up the connections there are: after a failure they may be dead without anybody having noticed.
    ///
    /// Sessions live on at the server, and on new connections with ``JanusSession/resume()``. What waits for an answer
    /// may fail.
    public func disconnect() { transport.disconnect() }

    /// Ends every request and poll, and gives back connections.
    ///
    /// The server is told nothing.
    public func shutdown() async {
        await transport.shutdown()
    }
}

extension JanusURL {
    /// What carries requests there.
    func transport(_ configuration: JanusConfiguration) -> any JanusTransport {
        scheme.isWebSocket
            ? WebSocketTransport(url: self, configuration: configuration)
            : HTTPTransport(url: self, configuration: configuration)
    }
}

extension JanusTransport {
    /// Asks the server what it is (`info`).
    func info() async throws(JanusError) -> ServerInfo {
        switch try await exchange(.info, transaction: Transaction.make()) {
        case .serverInfo(let info): return info
        case .refusal(let error): throw error
        default: throw JanusError(.notJanus("it answered without saying what it is"))
        }
    }
}

extension JanusReply {
    /// The id of what was made, where the answer is a success that names one.
    func newID() throws(JanusError) -> Int64? {
        switch self {
        case .success(let data, _): data?["id"]?.integer
        case .refusal(let error): throw error
        default: nil
        }
    }

    /// Passes over a plain success or acknowledgement, and throws what else it is.
    func confirm() throws(JanusError) {
        switch self {
        case .success, .ack: return
        case .refusal(let error): throw error
        default: throw JanusError(.malformed("neither a success nor an error"))
        }
    }
}
