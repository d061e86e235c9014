public import JanusWire

/// A connection to the Admin API of one Janus server, which an operator has to switch on.
///
/// It sees, and can end, what everybody does on the server; it needs no session, and no poll. Every request but
/// ``info()`` and ``ping()`` throws code 403 when the secret is wrong. What is asked of a session or a handle throws code
/// 458 or 459 when that is gone: see ``JanusError/isHandleGone``.
///
/// It connects only when something is asked of it, and asks nothing by itself. Call ``shutdown()`` when it is no longer
/// needed.
public final class AdminClient: Sendable {
    /// Where the Admin API is.
    public let url: JanusURL
    private let transport: any JanusTransport

    /// A client of the Admin API of that server.
    ///
    /// Nothing is sent yet. Of the configuration all holds but its secrets, which the Admin API does not take.
    public init(url: JanusURL, secret: Secret?, configuration: JanusConfiguration = JanusConfiguration()) {
        self.url = url
        transport = url.transport(configuration.ofAdmin(secret))
    }

    /// Carries this secret from the next request on.
    public func use(_ secret: Secret?) { transport.use(.admin(secret)) }

    /// Gives up the connections there are: after a failure they may be dead without anybody having noticed.
    ///
    /// What waits for an answer may fail.
    public func disconnect() { transport.disconnect() }

    /// Ends every request, and gives back connections.
    public func shutdown() async { await transport.shutdown() }

    /// Asks the server what it is (`info`).
    ///
    /// No secret is needed or sent.
    ///
    /// - Throws: ``JanusError/Kind/notJanus(_:)`` when something else answered.
    public func info() async throws(JanusError) -> ServerInfo { try await transport.info() }

    /// Asks the server whether it is there, and gives how long the answer took (`ping`).
    ///
    /// No secret is needed.
    @discardableResult
    public func ping() async throws(JanusError) -> Duration {
        let start = ContinuousClock.now
        switch try await transport.exchange(JanusRequest("ping"), transaction: Transaction.make()) {
        case .pong: return start.duration(to: .now)
        case .refusal(let error): throw error
        default: throw JanusError(.malformed("something other than a pong"))
        }
    }
}

extension AdminClient {
    /// Sends any request of the Admin API, and gives the whole answer.
    ///
    /// It is for what has no call of its own. The answer names the session that was asked about, which is somebody
    /// else's.
    @discardableResult
    public func request(_ request: JanusRequest) async throws(JanusError) -> JSONValue {
        switch try await transport.exchange(request, transaction: Transaction.make()) {
        case .success(let answer?, _): return answer
        case .refusal(let error): throw error
        default: throw JanusError(.malformed("neither a success nor an error"))
        }
    }

    /// Sends a request, and reads what is wanted off its answer.
    func ask<Answer>(
        _ request: JanusRequest, for what: String, _ read: (JSONValue) -> Answer?
    ) async throws(JanusError) -> Answer {
        guard let answer = read(try await self.request(request)) else {
            throw JanusError(.malformed("an answer without \(what)"))
        }
        return answer
    }

    /// Sends a request for ids, which all have to be ids.
    func askForIDs<ID>(
        _ request: JanusRequest, in key: String, _ id: (Int64) -> ID
    ) async throws(JanusError) -> [ID] {
        try await self.request(request).entries(of: key) { $0.integer.map(id) }
    }
}
