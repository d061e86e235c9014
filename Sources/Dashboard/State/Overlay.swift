import JanusWire
import Moderation

/// Text over the regions that is only read: help, or details.
struct Overlay: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case help
        case room(Room, isPresent: Bool)
        case person(Person, RoomTarget, isPresent: Bool)
        case event(EventStream.Entry)
    }

    var content: Content
    /// The first visible line.
    var top = 0
}
