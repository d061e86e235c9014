import JanusWire
import Moderation
import Text

// The small menus: what to sort by, what to narrow the events to.
extension DashboardState {
    mutating func openSortMenu() {
        switch focus {
        case .rooms: menu = Menu(kind: .sortRooms)
        case .participants, .events: menu = Menu(kind: .sortPeople)
        case .listeners: menu = Menu(kind: .sortListeners)
        }
        let row = menuItems.firstIndex { $0.isReversed != nil } ?? 0
        menu?.row = row
    }

    mutating func openNarrowMenu() { menu = Menu(kind: .narrow) }

    /// Why `e` has nothing to narrow the stream to, or `nil`.
    func reasonAgainstNarrowing() -> CleanText? {
        if case .event = events.selected { return nil }
        return events.filter.isActive ? nil : words.nothingUnderCursor
    }

    /// The choices of the open menu.
    var menuItems: [MenuItem] {
        switch menu?.kind {
        case nil: []
        case .sortRooms:
            Room.Column.allCases.map { column in
                MenuItem(
                    label: words.name(of: column), choice: .rooms(column),
                    isReversed: rooms.sorting.column == column ? rooms.sorting.isReversed : nil)
            }
        case .sortPeople:
            Person.Column.allCases.filter { hasAdmin || !$0.isOfLink }.map { column in
                MenuItem(
                    label: words.name(of: column), choice: .people(column),
                    isReversed: people.sorting.column == column ? people.sorting.isReversed : nil)
            }
        case .sortListeners:
            Listener.Column.allCases.map { column in
                MenuItem(
                    label: words.name(of: column), choice: .listeners(column),
                    isReversed: listeners.sorting.column == column ? listeners.sorting.isReversed : nil)
            }
        case .narrow: narrowItems
        }
    }

    private var narrowItems: [MenuItem] {
        var items: [MenuItem] = []
        if case .event(let record) = events.selected {
            if let room = record.room {
                items.append(
                    MenuItem(label: words.onlyRoom(words.room(room)), choice: .events("room:\(room.id.description)")))
            }
            if let subject = record.subject {
                items.append(
                    MenuItem(
                        label: words.onlyPerson(subject.name ?? words.noName),
                        choice: .events("who:\(subject.id.description)")))
            }
            let kind = record.kind.kind
            items.append(
                MenuItem(label: words.onlyKind(words.name(of: kind)), choice: .events("kind:\(kind.rawValue)")))
        }
        if events.filter.isActive { items.append(MenuItem(label: words.allEvents, choice: .events(""))) }
        return items
    }

    mutating func moveThroughMenu(_ step: Movement) {
        guard let menu else { return }
        let count = menuItems.count
        self.menu?.row = step.target(from: menu.row, count: count, page: count) ?? 0
    }

    mutating func chooseFromMenu() {
        let items = menuItems
        guard let menu, items.indices.contains(menu.row) else { return }
        self.menu = nil
        switch items[menu.row].choice {
        case .rooms(let column): rooms.sort(by: rooms.sorting.choosing(column))
        case .people(let column): people.sort(by: people.sorting.choosing(column))
        case .listeners(let column): listeners.sort(by: listeners.sorting.choosing(column))
        case .events(let text): narrowEvents(to: text)
        }
    }

    /// Turns the order round that holds now, whatever the cursor is on.
    mutating func reverseOrder() {
        switch menu?.kind {
        case .sortRooms: rooms.sort(by: rooms.sorting.choosing(rooms.sorting.column))
        case .sortPeople: people.sort(by: people.sorting.choosing(people.sorting.column))
        case .sortListeners:
            listeners.sort(by: listeners.sorting.choosing(listeners.sorting.column))
        case nil, .narrow: return
        }
        menu = nil
    }

    private mutating func narrowEvents(to text: String) {
        events.setFilter { $0.edit { $0.replace(with: text) } }
    }
}
