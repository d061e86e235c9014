import JanusWire
import Text

// Looking for somebody in all rooms.
extension ModerationState {
    /// Looks for this from now on; the sweep reads every room as soon as its rate allows.
    mutating func find(_ pattern: String?) {
        sought = pattern.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Who is found among those who have been read.
    var found: FoundPeople? {
        guard let sought else { return nil }
        let pattern = TextPattern(sought).matcher()
        var found = FoundPeople(pattern: sought, rooms: rooms.count)
        for record in rooms.values {
            guard let readAt = record.peopleReadAt else { continue }
            found.searched += 1
            if readAt.uptime < found.oldest?.uptime ?? .seconds(Int64.max) { found.oldest = readAt }
            for person in record.people.values
            where !person.isYou && pattern.matches(person.name ?? .empty, CleanText(cleaning: person.id.description)) {
                found.people.append(FoundPerson(room: record.target, person: person))
            }
        }
        found.total = found.people.count
        found.people.sort(by: Self.isFoundBefore)
        found.people.removeLast(max(0, found.people.count - Self.foundLimit))
        return found
    }

    private static let foundLimit = 500

    /// By name, then by room and id.
    private static func isFoundBefore(_ left: FoundPerson, _ right: FoundPerson) -> Bool {
        let names = (left.person.name?.string ?? "", right.person.name?.string ?? "")
        if names.0 != names.1 { return names.0 < names.1 }
        return left.room.id == right.room.id ? left.person.id < right.person.id : left.room.id < right.room.id
    }
}
