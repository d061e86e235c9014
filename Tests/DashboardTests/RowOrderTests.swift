import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// What lists keep from one reading to the next must be what they would find out anew.
@Suite struct RowOrders {
    /// Rows in the order of the screen, found out from nothing: what is kept in ``RowOrder`` is measured against it.
    private struct Plain {
        var standing: [RoomID] = []

        static func sorted(_ rooms: [Room], _ sorting: Sorting<Room.Column>) -> [Room] {
            var rows = Array(rooms.enumerated())
            if sorting.column == .people {
                if sorting.isReversed { rows.reverse() }
            } else {
                rows.sort { left, right in
                    guard let first = left.element.key(for: sorting.column),
                        let second = right.element.key(for: sorting.column), first != second
                    else { return left.offset < right.offset }
                    return sorting.isReversed ? second < first : first < second
                }
            }
            let sorted = rows.map(\.element)
            return sorted.filter(\.isPinned) + sorted.filter { !$0.isPinned }
        }

        /// Rows that were there stay where they were, and new ones stand last.
        mutating func hold(_ sorted: [Room]) -> [Room] {
            let known = Set(standing)
            let kept = standing.compactMap { id in sorted.first { $0.id == id } }
            let held = kept + sorted.filter { !known.contains($0.id) }
            standing = held.map(\.id)
            return held
        }
    }

    private static func changed(_ rooms: [Room], by random: inout SeededGenerator) -> [Room] {
        var rooms = rooms
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: rooms.append(room(Int64.random(in: 1...60, using: &random), &random))
            case 1 where !rooms.isEmpty: rooms.remove(at: Int.random(in: rooms.indices, using: &random))
            case 2 where !rooms.isEmpty: rooms[Int.random(in: rooms.indices, using: &random)].isPinned.toggle()
            case 3 where !rooms.isEmpty:
                let place = Int.random(in: rooms.indices, using: &random)
                rooms[place] = room(Int64.random(in: 1...60, using: &random), &random)
            case 4 where rooms.count > 1:
                let moved = rooms.remove(at: Int.random(in: rooms.indices, using: &random))
                rooms.insert(moved, at: Int.random(in: rooms.indices, using: &random))
            case 5: rooms.shuffle(using: &random)
            default: break
            }
        }
        var seen: Set<RoomID> = []
        return rooms.filter { seen.insert($0.id).inserted }
    }

    private static func room(_ id: Int64, _ random: inout SeededGenerator) -> Room {
        Room(
            id: .number(id),
            description: CleanText(cleaning: ["red", "green", "blue"].randomElement(using: &random) ?? ""),
            people: Int.random(in: 0...3, using: &random))
    }

    @Test(arguments: 0..<40)
    func `whatever changes, the rows stand as they would if nothing were kept`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var list = Listing<Room>()
        var plain = Plain()
        var rooms: [Room] = []
        var uptime = Duration.zero
        var heldUntil = Duration.zero
        for _ in 0..<60 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                let column = Room.Column.allCases.randomElement(using: &random) ?? .people
                let sorting = list.sorting.choosing(column)
                list.sort(by: sorting)
                heldUntil = .zero
                plain.standing = Plain.sorted(rooms, sorting).map(\.id)
            case 1:
                list.setFilter { filter in filter.edit { $0.replace(with: Bool.random(using: &random) ? "re" : "") } }
            case 2:
                heldUntil = uptime + .seconds(3)
                list.move(.down, page: 5, holdingOrderUntil: heldUntil)
            default:
                uptime += .seconds(1)
                rooms = Self.changed(rooms, by: &random)
                list.take(rooms, at: uptime)
                list.releaseOrder(at: uptime)
                let sorted = Plain.sorted(rooms, list.sorting)
                if uptime < heldUntil, !plain.standing.isEmpty {
                    _ = plain.hold(sorted)
                } else {
                    plain.standing = sorted.map(\.id)
                }
            }
            let all = plain.standing.compactMap { id in rooms.first { $0.id == id } }
            #expect(list.all == all)
            #expect(list.shown == all.filter { list.filter.pattern.matches($0.description, $0.id.text) })
            #expect(list.selectedRow == list.shown.firstIndex { $0.id == list.selection.id })
            #expect(list.selectedOrHidden?.id == (all.isEmpty ? nil : list.selection.id))
            #expect(list.tally.people == rooms.reduce(0) { $0 + $1.people })
        }
    }

    @Test func `the same rows are not looked through again`() {
        let rooms = (1...50).map { Room(id: .number($0)) }
        var list = Listing<Room>()
        list.take(rooms, at: .zero)
        let shown = list.shown
        list.take(rooms, at: .seconds(1))
        #expect(list.shown.isIdentical(to: shown))
        #expect(list.shown.isIdentical(to: rooms), "nothing is copied in the moderation's own order")
        #expect(!Array(rooms.reversed()).isIdentical(to: rooms))
    }

    @Test func `a match tells where each row went, however many moved`() {
        func match(_ old: [Int64], _ new: [Int64]) -> RowMatch<Room> {
            RowMatch(from: old.map { Room(id: .number($0)) }, to: new.map { Room(id: .number($0)) })
        }
        #expect(match([1, 2, 3], [1, 2, 3]).origins == [0, 1, 2])
        #expect(match([1, 2, 3, 4], [4, 1, 2, 3]).origins == [3, 0, 1, 2])
        #expect(match([1, 2, 3], [2, 9, 3]).origins == [1, nil, 2])
        #expect(match([1, 2, 3], [2, 9, 3]).destinations == [nil, 0, 2])
        #expect(match([1, 2, 3, 4], [4, 3, 2, 1]).origins == [3, 2, 1, 0])
        #expect(match([], [1]).origins == [nil])
        #expect(match([1, 2, 3], [3, 7]).translate([2, 0, 1], comingAs: nil) == [0, 1])
    }
}
