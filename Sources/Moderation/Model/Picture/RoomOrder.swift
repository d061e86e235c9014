import Algorithms
import JanusWire

/// The rooms as a screen lists them, most people first, then by id: kept in order, not sorted anew.
struct RoomOrder: Sendable {
    private(set) var rooms: [Room] = []
    /// With how many people a room stands in the order.
    private var counts: [RoomID: Int] = [:]

    /// More changes at a time than this are taken in by sorting anew.
    private static let fewChanges = 50

    /// Takes in what has become of the rooms that were touched.
    ///
    /// The array stays the very same when nothing about them changed that shows.
    ///
    /// - Returns: Whether anything did.
    mutating func take(_ touched: Set<RoomID>, from book: RoomBook) -> Bool {
        let changed = touched.filter { id in
            place(of: id).map { rooms[$0] } != book[id]?.room
        }
        guard !changed.isEmpty else { return false }
        guard changed.count <= Self.fewChanges else {
            sort(book)
            return true
        }
        for id in changed {
            if let place = place(of: id) {
                // In its place still: most changes move nobody.
                if let room = book[id]?.room, room.people == counts[id] {
                    rooms[place] = room
                    continue
                }
                rooms.remove(at: place)
                counts[id] = nil
            }
            guard let room = book[id]?.room else { continue }
            counts[id] = room.people
            rooms.insert(room, at: rooms.partitioningIndex { !Self.isShown($0, before: room.people, room.id) })
        }
        return true
    }

    private mutating func sort(_ book: RoomBook) {
        rooms = book.map(\.room).sorted { Self.isShown($0, before: $1.people, $1.id) }
        counts = Dictionary(uniqueKeysWithValues: rooms.lazy.map { ($0.id, $0.people) })
    }

    private func place(of id: RoomID) -> Int? {
        guard let people = counts[id] else { return nil }
        return rooms.partitioningIndex { !Self.isShown($0, before: people, id) }
    }

    private static func isShown(_ room: Room, before people: Int, _ id: RoomID) -> Bool {
        room.people == people ? room.id < id : room.people > people
    }
}
