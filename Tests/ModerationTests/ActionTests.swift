import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Actions") struct ActionTests {
    private func bench(defaultSecret: String? = nil, isCleartext: Bool = false) -> Bench {
        var bench = Bench.watching(
            [Bench.person(1, "Bob"), Bench.person(2, "Alice")], isCleartext: isCleartext, defaultSecret: defaultSecret)
        bench.kick(1, "Bob")
        return bench
    }

    @Test("A kick that Janus confirms is done, and said once")
    func done() {
        var bench = bench()
        #expect(bench.outcomes == [.underWay])
        #expect(bench.kickEffects.map(\.0) == [1])
        bench.send(.requestAnswered(ActionID(1), .success(.done)))
        #expect(bench.outcomes == [.done])
        #expect(bench.kinds == [.kicked(byYou: true)])
        #expect(bench.find(1)?.gone?.manner == .kickedByYou)
    }

    @Test("The event of a kick may come before its answer: still one line")
    func eventBeforeAnswer() {
        var bench = Bench.joined([Bench.person(1, "Bob")])
        bench.kick(1, "Bob")
        let id = bench.snapshot.actions.last!.id
        bench.event(["videoroom": "event", "room": 1234, "kicked": 1])
        #expect(bench.outcomes.last == .done)
        bench.wait(.seconds(4))
        bench.send(.requestAnswered(id, .success(.done)))
        #expect(bench.kinds.filter { $0 == .kicked(byYou: true) }.count == 1)
    }

    @Test(
        "What Janus answers decides the outcome",
        arguments: [
            (JanusError.room(428, "No such user 1 in room 1234"), Outcome.alreadyGone),
            (.room(426, "No such room (1234)"), .alreadyGone),
            (.room(428, "Can't kick dummy users"), .refused(code: 428, reason: "Can't kick dummy users")),
            (.room(499, "Boom"), .refused(code: 499, reason: "Boom")),
            (
                .room(429, "Missing mandatory element (secret)"),
                .needs(.credential(.roomSecret, refusal: "Missing mandatory element (secret)"))
            ),
            (
                .room(433, "Unauthorized (wrong secret)"),
                .needs(.credential(.roomSecret, refusal: "Unauthorized (wrong secret)"))
            ),
            (JanusError(.timedOut), .unknown),
            (JanusError(.connectionLost("reset")), .unknown),
        ])
    func refusals(error: JanusError, outcome: Outcome) {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(error)))
        #expect(bench.outcomes == [outcome])
    }

    @Test("A default secret that a room refused is not tried there again; a typed one is kept for that room only")
    func secrets() {
        var bench = bench(defaultSecret: "default")
        #expect(bench.kickEffects.map(\.1) == [Secret("default")])
        bench.send(.requestAnswered(ActionID(1), .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.intent(.supply(ActionID(1), .roomSecret, Secret("typed"))))
        #expect(bench.kickEffects.map(\.1) == [Secret("default"), Secret("typed")])
        bench.send(.requestAnswered(ActionID(1), .success(.done)))
        bench.kick(2, "Alice")
        #expect(bench.kickEffects.last?.1 == Secret("typed"))
        bench.send(.requestAnswered(ActionID(2), .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.intent(.giveUp(ActionID(2))))
        #expect(bench.outcomes.last == .givenUp)
        bench.kick(2, "Alice")
        #expect(bench.kickEffects.last?.1 == nil)
        let other = Target(room: RoomTarget(id: 5, description: ""), id: 9, name: nil)
        bench.send(.intent(.act([.kick(other)], reason: nil)))
        #expect(bench.kickEffects.last?.1 == Secret("default"))
    }

    @Test("Over plain http to another machine the first secret asks first, and no later one does")
    func cleartext() {
        var bench = bench(defaultSecret: "default", isCleartext: true)
        #expect(bench.outcomes == [.needs(.cleartextConsent)])
        #expect(bench.kickEffects.isEmpty)
        bench.send(.intent(.consentToCleartext(ActionID(1))))
        #expect(bench.kickEffects.count == 1)
        bench.kick(2, "Alice")
        #expect(bench.kickEffects.count == 2)
    }

    @Test("No answer: the person is gone from the list, so it is done")
    func foundOutDone() {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(JanusError(.malformed("half an answer")))))
        #expect(bench.outcomes == [.unknown])
        bench.wait(.milliseconds(10))
        #expect(bench.queries.contains(.people(1234)))
        bench.people([Bench.person(2, "Alice")])
        #expect(bench.outcomes == [.done])
        #expect(bench.kinds.contains(.kicked(byYou: true)))
        #expect(!bench.kinds.contains(.left))
        #expect(bench.kickEffects.count == 1)
    }

    @Test("No answer: still there after ten seconds of answers, so it is not done, and nothing was sent twice")
    func foundOutNotDone() {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(JanusError(.malformed("half an answer")))))
        for _ in 0..<4 {
            bench.wait(.seconds(2))
            bench.people([Bench.person(1, "Bob")])
            #expect(bench.outcomes == [.unknown])
        }
        bench.wait(.seconds(4))
        bench.people([Bench.person(1, "Bob")])
        #expect(bench.outcomes == [.notDone(asOf: bench.now.wall)])
        #expect(bench.kickEffects.count == 1)
    }

    @Test("A broken connection leaves it unknown until the server was asked after the gap")
    func foundOutAfterGap() {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(JanusError(.timedOut))))
        #expect(bench.outcomes == [.unknown])
        bench.wait(.seconds(60))
        #expect(bench.outcomes == [.unknown])
        bench.reconnect(.resumed)
        bench.people([Bench.person(2, "Alice")])
        #expect(bench.outcomes == [.done])
    }

    @Test("A list that overtakes the kick's answer does not say that the person left")
    func overtaken() {
        for answer in [Result<ActionAnswer, JanusError>.success(.done), .failure(.room(428, "No such user"))] {
            var bench = bench(defaultSecret: "s")
            bench.people([Bench.person(2, "Alice")])
            #expect(bench.kinds.isEmpty)
            bench.send(.requestAnswered(ActionID(1), answer))
            bench.people([Bench.person(2, "Alice")])
            let told = bench.kinds.filter { [.left, .kicked(byYou: true)].contains($0) }
            if case .success = answer { #expect(told == [.kicked(byYou: true)]) } else { #expect(told == [.left]) }
        }
    }

    @Test("Read-only: nothing is sent, whatever the screen asks for")
    func readOnly() {
        var bench = Bench(isReadOnly: true)
        bench.send(.start)
        bench.reconnect(.new)
        bench.kick(1, "Bob")
        bench.send(.intent(.act([.join(Bench.roomTarget)], reason: nil)))
        #expect(bench.kickEffects.isEmpty && bench.joinEffects.isEmpty)
        #expect(bench.outcomes.count { if case .refused = $0 { true } else { false } } == 2)
    }

    @Test("What goes wrong with our records stays in the event stream, whatever takes the status line after it")
    func problemsStay() {
        var bench = Bench.connected()
        bench.forgetOutput()
        bench.send(.reported("7 events written to x", isProblem: false))
        #expect(bench.log.isEmpty)
        bench.send(.reported("cannot write x: No space left on device", isProblem: true))
        #expect(bench.kinds == [.problem("cannot write x: No space left on device")])
    }

    @Test("Without a connection nothing is sent")
    func notConnected() {
        var bench = Bench.watching([Bench.person(1, "Bob")])
        bench.send(.pollBroke(JanusError(.connectionLost("reset"))))
        bench.kick(1, "Bob")
        #expect(bench.kickEffects.isEmpty)
        guard case .refused = bench.outcomes.last else {
            Issue.record("\(bench.outcomes)")
            return
        }
    }

    @Test("A room that nobody looks at any more is kept until its kick is found out")
    func foundOutElsewhere() {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(JanusError(.malformed("half an answer")))))
        bench.send(.intent(.watch(nil)))
        bench.listed([])
        bench.wait(.seconds(3))
        bench.people([])
        #expect(bench.outcomes == [.done])
    }

    @Test("A secret typed for one kick survives the refusal of the default sent with another")
    func secretsInFlight() {
        var bench = bench(defaultSecret: "default")
        bench.kick(2, "Alice")
        bench.send(.requestAnswered(ActionID(1), .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.intent(.supply(ActionID(1), .roomSecret, Secret("typed"))))
        bench.send(.requestAnswered(ActionID(2), .failure(.room(433, "Unauthorized (wrong secret)"))))
        bench.send(.requestAnswered(ActionID(1), .success(.done)))
        bench.kick(2, "Alice")
        #expect(bench.kickEffects.last?.1 == Secret("typed"))
    }

    @Test("A secret typed while the connection is lost is not sent")
    func supplyWhileLost() {
        var bench = bench()
        bench.send(.requestAnswered(ActionID(1), .failure(.room(429, "Missing mandatory element (secret)"))))
        bench.send(.pollBroke(JanusError(.connectionLost("cut"))))
        bench.forgetOutput()
        bench.send(.intent(.supply(ActionID(1), .roomSecret, Secret("typed"))))
        #expect(bench.kickEffects.isEmpty)
    }

    @Test("A join that needs a pin asks, goes on with it, and keeps it for the way back")
    func joinWithPin() {
        var bench = Bench.watching([])
        bench.send(.intent(.act([.join(Bench.roomTarget)], reason: nil)))
        bench.send(.joinAnswered(1234, .failure(.room(429, "Missing mandatory element (pin)"))))
        #expect(bench.outcomes.last == .needs(.credential(.pin, refusal: "Missing mandatory element (pin)")))
        bench.send(.intent(.supply(ActionID(1), .pin, Secret("4711"))))
        #expect(bench.joinEffects.last?.pin == Secret("4711"))
        bench.enter()
        #expect(bench.outcomes.last == .done)
        #expect(bench.snapshot.watched?.room.presence == .joined(as: 42))
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.wait(.seconds(2))
        bench.forgetOutput()
        bench.reconnect(.new)
        #expect(bench.joinEffects.map(\.pin) == [Secret("4711")])
    }

    @Test("A join that was given up leaves the room watched")
    func joinGivenUp() {
        var bench = Bench.watching([])
        bench.send(.intent(.act([.join(Bench.roomTarget)], reason: nil)))
        bench.send(.joinAnswered(1234, .failure(.room(433, "Unauthorized (not in the allowed list)"))))
        #expect(
            bench.outcomes.last == .needs(.credential(.token, refusal: "Unauthorized (not in the allowed list)")))
        bench.send(.intent(.giveUp(ActionID(1))))
        #expect(bench.snapshot.watched?.room.presence == .watching)
    }

    @Test("Leaving is done when Janus says so")
    func leave() {
        var bench = Bench.joined([Bench.person(1, "Bob")])
        bench.send(.intent(.act([.leave(Bench.roomTarget)], reason: nil)))
        #expect(bench.snapshot.watched?.room.presence == .leaving)
        bench.send(.leaveAnswered(1234, .success(())))
        #expect(bench.outcomes.last == .done)
        #expect(bench.snapshot.watched?.room.presence == .watching)
        #expect(bench.find(42) == nil)
        #expect(bench.kinds == [.youLeft])
    }
}
