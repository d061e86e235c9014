import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Who listens")
struct ListenerTests {
    private static let people = [Bench.person(1, "Alice", publishes: true), Bench.person(2, "Bob")]
    private static let alice = HandleInfo.participant(1, "Alice", session: 10, handle: 11, privateID: 7)
    private static let bob = HandleInfo.participant(2, "Bob", session: 20, handle: 21, privateID: 8)

    private static func owners(_ handles: [HandleInfo]) -> [Listener.Owner] {
        var bench = Bench.administering(people)
        bench.walk([alice, bob] + handles)
        return bench.listeners.map(\.owner)
    }

    @Test("A private id tells whose a subscription is, also on another session")
    func privateID() {
        #expect(
            Self.owners([.subscriber(to: [(1, "Alice")], session: 30, handle: 31, privateID: 8)])
                == [.participant(2, name: "Bob")])
    }

    @Test("Without one it is the only participant's on the session")
    func session() {
        #expect(
            Self.owners([.subscriber(to: [(1, "Alice")], session: 20, handle: 22)]) == [.sessionMate(2, name: "Bob")])
    }

    @Test("Of several participants on a session nobody knows whose it is")
    func shared() {
        let carol = HandleInfo.participant(3, "Carol", session: 20, handle: 23, privateID: 9)
        #expect(Self.owners([carol, .subscriber(to: [(1, "Alice")], session: 20, handle: 22)]) == [.oneOf([2, 3])])
    }

    @Test("Nobody who is in the room: it only listens")
    func nobody() {
        #expect(Self.owners([.subscriber(to: [(1, "Alice")], session: 30, handle: 31)]) == [.nobody])
        #expect(
            Self.owners([.subscriber(to: [(1, "Alice")], session: 20, handle: 22, privateID: 666)]) == [.nobody],
            "a private id that is nobody's")
    }

    @Test("Handles of one session are one listener, unless they receive the same twice")
    func groups() throws {
        var bench = Bench.administering(Self.people)
        let feeds = [
            HandleInfo.subscriber(to: [(1, "Alice")], session: 30, handle: 31),
            .subscriber(to: [(2, "Bob")], session: 30, handle: 32),
        ]
        bench.walk([Self.alice, Self.bob] + feeds)
        let listener = try #require(bench.listeners.first)
        #expect(bench.listeners.count == 1)
        #expect(listener.handles.map(\.handle.rawValue) == [31, 32])
        #expect(listener.watches.map(\.id) == [1, 2] && listener.watches.map(\.name) == ["Alice", "Bob"])
        bench.walk(
            [Self.alice, Self.bob] + feeds + [.subscriber(to: [(1, "Alice")], session: 30, handle: 33)],
            for: .seconds(8))
        #expect(bench.listeners.count == 3, "two receive Alice: a back end with several people")
    }

    @Test("Who listens without being listed is said once, when they come and when they go")
    func told() {
        var bench = Bench.administering(Self.people)
        let lurker = HandleInfo.subscriber(to: [(1, "Alice")], session: 30, handle: 31)
        bench.walk([Self.alice, Self.bob])
        bench.forgetOutput()
        bench.walk([Self.alice, Self.bob, lurker], for: .seconds(20))
        #expect(bench.kinds == [.listens(to: ["Alice"])])
        bench.walk([Self.alice, Self.bob], for: .seconds(20))
        #expect(bench.kinds == [.listens(to: ["Alice"]), .stoppedListening])
    }

    @Test("What somebody received who leaves is nobody's for a moment, and no news")
    func leaving() {
        var bench = Bench.administering(Self.people)
        let bobs = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 22, privateID: 8)
        bench.walk([Self.alice, Self.bob, bobs], for: .seconds(10))
        bench.forgetOutput()
        bench.people([Self.people[0]])
        bench.walk([Self.alice, bobs], for: .seconds(4))
        bench.walk([Self.alice], for: .seconds(20))
        #expect(!bench.kinds.contains(.listens(to: ["Alice"])) && !bench.kinds.contains(.stoppedListening))
    }

    @Test("What goes on after a kick is news, once it has lasted")
    func goingOn() {
        var bench = Bench.administering(Self.people)
        let bobs = HandleInfo.subscriber(to: [(1, "Alice")], session: 20, handle: 22, privateID: 8)
        bench.walk([Self.alice, Self.bob, bobs], for: .seconds(10))
        bench.forgetOutput()
        bench.people([Self.people[0]])
        bench.walk([Self.alice, .idle(session: 20, handle: 21), bobs], for: .seconds(20))
        #expect(bench.kinds.contains(.listens(to: ["Alice"])))
    }

    @Test("A listener stays the same while its handles come and go")
    func sameListener() {
        var bench = Bench.administering(Self.people)
        let first = HandleInfo.subscriber(to: [(1, "Alice")], session: 30, handle: 50)
        let lower = HandleInfo.subscriber(to: [(2, "Bob")], session: 30, handle: 31)
        bench.walk([Self.alice, Self.bob])
        bench.walk([Self.alice, Self.bob, first], for: .seconds(30))
        let id = bench.listeners.first?.id
        bench.forgetOutput()
        bench.walk([Self.alice, Self.bob, first, lower], for: .seconds(10))
        #expect(bench.listeners.count == 1 && bench.listeners.first?.id == id)
        bench.walk([Self.alice, Self.bob, lower], for: .seconds(10))
        #expect(bench.kinds.isEmpty, "nobody came and nobody went")
        #expect(bench.state.admin.listenersSince.count == 1)
    }

    @Test("Those who were there before the first walk are no news")
    func before() {
        var bench = Bench.administering(Self.people)
        bench.forgetOutput()
        bench.walk([Self.alice, .subscriber(to: [(1, "Alice")], session: 30, handle: 31)], for: .seconds(20))
        #expect(bench.listeners.map(\.onlyListens) == [true])
        #expect(!bench.kinds.contains(.listens(to: ["Alice"])))
    }
}
