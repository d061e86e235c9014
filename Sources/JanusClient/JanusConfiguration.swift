public import JanusWire

/// How a ``JanusClient`` talks to its server.
public struct JanusConfiguration: Sendable {
    /// The secrets that every request carries, where the server wants them.
    public var credentials: JanusCredentials
    /// Whose word is taken for it that the server is who it says it is (https and wss).
    public var trust: ServerTrust = .system
    /// The proxies on the way, for http and https.
    ///
    /// A WebSocket that would have to go through one is refused.
    public var proxies: ProxyRules = .none
    /// The `Origin` to send, for servers that want a certain one (`enforce_cors`).
    public var origin: String?

    /// How long a connection may take to be made.
    ///
    /// As long as a request, since a server that is slow to answer is as slow to agree on encryption.
    public var connectTimeout: Duration = .seconds(10)
    /// How long a request may take until the last byte of its answer.
    public var requestTimeout: Duration = .seconds(10)
    /// How long a poll may take until its last byte.
    ///
    /// Janus holds one for 30 seconds.
    public var pollTimeout: Duration = .seconds(45)
    /// How long a WebSocket may be silent before it is pinged; silent as long again, it is given up.
    public var silenceLimit: Duration = .seconds(15)
    /// How many bytes an answer may have.
    ///
    /// A `list` of 10,000 rooms has about five million.
    public var maximumReplySize: Int = 16 << 20
    /// How many events Janus may put into the answer to one poll.
    public var maximumPollEvents: Int = 250
    /// How many events a WebSocket keeps for who does not read them.
    ///
    /// When more come they are given up, and reading them fails.
    public var maximumWaitingEvents: Int = 20_000
    /// The shortest time between two polls of which the first brought no events.
    public var emptyPollInterval: Duration = .milliseconds(200)
    /// Which of Janus' APIs is spoken.
    var api: JanusAPI = .client

    /// The defaults, with these secrets.
    public init(apiSecret: Secret? = nil, token: Secret? = nil) {
        credentials = JanusCredentials(apiSecret: apiSecret, token: token)
    }
}

extension JanusConfiguration {
    /// Whether a server can be reached this way at all.
    ///
    /// - Throws: ``JanusError/Kind/invalidURL(_:)`` for a WebSocket, or a bare address with a certificate, that would
    ///   have to go through a proxy.
    public func check(_ address: JanusAddress) throws(JanusError) {
        for url in address.candidates {
            if let obstacle = obstacle(to: url) { throw obstacle }
        }
    }

    /// Why a server cannot be reached this way, whatever it does.
    func obstacle(to url: JanusURL) -> JanusError? {
        guard let proxy = proxies.proxy(for: url) else { return nil }
        if url.scheme.isWebSocket {
            return JanusError(
                .invalidURL(
                    "a WebSocket cannot go through the proxy in \(proxy.variable): use Janus' http or https address, or "
                        + "put \(url.host) into NO_PROXY"))
        }
        // AsyncHTTPClient would hold the certificate against the address it is connected to: the proxy's.
        if url.scheme.isSecure, url.isHostAddress, trust.verifies {
            return JanusError(
                .invalidURL(
                    "through the proxy in \(proxy.variable) the certificate of a bare address cannot be verified: use "
                        + "the server's name, or put \(url.host) into NO_PROXY"))
        }
        return nil
    }
}
