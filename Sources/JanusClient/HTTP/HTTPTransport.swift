internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Janus over HTTP: a POST for each request, and a long poll for the events.
final class HTTPTransport: JanusTransport {
    let url: JanusURL
    let configuration: JanusConfiguration
    private let obstacle: JanusError?
    private let state: Mutex<State>

    private struct State {
        var credentials: JanusCredentials
        /// `nil` once it was shut down.
        var clients: Clients?
    }

    /// Requests and polls have connections of their own: a poll that is held must never stand in a request's way.
    private struct Clients {
        let requests: HTTPClient
        let polls: HTTPClient

        init(url: JanusURL, configuration: JanusConfiguration) {
            requests = HTTPClient(configuration: .janus(configuration, url: url, connections: 8))
            polls = HTTPClient(configuration: .janus(configuration, url: url, connections: 64))
        }

        func shutdown() -> [EventLoopFuture<Void>] { [requests.shutdown(), polls.shutdown()] }
    }

    init(url: JanusURL, configuration: JanusConfiguration) {
        self.url = url
        self.configuration = configuration
        obstacle = configuration.obstacle(to: url)
        state = Mutex(
            State(
                credentials: configuration.credentials, clients: Clients(url: url, configuration: configuration)))
    }

    deinit {
        // A client that was never shut down would end the process (in debug builds).
        _ = takeClients()?.shutdown()
    }

    var credentials: JanusCredentials { state.withLock { $0.credentials } }

    func use(_ credentials: JanusCredentials) { state.withLock { $0.credentials = credentials } }

    func disconnect() {
        // A connection that is kept for the next request may be as dead as the one that broke.
        let old = state.withLock { state -> Clients? in
            guard let old = state.clients else { return nil }
            state.clients = Clients(url: url, configuration: configuration)
            return old
        }
        _ = old?.shutdown()
    }

    func shutdown() async {
        for future in takeClients()?.shutdown() ?? [] { try? await future.get() }
    }

    private func takeClients() -> Clients? {
        state.withLock { state in
            defer { state.clients = nil }
            return state.clients
        }
    }

    private func openClients() throws(JanusError) -> Clients {
        if let obstacle { throw obstacle }
        guard let clients = state.withLock({ $0.clients }) else { throw JanusError(.cancelled) }
        return clients
    }

    func resumption(of session: SessionID) -> JanusRequest { .keepalive(session) }

    func exchange(_ request: JanusRequest, transaction: String) async throws(JanusError) -> JanusReply {
        let message = try await perform(
            httpRequest(for: request, transaction: transaction), on: openClients().requests,
            within: configuration.requestTimeout)
        guard let reply = configuration.api.reply(message) else {
            throw JanusError(.notJanus("JSON that is not Janus'"))
        }
        // What could not be read at all is refused without its transaction, and `info` is asked without one.
        if let answered = message["transaction"], request.verb != "info", answered != .string(transaction) {
            throw JanusError(.malformed("an answer to another request"))
        }
        return reply
    }

    func nextEvents(of session: SessionID) async throws(JanusError) -> [JanusEvent] {
        let start = ContinuousClock.now
        let message: JSONValue
        do throws(JanusError) {
            message = try await perform(
                pollRequest(for: session), on: openClients().polls, within: configuration.pollTimeout)
        } catch {
            // Without a body: the path is right, since the session was made there, so it is the session that is not.
            throw error.kind == .httpStatus(404) ? JanusError(.sessionGone) : error
        }
        let events = try PollReply(message).events
        if events.allSatisfy(\.isUnknown) {
            // Whatever answers without news at once is not asked more often than this.
            let rest = configuration.emptyPollInterval - start.duration(to: .now)
            if rest > .zero, (try? await Task.sleep(for: rest)) == nil { throw JanusError(.cancelled) }
        }
        return events
    }

    private func perform(
        _ request: HTTPClientRequest, on client: HTTPClient, within limit: Duration
    ) async throws(JanusError) -> JSONValue {
        let (url, maximumSize) = (url, configuration.maximumReplySize)
        // AsyncHTTPClient's own deadline ends with the head of the answer: a body could then take for ever.
        return try await withDeadline(limit) { () async throws(JanusError) -> JSONValue in
            do {
                let start = ContinuousClock.now
                let response = try await client.execute(request, timeout: TimeAmount(limit))
                ExchangeMeter.current?.add(wait: ContinuousClock.now - start)
                return try await HTTPAnswer(response, of: url, maximumSize: maximumSize).message()
            } catch let error as JanusError {
                throw error
            } catch {
                throw JanusError(transportError: error, maximumSize: maximumSize)
            }
        }
    }
}

extension HTTPClient.Configuration {
    /// What Janus needs: HTTP/1.1, no redirects (bodies carry secrets), no second attempt behind our back.
    fileprivate static func janus(_ configuration: JanusConfiguration, url: JanusURL, connections: Int) -> Self {
        var http = HTTPClient.Configuration()
        http.tlsConfiguration = .janus(configuration.trust)
        http.proxy = configuration.proxies.proxy(for: url).map { proxy in
            .server(host: proxy.host, port: proxy.port, authorization: proxy.credentials.map { .basic($0) })
        }
        http.httpVersion = .http1Only
        http.redirectConfiguration = .disallow
        http.decompression = .disabled
        http.timeout.connect = TimeAmount(configuration.connectTimeout)
        http.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        http.connectionPool.idleTimeout = .seconds(20)
        http.connectionPool.retryConnectionEstablishment = false
        return http
    }
}

extension HTTPClient.Authorization {
    /// "user:password".
    fileprivate static func basic(_ credentials: Secret) -> Self {
        let parts = credentials.revealed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return .basic(username: String(parts[0]), password: parts.count > 1 ? String(parts[1]) : "")
    }
}

extension JanusEvent {
    fileprivate var isUnknown: Bool { if case .unknown = body { true } else { false } }
}
