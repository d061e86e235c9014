package import JanusWire
package import Text

/// A room as `list` describes it, and how we are in it.
package struct Room: Hashable, Sendable, Identifiable {
    package var id: RoomID
    package var description: CleanText
    /// Everybody in the room without ourselves (`num_participants` counts us, too).
    package var people: Int
    package var maxPublishers: Int?
    package var pinRequired: Bool
    package var isPrivate: Bool
    package var isRecording: Bool
    /// Whether people are told who arrives (`notify_joining`): they will see the moderator come.
    package var notifiesJoining: Bool
    package var presence: Presence
    /// Whether we closed the room (`allowed`), as far as is known: Janus cannot be asked.
    package var isLockedByYou: Bool
    /// The name under which we are in the room, where it is not the usual one.
    package var ownName: CleanText?
    /// False for a room that the moderator opened by its id and `list` does not show.
    package var isListed: Bool
    /// Whether only handles betray it: the Admin API tells of rooms that no list shows.
    package var isFoundByHandles = false
    /// Whether the moderator wants it on top, and read every interval.
    package var isPinned: Bool
    /// How many people were in the room in each of the last minutes, the present one last; empty
    /// where that was always the same.
    package var trend: [Int]
    /// The room's entry in `list`, as Janus sent it.
    package var raw: JSONValue

    package init(
        id: RoomID, description: CleanText = .empty, people: Int = 0, maxPublishers: Int? = nil,
        pinRequired: Bool = false, isPrivate: Bool = false, isRecording: Bool = false, notifiesJoining: Bool = false,
        presence: Presence = .watching, isLockedByYou: Bool = false, ownName: CleanText? = nil, isListed: Bool = true,
        isPinned: Bool = false, trend: [Int] = [], raw: JSONValue = .null
    ) {
        self.id = id
        self.description = description
        self.people = people
        self.maxPublishers = maxPublishers
        self.pinRequired = pinRequired
        self.isPrivate = isPrivate
        self.isRecording = isRecording
        self.notifiesJoining = notifiesJoining
        self.presence = presence
        self.isLockedByYou = isLockedByYou
        self.ownName = ownName
        self.isListed = isListed
        self.isPinned = isPinned
        self.trend = trend
        self.raw = raw
    }
}

/// How the moderator is in a room.
package enum Presence: Hashable, Sendable {
    /// Invisible: the room is polled.
    case watching
    /// On the way in.
    case joining
    /// A participant without media, who gets the room's events at once.
    case joined(as: ParticipantID)
    /// On the way out.
    case leaving

    package var isJoined: Bool { if case .joined = self { true } else { false } }
}
