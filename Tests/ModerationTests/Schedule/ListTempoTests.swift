import JanusWire
import Testing

@testable import Moderation

@Suite("How often the list is read") struct ListTempoTests {
    private static func cost(_ milliseconds: Int) -> ReadingCost { ReadingCost(server: .milliseconds(milliseconds)) }

    @Test("It is read so seldom that it takes two percent of the time, here and at the server")
    func stretches() {
        for cost in [ReadingCost(here: .milliseconds(100)), ReadingCost(server: .milliseconds(100))] {
            var bench = Bench.budgeted(20)
            let asked = bench.run(.seconds(60), cost: cost) { _ in Bench.rooms(3) }
            #expect(bench.snapshot.schedule.listInterval == .seconds(5))
            #expect(asked.listTimes.count == 13)
            #expect(asked.listTimes.longestGap == .seconds(5))
        }
    }

    @Test("What was read seldom on purpose is not called stale")
    func freshness() {
        var bench = Bench.budgeted(20)
        _ = bench.run(.seconds(20), cost: Self.cost(200)) { _ in Bench.rooms(3) }
        #expect(bench.snapshot.schedule.listInterval == .seconds(10))
        bench.now.uptime += .seconds(9)
        #expect(bench.snapshot.roomsFreshness == .fresh)
        bench.now.uptime += .seconds(20)
        #expect(bench.snapshot.roomsFreshness != .fresh)
    }

    @Test("One slow answer stretches nothing, and an hour's cost stretches to a minute")
    func smoothed() {
        var tempo = ListTempo()
        for milliseconds in [10, 10, 9000, 10, 10] { tempo.add(Self.cost(milliseconds), refresh: .seconds(2)) }
        #expect(tempo.interval(refresh: .seconds(2)) == .seconds(2))
        for _ in 0..<3 { tempo.add(Self.cost(60_000), refresh: .seconds(2)) }
        #expect(tempo.interval(refresh: .seconds(2)) == .seconds(60))
        for _ in 0..<5 { tempo.add(Self.cost(10), refresh: .seconds(2)) }
        #expect(tempo.interval(refresh: .seconds(2)) == .seconds(2))
        #expect(tempo.interval(refresh: .seconds(300)) == .seconds(300))
    }

    @Test("A cost that trembles moves nothing on the screen")
    func steady() {
        var bench = Bench.budgeted(20)
        _ = bench.run(.seconds(30), cost: Self.cost(90)) { _ in Bench.rooms(3) }
        let schedule = bench.snapshot.schedule
        for milliseconds in [97, 84, 99, 88, 100, 85] {
            _ = bench.run(.seconds(10), cost: Self.cost(milliseconds)) { _ in Bench.rooms(3) }
            #expect(bench.snapshot.schedule == schedule)
        }
    }

    @Test("Whoever presses r has it at once; what a server says by itself waits for what a reading costs")
    func hurried() {
        var bench = Bench.budgeted(20)
        _ = bench.run(.seconds(20), cost: Self.cost(200)) { _ in Bench.rooms(3) }
        bench.wait(.seconds(1))
        bench.forgetOutput()
        bench.send(.intent(.refresh))
        #expect(bench.queries.contains(.rooms))
        _ = bench.run(.seconds(1), cost: Self.cost(200)) { _ in Bench.rooms(3) }
        bench.state.roomsAreWanted = true
        let asked = bench.run(.seconds(12), cost: Self.cost(200)) { bench in
            var bench = bench
            bench.state.roomsAreWanted = true
            return Bench.rooms(3)
        }
        #expect(asked.listTimes.count <= 2)
    }

    @Test("A length of time moves up at once, and down when it is clearly shorter")
    func steps() {
        var stepped = SteppedDuration()
        stepped.take(.seconds(1), above: .seconds(2))
        #expect(stepped.value == .zero)
        stepped.take(.milliseconds(2100), above: .seconds(2))
        #expect(stepped.value == .seconds(3))
        stepped.take(.milliseconds(1900), above: .seconds(2))
        #expect(stepped.value == .seconds(3))
        stepped.take(.milliseconds(1500), above: .seconds(2))
        #expect(stepped.value == .zero)
        stepped.take(.seconds(100_000), above: .seconds(2))
        #expect(stepped.value == .seconds(100_800))
    }
}
