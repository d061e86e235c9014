package import JanusWire
package import Text

/// A room as `list` describes it, and how we are in it.
///
/// It is one reference, copied only when somebody changes it: ten thousand of them cost little to hand on, and one that
/// did not change is known to be the same without a look at what is in it.
package struct Room: Hashable, Sendable, Identifiable {
    /// An array of one is what the standard library has for a value behind a reference that is copied when written to.
    private var fields: [Fields]

    private struct Fields: Hashable, Sendable {
        var id: RoomID
        var people: Int
        var description: CleanText
        var maxPublishers: Int?
        var pinRequired: Bool
        var isPrivate: Bool
        var isRecording: Bool
        var notifiesJoining: Bool
        var presence: Presence
        var isLockedByYou: Bool
        var ownName: CleanText?
        var isListed: Bool
        var isFoundByHandles = false
        var isPinned: Bool
        var trend: [Int]
        var raw: JSONValue
    }

    package init(
        id: RoomID, description: CleanText = .empty, people: Int = 0, maxPublishers: Int? = nil,
        pinRequired: Bool = false, isPrivate: Bool = false, isRecording: Bool = false, notifiesJoining: Bool = false,
        presence: Presence = .watching, isLockedByYou: Bool = false, ownName: CleanText? = nil, isListed: Bool = true,
        isPinned: Bool = false, trend: [Int] = [], raw: JSONValue = .null
    ) {
        fields = [
            Fields(
                id: id, people: people, description: description, maxPublishers: maxPublishers,
                pinRequired: pinRequired, isPrivate: isPrivate, isRecording: isRecording,
                notifiesJoining: notifiesJoining, presence: presence, isLockedByYou: isLockedByYou, ownName: ownName,
                isListed: isListed, isPinned: isPinned, trend: trend, raw: raw)
        ]
    }
}

extension Room {
    package var id: RoomID { fields[0].id }

    package var description: CleanText {
        get { fields[0].description }
        set { fields[0].description = newValue }
    }

    /// Everybody in the room without ourselves (`num_participants` counts us, too).
    package var people: Int {
        get { fields[0].people }
        set { fields[0].people = newValue }
    }

    package var maxPublishers: Int? {
        get { fields[0].maxPublishers }
        set { fields[0].maxPublishers = newValue }
    }

    package var pinRequired: Bool {
        get { fields[0].pinRequired }
        set { fields[0].pinRequired = newValue }
    }

    package var isPrivate: Bool {
        get { fields[0].isPrivate }
        set { fields[0].isPrivate = newValue }
    }

    package var isRecording: Bool {
        get { fields[0].isRecording }
        set { fields[0].isRecording = newValue }
    }

    /// Whether people are told who arrives (`notify_joining`): they will see the moderator come.
    package var notifiesJoining: Bool {
        get { fields[0].notifiesJoining }
        set { fields[0].notifiesJoining = newValue }
    }

    package var presence: Presence {
        get { fields[0].presence }
        set { fields[0].presence = newValue }
    }

    /// Whether we closed the room (`allowed`), as far as is known: Janus cannot be asked.
    package var isLockedByYou: Bool {
        get { fields[0].isLockedByYou }
        set { fields[0].isLockedByYou = newValue }
    }

    /// The name under which we are in the room, where it is not the usual one.
    package var ownName: CleanText? {
        get { fields[0].ownName }
        set { fields[0].ownName = newValue }
    }

    /// False for a room that the moderator opened by its id and `list` does not show.
    package var isListed: Bool {
        get { fields[0].isListed }
        set { fields[0].isListed = newValue }
    }

    /// Whether only handles betray it: the Admin API tells of rooms that no list shows.
    package var isFoundByHandles: Bool {
        get { fields[0].isFoundByHandles }
        set { fields[0].isFoundByHandles = newValue }
    }

    /// Whether the moderator wants it on top, and read every interval.
    package var isPinned: Bool {
        get { fields[0].isPinned }
        set { fields[0].isPinned = newValue }
    }

    /// How many people were in the room in each of the last minutes, the present one last; empty
    /// where that was always the same.
    package var trend: [Int] {
        get { fields[0].trend }
        set { fields[0].trend = newValue }
    }

    /// The room's entry in `list`, as Janus sent it.
    package var raw: JSONValue {
        get { fields[0].raw }
        set { fields[0].raw = newValue }
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
