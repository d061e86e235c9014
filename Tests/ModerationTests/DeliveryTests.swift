import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Events that come together") struct DeliveryTests {
    private static func event(_ data: JSONValue) -> ModerationInput {
        .event(
            1234,
            JanusEvent([
                "janus": "event", "sender": 7, "plugindata": ["plugin": "janus.plugin.videoroom", "data": data],
            ]))
    }

    private static func joining(_ id: Int, _ name: String) -> ModerationInput {
        event([
            "videoroom": "event", "room": 1234, "joining": ["id": .integer(Int64(id)), "display": .string(name)],
        ])
    }

    private static func leaving(_ id: Int) -> ModerationInput {
        event(["videoroom": "event", "room": 1234, "leaving": .integer(Int64(id))])
    }

    @Test("Whether they come together or one by one, the same is said and shown", arguments: 0..<20)
    func same(seed: UInt64) {
        var dice = SplitMix64(seed: seed)
        var alone = Bench.joined([Bench.person(1, "Alice")])
        var together = alone
        for _ in 0..<20 {
            let inputs = (0..<dice.below(30)).map { _ in
                let id = dice.below(8) + 1
                return switch dice.below(4) {
                case 0: Self.joining(id, "n\(id)")
                case 1: Self.leaving(id)
                default:
                    Self.event([
                        "videoroom": dice.below(2) == 0 ? "talking" : "stopped-talking", "room": 1234,
                        "id": .integer(Int64(id)),
                    ])
                }
            }
            for input in inputs { alone.send(input) }
            together.effects += together.state.reduce(inputs, at: together.now)
            together.log += together.state.takeLog()
            alone.wait(.milliseconds(700))
            together.wait(.milliseconds(700))
        }
        #expect(together.log == alone.log)
        #expect(together.snapshot == alone.snapshot)
    }

    @Test("A rule kicks whoever came and went within one delivery, as if they had come alone")
    func ruleSeesAll() {
        var bench = Bench.joined([])
        let keepOut = KeepOut(room: Bench.roomTarget, pattern: .name("Troll"))
        bench.send(.intent(.act([.keepOut(keepOut)], reason: nil)))
        bench.forgetOutput()
        bench.effects += bench.state.reduce(
            [Self.joining(5, "Alice"), Self.joining(6, "Troll"), Self.leaving(6), Self.leaving(5)], at: bench.now)
        #expect(bench.kickEffects.map(\.0) == [6])
    }

    @Test("Who left is forgotten at once when another room comes on screen, and kept when they are back")
    func ghosts() {
        var bench = Bench.joined([Bench.person(1, "Alice"), Bench.person(2, "Bob")])
        bench.effects += bench.state.reduce([Self.leaving(1), Self.leaving(2), Self.joining(2, "Bob")], at: bench.now)
        #expect(bench.find(1)?.gone != nil)
        bench.send(.intent(.watch(nil)))
        #expect(bench.find(1) == nil)
        #expect(bench.find(2) != nil)
        bench.wait(.seconds(4))
        #expect(bench.find(2) != nil)
        bench.effects += bench.state.reduce([Self.leaving(2)], at: bench.now)
        #expect(bench.find(2) == nil)
    }
}
