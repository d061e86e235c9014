import Testing

@testable import DemoGateway

/// The demo's play: the same for the same seed, alive but calm.
struct ScriptTests {
    private static func play(seed: UInt64, for time: Duration, step: Duration) -> [Deed] {
        var script = Script(seed: seed)
        var deeds: [Deed] = []
        var now = Duration.zero
        while now <= time {
            deeds += script.deeds(until: now)
            now += step
        }
        return deeds
    }

    @Test("equal seeds give equal plays, however time is cut; others give others")
    func reproducible() {
        let play = Self.play(seed: 7, for: .seconds(300), step: .seconds(1))
        #expect(play == Self.play(seed: 7, for: .seconds(300), step: .milliseconds(100)))
        #expect(play != Self.play(seed: 8, for: .seconds(300), step: .seconds(1)))
    }

    @Test("equal seeds give equal rooms to every client, whatever was asked before")
    func reproducibleRooms() {
        func rooms(seed: UInt64, sessions: Int) -> JSON? {
            var desk = Desk {
                $0.population = .lively
                $0.seed = seed
            }
            for _ in 0..<sessions { _ = desk.create() }
            desk.pass(.seconds(90))
            let key = desk.attach()
            return desk.plugin(["request": "listparticipants", "room": 1234], key)
        }
        #expect(rooms(seed: 1, sessions: 0) == rooms(seed: 1, sessions: 9))
        #expect(rooms(seed: 1, sessions: 0) != rooms(seed: 2, sessions: 0))
    }

    @Test("about one event a second, of every kind", arguments: [1, 2, 3])
    func rate(seed: UInt64) {
        let opening = Self.play(seed: seed, for: .zero, step: .seconds(1)).count
        let deeds = Self.play(seed: seed, for: .seconds(1800), step: .seconds(1)).dropFirst(opening)
        #expect((1200...2700).contains(deeds.count))
        var kinds: Set<String> = []
        for deed in deeds { kinds.insert(String("\(deed.act)".prefix { $0 != "(" })) }
        #expect(kinds == ["arrive", "publish", "unpublish", "talk", "hush", "rename", "leave", "vanish"])
    }

    @Test("the cast fills its rooms with two to nine people, and one room stays empty")
    func cast() {
        var desk = Desk { $0.population = .lively }
        let rooms = desk.plugin(["request": "list"], desk.attach())?["list"]?.array ?? []
        let counts = rooms.compactMap { $0["num_participants"]?.int }
        #expect(counts.filter { (2...9).contains($0) }.count == 6)
        #expect(counts.filter { $0 == 0 }.count == 1)
        #expect(rooms.contains { $0["pin_required"] == true })
        #expect(rooms.contains { $0["notify_joining"] == true })
        #expect(rooms.contains { $0["record"] == true })
    }

    @Test("kicked ones stay away a while; some come back, some do not")
    func kicked() {
        var away = 0
        var back = 0
        for seed in UInt64(1)...20 {
            var desk = Desk {
                $0.population = .lively
                $0.seed = seed
                $0.sessionTimeout = .zero
            }
            let key = desk.attach()
            func bobs() -> [JSON] {
                let people = desk.plugin(["request": "listparticipants", "room": 1234], key)?["participants"]?.array
                return (people ?? []).filter { $0["display"]?.string?.hasPrefix("Bob") == true }
            }
            guard let bob = bobs().first?["id"] else { continue }
            let kick: JSON = ["request": "kick", "room": 1234, "id": bob, "secret": "adminpwd"]
            #expect(desk.plugin(kick, key) == ["videoroom": "success"])
            desk.pass(.seconds(30))
            #expect(bobs().isEmpty)
            desk.pass(.seconds(125))
            if bobs().isEmpty { away += 1 } else { back += 1 }
        }
        #expect(away > 0)
        #expect(back > 0)
    }
}
