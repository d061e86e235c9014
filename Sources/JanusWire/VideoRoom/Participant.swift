/// Somebody in a room as `listparticipants` describes them.
public struct Participant: Hashable, Sendable, Identifiable {
    /// The id in this room.
    public var id: ParticipantID
    /// The display name; hostile text.
    public var display: String?
    /// What the participant's own program said about them; since Janus 1.3.
    public var metadata: JSONValue?
    /// A publisher that Janus itself makes for the room.
    public var isDummy: Bool
    /// A publisher that another Janus sends here.
    public var isRemote: Bool
    /// Whether media are up.
    public var isPublisher: Bool
    /// `nil` where the room cannot tell.
    public var isTalking: Bool?
    /// The whole entry.
    public var raw: JSONValue
}

extension Participant {
    /// The participant in one entry of `listparticipants`, or `nil` when the entry has no id.
    public init?(_ entry: JSONValue) {
        guard let id = ParticipantID(entry["id"]) else { return nil }
        self.id = id
        display = entry["display"]?.string
        metadata = entry["metadata"]
        isDummy = entry["dummy"]?.bool ?? false
        isRemote = entry["remote"]?.bool ?? false
        isPublisher = entry["publisher"]?.bool ?? false
        isTalking = entry["talking"]?.bool
        raw = entry
    }
}

/// Somebody in a room who publishes nothing, as `joined` and `joining` describe them.
///
/// Only rooms with `notify_joining` tell of attendees.
public struct Attendee: Hashable, Sendable, Identifiable {
    /// The id in this room.
    public var id: ParticipantID
    /// The display name; hostile text.
    public var display: String?
    /// What the participant's own program said about them; since Janus 1.3.
    public var metadata: JSONValue?
    /// The whole entry.
    public var raw: JSONValue
}

extension Attendee {
    /// The attendee in an entry, or `nil` when it has no id.
    public init?(_ entry: JSONValue) {
        guard let id = ParticipantID(entry["id"]) else { return nil }
        self.id = id
        display = entry["display"]?.string
        metadata = entry["metadata"]
        raw = entry
    }
}
