internal import JanusWire
internal import Synchronization

/// Janus over a WebSocket: requests, answers and events on one connection.
///
/// The connection is made when something is to be sent, and made anew after it broke.
final class WebSocketTransport: JanusTransport {
    private let url: JanusURL
    private let configuration: JanusConfiguration
    private let obstacle: JanusError?
    private let state: Mutex<State>

    private struct State {
        var credentials: JanusCredentials
        var opening: Task<Result<WebSocketConnection, JanusError>, Never>?
        var current: WebSocketConnection?
        /// One that was given up, and stays open until its session is taken over on the next: with it the server
        /// would end the session.
        var retired: WebSocketConnection?
        /// Sessions whose connection broke while nobody was waiting for their events: that is still to be told.
        var interrupted: [SessionID: JanusError] = [:]
        var isShutDown = false
    }

    init(url: JanusURL, configuration: JanusConfiguration) {
        self.url = url
        self.configuration = configuration
        obstacle = configuration.obstacle(to: url)
        state = Mutex(State(credentials: configuration.credentials))
    }

    deinit { close() }

    func use(_ credentials: JanusCredentials) { state.withLock { $0.credentials = credentials } }

    func resumption(of session: SessionID) -> JanusRequest { .claim(session) }

    func exchange(_ request: JanusRequest, transaction: String) async throws(JanusError) -> JanusReply {
        let reply = try await withDeadline(configuration.requestTimeout) { () async throws(JanusError) -> JanusReply in
            let connection = try await self.connection()
            let credentials = self.state.withLock { $0.credentials }
            return try await connection.exchange(request, transaction: transaction, credentials: credentials)
        }
        if request.beginsOwnership, case .success = reply {
            dropRetired()
            // Who takes a session over knows that it was interrupted.
            if let session = request.session { state.withLock { $0.interrupted[session] = nil } }
        }
        return reply
    }

    func nextEvents(of session: SessionID) async throws(JanusError) -> [JanusEvent] {
        let (current, interruption) = state.withLock { ($0.current, $0.interrupted.removeValue(forKey: session)) }
        if let interruption { throw interruption }
        if let current, current.owns(session) {
            do throws(JanusError) {
                return try await current.nextEvents(of: session)
            } catch {
                forget(current)
                throw error
            }
        }
        let connection = try await connection()
        // Events come on the connection that created or claimed the session, and on no other.
        if !connection.owns(session) {
            try await exchange(.claim(session), transaction: Transaction.make()).confirm()
        }
        return try await connection.nextEvents(of: session)
    }

    /// What ended a connection was told to whoever waited for events: the next wait is for a new one.
    private func forget(_ connection: WebSocketConnection) {
        guard !connection.isOpen else { return }
        state.withLock { state in
            if state.current === connection { state.current = nil }
        }
    }

    func disconnect() {
        let (opening, oldest) = state.withLock { state in
            defer {
                state.opening = nil
                if let current = state.current {
                    state.retired = current
                    state.current = nil
                }
            }
            return (state.opening, state.current == nil ? nil : state.retired)
        }
        opening?.cancel()
        oldest?.close()
    }

    func shutdown() async { close() }

    private func close() {
        let (opening, connections) = state.withLock { state in
            defer { (state.opening, state.current, state.retired, state.isShutDown) = (nil, nil, nil, true) }
            return (state.opening, [state.current, state.retired])
        }
        opening?.cancel()
        for connection in connections { connection?.close() }
    }

    private func dropRetired() {
        let retired = state.withLock { state in
            defer { state.retired = nil }
            return state.retired
        }
        retired?.close()
    }

    /// The open connection, or a new one.
    private func connection() async throws(JanusError) -> WebSocketConnection {
        let (open, opening) = try startOpening()
        if let open { return open }
        guard let opening else { throw JanusError(.cancelled) }
        return try await opening.value.get()
    }

    /// What is open, or the attempt to open one, which all share who need it.
    private func startOpening() throws(JanusError) -> (
        open: WebSocketConnection?, opening: Task<Result<WebSocketConnection, JanusError>, Never>?
    ) {
        if let obstacle { throw obstacle }
        return state.withLock { state in
            if state.isShutDown { return (nil, nil) }
            if let current = state.current, current.isOpen { return (current, nil) }
            for (session, failure) in state.current?.interruptions ?? [:] { state.interrupted[session] = failure }
            state.current = nil
            if let opening = state.opening { return (nil, opening) }
            // A task of its own, since whoever asked first may give up before the others.
            let opening = Task { await self.open() }
            state.opening = opening
            return (nil, opening)
        }
    }

    private func open() async -> Result<WebSocketConnection, JanusError> {
        let result: Result<WebSocketConnection, JanusError>
        do throws(JanusError) {
            result = .success(try await WebSocketConnection.open(url, configuration))
        } catch {
            result = .failure(error)
        }
        let isWanted = state.withLock { state in
            // Cancelled means that another attempt, or none, has taken this one's place.
            guard !Task.isCancelled, !state.isShutDown else { return false }
            state.opening = nil
            if case .success(let connection) = result { state.current = connection }
            return true
        }
        if isWanted { return result }
        if case .success(let connection) = result { connection.close() }
        return .failure(JanusError(.cancelled))
    }
}

extension JanusRequest {
    /// Whether the events of a session come on the connection on which this request succeeded.
    var beginsOwnership: Bool { verb == "create" || verb == "claim" }

    /// Whether no events of the session come after this request succeeded.
    var endsOwnership: Bool { verb == "destroy" }
}
