/// The settings of a Janus that can be changed while it runs: the reply to `get_status`.
///
/// What an older Janus does not tell is `nil`.
public struct ServerStatus: Hashable, Sendable {
    /// Whether tokens are asked for.
    public var tokenAuth: Bool?
    /// Seconds without a request after which a session ends; 0 means never.
    public var sessionTimeout: Int?
    /// Seconds that a session outlives its connection, waiting to be claimed.
    public var reclaimSessionTimeout: Int?
    /// Seconds that candidates are kept for a connection that is not there yet.
    public var candidatesTimeout: Int?
    /// How much is logged, from 0 (nothing) to 7 (everything).
    public var logLevel: Int?
    /// Whether lines of the log have a time.
    public var logTimestamps: Bool?
    /// Whether lines of the log have colours.
    public var logColors: Bool?
    /// Whether every lock is logged.
    public var lockingDebug: Bool?
    /// Whether every count of references is logged.
    public var refcountDebug: Bool?
    /// Milliseconds of packets that are kept at least, to be sent again.
    public var minNackQueue: Int?
    /// Whether what was received at last is no longer asked for.
    public var nackOptimizations: Bool?
    /// Seconds without media until the owner of a handle is told.
    public var noMediaTimer: Int?
    /// How many packets a second have to be lost until a slow link is told; 0 means never.
    public var slowlinkThreshold: Int?
    /// The whole status.
    public var raw: JSONValue
}

extension ServerStatus {
    /// The status in a reply to `get_status`, or in its `status`; `nil` when it is no object.
    public init?(_ reply: JSONValue) {
        let status = reply["status"] ?? reply
        guard status.object != nil else { return nil }
        func number(_ key: String) -> Int? { status[key]?.integer.flatMap(Int.init(exactly:)) }
        tokenAuth = status["token_auth"]?.bool
        sessionTimeout = number("session_timeout")
        reclaimSessionTimeout = number("reclaim_session_timeout")
        candidatesTimeout = number("candidates_timeout")
        logLevel = number("log_level")
        logTimestamps = status["log_timestamps"]?.bool
        logColors = status["log_colors"]?.bool
        lockingDebug = status["locking_debug"]?.bool
        refcountDebug = status["refcount_debug"]?.bool
        minNackQueue = number("min_nack_queue")
        nackOptimizations = status["nack-optimizations"]?.bool
        noMediaTimer = number("no_media_timer")
        slowlinkThreshold = number("slowlink_threshold")
        raw = status
    }
}
