public import JanusWire

// How the server runs. Nothing of this outlasts the process.
extension AdminClient {
    /// The settings that can be changed while the server runs (`get_status`).
    public func status() async throws(JanusError) -> ServerStatus {
        try await ask(JanusRequest("get_status"), for: "a status") { ServerStatus($0["status"] ?? .null) }
    }

    /// Lets new sessions in, or refuses them with code 472 while those that there are go on: a drain
    /// (`accept_new_sessions`).
    public func setAcceptsNewSessions(_ accepts: Bool) async throws(JanusError) {
        try await set("accept_new_sessions", "accept", .bool(accepts))
    }

    /// Sets how many seconds a session may be silent (`set_session_timeout`); 0 means for ever.
    ///
    /// For one session -1 means as long as all others.
    ///
    /// - Throws: code 467 for a number below that, 458 when the session is gone.
    public func setSessionTimeout(_ seconds: Int, of session: SessionID? = nil) async throws(JanusError) {
        try await request(
            JanusRequest(
                "set_session_timeout", session: session, parameters: ["timeout": .integer(Int64(seconds))]))
    }

    /// Sets how much is logged, from 0 (nothing) to 7 (everything) (`set_log_level`).
    public func setLogLevel(_ level: Int) async throws(JanusError) {
        try await set("set_log_level", "level", .integer(Int64(level)))
    }

    /// Has the lines of the log begin with a time or not (`set_log_timestamps`).
    public func setLogTimestamps(_ isOn: Bool) async throws(JanusError) {
        try await set("set_log_timestamps", "timestamps", .bool(isOn))
    }

    /// Has the lines of the log coloured or not (`set_log_colors`).
    public func setLogColors(_ isOn: Bool) async throws(JanusError) {
        try await set("set_log_colors", "colors", .bool(isOn))
    }

    /// Has every lock logged or not, which is a great deal (`set_locking_debug`).
    public func setLockingDebug(_ isOn: Bool) async throws(JanusError) {
        try await set("set_locking_debug", "debug", .bool(isOn))
    }

    /// Has every count of references logged or not, which is a great deal (`set_refcount_debug`).
    public func setRefcountDebug(_ isOn: Bool) async throws(JanusError) {
        try await set("set_refcount_debug", "debug", .bool(isOn))
    }

    /// Has the library for ICE log or not (`set_libnice_debug`).
    ///
    /// - Throws: code 457 from Janus 1.3.2 on, which does not know it any more.
    public func setLibniceDebug(_ isOn: Bool) async throws(JanusError) {
        try await set("set_libnice_debug", "debug", .bool(isOn))
    }

    /// Sets how many milliseconds of packets are kept at least, to be sent again (`set_min_nack_queue`).
    public func setMinNackQueue(_ milliseconds: Int) async throws(JanusError) {
        try await set("set_min_nack_queue", "min_nack_queue", .integer(Int64(milliseconds)))
    }

    /// Has what was received at last no longer asked for, or not (`set_nack_optimizations`).
    public func setNackOptimizations(_ isOn: Bool) async throws(JanusError) {
        try await set("set_nack_optimizations", "nack_optimizations", .bool(isOn))
    }

    /// Sets after how many seconds without media the owner of a handle is told (`set_no_media_timer`).
    public func setNoMediaTimer(_ seconds: Int) async throws(JanusError) {
        try await set("set_no_media_timer", "no_media_timer", .integer(Int64(seconds)))
    }

    /// Sets how many packets a second have to be lost until a slow link is told; 0 means never
    /// (`set_slowlink_threshold`).
    public func setSlowlinkThreshold(_ packets: Int) async throws(JanusError) {
        try await set("set_slowlink_threshold", "slowlink_threshold", .integer(Int64(packets)))
    }

    private func set(_ verb: String, _ name: String, _ value: JSONValue) async throws(JanusError) {
        try await request(JanusRequest(verb, parameters: [name: value]))
    }

    /// The event loops, where their number is fixed; none where each handle has its own (`loops_info`).
    public func eventLoops() async throws(JanusError) -> [EventLoopInfo] {
        try await request(JanusRequest("loops_info")).entries(of: "loops", EventLoopInfo.init)
    }
}
