import Canvas
import Moderation
import Text

// What the regions say.
extension Words {
    static let roomsTitle: CleanText = "Rooms"
    static let eventsTitle: CleanText = "Events"
    static let noEvents: CleanText = "Nothing has happened yet."
    static let noMatch: CleanText = "Nothing matches the filter. Esc clears it."
    static let following: CleanText = "following"
    static let scrolledUp: CleanText = "scrolled up, G follows"
    static let paused: CleanText = "PAUSED, p goes on"
    static let polled: CleanText = "(polled)"
    static let polledShort: CleanText = "(p)"

    static func shown(_ shown: Int, of total: Int) -> CleanText { "\(shown) of \(total)" }
    static func position(_ first: Int, _ last: Int, of total: Int) -> CleanText { "\(first)–\(last) of \(total)" }
    static func new(_ count: Int) -> CleanText { "+\(count) new" }
    static func stale(_ age: CleanText) -> CleanText { "stale \(age)" }
    static func missing(_ count: UInt64) -> CleanText {
        count == 1 ? "… 1 event was not delivered to the screen" : "… \(count) events were not delivered to the screen"
    }

    /// Why the list of rooms is empty.
    static func whyNoRooms(_ state: DashboardState) -> CleanText {
        if !state.rooms.all.isEmpty { return noMatch }
        switch state.snapshot.roomsFreshness {
        case .never: return state.isConnected ? "reading…" : "Not connected yet."
        case .fresh, .stale: return "No rooms on this server. New ones appear here by themselves."
        }
    }

    /// Why the list of participants is empty.
    static func whyNobody(_ state: DashboardState) -> CleanText {
        if !state.people.all.isEmpty { return noMatch }
        if state.rooms.selection.id == nil { return "No room to look into." }
        guard let watched = state.watchedRoom else { return state.isConnected ? "reading…" : "Not connected yet." }
        if let problem = watched.problem { return problem }
        return watched.freshness == .never ? "reading…" : "Nobody is in this room."
    }

    /// The title of the participants: the room they are in.
    static func participantsTitle(_ state: DashboardState) -> CleanText {
        guard let id = state.rooms.selection.id else { return "Participants" }
        guard let room = state.selectedRoom else { return id.text }
        return Words.room(RoomTarget(room))
    }

    static func publishing(_ count: Int, of limit: Int?, listening: Int) -> CleanText {
        let publishing: CleanText = limit.map { "\(count) publishing of \($0)" } ?? "\(count) publishing"
        return listening == 0 ? publishing : "\(publishing) · \(listening) listen"
    }

    /// How many columns the marks of a room take.
    static let markCount = 5

    /// The marks of a room; each has its own column.
    static func marks(of room: Room) -> [Mark] {
        [
            Mark(text: room.pinRequired ? "P" : " ", role: .muted),
            Mark(text: room.isPrivate || !room.isListed ? "V" : " ", role: .muted),
            Mark(text: room.isRecording ? "R" : " ", role: .failure),
            Mark(text: room.isLockedByYou ? "L" : " ", role: .warning),
            Mark(text: joinMark(room.presence), role: .own),
        ]
    }

    private static func joinMark(_ presence: Presence) -> CleanText {
        switch presence {
        case .watching: " "
        case .joining, .leaving: "…"
        case .joined: "J"
        }
    }

    static let nameHead: CleanText = "NAME"
    static let idHead: CleanText = "ID"
    static let mediaHead: CleanText = "A V S D"
    static let roleHead: CleanText = "ROLE"
    static let sinceHead: CleanText = "SINCE"
    static let talkingMark: CleanText = "♪"
    static func markedCount(_ count: Int) -> CleanText { "\(count) marked" }
    static let selectedMark: CleanText = "✓"
    /// Wide enough for every role.
    static let roleWidth = 9
    /// Wide enough for every note.
    static let noteWidth = 15

    static func role(of person: Person) -> CleanText {
        if person.isYou { return "you" }
        if person.isDummy { return "dummy" }
        if person.isRemote { return "remote" }
        return person.isPublisher ? "publisher" : "attendee"
    }

    /// The role where there is no column of its own for it.
    static func shortRole(of person: Person) -> CleanText {
        if person.isYou || person.isDummy || person.isRemote { return role(of: person) }
        return person.isPublisher ? "pub" : "att"
    }

    /// What else is to say about a person.
    static func note(on person: Person) -> Mark? {
        switch person.gone?.manner {
        case .left: return Mark(text: "left", role: .muted)
        case .kicked: return Mark(text: "was kicked", role: .warning)
        case .kickedByYou: return Mark(text: "kicked by you", role: .warning)
        case .keptOut: return Mark(text: "kept out", role: .warning)
        case nil: return person.isBackAfterKick ? Mark(text: "back after kick", role: .warning) : nil
        }
    }
}
