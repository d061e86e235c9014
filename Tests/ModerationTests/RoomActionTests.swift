import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Acting on rooms")
struct RoomActionTests {
    private static let room = Bench.roomTarget

    private static func lockedBench() -> Bench {
        var bench = Bench.joined([])
        bench.send(.intent(.act([.lock(room)], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.locked(otherTokens: 0))))
        return bench
    }

    @Test("A lock adds a token of ours, with which we come back after a lost session")
    func lock() throws {
        var bench = Self.lockedBench()
        guard case .lock(1234, let token, _)? = bench.requests.last else {
            Issue.record("no lock was sent")
            return
        }
        #expect(bench.snapshot.rooms.first?.isLockedByYou == true)
        #expect(token.revealed.count > 20)
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        #expect(bench.joinEffects.last?.token == token)
        #expect(bench.queries.contains(.lock(1234)))
    }

    @Test("Unlocking takes the token away")
    func unlock() {
        var bench = Self.lockedBench()
        bench.send(.intent(.act([.unlock(Self.room)], reason: nil)))
        guard case .unlock(1234, let token, _)? = bench.requests.last else {
            Issue.record("no unlock was sent")
            return
        }
        #expect(token != nil)
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.snapshot.rooms.first?.isLockedByYou == false)
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        #expect(bench.joinEffects.last?.token == nil)
    }

    @Test("A server that was started anew has forgotten the lock, which is said")
    func lockLost() {
        var bench = Self.lockedBench()
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        bench.send(.answered(.lock(1234), .success(.lock([Secret("another")])), roundTrip: nil))
        #expect(bench.kinds.contains(.lockLost))
        #expect(bench.snapshot.rooms.first?.isLockedByYou == false)
    }

    @Test("Other tokens that still open the room are told of")
    func otherTokens() {
        var bench = Bench.joined([])
        bench.send(.intent(.act([.lock(Self.room)], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.locked(otherTokens: 2))))
        #expect(bench.outcomes.last == .partly("2 more tokens still let in"))
    }

    @Test("A recording is shown at once; without an answer the list tells")
    func record() {
        var bench = Bench.watching([])
        bench.send(.intent(.act([.record(Self.room, isOn: true)], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.snapshot.rooms.first?.isRecording == true)
        #expect(bench.kinds == [.recording(true)])

        var silent = Bench.watching([])
        silent.send(.intent(.act([.record(Self.room, isOn: true)], reason: nil)))
        silent.send(.requestAnswered(silent.lastAction, .failure(JanusError(.malformed("half")))))
        #expect(silent.outcomes.last == .unknown)
        silent.listed([Bench.room(1234, recording: true)])
        #expect(silent.outcomes.last == .done)
    }

    @Test("A destroyed room whose answer did not come is found out by the list; one that stays is not done")
    func destroy() {
        for stays in [false, true] {
            var bench = Bench.connected(rooms: [Bench.room(1234), Bench.room(5)])
            bench.send(.intent(.act([.destroy(Self.room, permanently: false)], reason: nil)))
            bench.send(.requestAnswered(bench.lastAction, .failure(JanusError(.malformed("half")))))
            for _ in 0..<8 {
                bench.wait(.seconds(2))
                bench.listed(stays ? [Bench.room(1234), Bench.room(5)] : [Bench.room(5)])
            }
            if stays {
                guard case .notDone = bench.outcomes.last else {
                    Issue.record("\(bench.outcomes)")
                    return
                }
            } else {
                #expect(bench.outcomes.last == .done)
            }
        }
    }

    @Test("A new room's secret is used from then on, and its id is known")
    func create() {
        var bench = Bench.connected()
        var configuration = RoomConfiguration()
        configuration.secret = Secret("new")
        bench.send(.intent(.act([.create(configuration, permanently: true)], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.created(99, isPermanent: false))))
        guard case .partly = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
        #expect(bench.snapshot.actions.last?.deed.room?.id == 99)
        #expect(bench.queries.last == .rooms, "the list is read at once")
        let target = RoomTarget(id: 99, description: "")
        bench.send(.intent(.act([.record(target, isOn: true)], reason: nil)))
        #expect(bench.requests.last == .record(99, isOn: true, secret: Secret("new")))
    }

    @Test("A server that wants its admin key for new rooms is given it once")
    func adminKey() {
        var bench = Bench.connected()
        bench.send(.intent(.act([.create(RoomConfiguration(), permanently: false)], reason: nil)))
        let id = bench.lastAction
        bench.send(.requestAnswered(id, .failure(.room(429, "Missing mandatory element (admin_key)"))))
        #expect(bench.outcomes.last == .needs(.credential(.adminKey, refusal: "Missing mandatory element (admin_key)")))
        bench.send(.intent(.supply(id, .adminKey, Secret("key"))))
        #expect(bench.requests.last == .create(RoomConfiguration(), permanently: false, adminKey: Secret("key")))
        bench.send(.requestAnswered(id, .success(.created(7, isPermanent: false))))
        #expect(bench.outcomes.last == .done)
        bench.wait(.seconds(2))
        #expect(bench.keys(of: .rooms).last == Secret("key"), "with it private rooms are listed")
    }

    @Test("A wrong admin key costs the private rooms, not the connection")
    func wrongAdminKey() {
        var bench = Bench.connected()
        bench.state.keyring.adminKey = Secret("wrong")
        bench.wait(.seconds(2))
        bench.send(.answered(.rooms, .failure(.room(433, "Unauthorized (wrong admin_key)")), roundTrip: nil))
        #expect(bench.snapshot.connection == .live)
        #expect(bench.snapshot.report?.isProblem == true)
        #expect(bench.keys(of: .rooms).last == .some(nil))
    }

    @Test("An edit whose secret is new goes on with the new one")
    func edit() {
        var bench = Bench.connected()
        var changes = RoomChanges()
        changes.secret = Secret("other")
        bench.send(.intent(.act([.edit(Self.room, changes, permanently: false)], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.saved(isPermanent: false))))
        #expect(bench.outcomes.last == .done)
        bench.send(.intent(.act([.record(Self.room, isOn: true)], reason: nil)))
        #expect(bench.requests.last == .record(1234, isOn: true, secret: Secret("other")))
    }

    @Test("Another presence is kept for the way back")
    func rename() {
        var bench = Bench.joined([])
        bench.send(.intent(.act([.rename(Self.room, to: "Mod 2")], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.find(42)?.name == "Mod 2")
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        #expect(bench.joinEffects.last?.display == "Mod 2")
    }

    @Test("What Janus cannot be asked stays unknown, and can be repeated")
    func uncertain() {
        for deed in [Deed.lock(Self.room), .unlock(Self.room), .edit(Self.room, RoomChanges(), permanently: false)] {
            var bench = Bench.watching([])
            bench.send(.intent(.act([deed], reason: nil)))
            bench.send(.requestAnswered(bench.lastAction, .failure(JanusError(.malformed("half")))))
            #expect(bench.outcomes == [.uncertain])
        }
    }
}

@Suite("Acting on several")
struct BatchTests {
    private static let people = (1...50).map { Bench.person(Int64($0), "p\($0)") }

    private static func kicks(_ count: Int) -> [Deed] {
        (1...count).map { .kick(Target(room: Bench.roomTarget, id: .number(Int64($0)), name: nil)) }
    }

    @Test("Fifty are sent one after the other, few at a time, and each has its outcome")
    func rate() {
        var bench = Bench.watching(Self.people, defaultSecret: "s")
        bench.send(.intent(.act(Self.kicks(50), reason: "raid")))
        #expect(bench.kickEffects.count == 1)
        bench.wait(.seconds(1))
        #expect(bench.kickEffects.count == 4, "no more than four wait for Janus")
        var answered = 0
        let start = bench.now
        while answered < 50 {
            while answered < bench.kickEffects.count {
                answered += 1
                let gone = answered % 10 == 0
                bench.send(
                    .requestAnswered(
                        ActionID(UInt64(answered)), gone ? .failure(.room(428, "No such user")) : .success(.done)))
            }
            bench.wait(.milliseconds(50))
        }
        #expect(bench.now.since(start) >= .seconds(2), "at most 20 a second")
        #expect(bench.kickEffects.map(\.0) == (1...50).map { .number($0) }, "in order, each once")
        #expect(bench.outcomes.count { $0 == .done } == 45)
        #expect(bench.outcomes.count { $0 == .alreadyGone } == 5)
        #expect(bench.snapshot.actions.allSatisfy { $0.reason == "raid" })
    }

    @Test("The secret is asked for once, and serves all; given up, it gives up all")
    func secret() {
        for givesUp in [false, true] {
            var bench = Bench.watching(Self.people)
            bench.send(.intent(.act(Self.kicks(10), reason: nil)))
            bench.send(.requestAnswered(ActionID(1), .failure(.room(429, "Missing mandatory element (secret)"))))
            bench.wait(.seconds(5))
            #expect(bench.kickEffects.count == 1, "the others wait")
            bench.forgetOutput()
            if givesUp {
                bench.send(.intent(.giveUp(ActionID(1))))
                #expect(bench.outcomes.allSatisfy { $0 == .givenUp })
                #expect(bench.kickEffects.isEmpty)
            } else {
                bench.send(.intent(.supply(ActionID(1), .roomSecret, Secret("s"))))
                for number in 1...10 as ClosedRange<UInt64> {
                    bench.wait(.milliseconds(100))
                    bench.send(.requestAnswered(ActionID(number), .success(.done)))
                }
                #expect(bench.kickEffects.count == 10)
                #expect(bench.outcomes.allSatisfy { $0 == .done })
            }
        }
    }

    @Test("A connection that breaks in the middle sends nothing more, and says what was not sent")
    func broken() {
        var bench = Bench.watching(Self.people, defaultSecret: "s")
        bench.send(.intent(.act(Self.kicks(50), reason: nil)))
        bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
        #expect(bench.kickEffects.count == 1)
        #expect(bench.outcomes.count { if case .refused(nil, _) = $0 { true } else { false } } == 49)
    }

    @Test("A single action does not wait behind a batch")
    func single() {
        var bench = Bench.watching(Self.people, defaultSecret: "s")
        bench.send(.intent(.act(Self.kicks(40), reason: nil)))
        bench.forgetOutput()
        bench.kick(50, "p50")
        #expect(bench.kickEffects.map(\.0) == [50])
    }
}

@Suite("The record of actions")
struct AuditTests {
    @Test("The intent is written before the request leaves, and the outcome once it is known")
    func order() {
        var bench = Bench.watching([Bench.person(1, "B\u{1b}[31mob")], defaultSecret: "hunter2")
        bench.send(
            .intent(.act([.kick(Target(room: Bench.roomTarget, id: 1, name: "Bob"))], reason: "spam")))
        let kinds = bench.effects.compactMap { effect -> String? in
            switch effect {
            case .record(let entry): "\(entry.phase)"
            case .request: "request"
            default: nil
            }
        }
        #expect(kinds == ["intent", "request"])
        bench.send(.requestAnswered(ActionID(1), .failure(.room(428, "No such user"))))
        #expect(bench.records.map(\.phase) == [.intent, .outcome])
        #expect(Set(bench.records.map(\.actionID)).count == 1)
        #expect(bench.records.map(\.outcome) == [nil, "already gone"])
        #expect(bench.records.allSatisfy { $0.person == 1 && $0.room == 1234 && $0.reason == "spam" })
        #expect(!"\(bench.records)".contains("hunter2"))
    }

    @Test("Every action has exactly one intent and one outcome, whatever comes of it")
    func pairs() {
        var bench = Bench.watching([Bench.person(1, "Bob"), Bench.person(2, "Eve")])
        bench.kick(1, "Bob")
        bench.send(.requestAnswered(ActionID(1), .failure(.room(429, "Missing mandatory element (secret)"))))
        bench.send(.intent(.supply(ActionID(1), .roomSecret, Secret("x"))))
        bench.send(.requestAnswered(ActionID(1), .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.intent(.giveUp(ActionID(1))))
        bench.kick(2, "Eve")
        bench.send(.requestAnswered(ActionID(2), .failure(JanusError(.malformed("half")))))
        bench.people([Bench.person(1, "Bob")])
        let byAction = Dictionary(grouping: bench.records, by: \.actionID)
        #expect(byAction.count == 2)
        for records in byAction.values { #expect(records.map(\.phase) == [.intent, .outcome]) }
        #expect(bench.records.compactMap(\.outcome) == ["given up", "done"])
    }
}
