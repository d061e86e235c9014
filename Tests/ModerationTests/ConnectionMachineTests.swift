import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("The connection's state machine") struct ConnectionMachineTests {
    /// Where the machine can be; an attempt can be under way in two of these.
    enum Place: CaseIterable, Sendable {
        case connecting, live, late, waiting, attempting, refused
    }

    static let cut = Fault(JanusError(.connectionLost("cut")))
    static let forbidden = Fault(JanusError(.core(code: 403, reason: "no")))
    static func moment(_ seconds: Double) -> Moment {
        Moment(uptime: .seconds(seconds), wall: WallTime(secondsSinceEpoch: 0))
    }

    /// A machine brought there by second 100.
    static func machine(in place: Place) -> ConnectionMachine {
        var machine = ConnectionMachine(seed: 1)
        machine.start(at: moment(90))
        guard place != .connecting else { return machine }
        _ = machine.handle(.established, at: moment(91))
        switch place {
        case .connecting, .live: break
        case .late: _ = machine.handle(.waiting(since: moment(95)), at: moment(100))
        case .waiting: _ = machine.handle(.failed(cut), at: moment(100))
        case .attempting:
            _ = machine.handle(.failed(cut), at: moment(95))
            _ = machine.handle(.wanted, at: moment(99.5))
        case .refused: _ = machine.handle(.failed(forbidden), at: moment(100))
        }
        return machine
    }

    static func place(of machine: ConnectionMachine) -> Place {
        switch machine.state {
        case .connecting: .connecting
        case .live: .live
        case .late: .late
        case .lost(nextTry: nil): .attempting
        case .lost: .waiting
        case .refused: .refused
        }
    }

    static let events: [(name: String, event: ConnectionMachine.Event)] = [
        ("established", .established), ("failed", .failed(cut)), ("refused", .failed(forbidden)),
        ("unanswered for long", .waiting(since: moment(96))), ("just asked", .waiting(since: moment(99.9))),
        ("all answered", .waiting(since: nil)), ("proved", .proved), ("wanted", .wanted), ("ticked", .ticked),
    ]

    /// For each state, where each of the events leads, in their order; a ! means that an attempt is made.
    static let table: [(Place, [String])] = [
        // established, failed, refused, long, just, answered, proved, wanted, ticked
        (.connecting, ["live", "waiting", "refused", "=", "=", "=", "=", "connecting!", "="]),
        (.live, ["=", "waiting", "refused", "late", "=", "=", "=", "=", "="]),
        (.late, ["=", "waiting", "refused", "late", "live", "live", "=", "attempting!", "="]),
        (.waiting, ["=", "waiting", "refused", "=", "=", "=", "=", "attempting!", "="]),
        (.attempting, ["live", "waiting", "refused", "=", "=", "=", "=", "=", "="]),
        (.refused, ["=", "waiting", "refused", "=", "=", "=", "=", "attempting!", "="]),
    ]

    @Test("every event in every state leads where the table says, and makes an attempt where it says")
    func everyStateAndEvent() {
        #expect(Self.table.map(\.0) == Place.allCases)
        for (start, targets) in Self.table {
            #expect(targets.count == Self.events.count)
            for ((name, event), target) in zip(Self.events, targets) {
                var machine = Self.machine(in: start)
                #expect(Self.place(of: machine) == start)
                let attempt = machine.attempt
                let attempts = machine.handle(event, at: Self.moment(100))
                let expected = target.hasPrefix("=") ? "\(start)" : target.replacing("!", with: "")
                #expect("\(Self.place(of: machine))" == expected, "\(start) × \(name)")
                #expect(attempts == target.hasSuffix("!"), "\(start) × \(name)")
                #expect(machine.attempt == attempt + (attempts ? 1 : 0), "\(start) × \(name)")
                if machine.isLive { #expect(machine.fault == nil) }
                if [.waiting, .attempting, .refused].contains(Self.place(of: machine)) {
                    #expect(machine.fault != nil && machine.lostSince != nil, "\(start) × \(name)")
                }
            }
        }
    }

    @Test("when the pause is over an attempt is made, and no earlier")
    func pause() throws {
        var machine = Self.machine(in: .waiting)
        let due = try #require(machine.nextTick)
        let outcome1 = machine.handle(.ticked, at: Moment(uptime: due - .milliseconds(1), wall: Self.moment(0).wall))
        #expect(!outcome1)
        let outcome2 = machine.handle(.ticked, at: Moment(uptime: due, wall: Self.moment(0).wall))
        #expect(outcome2)
        #expect(machine.state == .lost(nextTry: nil))
    }

    @Test("an attempt that hangs gives way, within two seconds of r, to one that may not")
    func hurry() throws {
        for place in [Place.connecting, .attempting] {
            var machine = Self.machine(in: place)
            let start = place == .connecting ? 90.0 : 99.5
            let outcome3 = machine.handle(.wanted, at: Self.moment(start + 0.2))
            #expect(!outcome3)
            let due = try #require(machine.nextTick)
            #expect(due <= .seconds(start + 2))
            let outcome4 = machine.handle(.wanted, at: Self.moment(start + 0.4))
            #expect(!outcome4)
            let outcome5 = machine.handle(.ticked, at: Moment(uptime: due, wall: Self.moment(0).wall))
            #expect(outcome5)
            // Whoever leans on the key does not start an attempt with every stroke.
            let outcome6 = machine.handle(
                .wanted, at: Moment(uptime: due + .milliseconds(50), wall: Self.moment(0).wall))
            #expect(!outcome6)
        }
    }

    @Test("only a connection that has held for a while, with a true picture, ends a row of failures")
    func settling() throws {
        var machine = Self.machine(in: .attempting)
        _ = machine.handle(.established, at: Self.moment(101))
        _ = machine.handle(.ticked, at: Self.moment(200))
        #expect(machine.failures == 1)
        _ = machine.handle(.proved, at: Self.moment(200))
        #expect(machine.lostSince == nil)
        _ = machine.handle(.ticked, at: Self.moment(200))
        #expect(machine.failures == 0)
        #expect(machine.nextTick == nil)
    }

    @Test("pauses are 1, 2, 4 … 30 s, a fifth more or less, and not the same for all")
    func pauses() {
        var firsts: Set<Duration> = []
        for seed in 0..<20 as Range<UInt64> {
            var machine = ConnectionMachine(seed: seed)
            machine.start(at: Self.moment(0))
            for expected in [1.0, 2, 4, 8, 16, 30, 30] {
                _ = machine.handle(.failed(Self.cut), at: Self.moment(0))
                guard case .lost(let next?) = machine.state else { return #expect(Bool(false)) }
                #expect(next.uptime >= .seconds(expected * 0.79) && next.uptime <= .seconds(expected * 1.21))
                if expected == 1 { firsts.insert(next.uptime) }
                _ = machine.handle(.wanted, at: Self.moment(0))
            }
        }
        #expect(firsts.count > 10)
    }
}
