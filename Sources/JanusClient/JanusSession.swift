public import JanusWire

/// A session with a Janus server: handles of plugins, requests to them, and the events that come back.
///
/// Requests run at any time and side by side. Events come only while ``run(_:)`` runs. A session that sends nothing for
/// the server's session timeout ends; the server counts the start of a poll, too, but one poll can last 30 seconds.
///
/// Every call throws ``JanusError/Kind/sessionGone`` once the server does not know the session any more.
public actor JanusSession {
    /// The session's id.
    ///
    /// Whoever knows it can take the session over.
    public nonisolated let id: SessionID
    let transport: any JanusTransport
    let requestTimeout: Duration
    var transactions = TransactionTable<AsyncStream<Result<JanusEvent, JanusError>>.Continuation>()
    var isRunning = false

    init(id: SessionID, transport: any JanusTransport, requestTimeout: Duration) {
        self.id = id
        self.transport = transport
        self.requestTimeout = requestTimeout
    }
}

extension JanusSession {
    /// Attaches a handle of a plugin (`attach`).
    ///
    /// `opaqueID` shows up in the server's own logs and events.
    ///
    /// - Throws: code 460 when the plugin is not loaded, 405 when the token does not allow it.
    public func attach(
        plugin: String = VideoRoom.plugin, opaqueID: String? = nil
    ) async throws(JanusError) -> HandleID {
        let reply = try await exchange(.attach(id, plugin: plugin, opaqueID: opaqueID))
        guard let handle = try reply.newID() else { throw JanusError(.malformed("a handle without an id")) }
        return HandleID(rawValue: handle)
    }

    /// Tells the server that the session is still wanted (`keepalive`).
    public func keepalive() async throws(JanusError) {
        try await exchange(.keepalive(id)).confirm()
    }

    /// Goes on with the session after the connection was lost: `claim` on a WebSocket, `keepalive` over HTTP.
    ///
    /// Handles and joined rooms are as they were, and ``run(_:)`` can be called anew. Events of the time between may be
    /// lost.
    ///
    /// - Throws: ``JanusError/Kind/sessionGone`` when the server does not know it any more.
    public func resume() async throws(JanusError) {
        try await exchange(transport.resumption(of: id)).confirm()
    }

    /// Has this session's events come on this connection from now on (`claim`).
    ///
    /// For a session that another connection, or another program, opened. Events that nobody fetched before are lost.
    public func claim() async throws(JanusError) {
        try await exchange(.claim(id)).confirm()
    }

    /// Gives a handle back (`detach`).
    ///
    /// Its participant leaves the room with it.
    public func detach(_ handle: HandleID) async throws(JanusError) {
        try await exchange(.detach(id, handle)).confirm()
    }

    /// Ends the session with all its handles (`destroy`).
    ///
    /// A poll that is under way is not told: cancel it.
    public func destroy() async throws(JanusError) {
        try await exchange(.destroy(id)).confirm()
    }

    /// One request and its first answer.
    func exchange(_ request: JanusRequest, transaction: String = Transaction.make()) async throws(JanusError)
        -> JanusReply
    {
        do throws(JanusError) {
            let reply = try await transport.exchange(request, transaction: transaction)
            if case .refusal(let error) = reply { throw error }
            return reply
        } catch {
            throw error.isSessionGone ? JanusError(.sessionGone) : error
        }
    }
}
