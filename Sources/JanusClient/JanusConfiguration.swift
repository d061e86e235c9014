/// How a ``JanusClient`` talks to its server.
public struct JanusConfiguration: Sendable {
    /// The API secret, where the server wants one.
    public var apiSecret: Secret?
    /// The token, where the server wants one.
    public var token: Secret?
    /// How long a connection may take to be made.
    public var connectTimeout: Duration = .seconds(5)
    /// How long a request may take until the last byte of its answer.
    public var requestTimeout: Duration = .seconds(10)
    /// How long a poll may take until its last byte.
    ///
    /// Janus holds one for 30 seconds.
    public var pollTimeout: Duration = .seconds(45)
    /// How many bytes an answer may have.
    public var maximumReplySize: Int = 32 << 20
    /// How many events Janus may put into the answer to one poll.
    public var maximumPollEvents: Int = 100
    /// The shortest time between two polls of which the first brought no events.
    public var emptyPollInterval: Duration = .milliseconds(200)

    /// The defaults, with these secrets.
    public init(apiSecret: Secret? = nil, token: Secret? = nil) {
        self.apiSecret = apiSecret
        self.token = token
    }
}
