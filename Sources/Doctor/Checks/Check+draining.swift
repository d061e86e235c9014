internal import JanusClient

extension Check {
    /// Whether newcomers are let in.
    static let draining = Check("draining", .server, "New sessions") { evidence throws(Obstacle) in
        if try evidence.info.get().acceptingNewSessions { return .ok("new sessions are accepted") }
        return .warning(
            ["the server is being drained: it takes no new sessions"],
            why: "Nobody can come in. Those who are inside stay, and cannot come back once their connection breaks.",
            fix: "Where that is not meant, let new sessions in: accept_new_sessions of the Admin API, or restart Janus."
        )
    }
}
