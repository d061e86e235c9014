import JanusWire
import Text

/// All that is known of one room: what the screen shows, and what keeps it fresh.
struct RoomRecord: Sendable {
    var room: Room
    var people = People()
    /// Counts the changes of who is called what.
    var nameRevision = 0
    /// What of whom is to stay muted, even when it is published anew.
    var lastingMutes: [ParticipantID: Media] = [:]
    /// Where publishers' streams are sent to, as far as we were told.
    var forwarders: [ParticipantID: [CleanText]]?
    /// The ids that we have had in the room: no rule is ever about them.
    var ownIDs: Set<ParticipantID> = []
    /// The name that we go by in the room, where it is not the usual one.
    var ownName: String?
    /// How many people there were lately.
    var trend = Trend()
    /// `num_participants` of the last `list`, ourselves included.
    var listedCount: Int?
    /// Why the people could not be read, in Janus' words.
    var problem: CleanText?

    /// When we came in; a list asked for before that says nothing of us.
    var joinedAt: Moment?
    /// When the people were last read; nil until the first answer, whose people are no events.
    var peopleReadAt: Moment?
    /// When the answer that was read last had been asked for.
    var knownAsOf: Moment?
    /// When they were last asked for.
    var peopleAskedAt: Moment?
    var isAsking = false
    /// Whether something changed that makes the people worth reading at once.
    var isDue = false
    /// Whom live events touched since the running question was asked: the events are newer than its answer.
    var touched: Set<ParticipantID> = []

    init(_ room: Room) { self.room = room }

    var target: RoomTarget { RoomTarget(id: room.id, description: room.description) }

    /// Shows how many are in the room, without ghosts and ourselves.
    mutating func recount() {
        if room.people != people.present { room.people = people.present }
    }

    /// What a room's place in the line follows from.
    var standing: Standing {
        Standing(
            isAsking: isAsking, isDue: isDue, askedAt: peopleAskedAt?.uptime, isJoined: room.presence.isJoined,
            isHeld: room.presence != .watching)
    }

    struct Standing {
        let isAsking: Bool
        let isDue: Bool
        let askedAt: Duration?
        let isJoined: Bool
        let isHeld: Bool
    }
}
