import JanusClient
import TestSupport
import Testing

@Suite("what reading the list costs")
struct ExchangeCostTests {
    @Test("the wait lasts until the server answers, and decoding takes something of a core")
    func cost() async throws {
        let asked = Signal<ContinuousClock.Instant>()
        let answered = Signal<ContinuousClock.Instant>()
        let list = JSONValue.array((0..<2_000).map { ["room": .integer(Int64($0)), "description": "A room"] })
        try await ScriptedSession.run(
            message: { request in
                asked.fire(.now)
                // Long enough to be told from nothing.
                while await asked.wait().duration(to: .now) < .milliseconds(60) { await Task.yield() }
                answered.fire(.now)
                return .videoRoom(["videoroom": "success", "list": list], for: request)
            },
            while: { scripted in
                let (rooms, cost) = try await scripted.room.listMeasured()
                #expect(rooms.count == 2_000)
                let held = await asked.wait().duration(to: answered.wait())
                #expect(cost.wait >= held)
                #expect(cost.decoding > .zero)
                #expect(try await scripted.room.list() == rooms)
            })
    }
}
