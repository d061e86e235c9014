import Testing

@testable import DemoGateway

/// What the load says looks like what people's own deeds look like.
struct LoadShapeTests {
    /// The members of a value with their types, in order; equal elements of an array count once.
    private static func shape(_ json: JSON) -> String {
        switch json {
        case .null: return "null"
        case .bool: return "bool"
        case .int: return "int"
        case .real: return "real"
        case .string: return "string"
        case .array(let elements): return "[" + elements.map(shape).joined(separator: ",") + "]"
        case .object(let object):
            // What is said there is part of the shape.
            return "{"
                + object.members.map { member in
                    member.key == "videoroom" || member.key == "type"
                        ? "\(member.key)=\(member.value.string ?? "")" : "\(member.key):\(shape(member.value))"
                }.joined(separator: ",") + "}"
        }
    }

    /// What a client is told of each kind of deed, done one by one.
    private static func deeds(_ dialect: DemoGatewayOptions.Dialect) -> Set<String> {
        var room = RoomTemplate(1234, "By hand")
        room.notifyJoining = true
        room.audioLevelEvent = true
        var desk = Desk {
            $0.dialect = dialect
            $0.rooms = [room]
        }
        let key = desk.attach()
        _ = desk.join(key)
        let media = [PublishedStream(.audio), PublishedStream(.video)]
        let acts: [Deed.Act] = [
            .arrive(display: "A"), .publish(media), .publish(media + [PublishedStream(.video, description: "screen")]),
            .talk(level: 30), .hush(level: 70), .rename("B"), .unpublish, .leave, .arrive(display: "A"),
            .publish(media), .vanish,
        ]
        for act in acts { desk.perform(Deed(7, in: 1234, act)) }
        return Set(desk.told(key).map(shape))
    }

    @Test(
        "every event has the shape of a deed's, and every deed is played",
        arguments: DemoGatewayOptions.Dialect.allCases)
    func shapes(_ dialect: DemoGatewayOptions.Dialect) {
        var desk = Desk {
            $0.dialect = dialect
            $0.population = .uniform(rooms: 3, people: 10)
            $0.eventRate = 4000
        }
        let key = desk.attach()
        _ = desk.join(key, room: 10_002)
        desk.pass(.milliseconds(1))
        _ = desk.told(key)
        var shapes: Set<String> = []
        for _ in 0..<40 {
            desk.pass(.milliseconds(50))
            shapes.formUnion(desk.told(key).map(Self.shape))
        }
        #expect(shapes == Self.deeds(dialect))
    }

    @Test("an event is about as large as those of a busy room")
    func size() {
        var desk = Desk {
            $0.population = .uniform(rooms: 1, people: 10)
            $0.eventRate = 10_000
        }
        let key = desk.attach()
        _ = desk.join(key, room: 10_001)
        for _ in 0..<4 { desk.pass(.milliseconds(25)) }
        let events = desk.events(key.session)
        let bytes = events.map { JSONPrinter.bytes(of: $0, layout: .compact).count }.reduce(0, +)
        #expect((300...380).contains(bytes / max(1, events.count)))
    }
}
