import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Keeping people out")
struct RuleTests {
    private static func bob(_ pattern: KeepOutPattern = .name("bob"), for duration: Duration? = nil) -> KeepOut {
        KeepOut(room: Bench.roomTarget, pattern: pattern, duration: duration, reason: "spam")
    }

    /// A room with Bob and three others in it, and a rule against Bob that has been confirmed.
    private static func bench(_ keepOut: KeepOut = bob()) -> Bench {
        var bench = Bench.watching(people, defaultSecret: "s")
        bench.send(.intent(.act([.keepOut(keepOut)], reason: keepOut.reason)))
        return bench
    }

    private static let people = [
        Bench.person(1, "Bob"), Bench.person(2, "Alice"), Bench.person(3, "Eve"), Bench.person(4, "Mallory"),
    ]

    @Test("Who is there is kicked at once, and again whenever they come back")
    func comesBack() {
        var bench = Self.bench()
        #expect(bench.kickEffects.map(\.0) == [1])
        bench.answerKick()
        for id in 11...13 as ClosedRange<Int64> {
            bench.forgetOutput()
            bench.wait(.seconds(2))
            bench.people(Self.people.dropFirst() + [Bench.person(id, "BOB")])
            #expect(bench.kickEffects.map(\.0) == [.number(id)], "each return is followed by its kick")
            bench.answerKick()
            #expect(bench.kinds.contains(.keptOut))
        }
        let rule = bench.snapshot.rules.first
        #expect(rule?.fired == 4)
        #expect(bench.snapshot.actions.last?.origin == .rule(RuleID(1)))
        #expect(bench.snapshot.actions.last?.reason == "spam")
    }

    @Test("An event is enough: nobody waits for the next list")
    func byEvent() {
        var bench = Bench.joined(Self.people)
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        bench.answerKick()
        bench.forgetOutput()
        bench.event(["videoroom": "event", "room": 1234, "joining": ["id": 21, "display": "Bob"]])
        #expect(bench.kickEffects.map(\.0) == [21])
    }

    @Test("Who takes the name later is kicked, too")
    func renamed() {
        var bench = Bench.joined(Self.people)
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        bench.answerKick()
        bench.forgetOutput()
        bench.event(["videoroom": "event", "id": 2, "display": "bob"])
        #expect(bench.kickEffects.map(\.0) == [2])
    }

    @Test("A rule never means ourselves, not even before our own id is known")
    func neverOurselves() {
        var bench = Bench.watching([Bench.person(1, "Bob"), Bench.person(2, "Eve"), Bench.person(3, "Al")])
        bench.send(.intent(.act([.keepOut(Self.bob(.name("moderator")))], reason: nil)))
        bench.send(.intent(.act([.join(Bench.roomTarget)], reason: nil)))
        // A list overtakes our own `joined`.
        bench.people([Bench.person(1, "Bob"), Bench.person(42, "moderator")])
        #expect(bench.kickEffects.isEmpty)
        bench.enter()
        bench.people([Bench.person(1, "Bob"), Bench.person(42, "moderator")])
        #expect(bench.kickEffects.isEmpty)
        // What is left of an earlier session of ours is not somebody else either.
        bench.send(.pollBroke(JanusError(.sessionGone)))
        bench.reconnect(.new)
        bench.people([Bench.person(1, "Bob"), Bench.person(42, "moderator")])
        #expect(bench.kickEffects.isEmpty)
    }

    @Test("Ten kicks a minute are the limit: then it is paused, and says so")
    func limit() {
        var bench = Self.bench()
        bench.answerKick()
        for id in 100..<120 as Range<Int64> {
            bench.wait(.milliseconds(500))
            bench.people(Self.people.dropFirst() + [Bench.person(id, "Bob")])
            bench.answerKick()
        }
        #expect(bench.kickEffects.count == 10)
        #expect(bench.snapshot.rules.first?.status == .paused(.tooOften))
        #expect(bench.kinds.contains(.rulePaused(Self.bob(), .tooOften)))
    }

    @Test("Ten kicks spread over more than a minute do not pause it")
    func spread() {
        var bench = Self.bench()
        bench.answerKick()
        for id in 100..<115 as Range<Int64> {
            bench.wait(.seconds(7))
            bench.people(Self.people.dropFirst() + [Bench.person(id, "Bob")])
            bench.answerKick()
        }
        #expect(bench.kickEffects.count == 16)
        #expect(bench.snapshot.rules.first?.status == .running)
    }

    @Test(
        "What is empty, or hits more than half of the people, is refused",
        arguments: [KeepOutPattern.name(""), .glob(""), .glob("*"), .glob("?*"), .name("  ")])
    func tooBroad(_ pattern: KeepOutPattern) {
        let bench = Self.bench(Self.bob(pattern))
        #expect(bench.snapshot.rules.isEmpty)
        #expect(bench.kickEffects.isEmpty)
        guard case .refused(nil, _) = bench.outcomes.last else {
            Issue.record("not refused: \(bench.outcomes)")
            return
        }
    }

    @Test("A single person can be kept out of a room however few are in it")
    func alone() {
        var bench = Bench.watching([Bench.person(1, "Bob")], defaultSecret: "s")
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        #expect(bench.kickEffects.map(\.0) == [1])
    }

    @Test("It ends at its time, and says so")
    func ends() {
        var bench = Self.bench(Self.bob(for: .seconds(600)))
        bench.answerKick()
        bench.now.wall.secondsSinceEpoch += 601
        bench.wait(.seconds(601))
        #expect(bench.snapshot.rules.isEmpty)
        #expect(bench.kinds.contains(.ruleEnded(Self.bob(for: .seconds(600)))))
        bench.forgetOutput()
        bench.people(Self.people.dropFirst() + [Bench.person(50, "Bob")])
        #expect(bench.kickEffects.isEmpty)
    }

    @Test("Paused and lifted rules let everybody be; a paused one can go on")
    func pauseAndLift() {
        var bench = Self.bench()
        bench.answerKick()
        bench.send(.intent(.act([.rule(RuleID(1), Self.bob(), .pause)], reason: nil)))
        bench.forgetOutput()
        bench.wait(.seconds(1))
        bench.people(Self.people.dropFirst() + [Bench.person(60, "Bob")])
        #expect(bench.kickEffects.isEmpty)
        bench.send(.intent(.act([.rule(RuleID(1), Self.bob(), .resume)], reason: nil)))
        #expect(bench.kickEffects.map(\.0) == [60])
        bench.answerKick()
        bench.send(.intent(.act([.rule(RuleID(1), Self.bob(), .lift)], reason: nil)))
        #expect(bench.snapshot.rules.isEmpty)
    }

    @Test("A kick without the room's secret that is given up pauses the rule")
    func givenUp() {
        var bench = Bench.watching(Self.people)
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        bench.send(.requestAnswered(ActionID(2), .failure(.room(429, "Missing mandatory element (secret)"))))
        bench.send(.intent(.giveUp(ActionID(2))))
        #expect(bench.snapshot.rules.first?.status == .paused(.givenUp))
    }

    @Test("Who was gone already is not kicked again and again until the next list")
    func alreadyGone() {
        var bench = Self.bench()
        bench.send(.requestAnswered(ActionID(2), .failure(.room(428, "No such user"))))
        bench.send(.woke)
        bench.send(.woke)
        #expect(bench.kickEffects.count == 1)
    }

    @Test("The rules of an earlier run are paused until they are confirmed")
    func fromEarlier() {
        var bench = Bench.watching(Self.people, defaultSecret: "s")
        let over = KeepOutRule(
            id: RuleID(9), keepOut: Self.bob(.name("eve")), until: WallTime(secondsSinceEpoch: 1_600_000_000))
        bench.send(.rulesRead([KeepOutRule(id: RuleID(7), keepOut: Self.bob()), over]))
        #expect(bench.snapshot.rules.map(\.status) == [.paused(.fromEarlier)])
        bench.people(Self.people)
        #expect(bench.kickEffects.isEmpty)
        let id = bench.snapshot.rules[0].id
        bench.send(.intent(.act([.rule(id, Self.bob(), .resume)], reason: nil)))
        #expect(bench.kickEffects.map(\.0) == [1])
    }

    @Test("A room with a rule is read every second, also when nobody looks at it")
    func polledEverySecond() {
        var bench = Bench.connected(rooms: [Bench.room(1234), Bench.room(5)], defaultSecret: "s")
        bench.people(Self.people)
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        bench.people(Self.people)
        bench.answerKick()
        bench.forgetOutput()
        for _ in 0..<10 {
            bench.wait(.seconds(1))
            bench.people(Array(Self.people.dropFirst()))
        }
        #expect(bench.queries.filter { $0 == .people(1234) }.count >= 10)
    }

    @Test("Changes of rules are kept for the next start")
    func saved() {
        var bench = Self.bench()
        #expect(bench.savedRules.last?.map(\.keepOut) == [Self.bob()])
        bench.send(.intent(.act([.rule(RuleID(1), Self.bob(), .lift)], reason: nil)))
        #expect(bench.savedRules.last?.isEmpty == true)
    }

    @Test("A read-only moderator has no rules")
    func readOnly() {
        var bench = Bench(isReadOnly: true)
        bench.send(.start)
        bench.send(.connected(Bench.info, url: "http://127.0.0.1:8088/janus", .new))
        bench.send(.intent(.act([.keepOut(Self.bob())], reason: nil)))
        #expect(bench.snapshot.rules.isEmpty)
    }
}

@Suite("Patterns of rules")
struct KeepOutPatternTests {
    @Test(
        "A pattern means who it says",
        arguments: [
            (KeepOutPattern.name("Bob"), "bob", true), (.name("BOB"), "Bob", true), (.name("Bob"), "Bobby", false),
            (.glob("bob*"), "Bobby", true), (.glob("*b"), "Bob", true), (.glob("b?b"), "BOB", true),
            (.glob("b?b"), "boob", false), (.glob("*a*b*"), "xaxbx", true), (.glob("*a*b*"), "xbxax", false),
            (.glob("客*"), "客服", true), (.name("straße"), "STRASSE", false),
        ])
    func matches(_ pattern: KeepOutPattern, _ name: String, _ expected: Bool) {
        #expect(pattern.matches(1, name: CleanText(cleaning: name)) == expected)
    }

    @Test("A pattern of a name means nobody without one, and invisible letters make no difference")
    func names() {
        #expect(!KeepOutPattern.name("").matches(1, name: nil))
        #expect(!KeepOutPattern.glob("*").matches(1, name: nil))
        #expect(KeepOutPattern.id(7).matches(7, name: nil))
        #expect(!KeepOutPattern.id(7).matches("7", name: nil))
    }

    @Test("A long pattern on a long name takes no time")
    func hostile() {
        let glob = CleanText(cleaning: String(repeating: "*a", count: 100) + "b")
        let name = CleanText(cleaning: String(repeating: "a", count: 250))
        let start = ContinuousClock.now
        #expect(!KeepOutPattern.glob(glob).matches(1, name: name))
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
