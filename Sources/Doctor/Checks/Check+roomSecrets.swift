internal import JanusClient

extension Check {
    /// Whether there are rooms that anybody can moderate.
    static let roomSecrets = Check("room-secrets", .access, "Secrets of rooms") { evidence throws(Obstacle) in
        let rooms = try evidence.roomSecrets.get()
        let asked = rooms.unasked == 0 ? "" : "; \(rooms.unasked) more could not be asked in the time that there was"
        if !rooms.open.isEmpty {
            let shown = rooms.open.prefix(10).joined(separator: ", ")
            let more = rooms.open.count > 10 ? " and \(rooms.open.count - 10) more" : ""
            return .problem(
                ["without a secret: \(shown)\(more); \(rooms.asked) rooms were asked\(asked)"],
                why:
                    "Anybody who can open a session can kick and mute people there, let the media be sent elsewhere, and "
                    + "destroy the room.",
                fix:
                    "Give each room a secret: secret in its section of janus.plugin.videoroom.jcfg, new_secret in an edit, or "
                    + "E in janitor.")
        }
        if rooms.asked == 0, rooms.unasked == 0 { return .info("no rooms are listed") }
        if rooms.unasked > 0 {
            throw Obstacle("\(rooms.asked) rooms have a secret\(asked)", remedy: "Give more time by --timeout SECONDS.")
        }
        return .ok("all \(rooms.asked) listed rooms have a secret")
    }
}
