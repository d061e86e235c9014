import JanusWire
import Moderation
import Text

// The search for a person in all rooms.
extension DashboardState {
    /// Opens the search, or leads the keys back to its field.
    mutating func openFinder(for text: String? = nil) -> [DashboardEffect] {
        if finder == nil { finder = Finder() }
        finder?.isEditing = text == nil
        return editFinder { if let text { $0.replace(with: text) } }
    }

    /// Changes what is looked for, and has it looked for.
    mutating func editFinder(_ change: (inout TextField) -> Void) -> [DashboardEffect] {
        guard var finder else { return [] }
        change(&finder.field)
        if finder.field.text != self.finder?.field.text { finder.found.reset() }
        self.finder = finder
        return [.intent(.find(finder.field.text))]
    }

    mutating func closeFinder() -> [DashboardEffect] {
        finder = nil
        return [.intent(.find(nil))]
    }

    /// Leaves the field; where nothing is looked for, the search altogether.
    mutating func leaveFinderField() -> [DashboardEffect] {
        if finder?.field.isEmpty == true { return closeFinder() }
        finder?.isEditing = false
        return []
    }

    /// Goes to the person under the cursor, in their room.
    mutating func goToFound() -> [DashboardEffect] {
        guard let found = finder?.found.selected else { return [] }
        go(to: found.room.id, person: found.person.id)
        return closeFinder()
    }

    mutating func takeFound() {
        guard let found = snapshot.found, found.pattern == finder?.field.text else { return }
        finder?.found.take(found.people, at: now.uptime)
    }

    /// The person whom a key is about, with the room: the one found, or the one under the cursor among the people.
    var personUnderCursor: (person: Person, room: Room)? {
        if let finder {
            return finder.found.selected.map { found in (found.person, knownRoom(found.room)) }
        }
        guard focus == .participants, let person = people.selected, let room = selectedRoom else { return nil }
        return (person, room)
    }

    /// Whether the cursor is in a list of people.
    var isAmongPeople: Bool { finder != nil || focus == .participants }

    /// The room on the list, or what is known of it.
    private func knownRoom(_ target: RoomTarget) -> Room {
        snapshot.rooms.first { $0.id == target.id } ?? Room(id: target.id, description: target.description)
    }
}
