internal import JanusClient

extension Check {
    /// How long lost clients stay in their rooms.
    static let sessionLife = Check("session-timeout", .server, "Life of sessions") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        let reclaim = info.reclaimSessionTimeout ?? 0
        let what = [
            info.sessionTimeout == 0
                ? "sessions never time out" : "a session ends \(info.sessionTimeout) s after the last request",
            reclaim == 0
                ? "one whose WebSocket breaks ends at once"
                : "one whose WebSocket breaks can be claimed for \(reclaim) s",
        ]
        if info.sessionTimeout == 0 {
            return .warning(
                what, why: "Clients that crash stay in their rooms, and in Janus' memory, until it is restarted.",
                fix: "Set session_timeout in janus.jcfg; 60 is the default.")
        }
        if info.sessionTimeout < 20 || info.sessionTimeout > 600 {
            return .warning(
                what,
                why: info.sessionTimeout < 20
                    ? "Clients send a keepalive every 25 seconds or so, and are thrown out before."
                    : "Clients that crash stay in their rooms for as long.",
                fix: "Set session_timeout in janus.jcfg to something between 30 and 120.")
        }
        return Judgement(status: .ok, what: what)
    }
}
