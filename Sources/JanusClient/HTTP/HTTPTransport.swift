internal import AsyncHTTPClient
internal import JanusWire
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Janus over HTTP: a POST for each request, and a long poll for the events.
final class HTTPTransport: JanusTransport {
    let url: JanusURL
    let configuration: JanusConfiguration
    /// Requests and polls have connections of their own: a poll that is held must never stand in a request's way.
    private let requests: HTTPClient
    private let polls: HTTPClient
    private let isShutDown = Mutex(false)

    init(url: JanusURL, configuration: JanusConfiguration) {
        self.url = url
        self.configuration = configuration
        requests = HTTPClient(configuration: .janus(configuration, connections: 8))
        polls = HTTPClient(configuration: .janus(configuration, connections: 64))
    }

    deinit {
        // A client that was never shut down would end the process (in debug builds).
        guard !isShutDown.withLock({ $0 }) else { return }
        _ = requests.shutdown()
        _ = polls.shutdown()
    }

    func shutdown() async {
        let wasShutDown = isShutDown.withLock { isShutDown in
            defer { isShutDown = true }
            return isShutDown
        }
        guard !wasShutDown else { return }
        try? await requests.shutdown().get()
        try? await polls.shutdown().get()
    }

    func exchange(_ request: JanusRequest, transaction: String) async throws(JanusError) -> JanusReply {
        let message = try await perform(
            httpRequest(for: request, transaction: transaction), on: requests, within: configuration.requestTimeout)
        guard let reply = JanusReply(message) else { throw JanusError(.notJanus("JSON that is not Janus'")) }
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
            message = try await perform(pollRequest(for: session), on: polls, within: configuration.pollTimeout)
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
        let maximumSize = configuration.maximumReplySize
        // AsyncHTTPClient's own deadline ends with the head of the answer: a body could then take for ever.
        return try await withDeadline(limit) { () async throws(JanusError) -> JSONValue in
            do {
                let response = try await client.execute(request, timeout: TimeAmount(limit))
                return try await HTTPAnswer(response, maximumSize: maximumSize).message()
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
    fileprivate static func janus(_ configuration: JanusConfiguration, connections: Int) -> Self {
        var http = HTTPClient.Configuration()
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

extension JanusEvent {
    fileprivate var isUnknown: Bool { if case .unknown = body { true } else { false } }
}
