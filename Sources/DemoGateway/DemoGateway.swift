import NIOCore
import NIOHTTP1
import Synchronization

/// A lookalike of Janus with its VideoRoom plugin, in this process: the Janus API and, where it has a secret, the Admin
/// API by HTTP, each on a loopback port; no media, no files.
///
/// Requests are served from the moment ``start(_:)`` returns. What time brings (ends of polls, timeouts, the play of a
/// lively population) happens while ``run()`` runs.
package final class DemoGateway: Sendable {
    private struct State {
        var engine: Engine
        /// The polls that wait, by the engine's name for them.
        var waiting: [Poll.ID: EventLoopPromise<HTTPReply?>] = [:]
        var isStopped = false
    }

    /// How it was started.
    package let options: DemoGatewayOptions
    private let state: Mutex<State>
    private let listener = Mutex<HTTPListener?>(nil)
    private let adminListener = Mutex<HTTPListener?>(nil)
    private let elapsed: @Sendable () -> Duration

    private init(_ options: DemoGatewayOptions) {
        self.options = options
        // Before the engine, which takes its time to fill many rooms.
        elapsed = Self.stopwatch(options.clock)
        state = Mutex(State(engine: Engine(options)))
    }

    /// Listens; throws when the address cannot be had.
    package static func start(_ options: DemoGatewayOptions = DemoGatewayOptions()) async throws -> DemoGateway {
        let gateway = DemoGateway(options)
        let listener = try await HTTPListener.start(.janus, of: gateway)
        gateway.listener.withLock { $0 = listener }
        guard options.adminSecret != nil else { return gateway }
        do {
            let listener = try await HTTPListener.start(.admin, of: gateway)
            gateway.adminListener.withLock { $0 = listener }
        } catch {
            await gateway.stop()
            throw error
        }
        return gateway
    }

    /// The port that it listens on.
    package var port: Int { listener.withLock { $0?.channel.localAddress?.port } ?? 0 }

    /// The address of its Janus API, such as `http://127.0.0.1:40123/janus`.
    package var url: String { "http://\(host):\(port)\(options.basePath)" }

    /// The address of its Admin API, where there is one.
    package var adminURL: String? {
        adminListener.withLock { $0?.channel.localAddress?.port }
            .map { "http://\(host):\($0)\(options.adminBasePath)" }
    }

    private var host: String { options.host.contains(":") ? "[\(options.host)]" : options.host }

    /// Lets time pass until the task is cancelled.
    package func run() async {
        // A quarter of the shortest time it must keep, so that a short hold in a test is short.
        let times = [options.pollHold, options.sessionTimeout, .seconds(1)].filter { $0 > .zero }
        let tick =
            options.eventRate > 0 ? Load.period : max(.milliseconds(10), (times.min() ?? .seconds(1)) / 4)
        while !Task.isCancelled {
            update { engine, now in engine.advance(to: now) }
            do {
                try await options.clock.sleep(for: tick)
            } catch {
                return
            }
        }
    }

    /// Closes the listeners and all connections; waiting polls get no answer.
    ///
    /// Stopping again does nothing.
    package func stop() async {
        let waiting = state.withLock { state in
            state.isStopped = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for promise in waiting { promise.succeed(nil) }
        for listener in [listener.withLock { $0 }, adminListener.withLock { $0 }] { await listener?.stop() }
    }

    /// Lets somebody without a client do something now.
    package func perform(_ deed: Deed) {
        update { engine, now in engine.perform(deed, at: now) }
    }

    /// Lets the clock's time take effect at once, without waiting for ``run()``.
    package func advance() {
        update { engine, now in engine.advance(to: now) }
    }

    /// Answers what came over HTTP; `reply` is always fulfilled, nil means: close the connection.
    func serve(_ route: HTTPRoute, _ body: [UInt8], _ reply: EventLoopPromise<HTTPReply?>) {
        if case .poll(let session, let limit, let credentials) = route {
            poll(session, limit, credentials, reply)
        } else {
            reply.succeed(answer(route, body))
        }
    }

    private func answer(_ route: HTTPRoute, _ body: [UInt8]) -> HTTPReply? {
        let layout = options.dialect.layout
        switch route {
        case .info:
            return .json(
                update { engine, _ in engine.serverInfo(transaction: engine.newTransaction()) }, layout: layout)
        case .ping:
            return .json(
                update { engine, _ in ["janus": "pong", "transaction": .string(engine.newTransaction())] },
                layout: layout)
        case .request(let session, let handle):
            guard !body.isEmpty else { return nil }
            return .json(
                update { engine, now in engine.answer(body, session: session, handle: handle, at: now) },
                layout: layout)
        case .adminRequest(let session, let handle):
            guard !body.isEmpty else { return nil }
            let connections = (api: openConnections, admin: adminListener.withLock { $0?.connections.count } ?? 0)
            return .json(
                update { engine, now in
                    engine.connections = connections
                    return engine.answerAdmin(body, session: session, handle: handle, at: now)
                }, layout: layout)
        case .refused(let error):
            return .json(error.reply(session: 0, transaction: nil), layout: layout, isChunked: false)
        case .redirect(let location, let credentials):
            guard update({ engine, _ in engine.admits(credentials) }) else { return .status(.forbidden) }
            return HTTPReply(status: .found, location: location)
        case .unsupported(let method):
            guard body.isEmpty else { return nil }
            return .json(
                CoreError.transport(method).reply(session: 0, transaction: nil), layout: layout, isChunked: false)
        case .options: return .status(.ok)
        case .badRequest: return .status(.badRequest)
        case .notFound: return .status(.notFound)
        case .hangUp, .poll: return nil
        }
    }

    private func poll(
        _ session: UInt64, _ limit: Int, _ credentials: Credentials, _ reply: EventLoopPromise<HTTPReply?>
    ) {
        let now = elapsed()
        let answer: HTTPReply?? = state.withLock { state in
            guard !state.isStopped else { return .some(nil) }
            let (answer, id) = state.engine.poll(
                session: session, limit: limit, credentials: credentials, at: now)
            if let answer { return HTTPReply(answer, layout: options.dialect.layout) }
            state.waiting[id] = reply
            return .none
        }
        if let answer { reply.succeed(answer) }
        // Time may have passed for others meanwhile.
        update { _, _ in }
    }

    /// Works on the engine, and then answers the polls that ended by it.
    @discardableResult
    private func update<Result: Sendable>(_ work: (inout Engine, Duration) -> Result) -> Result {
        let now = elapsed()
        let (result, ended) = state.withLock { state in
            let result = work(&state.engine, now)
            let ended = state.engine.takeFinishedPolls().compactMap { id, reply in
                state.waiting.removeValue(forKey: id).map { ($0, HTTPReply(reply, layout: options.dialect.layout)) }
            }
            return (result, ended)
        }
        for (promise, reply) in ended { promise.succeed(reply) }
        return result
    }

    /// The time since now, by `clock`.
    private static func stopwatch<C: Clock<Duration> & Sendable>(_ clock: C) -> @Sendable () -> Duration
    where C.Instant: Sendable {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }
}

extension DemoGateway {
    /// How many polls wait, so that a test can wait for one.
    package var waitingPolls: Int { state.withLock { $0.waiting.count } }

    /// What became of the events for clients so far.
    package var eventCounts: EventCounts { state.withLock { $0.engine.counts } }

    /// How many connections to the Janus API are open.
    package var openConnections: Int { listener.withLock { $0?.connections.count } ?? 0 }
}
