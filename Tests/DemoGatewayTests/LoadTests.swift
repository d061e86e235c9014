import TestSupport
import Testing

@testable import DemoGateway

/// Rooms of equal size, and the load that is played in them for measuring.
@Suite(.computing) struct LoadTests {
    private static func desk(
        rooms: Int = 20, people: Int = 10, rate: Int = 1000,
        _ configure: (inout DemoGatewayOptions) -> Void = { _ in }
    ) -> Desk {
        Desk {
            $0.population = .uniform(rooms: rooms, people: people)
            $0.eventRate = rate
            configure(&$0)
        }
    }

    /// What a client in a room is told in a time that passes in steps.
    private static func told(
        _ desk: inout Desk, _ key: HandleKey, for time: Duration, step: Duration = .milliseconds(20)
    ) -> [JSON] {
        let end = desk.now + time
        var told: [JSON] = []
        while desk.now < end {
            desk.pass(min(step, end - desk.now))
            told += all(&desk, key)
        }
        return told
    }

    /// All that waits for a client, however many polls that takes.
    private static func all(_ desk: inout Desk, _ key: HandleKey) -> [JSON] {
        var told: [JSON] = []
        while case let part = desk.told(key), !part.isEmpty { told += part }
        return told
    }

    private static func watched(_ desk: inout Desk, room: JSON = 10_001) -> HandleKey {
        let key = desk.attach()
        _ = desk.join(key, room: room)
        return key
    }

    @Test("as many rooms and people as asked for, each with an id of their own", arguments: [false, true])
    func population(stringIDs: Bool) {
        var desk = Self.desk(rooms: 300, people: 12) { $0.stringIDs = stringIDs }
        let key = desk.attach()
        let rooms = desk.plugin(["request": "list"], key)?["list"]?.array ?? []
        #expect(rooms.count == 300)
        #expect(rooms.allSatisfy { $0["num_participants"] == 12 })
        var ids: Set<JSON> = []
        for room in rooms {
            let list = desk.plugin(["request": "listparticipants", "room": room["room"] ?? 0], key)
            let people = list?["participants"]?.array ?? []
            #expect(people.filter { $0["publisher"] == true }.count == 10)
            ids.formUnion(people.compactMap { $0["id"] })
        }
        #expect(ids.count == 300 * 12)
    }

    @Test("without a rate nothing happens, and without a client nothing is produced")
    func quiet() {
        var still = Self.desk(rate: 0)
        let key = Self.watched(&still)
        #expect(Self.told(&still, key, for: .seconds(5)).isEmpty)

        var unwatched = Self.desk()
        unwatched.pass(.seconds(5))
        #expect(unwatched.engine.counts == EventCounts())
        #expect(unwatched.engine.load?.nextDue == nil)
    }

    @Test("the rate is kept, however time is cut", arguments: [1, 20, 300], [10, 1000, 5000])
    func rate(step: Int, rate: Int) {
        var desk = Self.desk(rate: rate)
        let key = Self.watched(&desk)
        let told = Self.told(&desk, key, for: .seconds(2), step: .milliseconds(step))
        // A deed may be told with two events.
        #expect(abs(told.count - 2 * rate) <= rate / 200 + 2)
    }

    @Test("equal seeds give equal plays, however time is cut and whatever went before; others give others")
    func reproducible() {
        func play(seed: UInt64, step: Duration, after pause: Duration = .zero) -> [JSON] {
            var desk = Self.desk(rate: 400) {
                $0.seed = seed
                $0.timeOrigin = .zero - pause
            }
            desk.pass(pause)
            let key = Self.watched(&desk)
            return Self.told(&desk, key, for: .seconds(1), step: step)
        }
        let one = play(seed: 3, step: .milliseconds(10))
        #expect(one.count >= 390)
        let (otherSteps, later) = (
            play(seed: 3, step: .milliseconds(70)), play(seed: 3, step: .milliseconds(10), after: .seconds(30))
        )
        #expect(one.elementsEqual(otherSteps))
        #expect(one.elementsEqual(later))
        #expect(!one.elementsEqual(play(seed: 4, step: .milliseconds(10))))
    }

    @Test("a new name tells in milliseconds when it was given")
    func names() throws {
        var desk = Self.desk { $0.timeOrigin = .seconds(7_000_000) }
        let key = Self.watched(&desk)
        desk.pass(.milliseconds(400))
        _ = desk.told(key)
        let names = Self.told(&desk, key, for: .seconds(1)).filter { $0.object?.members.count == 3 }
            .compactMap { $0["display"]?.string }
        #expect(names.count > 50)
        let times = try names.map { name in
            try #require(name.wholeMatch(of: /crowd (\d{10})/).flatMap { Int($0.1) })
        }
        #expect(times == times.sorted())
        #expect(times.allSatisfy { (7_000_000_400...7_000_001_400).contains($0) })
    }

    @Test("rooms take turns, clients of one room are told the same, and a room that all left falls silent")
    func turns() {
        var desk = Self.desk()
        let first = Self.watched(&desk)
        let second = Self.watched(&desk, room: 10_002)
        let beside = Self.watched(&desk, room: 10_002)
        desk.pass(.milliseconds(1))
        for key in [first, second, beside] { _ = desk.told(key) }
        let told = Self.told(&desk, first, for: .seconds(2)).count
        let others = Self.all(&desk, second)
        #expect(abs(told - others.count) < 100)
        #expect(abs(told + others.count - 2000) < 10)
        #expect(others.elementsEqual(Self.all(&desk, beside)))

        for key in [first, second, beside] { _ = desk.message(["request": "leave"], key) }
        for key in [first, second, beside] { _ = desk.told(key) }
        let produced = desk.engine.counts.produced
        #expect(Self.told(&desk, first, for: .seconds(1)).isEmpty)
        #expect(desk.engine.counts.produced == produced)
    }

    @Test("people come and go, but a room neither empties nor grows; who was kicked stays away")
    func attendance() {
        var desk = Self.desk(rooms: 1, rate: 5000)
        let key = Self.watched(&desk)
        func people() -> [JSON] {
            let list = desk.plugin(["request": "listparticipants", "room": 10_001], key)
            return list?["participants"]?.array?.compactMap { $0["id"] } ?? []
        }
        let before = Set(people())
        let kicked = people()[4]
        let kick: JSON = ["request": "kick", "room": 10_001, "id": kicked, "secret": "adminpwd"]
        #expect(desk.plugin(kick, key)?["videoroom"] == "success")
        for _ in 0..<20 {
            _ = Self.told(&desk, key, for: .milliseconds(200))
            #expect((7...10).contains(people().count))
            #expect(before.isSuperset(of: people()))
            #expect(!people().contains(kicked))
        }
    }

    @Test("a rate that cannot be kept is given up, not made up for")
    func stall() {
        var desk = Self.desk()
        let key = Self.watched(&desk)
        desk.pass(.seconds(20))
        #expect(desk.told(key).count < 20)
        #expect(abs(Self.told(&desk, key, for: .seconds(1)).count - 1000) < 10)
    }

    @Test("what nobody fetches is kept up to a limit, and the newest of it; every event is accounted for")
    func unfetched() throws {
        var desk = Self.desk(rate: 20_000)
        let key = Self.watched(&desk)
        for _ in 0..<40 { desk.pass(.milliseconds(100)) }
        let queue = try #require(desk.engine.sessions[key.session]?.queue)
        #expect((EventQueue.limit * 9 / 10...EventQueue.limit).contains(queue.count))
        let counts = desk.engine.counts
        #expect(counts.dropped > 20_000)
        #expect(counts.produced == counts.delivered + counts.dropped + queue.count)
        let events = Self.all(&desk, key)
        #expect(events.count == queue.count)
        let last = try #require(events.last { $0["display"]?.string?.hasPrefix("crowd") == true }?["display"]?.string)
        #expect(try #require(Int(last.suffix(10))) > 3900)
    }
}
