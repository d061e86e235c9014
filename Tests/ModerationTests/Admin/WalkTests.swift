import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("The walk through all handles")
struct WalkTests {
    /// A hundred people in rooms of their own, and one in the room on screen.
    private static let crowd =
        [HandleInfo.participant(1, "Alice", session: 1, handle: 1)]
        + (2...100).map { HandleInfo.participant($0, "Guest", session: $0, handle: $0, room: 2000 + $0) }

    @Test("No more is asked than the rate allows, and no more at a time than that")
    func rate() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.forgetOutput()
        let before = bench.now.uptime
        for _ in 0..<2000 where bench.now.uptime - before < .seconds(10) {
            bench.answerAdmin(Self.crowd)
            #expect(bench.state.admin.running.count <= AdminTempo.concurrentQueries)
            guard let wake = bench.state.nextWake(after: bench.now) else { break }
            bench.now.uptime = wake
            bench.send(.woke)
        }
        #expect((150...201).contains(bench.adminQueries.count), "twenty a second while there is something to read")
    }

    @Test("Who is on screen is read again every interval, however many others wait")
    func nearFirst() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk(Self.crowd, for: .seconds(3))
        bench.forgetOutput()
        bench.walk(Self.crowd, for: .seconds(10))
        let alice = AdminQuery.handle(HandleAddress(session: SessionID(rawValue: 1), handle: HandleID(rawValue: 1)))
        #expect((4...6).contains(bench.adminQueries.count { $0 == alice }))
    }

    @Test("However many are on screen, those who come are read as well")
    func newBesideNear() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        let crowd = (1...150).map { HandleInfo.participant($0, "Guest", session: $0, handle: $0) }
        bench.walk(crowd, for: .seconds(40))
        #expect(bench.snapshot.admin.readHandles == 150)
        let late = HandleInfo.participant(999, "Late", session: 999, handle: 999)
        bench.people([Bench.person(999, "Late")])
        bench.walk(crowd + [late], for: .seconds(6))
        #expect(bench.find(999)?.link != nil)
    }

    @Test("In the end everybody has been read, and is read again in turn")
    func complete() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk(Self.crowd, for: .seconds(20))
        #expect(bench.snapshot.admin.sessions == 100 && bench.snapshot.admin.handles == 100)
        #expect(bench.snapshot.admin.readHandles == 100)
        bench.forgetOutput()
        bench.walk(Self.crowd, for: .seconds(45))
        let read = Set(bench.adminQueries.filter { if case .handle = $0 { true } else { false } })
        #expect(read.count == 100)
    }

    @Test("Nothing is asked while nothing is due")
    func idle() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk([Self.crowd[0]], for: .seconds(5))
        bench.forgetOutput()
        bench.walk([Self.crowd[0]], for: .seconds(20))
        // list_sessions every 3 s, list_handles every 5 s, handle_info every 2 s.
        #expect((18...24).contains(bench.adminQueries.count))
    }

    @Test("Who leaves in the middle of it is skipped")
    func leaving() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk(Self.crowd, for: .seconds(20))
        // Half of them are gone at once: some of the questions under way are about them.
        bench.walk(Array(Self.crowd.prefix(50)), for: .seconds(20))
        #expect(bench.snapshot.admin.isLive)
        #expect(bench.snapshot.admin.handles == 50 && bench.snapshot.admin.sessions == 50)
    }

    /// Going through them all for each of them takes minutes.
    @Test("Thousands who go at once are forgotten in one go", .timeLimit(.minutes(1)))
    func exodus() {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.send(
            .adminAnswered(
                .sessions, .success(.sessions((1...50_000).map { SessionID(rawValue: $0) })), attempt: 1))
        #expect(bench.snapshot.admin.sessions == 50_000)
        bench.wait(.seconds(4))
        bench.answerAdmin([Self.crowd[0]])
        #expect(bench.snapshot.admin.sessions == 1)
    }

    @Test("A broken connection is said once, tried again, and what was read is forgotten")
    func lost() throws {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk(Self.crowd, for: .seconds(3))
        #expect(bench.find(1)?.link != nil)
        bench.forgetOutput()
        bench.wait(.seconds(3))
        let query = try #require(bench.state.admin.running.first)
        bench.send(.adminAnswered(query, .failure(JanusError(.connectionLost("gone"))), attempt: 1))
        #expect(bench.find(1)?.link == nil)
        #expect(bench.kinds == [.admin(isLive: false, "gone")])
        guard case .lost = bench.snapshot.admin.access else { throw JanusError(.cancelled) }
        bench.wait(.seconds(6))
        bench.send(.adminFailed(JanusError(.connectionLost("gone")), attempt: 2))
        #expect(bench.kinds.count { if case .admin = $0 { true } else { false } } == 1)
        bench.wait(.seconds(6))
        bench.send(.adminConnected(Bench.status, attempt: 3))
        #expect(bench.snapshot.admin.isLive)
    }

    @Test("What a connection answers that has been replaced is not taken for an answer")
    func late() throws {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        let query = try #require(bench.state.admin.running.first)
        bench.send(.adminFailed(JanusError(.timedOut), attempt: 1))
        bench.wait(.seconds(6))
        bench.send(.adminConnected(Bench.status, attempt: 2))
        bench.send(.adminAnswered(query, .failure(JanusError(.timedOut)), attempt: 1))
        #expect(bench.snapshot.admin.isLive)
    }

    @Test("One answer that cannot be read is passed over")
    func odd() throws {
        var bench = Bench.administering([Bench.person(1, "Alice")])
        bench.walk([Self.crowd[0]], for: .seconds(1))
        bench.wait(.seconds(2))
        let query = try #require(bench.state.admin.running.first { if case .handle = $0 { true } else { false } })
        bench.send(.adminAnswered(query, .failure(JanusError(.malformed("no id"))), attempt: 1))
        #expect(bench.snapshot.admin.isLive)
        bench.walk([Self.crowd[0]], for: .seconds(4))
        #expect(bench.find(1)?.link != nil)
    }

    @Test("A wrong secret is not tried again by itself")
    func refused() {
        var bench = Bench(admin: AdminAccess(isCleartext: false))
        bench.send(.start)
        bench.send(.adminFailed(JanusError(.core(code: 403, reason: "Unauthorized request")), attempt: 1))
        guard case .refused = bench.snapshot.admin.access else { return _ = Issue.record("not refused") }
        bench.wait(.seconds(60))
        #expect(bench.effects.count { if case .connectAdmin = $0 { true } else { false } } == 1)
        bench.send(.intent(.refresh))
        #expect(bench.effects.count { if case .connectAdmin = $0 { true } else { false } } == 2)
    }

    @Test("A secret does not travel in the clear to another machine without consent")
    func cleartext() {
        var bench = Bench(admin: AdminAccess(isCleartext: true))
        bench.send(.start)
        guard case .refused = bench.snapshot.admin.access else { return _ = Issue.record("not refused") }
        #expect(!bench.effects.contains { if case .connectAdmin = $0 { true } else { false } })
        var consenting = Bench(allowsCleartext: true, admin: AdminAccess(isCleartext: true))
        consenting.send(.start)
        #expect(consenting.effects.contains { if case .connectAdmin = $0 { true } else { false } })
    }
}
