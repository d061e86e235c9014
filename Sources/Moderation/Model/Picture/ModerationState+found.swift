import JanusWire
import Text

// Looking for somebody in all rooms.
extension ModerationState {
    /// Looks for this from now on; the sweep reads every room as soon as its rate allows.
    mutating func find(_ pattern: String?) {
        sought = pattern.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Looks anew where somebody was touched; everywhere, when something else is looked for.
    mutating func renewSearch(_ touched: Set<RoomID>) {
        guard let sought else { return picture.search = nil }
        if picture.search?.pattern == sought {
            picture.search?.look(into: touched, of: rooms)
        } else {
            picture.search = PeopleSearch(for: sought, in: rooms)
        }
    }
}
