import HeapModule
import JanusWire

/// Rooms in the order of a time that each has, the earliest first, equal ones by id.
///
/// A room that gets another time costs the logarithm of how many there are.
struct AgeQueue: Sendable {
    /// The entries of rooms that have moved on stay until they come to the front, or are too many.
    private var heap = Heap<Entry>()
    private var times: [RoomID: Duration] = [:]

    struct Entry: Comparable, Sendable {
        let time: Duration
        let id: RoomID

        static func < (left: Self, right: Self) -> Bool {
            left.time == right.time ? left.id < right.id : left.time < right.time
        }
    }

    var count: Int { times.count }

    /// The one that comes first.
    var first: Entry? { heap.min }

    func time(of id: RoomID) -> Duration? { times[id] }

    /// Puts a room in, or to another place.
    mutating func put(_ id: RoomID, at time: Duration) {
        guard times.updateValue(time, forKey: id) != time else { return }
        heap.insert(Entry(time: time, id: id))
        tidy()
    }

    mutating func remove(_ id: RoomID) {
        guard times.removeValue(forKey: id) != nil else { return }
        tidy()
    }

    private mutating func tidy() {
        while let first = heap.min, !isValid(first) { heap.removeMin() }
        guard heap.count > 2 * times.count + 64 else { return }
        heap = Heap(times.map { Entry(time: $1, id: $0) })
    }

    private func isValid(_ entry: Entry) -> Bool { times[entry.id] == entry.time }
}
