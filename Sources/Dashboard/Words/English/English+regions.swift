import Canvas
import Moderation
import Text

// What the regions say.
extension English {
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
    static func lookedUntil(_ time: WallTime) -> CleanText { "looked until here at \(time.clock)" }
    static func ago(_ age: CleanText) -> CleanText { age }
    static func perSecond(_ rate: CleanText) -> CleanText { "\(rate) ev/s" }
    static func missing(_ count: UInt64) -> CleanText {
        count == 1 ? "… 1 event was not delivered to the screen" : "… \(count) events were not delivered to the screen"
    }

    static let reading: CleanText = "reading…"
    static let notConnectedYet: CleanText = "Not connected yet."
    static let noRoomsHere: CleanText = "No rooms on this server. New ones appear here by themselves."
    static let noRoomToShow: CleanText = "No room to look into."
    static let nobodyHere: CleanText = "Nobody is in this room."
    static let participantsTitle: CleanText = "Participants"

    static func publishing(_ count: Int, of limit: Int?, listening: Int) -> CleanText {
        let publishing: CleanText = limit.map { "\(count) publishing of \($0)" } ?? "\(count) publishing"
        return listening == 0 ? publishing : "\(publishing) · \(listening) listen"
    }

    static func name(of column: Room.Column) -> CleanText {
        switch column {
        case .people: "people"
        case .id: "id"
        case .description: "description"
        }
    }

    static func name(of column: Person.Column) -> CleanText {
        switch column {
        case .arrival: "arrival"
        case .name: "name"
        case .id: "id"
        case .talking: "talking"
        case .since: "newest first"
        case .bitrate: "bitrate"
        case .quality: "quality, worst first"
        case .loss: "loss"
        case .jitter: "jitter"
        case .roundTrip: "round trip"
        case .connected: "connected last"
        }
    }

    static func name(of kind: EventKind) -> CleanText {
        switch kind {
        case .arrivals: "arrivals"
        case .kicks: "kicks"
        case .talking: "talking"
        case .media: "media"
        case .names: "names"
        case .rooms: "rooms"
        case .yours: "yours"
        case .actions: "actions"
        case .rules: "rules"
        case .connection: "connection"
        case .links: "links"
        case .listeners: "listeners"
        case .other: "other"
        }
    }

    static let sortTitleOfMenu: CleanText = "Sort by"
    static let narrowTitleOfMenu: CleanText = "Show only"
    static func onlyRoom(_ room: CleanText) -> CleanText { "the room \(room)" }
    static func onlyPerson(_ name: CleanText) -> CleanText { "the person \(name)" }
    static func onlyKind(_ kind: CleanText) -> CleanText { "the kind: \(kind)" }
    static let allEvents: CleanText = "everything again"
    static let patternIsBroken: CleanText = "This is no regular expression."

    static func found(_ count: CleanText) -> CleanText { "\(count) found" }
    static func searched(_ rooms: Int) -> CleanText { "\(English.rooms(rooms)) searched" }
    static func searched(_ rooms: Int, of total: Int) -> CleanText { "\(rooms) of \(English.rooms(total)) searched" }
    static func oldestData(_ age: CleanText) -> CleanText { "oldest data \(age)" }
    static let findName: CleanText = "Find"
    static let typeWhom: CleanText = "Type a name or an id: all rooms are searched."
    static let nobodyFound: CleanText = "Nobody found."
    static let levelHead: CleanText = "LEVEL"
    static let roomHead: CleanText = "ROOM"
    static let nameHead: CleanText = "NAME"
    static let idHead: CleanText = "ID"
    static let roleHead: CleanText = "ROLE"
    static let sinceHead: CleanText = "SINCE"
    static func markedCount(_ count: Int) -> CleanText { "\(count) marked" }

    static let you: CleanText = "you"
    static let dummy: CleanText = "dummy"
    static let remote: CleanText = "remote"
    static let publisher: CleanText = "publisher"
    static let attendee: CleanText = "attendee"
    static let publisherShort: CleanText = "pub"
    static let attendeeShort: CleanText = "att"
    static let backAfterKick: CleanText = "back after kick"
}
