internal import JanusClient

extension Check {
    /// Whether this version of Janus has known faults.
    static let version = Check("version", .server, "Version") { evidence throws(Obstacle) in
        let info = try evidence.info.get()
        guard let version = info.version else { throw Obstacle("Janus does not say which version it is") }
        let name = "Janus \(info.versionString ?? "\(version)")"
        if info.isSingleStream {
            return .warning(
                ["\(name) is of the 0.x line"],
                why:
                    "One stream of each kind for a publisher, no screen beside a camera, and what is new goes into 1.x alone.",
                fix:
                    "Plan the step to the newest 1.x: clients have to follow, since publishers then have streams with mids."
            )
        }
        let faults = info.knownFaults
        guard let worst = faults.map(\.status).max() else { return .ok("\(name): no faults are known to Janitor") }
        return Judgement(
            status: worst, what: ["\(name) has"] + faults.map(\.words),
            why:
                "A hanging VideoRoom takes every room with it, and whoever can reach Janus can use what is known of it.",
            fix:
                "Install Janus 1.4.1 or newer. Debian's and Ubuntu's packages are older: build it, or use an image that does."
        )
    }
}
