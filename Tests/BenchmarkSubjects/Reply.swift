import JanusWire

/// A reply of Janus as it comes from the network.
public struct Reply: Sendable {
    /// The bytes, as Janus indents them.
    public let bytes: [UInt8]

    /// The reply to a long poll that found so many events waiting.
    public static func poll(events: Int) -> Reply { Reply(bytes: Array(ServerText.poll(events: events).utf8)) }

    /// The reply to `list` on a server of so many rooms.
    public static func list(rooms: Int) -> Reply { Reply(bytes: Array(ServerText.list(rooms: rooms, people: 10).utf8)) }

    /// Parses the bytes, and reads nothing out of what they hold.
    public func parsed() throws -> any Sendable { try JSONValue(parsing: bytes) }

    /// The events in the reply to a poll, as the moderation takes them.
    public func events() throws -> any Sendable { try decodedEvents() }

    /// The rooms in the reply to `list`, as the moderation takes them.
    public func rooms() throws -> any Sendable { try decodedRooms() }

    func decodedEvents() throws -> [JanusEvent] {
        let message = try JSONValue(parsing: bytes)
        return (message.array ?? [message]).flatMap { element -> [JanusEvent] in
            guard case .event(let event)? = JanusReply(element) else { return [] }
            return event.parts
        }
    }

    func decodedRooms() throws -> [RoomInfo] {
        guard case .success(_, let plugin?)? = JanusReply(try JSONValue(parsing: bytes)) else { return [] }
        return (plugin.data["list"]?.array ?? []).compactMap(RoomInfo.init)
    }

    func decodedPeople() throws -> [Participant] {
        guard case .success(_, let plugin?)? = JanusReply(try JSONValue(parsing: bytes)) else { return [] }
        return (plugin.data["participants"]?.array ?? []).compactMap(Participant.init)
    }
}
