import JanusWire

/// All rooms by their id, and which of them somebody has touched.
///
/// What follows from a room (its place in the line of those to be read, its place on the screen) is worked out anew for
/// the rooms that were touched since it was worked out last, and for no other.
struct RoomBook: Sendable {
    private var table = SlotTable<RoomID, RoomRecord>()
    /// Those whose place in the line may be another now.
    private var unplaced: Set<RoomID> = []
    /// Those that may look different now.
    private var undrawn: Set<RoomID> = []
    /// The one that was touched last: most are touched several times in a row.
    private var latest: RoomID?

    var count: Int { table.count }
    var keys: Dictionary<RoomID, Int>.Keys { table.keys }

    subscript(id: RoomID) -> RoomRecord? {
        _read { yield table[id] }
        _modify {
            touch(id)
            yield &table[id]
        }
    }

    /// Says that something that a room's place follows from has changed, without the room itself.
    mutating func touch(_ id: RoomID) {
        guard latest != id else { return }
        latest = id
        unplaced.insert(id)
        undrawn.insert(id)
    }

    /// The rooms that were touched since the last call, for those who place them.
    mutating func takeUnplaced() -> Set<RoomID> {
        guard !unplaced.isEmpty else { return [] }
        defer { unplaced.removeAll(keepingCapacity: unplaced.count < 1000) }
        latest = nil
        return unplaced
    }

    /// The rooms that were touched since the last call, for those who draw them.
    mutating func takeUndrawn() -> Set<RoomID> {
        guard !undrawn.isEmpty else { return [] }
        defer { undrawn.removeAll(keepingCapacity: undrawn.count < 1000) }
        latest = nil
        return undrawn
    }
}

extension RoomBook: Sequence {
    func makeIterator() -> some IteratorProtocol<RoomRecord> { table.makeIterator() }
}

/// Going through a list: which rooms were in it.
extension RoomBook {
    /// A mark for each room that is known, none of them set.
    func tally() -> [Bool] { [Bool](repeating: false, count: table.slotCount) }

    /// Sets a room's mark, and tells where the room lies; `nil` for one that was not known when the tally was begun.
    func tick(_ id: RoomID, in tally: inout [Bool]) -> Int? {
        guard let slot = table.slot(of: id), slot < tally.count else { return nil }
        tally[slot] = true
        return slot
    }

    /// The room that lies there.
    subscript(slot slot: Int) -> RoomRecord? { _read { yield table[slot: slot] } }

    /// The rooms whose mark was not set.
    func unticked(in tally: [Bool]) -> [RoomID] {
        tally.indices.compactMap { tally[$0] ? nil : table[slot: $0]?.room.id }
    }
}
