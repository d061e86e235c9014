import HeapModule
import JanusWire
import Text

/// Who is found in all rooms: looked for again only in rooms where something changed.
struct PeopleSearch: Sendable {
    let pattern: String
    private(set) var found: FoundPeople
    /// Those who match, by room.
    private var matches: [RoomID: [Match]] = [:]
    /// The first of all who match, in order: more than are shown, so that some may go.
    private var first: [Match] = []
    /// Whether those are all.
    private var isComplete = true
    /// The rooms whose people have been read, the longest ago first.
    private var readings = AgeQueue()

    /// So many are shown, and so many kept in order.
    private static let shown = 500
    private static let kept = 1000
    /// More rooms at a time than this are taken in by looking at all matches anew.
    private static let fewRooms = 50

    /// Somebody who matches: by name, then by room and id.
    private struct Match: Comparable, Sendable {
        let name: String
        let room: RoomID
        let id: ParticipantID

        static func < (left: Self, right: Self) -> Bool {
            if left.name != right.name { return left.name < right.name }
            return left.room == right.room ? left.id < right.id : left.room < right.room
        }
    }

    init(for pattern: String, in rooms: RoomBook) {
        self.pattern = pattern
        found = FoundPeople(pattern: pattern)
        look(into: Set(rooms.keys), of: rooms)
    }

    /// Looks into these rooms.
    mutating func look(into touched: Set<RoomID>, of rooms: RoomBook) {
        guard !touched.isEmpty else { return }
        let matcher = TextPattern(pattern).matcher()
        var changed: Set<RoomID> = []
        for id in touched {
            let new = Self.matches(in: id, of: rooms, matcher)
            let old = matches.removeValue(forKey: id) ?? []
            if !new.isEmpty { matches[id] = new }
            found.total += new.count - old.count
            if !new.isEmpty || !old.isEmpty { changed.insert(id) }
            if let readAt = rooms[id]?.peopleReadAt { readings.put(id, at: readAt.uptime) } else { readings.remove(id) }
        }
        found.rooms = rooms.count
        found.searched = readings.count
        found.oldest = readings.first.flatMap { rooms[$0.id]?.peopleReadAt }
        guard !changed.isEmpty else { return }
        if changed.count > Self.fewRooms { collect() } else { replace(changed) }
        found.people = first.prefix(Self.shown).compactMap { match in
            guard let target = rooms[match.room]?.target, let person = rooms[match.room]?.people[match.id] else {
                return nil
            }
            return FoundPerson(room: target, person: person)
        }
    }

    private static func matches(in id: RoomID, of rooms: RoomBook, _ matcher: TextMatcher) -> [Match] {
        guard rooms[id]?.peopleReadAt != nil else { return [] }
        var matches: [Match] = []
        rooms[id]?.people.forEach { person in
            guard !person.isYou,
                matcher.matches(person.name ?? .empty, CleanText(cleaning: person.id.description))
            else { return }
            matches.append(Match(name: person.name?.string ?? "", room: id, id: person.id))
        }
        return matches
    }

    /// Puts the matches of a few rooms in the place of their old ones.
    private mutating func replace(_ changed: Set<RoomID>) {
        let last = first.last
        first.removeAll { changed.contains($0.room) }
        let new = changed.flatMap { matches[$0] ?? [] }
        // Behind the last that is kept there are others, which come before what is put behind it.
        first = (first + new.filter { match in isComplete || last.map { match < $0 } ?? false }).sorted()
        if first.count > Self.kept {
            first.removeLast(first.count - Self.kept)
            isComplete = false
        }
        if first.count < min(Self.shown, found.total) { collect() }
    }

    /// Finds the first among all matches.
    private mutating func collect() {
        var heap = Heap<Match>()
        for match in matches.values.joined() {
            if heap.count < Self.kept {
                heap.insert(match)
            } else if let last = heap.max, match < last {
                heap.replaceMax(with: match)
            }
        }
        first = heap.unordered.sorted()
        isComplete = first.count == found.total
    }
}
