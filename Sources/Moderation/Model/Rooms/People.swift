import JanusWire

/// The people of a room, with the number of those who are there kept and not counted.
struct People: Sendable {
    private var table = SlotTable<ParticipantID, Person>()
    /// How many are in the room, without ghosts and ourselves.
    private(set) var present = 0

    var isEmpty: Bool { table.isEmpty }
    var ids: Dictionary<ParticipantID, Int>.Keys { table.keys }

    subscript(id: ParticipantID) -> Person? {
        _read { yield table[id] }
        _modify {
            let before = table[id]?.isPresent == true ? 1 : 0
            defer { present += (table[id]?.isPresent == true ? 1 : 0) - before }
            yield &table[id]
        }
    }

    /// Whether somebody of this id is in the room, and no ghost.
    func hasLiving(_ id: ParticipantID) -> Bool { table[id].map { $0.gone == nil } ?? false }

    /// Takes those away of whom this is true.
    mutating func removeAll(where isUnwanted: (Person) -> Bool) {
        for id in table.filter(isUnwanted).map(\.id) { self[id] = nil }
    }
}

extension People: Sequence {
    func makeIterator() -> some IteratorProtocol<Person> { table.makeIterator() }
}

extension Person {
    /// Whether somebody else than ourselves is really there.
    fileprivate var isPresent: Bool { !isYou && gone == nil }
}
