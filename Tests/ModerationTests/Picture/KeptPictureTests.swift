import JanusWire
import TestSupport
import Testing
import Text

@testable import Moderation

/// What is kept from one snapshot to the next is what would be made anew.
@Suite("The kept picture", .computing) struct KeptPictureTests {
    @Test(
        "After whatever happens, the kept order is that of a full sort, and the kept line that of all rooms placed anew",
        arguments: 0..<12)
    func asIfMadeAnew(seed: UInt64) {
        var dice = SplitMix64(seed: seed)
        var bench = Bench.connected(rooms: (0..<120).map { Bench.room($0) })
        _ = bench.state.takeSnapshot(at: bench.now)
        for _ in 0..<150 {
            for _ in 0..<dice.below(4) { Self.happen(in: &bench, &dice) }
            _ = bench.state.takeSnapshot(at: bench.now)
            let kept = bench.state.picture
            let anew = bench.state.rooms.map(\.room).sorted {
                $0.people == $1.people ? $0.id < $1.id : $0.people > $1.people
            }
            #expect(kept.order.rooms == anew)
            let watched = bench.state.watched.flatMap { bench.state.rooms[$0] }
            #expect(kept.people == watched?.people.inOrder ?? [])
            for record in bench.state.rooms {
                #expect(record.people.present == record.people.count { !$0.isYou && $0.gone == nil })
            }
            if let sought = bench.state.sought {
                #expect(kept.search?.found == PeopleSearch(for: sought, in: bench.state.rooms).found)
            }
            var placed = bench.state
            for id in placed.rooms.keys { placed.rooms.touch(id) }
            placed.placeRooms()
            for id in placed.rooms.keys {
                let (kept, anew) = (bench.state.line.place(of: id), placed.line.place(of: id))
                #expect(kept?.lane == anew?.lane && kept?.entry == anew?.entry, "room \(id)")
            }
        }
    }

    private static func happen(in bench: inout Bench, _ dice: inout SplitMix64) {
        let room = RoomID.number(Int64(dice.below(120)))
        switch dice.below(12) {
        case 0:
            let count = [3, 110, 120][dice.below(3)]
            bench.listed((0..<count).map { Bench.room(Int64($0), people: Int64(dice.below(3))) })
        case 1, 2: bench.people((0..<dice.below(6)).map { Bench.person(Int64($0), "n\(dice.below(9))") }, in: room)
        case 3: bench.send(.intent(.watch(dice.below(5) == 0 ? nil : room)))
        case 4: bench.send(.intent(.pin(room, dice.below(2) == 0)))
        case 5: bench.send(.intent(.find(["n1", "n", nil][dice.below(3)])))
        case 6: bench.kick(.number(Int64(dice.below(6))), "n1")
        case 7:
            let failure = Result<ActionAnswer, JanusError>.failure(JanusError(.timedOut))
            bench.send(.requestAnswered(bench.lastAction, dice.below(2) == 0 ? .success(.done) : failure))
        case 8:
            bench.event(Bench.joinedData(), in: room)
        case 9:
            bench.event(
                ["videoroom": "event", "room": room.json, "leaving": .integer(Int64(dice.below(6)))], in: room)
        case 10: bench.reconnect(dice.below(2) == 0 ? .new : .resumed)
        default: bench.wait(.milliseconds(dice.below(4000)))
        }
    }

    @Test("Where nothing changed, there is no snapshot, and its arrays are the very same in the next")
    func sameArrays() throws {
        var bench = Bench.joined([Bench.person(1, "Alice"), Bench.person(2, "Bob")])
        let firstTaken = bench.state.takeSnapshot(at: bench.now)
        let first = try #require(firstTaken)
        let again = bench.state.takeSnapshot(at: bench.now)
        bench.send(.woke)
        let woken = bench.state.takeSnapshot(at: bench.now)
        #expect(again == nil && woken == nil)
        bench.event(["videoroom": "talking", "room": 1234, "id": 1])
        let secondTaken = bench.state.takeSnapshot(at: bench.now)
        let second = try #require(secondTaken)
        #expect(second.watched?.people.first { $0.id == 1 }?.isTalking == true)
        #expect(Self.isSame(first.rooms, second.rooms))
        bench.listed([Bench.room(1234), Bench.room(5, people: 3)])
        let thirdTaken = bench.state.takeSnapshot(at: bench.now)
        let third = try #require(thirdTaken)
        #expect(!Self.isSame(second.rooms, third.rooms))
        #expect(Self.isSame(second.watched?.people, third.watched?.people))
        #expect(third.rooms.map(\.id) == [5, 1234])
        // The answer is news by its time alone.
        bench.now.uptime += .seconds(1)
        bench.listed([Bench.room(1234), Bench.room(5, people: 3)])
        if let fourth = bench.state.takeSnapshot(at: bench.now) { #expect(Self.isSame(third.rooms, fourth.rooms)) }
    }

    private static func isSame<Element>(_ left: [Element]?, _ right: [Element]?) -> Bool {
        left?.withUnsafeBufferPointer(\.baseAddress) == right?.withUnsafeBufferPointer(\.baseAddress)
    }

    @Test("A new room may take the place of one that went, and stays")
    func reusedPlace() {
        var bench = Bench.connected(rooms: [Bench.room(1), Bench.room(2), Bench.room(3)])
        bench.listed([Bench.room(3)])
        bench.forgetOutput()
        bench.listed([Bench.room(3), Bench.room(4), Bench.room(5)])
        #expect(bench.snapshot.rooms.map(\.id) == [3, 4, 5])
        #expect(bench.kinds == [.roomAppeared, .roomAppeared])
    }

    @Test("A room is copied when it is changed, and not before")
    func copyOnWrite() {
        let room = Room(id: 1, description: "one", people: 2)
        var other = room
        #expect(other == room)
        other.people = 3
        #expect(room.people == 2 && other.people == 3 && other != room)
        other.people = 2
        #expect(other == room && other.hashValue == room.hashValue)
    }

    @Test(
        "A name is in memory once: as it came, cleaned, and in the entry",
        arguments: ["A name of ASCII letters", "名字很长很长很长"])
    func oneCopyOfName(name: String) throws {
        let bench = Bench.watching([Bench.person(1, name)])
        let person = try #require(bench.find(1))
        let address = Self.address(of: person.rawName)
        #expect(address != nil)
        #expect(Self.address(of: person.name?.string) == address)
        #expect(Self.address(of: person.raw["display"]?.string) == address)
    }

    private static func address(of string: String?) -> UnsafePointer<UInt8>? {
        string?.utf8.withContiguousStorageIfAvailable { $0.baseAddress } ?? nil
    }

    @Test("Of thousands who are found the first are shown, also when those before them go")
    func manyFound() {
        var bench = Bench.connected(rooms: (1...4).map { Bench.room($0) })
        func people(_ room: Int, _ range: Range<Int>) -> [JSONValue] {
            range.map { Bench.person(Int64($0), "p\(10_000 + $0 * 4 + room)") }
        }
        for room in 1...4 { bench.people(people(room, 0..<400), in: .number(Int64(room))) }
        bench.send(.intent(.find("p")))
        for room in [2, 3, 1, 4, 2] {
            for range in [300..<400, 0..<350, 0..<0, 100..<120] {
                bench.people(people(room, range), in: .number(Int64(room)))
                _ = bench.state.takeSnapshot(at: bench.now)
                #expect(
                    bench.state.picture.search?.found == PeopleSearch(for: "p", in: bench.state.rooms).found)
            }
        }
        #expect(bench.snapshot.found?.people.count == 500 || bench.snapshot.found?.total ?? 0 <= 500)
    }
}

extension SplitMix64 {
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
