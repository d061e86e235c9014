import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("What Janus' event handlers tell")
struct HandlerEventTests {
    private static func videoRoom(_ data: JSONValue, session: Int64? = 10, handle: Int64? = 11) -> HandlerEvent {
        var event: [String: JSONValue] = [
            "type": 64, "event": ["plugin": "janus.plugin.videoroom", "data": data],
        ]
        event["session_id"] = session.map(JSONValue.integer)
        event["handle_id"] = handle.map(JSONValue.integer)
        return Bench.readable(HandlerEvent(.object(event)))
    }

    private static let joined = videoRoom([
        "event": "joined", "room": 1234, "id": 7, "private_id": 5, "display": "Alice",
    ])
    private static let left = videoRoom(["event": "leaving", "room": 1234, "id": 7], session: nil, handle: nil)
    private static let kicked = videoRoom(["event": "kicked", "room": 1234, "id": 7], session: nil, handle: nil)
    private static let published = videoRoom([
        "event": "published", "room": 1234, "id": 7,
        "streams": [["type": "audio", "mindex": 0, "mid": "0", "codec": "opus"]],
    ])

    @Test("Who joins, publishes and leaves a room that is only watched is told at once, and once")
    func watched() {
        var bench = Bench.watching([])
        bench.send(.handlerEvents([Self.joined, Self.published, Self.left], dropped: 0))
        #expect(bench.kinds == [.arrived, .published(.audio), .left])
        #expect(!bench.log.contains { $0.isPolled })
    }

    @Test("What a list has told already is not told again, nor the other way round")
    func besideLists() {
        var bench = Bench.watching([])
        bench.people([Bench.person(7, "Alice", publishes: true)])
        bench.send(.handlerEvents([Self.joined, Self.published], dropped: 0))
        #expect(bench.kinds == [.arrived])
        #expect(bench.find(7)?.media == .audio, "and yet it is known what is published")
        bench.send(.handlerEvents([Self.left], dropped: 0))
        bench.people([])
        #expect(bench.kinds == [.arrived, .left])
    }

    @Test("Where we are inside, what we hear ourselves is not told again")
    func inside() {
        var bench = Bench.joined([])
        bench.send(.handlerEvents([Self.joined], dropped: 0))
        bench.event(["videoroom": "event", "room": 1234, "kicked": 7])
        bench.send(.handlerEvents([Self.kicked], dropped: 0))
        #expect(bench.kinds == [.arrived, .kicked(byYou: false)])
    }

    @Test("A departure that was heard first is not undone by an arrival that comes late")
    func late() {
        var bench = Bench.joined([Bench.person(7, "Alice")])
        bench.event(["videoroom": "event", "room": 1234, "leaving": 7])
        bench.send(.handlerEvents([Self.joined], dropped: 0))
        #expect(bench.kinds == [.left])
    }

    @Test("Our own coming is nobody's arrival")
    func ourselves() {
        var bench = Bench.joined([])
        bench.send(
            .handlerEvents(
                [Self.videoRoom(["event": "joined", "room": 1234, "id": 42, "display": "moderator"])], dropped: 0))
        #expect(bench.kinds.isEmpty)
    }

    @Test("A kick of ours is ours, whoever tells of it first")
    func ownKick() {
        var bench = Bench.watching([Bench.person(7, "Alice")], defaultSecret: "s")
        bench.kick(7)
        bench.send(.handlerEvents([Self.kicked], dropped: 0))
        bench.answerKick()
        #expect(bench.kinds == [.kicked(byYou: true)])
        #expect(bench.outcomes == [.done])
    }

    @Test("Slow lines, and media that stop, are told of whom they are")
    func lines() {
        var bench = Bench.watching([])
        func media(_ body: JSONValue, _ subtype: Int64) -> HandlerEvent {
            Bench.readable(
                HandlerEvent([
                    "type": 32, "subtype": .integer(subtype), "session_id": 10, "handle_id": 11, "event": body,
                ]))
        }
        bench.send(
            .handlerEvents(
                [
                    Self.joined, media(["mid": "0", "media": "audio", "receiving": true], 1),
                    media(["mid": "0", "media": "audio", "receiving": false, "seconds": 1], 1),
                    media(["mid": "0", "media": "audio", "slow_link": "uplink", "lost_lastsec": 9], 2),
                ], dropped: 0))
        #expect(
            bench.kinds == [
                .arrived, .link(.receiving(false, .audio)), .link(.slow(.audio, lost: 9, uplink: true)),
            ])
        #expect(bench.log.allSatisfy { $0.subject?.id == 7 })
    }

    @Test("Events that were given up are said, and everything is read anew")
    func dropped() {
        var bench = Bench.watching([])
        bench.send(.handlerEvents([], dropped: 5))
        #expect(bench.kinds.contains { if case .eventsMayBeLost = $0 { true } else { false } })
        #expect(bench.queries.contains(.people(1234)) || bench.state.running[.people(1234)] != nil)
    }
}
