internal import JanusClient

extension Check {
    /// Whether the examination took away what it made; said only where it did not.
    static let ownRoom = Check("doctor-room", .access, "Doctor's own room") { evidence throws(Obstacle) in
        guard let room = evidence.ownRoom.seen?.leftover else { return nil }
        return .warning(
            ["the room \(room), which doctor made, could not be taken away again"],
            why:
                "It is private, empty and closed by a secret and a pin that nobody knows, and stays until Janus is restarted.",
            fix: "Nothing has to be done. Restart Janus at the next occasion.")
    }
}
