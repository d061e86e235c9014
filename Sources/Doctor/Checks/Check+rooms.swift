internal import JanusClient

extension Check {
    /// What the listed rooms are like.
    static let rooms = Check("rooms", .server, "Rooms") { evidence throws(Obstacle) in
        let rooms = try evidence.rooms.get()
        guard !rooms.isEmpty else {
            return .info("no rooms are listed; private ones are, with the plugin's admin key (--admin-key-file)")
        }
        func count(_ words: String, _ isMeant: (RoomInfo) -> Bool) -> String {
            "\(rooms.count(where: isMeant)) \(words)"
        }
        let ids = rooms.contains { if case .string = $0.id { true } else { false } } ? "strings" : "numbers"
        return .info(
            "\(rooms.count) listed, \(rooms.reduce(0) { $0 + $1.participantCount }) people in them; ids are \(ids)",
            [
                count("with a pin", \.pinRequired), count("private", \.isPrivate),
                count("being recorded", \.isRecording),
                count("tell who arrives (notify_joining)", \.notifiesJoining),
                count("tell who talks (audiolevel_event)", \.tellsWhoTalks),
            ].joined(separator: ", "))
    }
}
