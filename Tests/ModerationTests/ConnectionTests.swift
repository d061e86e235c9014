import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Connection") struct ConnectionTests {
    @Test("A host that does not answer is tried again with growing pauses, up to thirty seconds")
    func backoff() {
        var bench = Bench()
        bench.send(.start)
        var pauses: [Duration] = []
        for _ in 0..<8 {
            bench.send(.connectFailed(JanusError(.unreachable("refused")), nil))
            guard case .lost(_, _, let attempt, _, let next?) = bench.snapshot.connection else {
                Issue.record("not lost: \(bench.snapshot.connection)")
                return
            }
            #expect(attempt == pauses.count + 1)
            pauses.append(next.uptime - bench.now.uptime)
            bench.forgetOutput()
            bench.wait(pauses[pauses.count - 1])
            #expect(bench.effects.count { if case .connect = $0 { true } else { false } } == 1)
        }
        for (pause, expected) in zip(pauses, [1.0, 2, 4, 8, 16, 30, 30, 30]) {
            #expect(pause >= .seconds(expected * 0.79) && pause <= .seconds(expected * 1.21))
        }
    }

    @Test(
        "What needs the moderator is not tried again until r is pressed",
        arguments: [
            JanusError(.core(code: 460, reason: "No such plugin")),
            JanusError(.core(code: 403, reason: "Unauthorized")), JanusError(.httpStatus(403)),
        ])
    func refused(error: JanusError) {
        var bench = Bench()
        bench.send(.start)
        bench.send(.connectFailed(error, nil))
        guard case .refused = bench.snapshot.connection else {
            Issue.record("\(bench.snapshot.connection)")
            return
        }
        bench.forgetOutput()
        bench.wait(.seconds(300))
        #expect(bench.effects.isEmpty)
        bench.send(.intent(.refresh))
        #expect(bench.effects.count == 1)
    }

    @Test("A broken poll makes everything stale, hangs up, and nothing is asked until there is a connection")
    func lost() {
        var bench = Bench.watching([Bench.person(1, "Alice")])
        bench.send(.pollBroke(JanusError(.connectionLost("reset"))))
        guard case .stale = bench.snapshot.roomsFreshness, case .stale = bench.snapshot.watched?.freshness else {
            Issue.record("not stale")
            return
        }
        #expect(bench.snapshot.watched?.people.count == 1)
        bench.forgetOutput()
        bench.wait(.seconds(0.5))
        #expect(bench.queries.isEmpty)
        bench.wait(.seconds(1))
        bench.reconnect(.resumed)
        #expect(bench.queries.contains(.rooms))
        #expect(bench.queries.contains(.people(1234)))
        #expect(!bench.kinds.contains { if case .resynced = $0 { true } else { false } })
        bench.listed([Bench.room(1234, people: 1)])
        #expect(bench.kinds.contains(.resynced(gap: .seconds(1.5), inNewSession: false)))
    }

    @Test("The old session lives: we are still in the room and do not join again")
    func resumed() {
        var bench = Bench.joined([])
        bench.send(.pollBroke(JanusError(.timedOut)))
        bench.forgetOutput()
        bench.reconnect(.resumed)
        #expect(bench.joinEffects.isEmpty)
        #expect(bench.snapshot.watched?.room.presence.isJoined == true)
    }

    @Test("The session is gone: what was joined is joined again; a refusal is said once and ends it")
    func rejoin() {
        var bench = Bench.joined([])
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.wait(.seconds(2))
        bench.forgetOutput()
        bench.reconnect(.new)
        #expect(bench.joinEffects.map(\.room) == [1234])
        #expect(bench.snapshot.watched?.people.contains(where: \.isYou) == false)
        bench.send(.joinAnswered(1234, .failure(.room(426, "No such room (1234)"))))
        #expect(bench.kinds.contains(.rejoinRefused("No such room (1234)")))
        #expect(bench.snapshot.watched?.room.presence == .watching)
    }

    @Test("A list that was asked for after we came in, and does not name us, says that we are out")
    func silentlyOut() {
        var bench = Bench.joined([Bench.person(1, "Alice")])
        bench.wait(.seconds(3))
        bench.people([Bench.person(1, "Alice")])
        #expect(bench.snapshot.watched?.room.presence == .watching)
        #expect(bench.effects.contains { if case .dropHandle(1234) = $0 { true } else { false } })
    }

    @Test("Let in and kicked in one batch: out, whenever the answer is read")
    func kickedOnEntry() {
        var bench = Bench.watching([])
        bench.send(.intent(.act([.join(Bench.roomTarget)], reason: nil)))
        bench.event(Bench.joinedData())
        bench.event(["videoroom": "event", "room": 1234, "leaving": "ok", "reason": "kicked"])
        bench.send(.joinAnswered(1234, .success(())))
        #expect(bench.snapshot.watched?.room.presence == .watching)
        #expect(bench.outcomes == [.done])
    }

    @Test("A rejoin that another break interrupts is tried again by the next connection")
    func rejoinInterrupted() {
        var bench = Bench.joined([])
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        bench.send(.joinAnswered(1234, .failure(JanusError(.connectionLost("cut")))))
        bench.forgetOutput()
        bench.reconnect(.new)
        #expect(bench.joinEffects.map(\.room) == [1234])
    }

    @Test("The answer to an old connection's question neither breaks the new one nor counts as news")
    func lateAnswer() {
        var bench = Bench.watching([Bench.person(1, "Alice")])
        let old = bench.state.connectionNumber
        bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
        bench.reconnect(.resumed)
        let late: [ModerationInput] = [
            .answered(.rooms, .failure(JanusError(.timedOut)), roundTrip: nil),
            .answered(.people(1234), .success(.people([])), roundTrip: nil),
        ]
        for input in late { _ = bench.state.reduce(input, answering: old, at: bench.now) }
        #expect(bench.snapshot.connection == .live)
        #expect(bench.find(1)?.gone == nil)
    }

    @Test("Connections that break before the server gives anything are a row of failures")
    func flapping() {
        var bench = Bench()
        bench.send(.start)
        for attempt in 1...5 {
            bench.reconnect(.new)
            bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
            guard case .lost(_, _, attempt, _, _) = bench.snapshot.connection else {
                Issue.record("\(bench.snapshot.connection)")
                return
            }
        }
    }

    @Test(
        "Kicked out or destroyed: the room is watched again, its handle dropped, and it is never rejoined by itself",
        arguments: [
            ["videoroom": "event", "room": 1234, "leaving": "ok", "reason": "kicked"] as JSONValue,
            ["videoroom": "destroyed", "room": 1234],
        ])
    func thrownOut(event: JSONValue) {
        var bench = Bench.joined([Bench.person(1, "Alice")])
        bench.event(event)
        #expect(bench.snapshot.watched?.room.presence == .watching)
        #expect(bench.effects.contains { if case .dropHandle(1234) = $0 { true } else { false } })
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.wait(.seconds(2))
        bench.reconnect(.new)
        #expect(bench.joinEffects.isEmpty)
    }

    @Test("An answer that is long in coming makes the connection late, and its coming makes it live")
    func late() {
        var bench = Bench.connected()
        bench.wait(.seconds(2))
        bench.wait(.milliseconds(3100))
        guard case .late = bench.snapshot.connection else {
            Issue.record("\(bench.snapshot.connection)")
            return
        }
        for query in bench.state.running.keys {
            if case .people = query { bench.people([]) } else { bench.listed([Bench.room(1234)]) }
        }
        #expect(bench.snapshot.connection == .live)
    }

    @Test("A keepalive well before Janus' thirty seconds means a lost event: what is joined is read anew")
    func earlyKeepalive() {
        var bench = Bench.joined([])
        bench.people([])
        bench.forgetOutput()
        bench.send(.quiet(after: .seconds(30)))
        #expect(bench.kinds.isEmpty)
        bench.send(.quiet(after: .seconds(1)))
        #expect(bench.kinds.contains { if case .eventsMayBeLost = $0 { true } else { false } })
    }

    @Test("A server that ends every poll at once is said to do so once, and does not set the pace")
    func emptyPolls() {
        var bench = Bench.joined([])
        for _ in 0..<100 {
            bench.send(.quiet(after: .milliseconds(200)))
            bench.wait(.milliseconds(200))
            bench.people([])
            bench.listed([Bench.room(1234)])
        }
        #expect(bench.kinds.count { if case .eventsMayBeLost = $0 { true } else { false } } == 1)
        // Twenty seconds, read every two and once more after each resync.
        #expect(bench.queries.count { $0 == .rooms } <= 21)
    }

    @Test("A fault that comes again and again is named once")
    func sameFault() {
        var bench = Bench.watching([])
        for round in 0..<200 {
            bench.send(.pollBroke(JanusError(round.isMultiple(of: 2) ? .notJanus("a web page") : .timedOut)))
            bench.wait(.seconds(40))
            bench.reconnect(.resumed)
            bench.listed([Bench.room(1234)])
            bench.wait(.seconds(8))
            bench.listed([Bench.room(1234)])
        }
        #expect(bench.kinds.count { if case .connectionLost = $0 { true } else { false } } == 2)
    }

    @Test("After a connection that has held for a minute the same fault is news again")
    func newsAgain() {
        var bench = Bench.watching([])
        for _ in 1...3 {
            bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
            bench.wait(.seconds(0.5))
            bench.reconnect(.resumed)
            for _ in 0..<40 {
                bench.listed([Bench.room(1234)])
                bench.wait(.seconds(2))
            }
        }
        #expect(bench.kinds.count { $0 == .connectionLost("cut") } == 3)
        #expect(bench.kinds.count { if case .resynced = $0 { true } else { false } } == 3)
    }

    @Test("r while an answer is late tries a new connection, and the old session first")
    func wantedWhileLate() {
        var bench = Bench.joined([])
        bench.wait(.seconds(6))
        guard case .late = bench.snapshot.connection else {
            Issue.record("\(bench.snapshot.connection)")
            return
        }
        bench.forgetOutput()
        bench.send(.intent(.refresh))
        #expect(bench.attempts.count == 1)
        bench.send(.connected(Bench.info, url: "u", .resumed))
        #expect(bench.snapshot.watched?.room.presence.isJoined == true)
        #expect(bench.joinEffects.isEmpty)
    }

    @Test("A machine that slept connects anew at once and says for how long it was away; a short stop only reads anew")
    func slept() {
        var bench = Bench.joined([])
        bench.send(.resumed(after: .seconds(720)))
        #expect(bench.attempts.count == 1)
        #expect(
            bench.kinds.contains {
                if case .connectionLost(let why) = $0 { why.string.contains("720 s") } else { false }
            })
        bench.send(.connected(Bench.info, url: "u", .new))
        #expect(bench.joinEffects.map(\.room) == [1234])
        bench.listed([Bench.room(1234)])
        #expect(bench.kinds.contains(.resynced(gap: .seconds(720), inNewSession: true)))

        var brief = Bench.joined([])
        brief.listed([Bench.room(1234)])
        brief.send(.resumed(after: .zero))
        #expect(brief.attempts.isEmpty)
        #expect(brief.queries.contains(.rooms))
    }

    @Test("A session is kept alive a third of its timeout after the last request, however rarely anything is read")
    func presence() {
        var bench = Bench(refresh: .seconds(3600))
        bench.send(.start)
        bench.reconnect(.new)
        bench.listed([])
        bench.forgetOutput()
        bench.wait(.seconds(19))
        #expect(bench.queries.isEmpty)
        bench.wait(.seconds(2))
        #expect(bench.queries == [.presence])
        bench.send(.answered(.presence, .success(.presence), roundTrip: nil))
        bench.wait(.seconds(21))
        #expect(bench.queries == [.presence, .presence])
    }

    @Test("Nothing changed: the picture is equal to the one before, and no wake-up is needed for it")
    func idle() {
        var bench = Bench.watching([Bench.person(1, "Alice", publishes: true)])
        bench.wait(.seconds(2))
        bench.people([Bench.person(1, "Alice", publishes: true)])
        bench.listed([Bench.room(1234, people: 1)])
        let before = bench.snapshot
        for _ in 0..<10 {
            bench.wait(.seconds(2))
            bench.people([Bench.person(1, "Alice", publishes: true)])
            bench.listed([Bench.room(1234, people: 1)])
            #expect(bench.snapshot == before)
        }
        #expect(bench.kinds.isEmpty)
    }

    @Test("The round-trip time keeps its step while it only trembles")
    func roundTripSteps() {
        var meter = RoundTripMeter()
        for sample in [4, 6, 4, 6, 5, 4, 6] { meter.add(.milliseconds(sample)) }
        let step = meter.shown
        for sample in [6, 4, 5, 6, 4, 6, 5, 4] {
            meter.add(.milliseconds(sample))
            #expect(meter.shown == step)
        }
        for _ in 0..<5 { meter.add(.milliseconds(180)) }
        #expect(meter.shown == RoundTrip(milliseconds: 200))
    }
}
