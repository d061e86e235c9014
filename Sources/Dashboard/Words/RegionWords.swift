import Canvas
import JanusWire
import Moderation
import Text

/// What the regions say.
protocol RegionWords: Sendable {
    static var roomsTitle: CleanText { get }
    static var eventsTitle: CleanText { get }
    static var noEvents: CleanText { get }
    static var noMatch: CleanText { get }
    static var following: CleanText { get }
    static var scrolledUp: CleanText { get }
    static var paused: CleanText { get }
    static var polled: CleanText { get }
    static var polledShort: CleanText { get }
    static func shown(_ shown: Int, of total: Int) -> CleanText
    static func position(_ first: Int, _ last: Int, of total: Int) -> CleanText
    static func new(_ count: Int) -> CleanText
    static func stale(_ age: CleanText) -> CleanText
    static func lookedUntil(_ time: WallTime) -> CleanText
    static func ago(_ age: CleanText) -> CleanText
    static func perSecond(_ rate: CleanText) -> CleanText
    static func missing(_ count: UInt64) -> CleanText
    static var reading: CleanText { get }
    static var notConnectedYet: CleanText { get }
    static var noRoomsHere: CleanText { get }
    static var noRoomToShow: CleanText { get }
    static var nobodyHere: CleanText { get }
    static var participantsTitle: CleanText { get }
    static func publishing(_ count: Int, of limit: Int?, listening: Int) -> CleanText
    static func name(of column: Room.Column) -> CleanText
    static func name(of column: Person.Column) -> CleanText
    static func name(of kind: EventKind) -> CleanText
    static var sortTitleOfMenu: CleanText { get }
    static var narrowTitleOfMenu: CleanText { get }
    static func onlyRoom(_ room: CleanText) -> CleanText
    static func onlyPerson(_ name: CleanText) -> CleanText
    static func onlyKind(_ kind: CleanText) -> CleanText
    static var allEvents: CleanText { get }
    static var patternIsBroken: CleanText { get }
    /// How far the search in all rooms has come.
    static func found(_ count: CleanText) -> CleanText
    static func searched(_ rooms: Int) -> CleanText
    static func searched(_ rooms: Int, of total: Int) -> CleanText
    static func oldestData(_ age: CleanText) -> CleanText
    static var findName: CleanText { get }
    static var typeWhom: CleanText { get }
    static var nobodyFound: CleanText { get }
    static var levelHead: CleanText { get }
    static var roomHead: CleanText { get }
    static var nameHead: CleanText { get }
    static var idHead: CleanText { get }
    static var roleHead: CleanText { get }
    static var sinceHead: CleanText { get }
    static func markedCount(_ count: Int) -> CleanText
    static var you: CleanText { get }
    static var dummy: CleanText { get }
    static var remote: CleanText { get }
    static var publisher: CleanText { get }
    static var attendee: CleanText { get }
    // Where the role has no column of its own.
    static var publisherShort: CleanText { get }
    static var attendeeShort: CleanText { get }
    static var backAfterKick: CleanText { get }
}
