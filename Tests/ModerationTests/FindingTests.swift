import JanusWire
import Testing
import Text

@testable import Moderation

/// The search in all rooms, pins, and how rooms filled lately.
@Suite struct FindingAndPinning {
    private static func threeRooms() -> Bench {
        var bench = Bench.connected(rooms: [Bench.room(1), Bench.room(2), Bench.room(3)])
        bench.send(.intent(.watch(1)))
        bench.people([Bench.person(10, "Alice")], in: 1)
        bench.people([Bench.person(20, "alicia"), Bench.person(21, "Bob")], in: 2)
        return bench
    }

    @Test func `people are found by name and by id, in rooms that nobody looks into`() {
        var bench = Self.threeRooms()
        bench.send(.intent(.find("ALI")))
        let found = bench.snapshot.found
        #expect(found?.people.map(\.id.person) == [10, 20])
        #expect(found?.people.map(\.room.id) == [1, 2])
        #expect(found?.rooms == 3)
        #expect(found?.searched == 2, "of the third nothing has been read yet")
        bench.send(.intent(.find("21")))
        #expect(bench.snapshot.found?.people.map(\.person.name) == ["Bob"])
        bench.send(.intent(.find(nil)))
        #expect(bench.snapshot.found == nil)
    }

    @Test func `the oldest reading is said`() {
        var bench = Self.threeRooms()
        let first = bench.now
        bench.now = bench.now.advanced(by: .seconds(4))
        bench.people([Bench.person(10, "Alice")], in: 1)
        bench.send(.intent(.find("a")))
        #expect(bench.snapshot.found?.oldest?.uptime == first.uptime)
    }

    @Test func `while somebody is looked for every room is read sooner, at a bounded rate`() {
        func readings(ofRoom room: RoomID, whileFinding isFinding: Bool) -> Int {
            var bench = Self.threeRooms()
            bench.people([], in: 3)
            if isFinding { bench.send(.intent(.find("a"))) }
            bench.forgetOutput()
            var count = 0
            for _ in 0..<20 {
                bench.wait(.seconds(1))
                for case .ask(.people(let asked), _) in bench.effects {
                    if asked == room { count += 1 }
                    bench.people(asked == 1 ? [Bench.person(10, "Alice")] : [], in: asked)
                }
                bench.forgetOutput()
            }
            return count
        }
        #expect(readings(ofRoom: 3, whileFinding: false) <= 1)
        #expect((3...5).contains(readings(ofRoom: 3, whileFinding: true)))
        #expect(readings(ofRoom: 1, whileFinding: true) <= 11, "the room on screen keeps its interval")
    }

    @Test func `of thousands who match the first five hundred are shown, and all are counted`() {
        var bench = Bench.connected(rooms: [Bench.room(1)])
        bench.people((Int64(1)...700).map { Bench.person($0, "guest") }, in: 1)
        bench.send(.intent(.find("guest")))
        #expect(bench.snapshot.found?.people.count == 500)
        #expect(bench.snapshot.found?.total == 700)
    }

    @Test func `a pinned room is read every interval, and kept for the next start`() {
        var bench = Self.threeRooms()
        bench.people([], in: 3)
        bench.send(.intent(.pin(3, true)))
        #expect(bench.snapshot.rooms.first { $0.id == 3 }?.isPinned == true)
        #expect(bench.effects.contains { if case .savePins([3]) = $0 { true } else { false } })
        bench.people([], in: 3)
        bench.forgetOutput()
        bench.wait(.seconds(2))
        #expect(bench.effects.contains { if case .ask(.people(3), _) = $0 { true } else { false } })

        var next = Bench()
        next.send(.pinsRead([3]))
        next.send(.start)
        next.send(.connected(Bench.info, url: "http://127.0.0.1:8088/janus", .new))
        next.listed([Bench.room(1), Bench.room(3)])
        #expect(next.snapshot.rooms.filter(\.isPinned).map(\.id) == [3])
    }

    @Test func `arrivals in a pinned room become events though nobody looks there`() {
        var bench = Self.threeRooms()
        bench.people([], in: 3)
        bench.send(.intent(.pin(3, true)))
        bench.wait(.seconds(2))
        bench.log = []
        bench.people([Bench.person(30, "Carol")], in: 3)
        #expect(bench.log.map(\.kind) == [.arrived])
        #expect(bench.log.first?.room?.id == 3)
    }

    @Test func `a room remembers how many people were in it, minute by minute`() {
        var trend = Trend()
        func at(_ minute: Int64) -> Moment {
            Moment(uptime: .seconds(minute * 60), wall: WallTime(secondsSinceEpoch: 0))
        }
        trend.record(3, at: at(5))
        #expect(trend.isFlat)
        trend.record(4, at: at(5))
        #expect(trend.counts == [4])
        trend.record(7, at: at(8))
        #expect(trend.counts == [4, 4, 4, 7])
        #expect(!trend.isFlat)
        trend.record(1, at: at(100))
        #expect(trend.counts == Array(repeating: 7, count: 9) + [1])
    }

    @Test func `who stops talking is remembered for the level that falls`() {
        var bench = Bench.joined([], publishers: [Bench.publisher(10, "Alice")])
        bench.event(["videoroom": "talking", "room": 1234, "id": 10, "audio-level-dBov-avg": 28.5])
        #expect(bench.find(10)?.loudness == 28.5)
        #expect(bench.find(10)?.talkedUntil == nil)
        bench.event(["videoroom": "stopped-talking", "room": 1234, "id": 10, "audio-level-dBov-avg": 80])
        #expect(bench.find(10)?.talkedUntil == bench.now)
    }
}
