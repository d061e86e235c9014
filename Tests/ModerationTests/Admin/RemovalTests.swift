import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Removing somebody from the server")
struct RemovalTests {
    private static let people = [Bench.person(1, "Alice", publishes: true), Bench.person(2, "Bob")]
    private static let alice = HandleInfo.participant(1, "Alice", session: 10, handle: 11, privateID: 7)
    private static let bob = HandleInfo.participant(2, "Bob", session: 20, handle: 21, privateID: 8)
    private static let bobsOwn = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 22, privateID: 8)
    private static let suspect = Suspect.person(Target(room: Bench.roomTarget, id: 2, name: "Bob"))

    private static func removal(_ walk: [HandleInfo], of suspect: Suspect = suspect) -> Removal? {
        Removal(of: suspect, session: SessionID(rawValue: 20), walk: walk)
    }

    private static func handles(_ endings: [Removal.Ending]?) -> [Int64] {
        endings?.map(\.handle.handle.rawValue) ?? []
    }

    @Test("A session of one person's ends as a whole, with what is on it")
    func alone() {
        let removal = Self.removal([Self.bob, Self.bobsOwn, .idle(session: 20, handle: 23)])
        #expect(removal?.scope == .session)
        #expect(Self.handles(removal?.ends) == [21, 22, 23])
        #expect(removal?.stays.isEmpty == true)
    }

    @Test("Where somebody else is on it, only this person's handles end")
    func shared() {
        let carol = HandleInfo.participant(3, "Carol", session: 20, handle: 24, privateID: 9)
        let carols = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 25, privateID: 9)
        let somebodys = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 26)
        let removal = Self.removal([Self.bob, Self.bobsOwn, carol, carols, somebodys, .idle(session: 20, handle: 27)])
        #expect(removal?.scope == .handles)
        #expect(Self.handles(removal?.ends) == [21, 22])
        #expect(Self.handles(removal?.stays) == [24, 25, 26, 27])
    }

    @Test("The same id in another room is somebody else, and so is a private id that is not theirs")
    func others() {
        let elsewhere = HandleInfo.participant(2, "Bob", session: 20, handle: 24, room: 999)
        #expect(Self.removal([Self.bob, elsewhere])?.scope == .handles)
        let foreign = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 25, privateID: 666)
        #expect(Self.handles(Self.removal([Self.bob, foreign])?.stays) == [25])
    }

    @Test("A handle of another plugin may be anybody's: the session stays")
    func otherPlugin() {
        let removal = Self.removal([Self.bob, .foreign(session: 20, handle: 24)])
        #expect(removal?.scope == .handles && Self.handles(removal?.ends) == [21])
    }

    @Test("Subscriptions on other sessions end as well, where the private id is theirs")
    func elsewhere() {
        let apart = HandleInfo.subscriber(to: [(1, "Alice")], session: 30, handle: 31, privateID: 8)
        let removal = Self.removal([Self.bob, apart])
        #expect(removal?.scope == .session)
        #expect(Self.handles(removal?.ends) == [21, 31])
    }

    @Test(
        "What does not say whose it is stays, where it may be somebody's who only listens on the same session",
        arguments: [
            // To Bob himself.
            [HandleInfo.subscriber(to: [(2, "Bob")], session: 20, handle: 24)],
            // To the same publisher twice.
            [
                .subscriber(to: [(1, "Alice")], session: 20, handle: 24),
                .subscriber(to: [(1, "Alice")], session: 20, handle: 25),
            ],
            // In another room.
            [.subscriber(to: [(9, "Zoe")], session: 20, handle: 24, room: 77)],
        ])
    func strangers(_ others: [HandleInfo]) {
        let removal = Self.removal([Self.bob, Self.bobsOwn] + others)
        #expect(removal?.scope == .handles)
        #expect(Self.handles(removal?.ends) == [21, 22])
    }

    @Test("Subscriptions without a private id are the only participant's, one for each publisher")
    func plain() {
        let removal = Self.removal([
            Self.bob, .subscriber(to: [(1, "Alice")], session: 20, handle: 24),
            .subscriber(to: [(3, "Carol")], session: 20, handle: 25),
        ])
        #expect(removal?.scope == .session && Self.handles(removal?.ends) == [21, 24, 25])
    }

    @Test("Who is not there cannot be removed")
    func gone() {
        #expect(Self.removal([Self.alice]) == nil)
        #expect(Self.removal([.idle(session: 20, handle: 21)]) == nil)
    }

    @Test("A listener is removed with its session, unless more is on that")
    func listener() {
        let chosen = HandleAddress(session: SessionID(rawValue: 20), handle: HandleID(rawValue: 22))
        let suspect = Suspect.listener(
            ListenerTarget(room: Bench.roomTarget, id: chosen, handles: [chosen], watches: []))
        #expect(Self.removal([Self.bobsOwn, .idle(session: 20, handle: 23)], of: suspect)?.scope == .session)
        let other = HandleInfo.subscriber(to: [(3, "Carol")], session: 20, handle: 24)
        #expect(Self.removal([Self.bobsOwn, other], of: suspect)?.scope == .handles)
        #expect(Self.removal([Self.bob, Self.bobsOwn], of: suspect)?.scope == .handles)
        #expect(Self.removal([Self.bob], of: suspect) == nil)
    }

    @Test("What is called otherwise still ends the same; what is more, or another, does not")
    func same() throws {
        let before = try #require(Self.removal([Self.bob, Self.bobsOwn]))
        let renamed = HandleInfo.participant(2, "Robert", session: 20, handle: 21, privateID: 8)
        #expect(try #require(Self.removal([renamed, Self.bobsOwn])).endsTheSame(as: before))
        #expect(try !#require(Self.removal([Self.bob])).endsTheSame(as: before))
        let more = HandleInfo.subscriber(to: [(1, "Alice"), (3, "Carol")], session: 20, handle: 22, privateID: 8)
        #expect(try !#require(Self.removal([Self.bob, more])).endsTheSame(as: before))
    }

    // MARK: The dialog

    private static let walk = [alice, bob, bobsOwn]

    private static func bench(_ walk: [HandleInfo] = walk) -> Bench {
        var bench = Bench.administering(people)
        bench.walk(walk)
        bench.forgetOutput()
        return bench
    }

    @Test("What would end is found out at once, and looked at again as long as it is offered")
    func survey() {
        var bench = Self.bench()
        bench.send(.intent(.survey(Self.suspect)))
        #expect(bench.snapshot.survey?.state == .reading)
        bench.wait(AdminTempo.spacing)
        #expect(bench.adminQueries.count == 1, "before anything else")
        bench.answerAdmin(Self.walk)
        guard case .read(let removal) = bench.snapshot.survey?.state else { return _ = Issue.record("not read") }
        #expect(Self.handles(removal.ends) == [21, 22])
        bench.walk([Self.alice, Self.bob])
        guard case .read(let newer) = bench.snapshot.survey?.state else { return _ = Issue.record("not read") }
        #expect(Self.handles(newer.ends) == [21])
        bench.walk([Self.alice])
        #expect(bench.snapshot.survey?.state == .failed("not there any more"))
        bench.send(.intent(.survey(nil)))
        #expect(bench.snapshot.survey == nil)
    }

    @Test("Of somebody whom the walk has not found yet, that is said")
    func unknown() {
        var bench = Bench.administering(Self.people)
        bench.send(.intent(.survey(Self.suspect)))
        guard case .failed = bench.snapshot.survey?.state else { return _ = Issue.record("not failed") }
        bench.walk(Self.walk)
        guard case .read = bench.snapshot.survey?.state else { return _ = Issue.record("found, and not read") }
    }

    @Test("The request carries what was confirmed, and the room's secret")
    func request() throws {
        var bench = Self.bench()
        let removal = try #require(Self.removal(Self.walk))
        bench.send(.intent(.act([.remove(Self.suspect, removal)], reason: "spam")))
        #expect(bench.adminRequests == [.remove(Self.suspect, removal, roomSecret: Secret("s"))])
        #expect(bench.outcomes == [.underWay])
        bench.send(.adminRequestAnswered(bench.lastAction, .success(.done)))
        #expect(bench.outcomes == [.done])
        #expect(bench.find(2)?.gone?.manner == .kickedByYou)
        #expect(bench.kinds.contains(.kicked(byYou: true)))
        #expect(bench.listeners.isEmpty)
        #expect(bench.records.map(\.action) == ["remove from server", "remove from server"])
    }

    @Test("What has changed meanwhile is not done")
    func changed() throws {
        var bench = Self.bench()
        bench.send(.intent(.act([.remove(Self.suspect, try #require(Self.removal(Self.walk)))], reason: nil)))
        bench.send(.adminRequestAnswered(bench.lastAction, .success(.changed)))
        guard case .refused(nil, _) = bench.outcomes.first else { return _ = Issue.record("not refused") }
        #expect(bench.find(2)?.gone == nil)
    }

    @Test("A kick that wants the room's secret asks for it, and goes on with the removal")
    func secret() throws {
        var bench = Self.bench()
        bench.send(.intent(.act([.remove(Self.suspect, try #require(Self.removal(Self.walk)))], reason: nil)))
        bench.send(.requestAnswered(bench.lastAction, .failure(.room(433, "Unauthorized (wrong secret)"))))
        #expect(bench.outcomes == [.needs(.credential(.roomSecret, refusal: "Unauthorized (wrong secret)"))])
        bench.send(.intent(.supply(bench.lastAction, .roomSecret, Secret("right"))))
        guard case .remove(_, _, let secret) = bench.adminRequests.last else { return _ = Issue.record("not sent") }
        #expect(secret == Secret("right"))
    }

    @Test("An answer that does not come leaves it open; it can be repeated without harm")
    func open() throws {
        var bench = Self.bench()
        bench.send(.intent(.act([.remove(Self.suspect, try #require(Self.removal(Self.walk)))], reason: nil)))
        bench.send(.adminRequestAnswered(bench.lastAction, .failure(JanusError(.timedOut))))
        #expect(bench.outcomes == [.uncertain])
        #expect(bench.snapshot.connection == .live, "the server itself has not gone")
    }

    @Test("A kick that was done shows, also when what came after it was not")
    func kickedOnly() throws {
        var bench = Self.bench()
        bench.send(.intent(.act([.remove(Self.suspect, try #require(Self.removal(Self.walk)))], reason: nil)))
        let error = JanusError(.core(code: 490, reason: "no"))
        bench.send(.adminRequestAnswered(bench.lastAction, .success(.kickedOnly(error))))
        guard case .partly = bench.outcomes.first else { return _ = Issue.record("not told in part") }
        #expect(bench.find(2)?.gone?.manner == .kickedByYou)
        #expect(bench.kinds.contains(.kicked(byYou: true)))
        #expect(bench.records.count == 2)
    }

    @Test("Whoever comes later under the same id is not taken for who was there before")
    func sameID() {
        var bench = Bench.administering(Self.people)
        bench.walk([.participant(2, "Bob", session: 20, handle: 21, webrtc: Line().webrtc)])
        #expect(bench.find(2)?.link != nil)
        bench.people([Self.people[0]])
        bench.wait(.seconds(4))
        bench.people([Self.people[0], Bench.person(2, "Another")])
        #expect(bench.find(2)?.name == "Another" && bench.find(2)?.link == nil)
    }

    @Test("Read-only, nothing is sent")
    func readOnly() throws {
        var bench = Bench.administering(Self.people, isReadOnly: true)
        bench.walk(Self.walk)
        bench.send(.intent(.act([.remove(Self.suspect, try #require(Self.removal(Self.walk)))], reason: nil)))
        bench.send(.intent(.act([.server(.acceptSessions(false))], reason: nil)))
        #expect(bench.adminRequests.isEmpty)
    }

    @Test("Whoever comes from an address is kept out, a relay's user never")
    func address() {
        var bench = Bench.administering(Self.people + [Bench.person(3, "Carol"), Bench.person(4, "Dave")])
        let line = Line().webrtc
        let relayed = Line(peer: "198.51.100.7:9 [relay,udp]").webrtc
        let walk: [HandleInfo] = [
            .participant(2, "Bob", session: 20, handle: 21, webrtc: line),
            .participant(3, "Carol", session: 30, handle: 31, webrtc: relayed),
        ]
        bench.walk(walk)
        let rule = KeepOut(room: Bench.roomTarget, pattern: .address("198.51.100.7"))
        bench.send(.intent(.act([.keepOut(rule)], reason: nil)))
        #expect(bench.kickEffects.map(\.0) == [2])
        bench.answerKick()
        bench.forgetOutput()
        bench.people([
            Bench.person(3, "Carol"), Bench.person(4, "Dave"), Bench.person(5, "Bob again"), Bench.person(1, "Alice"),
        ])
        bench.walk([walk[1], .participant(5, "Bob again", session: 40, handle: 41, webrtc: line)], for: .seconds(6))
        #expect(bench.kickEffects.map(\.0) == [5], "as soon as the address is known")
        #expect(!bench.records.contains { "\($0)".contains("198.51.100.7") }, "no record holds the address")
    }
}
