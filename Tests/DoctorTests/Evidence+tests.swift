import JanusClient

@testable import Doctor

extension Evidence {
    /// A server of which nothing is known yet but what `info` says.
    static func seen(_ url: String, at time: Int = 1_800_000_000, _ info: [String: JSONValue] = [:]) throws -> Evidence
    {
        var evidence = Evidence(target: try JanusURL(url), time: time, unseen: Obstacle("nobody looked"))
        var members: [String: JSONValue] = [
            "janus": "server_info", "version": 1401, "version_string": "1.4.1",
            "plugins": ["janus.plugin.videoroom": ["name": "JANUS VideoRoom plugin"]],
        ]
        members.merge(info) { $1 }
        if let info = ServerInfo(.object(members)) { evidence.info = .success(info) }
        return evidence
    }

    /// The same, looked at from a machine with these addresses, and reached at those.
    func reached(at reached: [String], from own: [String] = ["192.168.1.9"]) -> Evidence {
        var evidence = self
        evidence.vantage = .success(
            Vantage(reached: reached.compactMap { IPAddress($0) }, own: own.compactMap { IPAddress($0) }))
        return evidence
    }

    /// The same with an Admin API, of which a test fills in more.
    func withAdmin(at urls: [String], _ fill: (inout AdminEvidence) -> Void = { _ in }) -> Evidence {
        var evidence = self
        let doors = urls.compactMap { try? JanusURL($0) }.map { Door(interface: .admin, url: $0, state: .janus) }
        var admin = AdminEvidence(doors: doors, isPlaceGiven: true, unseen: Obstacle("nobody looked"))
        fill(&admin)
        evidence.admin = .success(admin)
        return evidence
    }

    /// What a check makes of it; nil where it has nothing to say.
    func status(_ check: Check) -> Finding.Status? { check.finding(in: self)?.status }
}
