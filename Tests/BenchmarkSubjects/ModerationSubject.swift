import JanusWire
import Moderation
import Text

/// The moderation of a server with many rooms, one of which is joined and on screen; time passes only when told.
public struct ModerationSubject: Sendable {
    private var state: ModerationState
    private var now = Moment(uptime: .seconds(100), wall: WallTime(secondsSinceEpoch: 1_700_000_000))
    private let room = RoomID.number(Int64(ServerText.room(0)))
    /// What `list` answers in turn: in the second answer one room in a hundred has another number of people.
    private let lists: [[RoomInfo]]
    private let people: [RoomID: [Participant]]
    private let events: [JanusEvent]
    private var refreshes = 0

    /// A server that has been looked at for long enough for all to be known.
    ///
    /// - Parameter isJoined: Whether the moderator is in the room on screen.
    public init(rooms: Int, people count: Int = 10, isJoined: Bool = false) throws {
        lists = try [0, 1].map { offset in
            try Reply(bytes: Array(ServerText.list(rooms: rooms, people: count, offset: offset).utf8)).decodedRooms()
        }
        people = try Dictionary(
            uniqueKeysWithValues: (0..<rooms).map { number in
                let room = ServerText.room(number)
                let text = ServerText.participants(of: room, people: count)
                return (.number(Int64(room)), try Reply(bytes: Array(text.utf8)).decodedPeople())
            })
        events = try Reply.poll(events: 400).decodedEvents()
        state = ModerationState(
            server: ServerDescription(url: "http://127.0.0.1:8088/janus"), options: ModerationOptions())
        guard let info = ServerInfo(Self.info) else { preconditionFailure("what the server says can be read") }
        carryOut(state.reduce(.start, at: now))
        carryOut(state.reduce(.connected(info, url: "http://127.0.0.1:8088/janus", .new), at: now))
        carryOut(state.reduce(.intent(.watch(room)), at: now))
        if isJoined {
            let target = RoomTarget(id: room, description: "Room 0 of many")
            carryOut(state.reduce(.intent(.act([.join(target)], reason: nil)), at: now))
        }
        // The sweep reads the rooms one after the other.
        while let wake = state.nextWake(after: now), wake < .seconds(160) {
            now.uptime = wake
            carryOut(state.reduce(.woke, at: now))
        }
        _ = state.takeLog()
    }

    /// Takes in one more event, and gives what the screen can show then.
    public mutating func snapshotAfterAnEvent() -> any Sendable {
        _ = state.reduce(.event(room, events[refreshes % events.count]), at: now)
        refreshes += 1
        now.uptime += .microseconds(100)
        _ = state.takeLog()
        return state.takeSnapshot(at: now)
    }

    /// All that the screen can show now.
    var pictured: Snapshot { state.snapshot(at: now) }

    /// One refresh interval goes by: the list and the room on screen are asked for and answered.
    public mutating func refresh() {
        refreshes += 1
        let end = now.uptime + .seconds(2)
        now.uptime = end
        carryOut(state.reduce(.woke, at: now))
        _ = state.takeLog()
    }

    /// The wake-ups of the sweep in one second: each asks for the people of the room that has waited longest.
    public mutating func sweep() {
        let end = now.uptime + .seconds(1)
        while let wake = state.nextWake(after: now), wake <= end {
            now.uptime = wake
            carryOut(state.reduce(.woke, at: now))
        }
        now.uptime = end
        _ = state.takeLog()
    }

    /// How many events ``takeEvents()`` takes in.
    public var eventCount: Int { events.count }

    /// Takes in what a long poll brought, event by event, as the driver does, and gives the new lines of the log.
    public mutating func takeEvents() -> any Sendable {
        for event in events {
            _ = state.reduce(.event(room, event), at: now)
            now.uptime += .microseconds(100)
        }
        return state.takeLog()
    }

    /// The lines of the event stream that so many events make.
    mutating func lines(_ count: Int) -> [EventRecord] {
        var lines: [EventRecord] = []
        while lines.count < count {
            for event in events { _ = state.reduce(.event(room, event), at: now) }
            lines += state.takeLog()
        }
        return Array(lines.prefix(count))
    }

    /// Answers whatever the model asks for at once.
    private mutating func carryOut(_ effects: [ModerationEffect]) {
        var effects = effects
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            switch effect {
            case .ask(.rooms, _):
                let list = lists[refreshes % lists.count]
                effects += state.reduce(
                    .answered(.rooms, .success(.rooms(list)), roundTrip: .milliseconds(1)), at: now)
            case .ask(.people(let room), _):
                effects += state.reduce(
                    .answered(.people(room), .success(.people(people[room] ?? [])), roundTrip: .milliseconds(1)),
                    at: now)
            case .ask(.presence, _):
                effects += state.reduce(.answered(.presence, .success(.presence), roundTrip: nil), at: now)
            case .join(let request):
                _ = state.reduce(.event(request.room, JanusEvent(Self.joined)), at: now)
                effects += state.reduce(.joinAnswered(request.room, .success(())), at: now)
            default: continue
            }
        }
    }

    private static let info: JSONValue = [
        "janus": "server_info", "name": "Janus WebRTC Server", "version": 1400, "version_string": "1.4.0",
        "server-name": "many", "session-timeout": 60,
        "plugins": ["janus.plugin.videoroom": ["name": "VideoRoom"]],
    ]

    private static let joined: JSONValue = [
        "janus": "event", "sender": 7,
        "plugindata": [
            "plugin": "janus.plugin.videoroom",
            "data": [
                "videoroom": "joined", "room": .integer(Int64(ServerText.room(0))), "id": 42, "private_id": 99,
                "publishers": [],
            ],
        ],
    ]
}
