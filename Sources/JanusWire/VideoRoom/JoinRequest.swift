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
    /// What others are told besides the name; an object, and only since Janus 1.3.
    public var metadata: JSONValue?

    /// Enters that room.
    public init(
        room: RoomID, display: String? = nil, pin: Secret? = nil, token: Secret? = nil, id: ParticipantID? = nil,
        metadata: JSONValue? = nil
    ) {
        self.room = room
        self.display = display
        self.pin = pin
        self.token = token
        self.id = id
        self.metadata = metadata
    }
}

extension JoinRequest {
    var parameters: [String: JSONValue?] {
        [
            "room": room.json, "ptype": "publisher", "display": display.map(JSONValue.string), "pin": pin?.json,
            "token": token?.json, "id": id?.json, "metadata": metadata,
        ]
    }
}
