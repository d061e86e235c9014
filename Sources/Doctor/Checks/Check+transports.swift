internal import JanusClient

extension Check {
    /// What else Janus listens on.
    static let transports = Check("transports", .reach, "Transports") { evidence throws(Obstacle) in
        let doors = try evidence.doors.get()
        func list(_ state: Door.State) -> String {
            let urls = doors.filter { $0.state == state }.map(\.url.redacted)
            return urls.isEmpty ? "none" : urls.joined(separator: ", ")
        }
        var what = ["of the usual ports, a Janus answers at: \(list(.janus))", "nobody answers at: \(list(.closed))"]
        if doors.contains(where: { $0.state == .somethingElse }) {
            what.append("something else answers at: \(list(.somethingElse))")
        }
        if let info = evidence.info.seen {
            let loaded = info.transports.keys.sorted().map { $0.replacing("janus.transport.", with: "") }
            what.append("loaded in Janus: \(loaded.isEmpty ? "unknown" : loaded.joined(separator: ", "))")
        }
        return Judgement(status: .info, what: what)
    }
}
