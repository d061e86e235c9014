import JanusWire
import Moderation

/// Text over the regions that is only read: help, or details.
struct Overlay: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case help
        case room(Room, isPresent: Bool)
        case person(Person, RoomTarget, isPresent: Bool)
        case event(EventStream.Entry)
        /// The rules that keep people out.
        case rules
        /// The record of what was done.
        case audit
    }

    var content: Content
    /// The first visible line.
    var top = 0
    /// The rule under the cursor.
    var rule: RuleID?
    var filter = Filter()
}
