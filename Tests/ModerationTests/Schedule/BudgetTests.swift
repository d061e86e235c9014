import JanusWire
import TestSupport
import Testing

@testable import Moderation

@Suite("The budget of requests", .computing) struct BudgetTests {
    @Test("Ten thousand rooms cost no more requests a second than are allowed", arguments: [5, 20, 100])
    func boundedRate(rate: Int) {
        var bench = Bench.budgeted(rate, refresh: .seconds(10))
        let rooms = Bench.rooms(10_000)
        bench.send(.intent(.watch(1)))
        let asked = bench.run(.seconds(8)) { _ in rooms }
        #expect(asked.count > rate * 6)
        for second in 0..<8 {
            let start = Duration.seconds(100 + second)
            let count = asked.count { $0.at >= start && $0.at < start + .seconds(1) }
            #expect(count <= rate + max(1, rate / 4), "second \(second)")
        }
        #expect(asked.count <= 8 * rate + max(1, rate / 4) + 1)
    }

    @Test("The room on screen is read every interval, whatever else there is to read", arguments: [2, 20])
    func watchedFirst(rate: Int) {
        var bench = Bench.budgeted(rate)
        let rooms = Bench.rooms(500)
        bench.send(.intent(.watch(77)))
        let asked = bench.run(.seconds(60)) { _ in rooms }
        #expect(asked.times(of: 77).longestGap <= .seconds(2) + .seconds(1) / rate)
        #expect(asked.times(of: 77).count >= 29)
        #expect(asked.count <= 60 * rate + rate)
    }

    @Test("Where the budget is less than what somebody waits for, the list, the room and the sweep all have a part")
    func scarce() {
        var bench = Bench.budgeted(1, refresh: .milliseconds(200))
        let rooms = Bench.rooms(50)
        bench.send(.intent(.watch(7)))
        let asked = bench.run(.seconds(120)) { _ in rooms }
        #expect(asked.count <= 122)
        #expect(asked.listTimes.count >= 20)
        #expect(asked.times(of: 7).count >= 30)
        #expect(asked.count - asked.listTimes.count - asked.times(of: 7).count >= 10)
        #expect(bench.snapshot.schedule.listInterval == .seconds(4))
    }

    @Test("Every room is read within the period that the screen promises")
    func promise() {
        var bench = Bench.budgeted(20, refresh: .seconds(5))
        let rooms = Bench.rooms(800)
        bench.send(.intent(.watch(1)))
        _ = bench.run(.seconds(60)) { _ in rooms }
        let period = bench.snapshot.schedule.sweepPeriod
        #expect(period > .seconds(30) && period <= .seconds(50))
        let asked = bench.run(period * 3) { _ in rooms }
        #expect(bench.snapshot.schedule.sweepPeriod == period)
        for room in 2...800 {
            let times = asked.times(of: .number(Int64(room)))
            #expect(times.count >= 2 && times.longestGap <= period, "room \(room)")
        }
    }

    @Test("It holds as well where there are always rooms that changed, which are read first")
    func promiseUnderChange() {
        var bench = Bench.budgeted(20, refresh: .seconds(5))
        /// A hundred rooms change from list to list, more than the budget can follow.
        func rooms(_ bench: Bench) -> [RoomInfo] {
            let step = Int(bench.now.uptime.components.seconds) / 5
            return Bench.rooms(600) { $0 <= 100 ? step % 10 : 0 }
        }
        _ = bench.run(.seconds(120), rooms: rooms)
        let period = bench.snapshot.schedule.sweepPeriod
        #expect(period <= .seconds(75))
        let asked = bench.run(period * 3, rooms: rooms)
        #expect(bench.snapshot.schedule.sweepPeriod == period)
        for room in 101...600 {
            let times = asked.times(of: .number(Int64(room)))
            #expect(times.count >= 2 && times.longestGap <= period, "room \(room)")
        }
        let busy = (1...100).reduce(0) { $0 + asked.times(of: .number(Int64($1))).count }
        let quiet = (101...200).reduce(0) { $0 + asked.times(of: .number(Int64($1))).count }
        #expect(busy > quiet * 2)
    }

    @Test("A changed room is read before all that only take their turn")
    func changedFirst() {
        var bench = Bench.budgeted(20)
        _ = bench.run(.seconds(20)) { _ in Bench.rooms(300) }
        _ = bench.run(.seconds(40)) { _ in Bench.rooms(300) }
        let start = bench.now.uptime
        let asked = bench.run(.seconds(4)) { _ in Bench.rooms(300) { $0 % 100 == 0 ? 5 : 0 } }
        let list = asked.listTimes.first ?? start
        for room: RoomID in [100, 200, 300] {
            #expect(asked.times(of: room).contains { $0 >= list && $0 <= list + .milliseconds(400) }, "\(room)")
        }
    }

    @Test("A slow answer to the sweep leaves a place for the room on screen")
    func reservedPlace() {
        var bench = Bench.budgeted(1000)
        bench.send(.answered(.rooms, .success(.rooms(Bench.rooms(500))), roundTrip: nil))
        bench.wait(.seconds(1))
        let before = bench.runningPeopleQueries
        bench.send(.intent(.watch(400)))
        #expect(bench.state.running[.people(400)] != nil)
        #expect(bench.runningPeopleQueries == before + 1)
    }
}
