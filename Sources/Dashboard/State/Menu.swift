import Moderation
import Text

/// A small list of choices over the region that it is about.
struct Menu: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case sortRooms, sortPeople, sortListeners, narrow }

    var kind: Kind
    var row = 0
}

/// One choice of a menu.
struct MenuItem: Hashable, Sendable {
    enum Choice: Hashable, Sendable {
        case rooms(Room.Column)
        case people(Person.Column)
        case listeners(Listener.Column)
        /// This becomes the filter of the events.
        case events(String)
    }

    var label: CleanText
    var choice: Choice
    /// Whether it is what holds now, and then which way.
    var isReversed: Bool?
}
