/// A request to the VideoRoom plugin.
///
/// Every request of a room names the room: without it some of them end a Janus that runs with `string_ids`.
public enum VideoRoomRequest: Hashable, Sendable {
    /// All rooms; the private ones, too, with the plugin's admin key.
    case list(adminKey: Secret? = nil)
    /// Whether there is such a room.
    case exists(room: RoomID)
    /// Who is in a room; needs neither secret nor pin.
    case listParticipants(room: RoomID)
    /// Into a room, without media. Answered by an event.
    case join(JoinRequest)
    /// Out of the room. Answered by an event; the handle is dead afterwards.
    case leave(room: RoomID)
    /// Puts somebody out of a room; needs the room's secret, if it has one.
    case kick(room: RoomID, id: ParticipantID, secret: Secret?)
}

/// How to enter a room.
public struct JoinRequest: Hashable, Sendable {
    /// The room.
    public var room: RoomID
    /// The name that others see.
    public var display: String?
    /// The room's pin.
    public var pin: Secret?
    /// A token from the room's list of those allowed in.
    public var token: Secret?
    /// The id to have in the room; better left to Janus, since a taken one is refused.
    public var id: ParticipantID?

    /// Enters that room.
    public init(
        room: RoomID, display: String? = nil, pin: Secret? = nil, token: Secret? = nil, id: ParticipantID? = nil
    ) {
        self.room = room
        self.display = display
        self.pin = pin
        self.token = token
        self.id = id
    }
}

extension VideoRoomRequest {
    /// The request as the plugin reads it.
    ///
    /// It holds secrets: it is for the wire alone.
    public var body: JSONValue {
        switch self {
        case .list(let adminKey):
            Self.body("list", ["admin_key": adminKey?.json])
        case .exists(let room):
            Self.body("exists", ["room": room.json])
        case .listParticipants(let room):
            Self.body("listparticipants", ["room": room.json])
        case .join(let join):
            Self.body(
                "join",
                [
                    "room": join.room.json, "ptype": "publisher", "display": join.display.map(JSONValue.string),
                    "pin": join.pin?.json, "token": join.token?.json, "id": join.id?.json,
                ])
        case .leave(let room):
            Self.body("leave", ["room": room.json])
        case .kick(let room, let id, let secret):
            Self.body("kick", ["room": room.json, "id": id.json, "secret": secret?.json])
        }
    }

    private static func body(_ name: String, _ members: [String: JSONValue?]) -> JSONValue {
        var members = members.compactMapValues { $0 }
        members["request"] = .string(name)
        return .object(members)
    }
}

extension Secret {
    fileprivate var json: JSONValue { .string(revealed) }
}
