internal import JanusClient

extension Check {
    /// Whether Janus writes more than it should.
    static let logLevel = Check("log-level", .server, "Log level") { evidence throws(Obstacle) in
        guard let level = try evidence.admin.get().status.get().logLevel else {
            throw Obstacle("this Janus does not say how much it logs")
        }
        if level < 6 { return .ok("log level \(level) of 7") }
        return .warning(
            ["log level \(level) of 7: Janus logs what is there for finding its own faults"],
            why: "It costs time and disk, and addresses, session descriptions and perhaps secrets end up in a file.",
            fix: "Set debug_level in janus.jcfg to 4; until the next start, set_log_level of the Admin API does.")
    }
}
