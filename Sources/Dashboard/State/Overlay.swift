import JanusWire
import Moderation

/// Text over the regions that is only read: help, or details.
struct Overlay: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case help
        case room(Room, isPresent: Bool)
        case person(Person, RoomTarget, isPresent: Bool)
        case listener(Listener, RoomTarget, isPresent: Bool)
        case event(EventStream.Entry)
        /// The rules that keep people out.
        case rules
        /// The record of what was done.
        case audit
        /// The server, and how it does.
        case server
    }

    var content: Content
    /// The first visible line.
    var top = 0
    /// The rule under the cursor.
    var rule: RuleID?
    /// The token under the cursor, and the line where the cursor is on none.
    var token: ListedToken.ID?
    var row = 0
    var filter = Filter()
}
