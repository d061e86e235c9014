/// The answer to `join`: the room as we find it.
public struct Joined: Hashable, Sendable {
    /// The room.
    public var room: RoomID
    /// What the room is called; hostile text.
    public var description: String?
    /// Our own id in the room.
    public var id: ParticipantID
    /// Names us as the owner of subscriptions; not told to others.
    public var privateID: Int64?
    /// Those who publish.
    public var publishers: [Publisher]
    /// Those who do not; `nil` where the room does not announce them (`notify_joining` is off).
    public var attendees: [Attendee]?
    /// The whole answer.
    public var raw: JSONValue
}

extension Joined {
    /// The answer in a plugin's data, or `nil` when it is not one or an entry in it cannot be read.
    public init?(_ data: JSONValue) {
        guard data["videoroom"]?.string == "joined", let room = RoomID(data["room"]),
            let id = ParticipantID(data["id"])
        else { return nil }
        self.room = room
        self.id = id
        description = data["description"]?.string
        privateID = data["private_id"]?.integer
        raw = data
        if let list = data["publishers"] {
            guard let publishers = list.array?.mapAll(Publisher.init) else { return nil }
            self.publishers = publishers
        } else {
            publishers = []
        }
        if let list = data["attendees"] {
            guard let attendees = list.array?.mapAll(Attendee.init) else { return nil }
            self.attendees = attendees
        }
    }
}
