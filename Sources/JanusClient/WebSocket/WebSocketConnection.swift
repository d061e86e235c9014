internal import JanusWire
internal import NIOCore
internal import NIOWebSocket
internal import Synchronization

/// One open WebSocket: sorts what comes into answers and events, until it breaks or is closed.
final class WebSocketConnection: Sendable {
    typealias Socket = NIOAsyncChannel<WebSocketFrame, WebSocketFrame>
    typealias Answers = AsyncStream<Result<JanusReply, JanusError>>

    /// A request that waits for its answer.
    private struct Waiting {
        var request: JanusRequest
        var answers: Answers.Continuation
        let meter = ExchangeMeter.current
        let start = ContinuousClock.now
    }

    private struct State {
        var waiting: [String: Waiting] = [:]
        /// The sessions whose events come here.
        var inboxes: [SessionID: EventInbox] = [:]
        /// What ended the connection.
        var failure: JanusError?

        /// Keeps what comes for a session from now on.
        mutating func open(_ session: SessionID, _ configuration: JanusConfiguration) {
            inboxes[session] = inboxes[session] ?? EventInbox(capacity: configuration.maximumWaitingEvents)
        }

        /// Keeps nothing for a session any more, and gives who waits for its events.
        mutating func close(_ session: SessionID) -> AsyncStream<Void>.Continuation? {
            defer { inboxes[session] = nil }
            return inboxes[session]?.takeBell()
        }
    }

    private let state = Mutex(State())
    private let channel: any Channel
    private let configuration: JanusConfiguration

    private init(_ socket: Socket, _ configuration: JanusConfiguration) {
        channel = socket.channel
        self.configuration = configuration
    }

    /// A connection on a socket that has just been opened.
    static func start(on socket: Socket, _ configuration: JanusConfiguration) -> WebSocketConnection {
        let connection = WebSocketConnection(socket, configuration)
        // Ends with the socket, which whoever holds the connection closes.
        Task { await connection.receive(from: socket) }
        return connection
    }

    var isOpen: Bool { state.withLock { $0.failure == nil } }

    /// Says goodbye and closes; whatever waits fails.
    func close() {
        end(with: JanusError(.connectionLost("it was closed")))
        channel.close(promise: nil)
    }

    // MARK: Requests

    /// Sends a request and waits for its answer, however long that takes.
    func exchange(
        _ request: JanusRequest, transaction: String, credentials: JanusCredentials
    ) async throws(JanusError) -> JanusReply {
        let (answers, continuation) = Answers.makeStream(bufferingPolicy: .bufferingOldest(1))
        let failure = state.withLock { state in
            if state.failure == nil {
                state.waiting[transaction] = Waiting(request: request, answers: continuation)
                // From now on, since events may come ahead of the answer.
                if request.beginsOwnership, let session = request.session { state.open(session, configuration) }
            }
            return state.failure
        }
        if let failure { throw failure }
        defer { state.withLock { $0.waiting[transaction] = nil } }
        let text = request.addressedMessage(transaction: transaction, credentials: credentials).serialized()
        channel.writeAndFlush(ByteBuffer(bytes: text), promise: nil)
        for await answer in answers { return try answer.get() }
        throw JanusError(.cancelled)
    }

    // MARK: Events

    /// Whether the events of a session come here.
    func owns(_ session: SessionID) -> Bool { state.withLock { $0.inboxes[session] != nil } }

    /// The sessions whose events came here, with what ended that; empty while it is open.
    var interruptions: [SessionID: JanusError] {
        state.withLock { state in
            guard let failure = state.failure else { return [:] }
            return state.inboxes.mapValues { _ in failure }
        }
    }

    /// Waits for the next events of a session that was created or claimed here.
    func nextEvents(of session: SessionID) async throws(JanusError) -> [JanusEvent] {
        while true {
            let (found, bell) = state.withLock { state -> (Result<[JanusEvent], JanusError>?, AsyncStream<Void>?) in
                guard state.inboxes[session] != nil else {
                    return (.failure(state.failure ?? JanusError(.sessionGone)), nil)
                }
                if let events = state.inboxes[session]?.take(configuration.maximumPollEvents) { return (events, nil) }
                if let failure = state.failure { return (.failure(failure), nil) }
                return (nil, state.inboxes[session]?.wait())
            }
            if let found { return try found.get() }
            if let bell { for await _ in bell { break } }
            if Task.isCancelled { throw JanusError(.cancelled) }
        }
    }

    // MARK: What comes

    private func receive(from socket: Socket) async {
        let maximumSize = configuration.maximumReplySize
        do {
            try await socket.executeThenClose { inbound, _ in
                for try await frame in inbound {
                    let bytes = Array(frame.unmaskedData.readableBytesView)
                    let start = bytes.count < Self.worthMeasuring ? nil : ThreadTime.now
                    let message: JSONValue
                    do throws(JSONValue.ParseError) {
                        message = try JSONValue(parsing: bytes, maximumSize: maximumSize)
                    } catch {
                        throw JanusError(error, in: bytes)
                    }
                    let decoding = start.map { ThreadTime.now - $0 } ?? .zero
                    sort(message, decodedIn: decoding)
                }
            }
            end(with: JanusError(.connectionLost("the server closed it")))
        } catch let error as JanusError {
            end(with: error)
        } catch {
            end(with: JanusError(transportError: error, maximumSize: maximumSize))
        }
    }

    /// From so many bytes on it is measured what a message costs.
    private static let worthMeasuring = 64 << 10

    /// Hands a message to whoever waits for it.
    private func sort(_ message: JSONValue, decodedIn decoding: Duration) {
        let session = message["session_id"]?.integer
        switch configuration.api.reply(message) {
        case .event(let event): deliver(event.parts, to: session)
        case .keepalive: break
        case nil: deliver([JanusEvent(message)], to: session)
        case .some(let reply):
            if let transaction = message["transaction"]?.string {
                answer(transaction, with: reply, decodedIn: decoding)
            } else {
                // A refusal of what could not even be read. Whoever sent it waits until the deadline.
                deliver([JanusEvent(message)], to: nil)
            }
        }
    }

    private func answer(_ transaction: String, with reply: JanusReply, decodedIn decoding: Duration) {
        let (answers, bell) = state.withLock { state -> (Answers.Continuation?, AsyncStream<Void>.Continuation?) in
            guard let waiting = state.waiting.removeValue(forKey: transaction) else { return (nil, nil) }
            var bell: AsyncStream<Void>.Continuation?
            let (request, session) = (waiting.request, waiting.request.session)
            switch reply {
            case .success(let data, _) where request.beginsOwnership:
                // Before the next message is looked at, which may be the new session's first event.
                if let id = data?["id"]?.integer { state.open(SessionID(rawValue: id), configuration) }
            case .success where request.endsOwnership: bell = session.flatMap { state.close($0) }
            case .refusal where request.beginsOwnership: bell = session.flatMap { state.close($0) }
            default: break
            }
            waiting.meter?.add(wait: ContinuousClock.now - waiting.start - decoding, decoding: decoding)
            return (waiting.answers, bell)
        }
        answers?.yield(.success(reply))
        bell?.finish()
    }

    /// Puts events into their session's inbox, or into all where they name none.
    private func deliver(_ events: [JanusEvent], to session: Int64?) {
        let bells = state.withLock { state in
            let owners = session.map { [SessionID(rawValue: $0)] } ?? Array(state.inboxes.keys)
            return owners.compactMap { state.inboxes[$0]?.put(events) }
        }
        for bell in bells { bell.finish() }
    }

    /// Tells everybody who waits what ended the connection; only the first end counts.
    private func end(with error: JanusError) {
        let (waiting, bells) = state.withLock { state in
            guard state.failure == nil else { return ([Waiting](), [AsyncStream<Void>.Continuation]()) }
            state.failure = error
            defer { state.waiting = [:] }
            return (Array(state.waiting.values), state.inboxes.keys.compactMap { state.inboxes[$0]?.takeBell() })
        }
        for request in waiting { request.answers.yield(.failure(error)) }
        for bell in bells { bell.finish() }
    }
}
