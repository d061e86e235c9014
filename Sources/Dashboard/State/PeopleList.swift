import JanusWire
import Moderation
import Text

/// The people of the selected room as they stand on the screen.
struct PeopleList: Sendable {
    private(set) var all: [Person] = []
    private(set) var shown: [Person] = []
    var selection = Selection<ParticipantID>()
    private(set) var filter = Filter()
    /// The room they are in.
    private(set) var room: RoomID?

    /// The person under the cursor.
    var selected: Person? { selectedRow.map { shown[$0] } }
    /// The row of the cursor.
    var selectedRow: Int? {
        guard let id = selection.id else { return nil }
        // Who left and came back under the same id is the one who is here, not the ghost.
        return shown.firstIndex { $0.id == id && $0.gone == nil } ?? shown.firstIndex { $0.id == id }
    }

    /// Takes the people of a room; those of another room than before start with the cursor on top.
    mutating func take(_ people: [Person], of room: RoomID?) {
        if room != self.room {
            self.room = room
            all = []
            shown = []
            selection = Selection()
        }
        show(people)
    }

    mutating func move(_ step: Movement, page: Int) {
        let target = step.target(from: selectedRow, count: shown.count, page: page)
        if let target { selection.id = shown[target].id }
    }

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        change(&filter)
        show(all)
    }

    private mutating func show(_ people: [Person]) {
        let before = shown.map(\.id)
        all = people
        let needle = filter.needle
        shown = filter.isActive ? people.filter { $0.matches(needle) } : people
        if shown.isEmpty {
            // A filter without a match keeps the cursor where it was.
            if !people.contains(where: { $0.id == selection.id }) { selection.id = nil }
        } else {
            selection.follow(from: before, to: shown.map(\.id))
        }
    }
}

extension Person {
    fileprivate func matches(_ needle: CleanText) -> Bool {
        (name?.contains(needle) ?? false) || id.text.contains(needle)
    }
}
