internal import JanusClient

extension Check {
    /// Whether a Janus answers at all.
    static let reachable = Check("reachable", .reach, "Reachable") { evidence throws(Obstacle) in
        switch evidence.info {
        case .success(let info):
            let name = info.serverName.map { " “\($0)”" } ?? ""
            return .ok("Janus \(info.versionString ?? "?")\(name) answers at \(evidence.target.redacted)")
        case .failure(let obstacle):
            return .problem(
                ["\(evidence.target.redacted): \(obstacle.reason)"],
                why: "Nothing else can be looked at.",
                fix: obstacle.remedy
                    ?? "Check that Janus runs, that the port is open from here, and that scheme and path are those of its "
                    + "configuration: https://HOST/janus behind a web server, http://HOST:8088/janus or wss://HOST:8989 "
                    + "without one.")
        }
    }
}
