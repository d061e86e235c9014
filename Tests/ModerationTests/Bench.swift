import JanusWire
import Text

@testable import Moderation

/// A model with a clock that only moves when told, and everything that came out of it.
struct Bench {
    var state: ModerationState
    var now = Moment(uptime: .seconds(100), wall: WallTime(secondsSinceEpoch: 1_700_000_000))
    var effects: [ModerationEffect] = []
    var log: [EventRecord] = []

    init(
        isCleartext: Bool = false, defaultSecret: String? = nil, refresh: Duration = .seconds(2),
        isReadOnly: Bool = false, credentials: JanusCredentials = JanusCredentials(), allowsCleartext: Bool = false,
        admin: AdminAccess? = nil
    ) {
        state = ModerationState(
            server: ServerDescription(url: "http://127.0.0.1:8088/janus", isCleartext: isCleartext),
            options: ModerationOptions(
                refresh: refresh, roomSecrets: RoomCredentials(standard: defaultSecret.map { Secret($0) }),
                admin: admin, credentials: credentials,
                allowsCleartext: allowsCleartext, isReadOnly: isReadOnly))
    }

    /// A model that is connected and has read its first list of rooms.
    static func connected(
        rooms: [JSONValue] = [Bench.room(1234)], isCleartext: Bool = false, defaultSecret: String? = nil
    ) -> Bench {
        var bench = Bench(isCleartext: isCleartext, defaultSecret: defaultSecret)
        bench.send(.start)
        bench.send(.connected(info, url: "http://127.0.0.1:8088/janus", .new))
        bench.listed(rooms)
        return bench
    }

    /// A model that watches room 1234 with these people in it.
    static func watching(_ people: [JSONValue], isCleartext: Bool = false, defaultSecret: String? = nil) -> Bench {
        var bench = connected(isCleartext: isCleartext, defaultSecret: defaultSecret)
        bench.send(.intent(.watch(1234)))
        bench.people(people)
        bench.forgetOutput()
        return bench
    }

    /// A model that has joined room 1234 as participant 42.
    static func joined(_ people: [JSONValue], publishers: [JSONValue] = []) -> Bench {
        var bench = watching(people)
        bench.send(.intent(.act([.join(RoomTarget(id: 1234, description: "Demo Room"))], reason: nil)))
        bench.enter(publishers: publishers)
        let publishing = publishers.compactMap(Publisher.init).map { publisher -> JSONValue in
            [
                "id": publisher.id.json, "display": .string(publisher.display ?? ""), "publisher": true,
                "talking": .bool(publisher.isTalking ?? false),
            ]
        }
        bench.people(people + publishing + [person(42, "moderator")])
        bench.forgetOutput()
        return bench
    }

    mutating func send(_ input: ModerationInput) {
        effects += state.reduce(input, at: now)
        log += state.takeLog()
    }

    /// Lets time pass, waking the model whenever it asked for it.
    mutating func wait(_ duration: Duration) {
        let end = now.uptime + duration
        while let wake = state.nextWake(after: now), wake <= end {
            now.uptime = wake
            send(.woke)
        }
        now.uptime = end
        send(.woke)
    }

    mutating func forgetOutput() {
        effects = []
        log = []
    }

    /// The moderator asks for an attempt, if none is under way, and it succeeds.
    mutating func reconnect(_ continuity: Continuity) {
        if !state.connection.isTrying { send(.intent(.refresh)) }
        send(.connected(Self.info, url: "http://127.0.0.1:8088/janus", continuity))
    }

    // MARK: Answers

    mutating func listed(_ rooms: [JSONValue]) {
        state.running[.rooms] = state.running[.rooms] ?? now
        send(.answered(.rooms, .success(.rooms(rooms.compactMap(RoomInfo.init))), roundTrip: .milliseconds(3)))
    }

    mutating func people(_ people: [JSONValue], in room: RoomID = 1234) {
        state.running[.people(room)] = state.running[.people(room)] ?? now
        let list = people.compactMap(Participant.init)
        send(.answered(.people(room), .success(.people(list)), roundTrip: .milliseconds(3)))
    }

    mutating func event(_ data: JSONValue, in room: RoomID = 1234) {
        let message: JSONValue = [
            "janus": "event", "sender": 7, "plugindata": ["plugin": "janus.plugin.videoroom", "data": data],
        ]
        send(.event(room, JanusEvent(message)))
    }

    /// Janus lets us in: the event, and then its meaning as an answer.
    mutating func enter(publishers: [JSONValue] = []) {
        event(Self.joinedData(publishers: publishers))
        send(.joinAnswered(1234, .success(())))
    }

    mutating func kick(_ id: ParticipantID, _ name: CleanText? = nil) {
        send(.intent(.act([.kick(Target(room: Self.roomTarget, id: id, name: name))], reason: nil)))
    }

    // MARK: What to look at

    var snapshot: Snapshot { state.snapshot(at: now) }
    var outcomes: [Outcome] { snapshot.actions.map(\.outcome) }
    var kinds: [EventRecord.Kind] { log.map(\.kind) }
    var isAllPolled: Bool { log.allSatisfy(\.isPolled) }

    var runningPeopleQueries: Int {
        state.running.keys.count { if case .people = $0 { true } else { false } }
    }

    func find(_ id: ParticipantID, in room: RoomID = 1234) -> Person? { state.rooms[room]?.people[id] }

    var kickEffects: [(ParticipantID, Secret?)] {
        effects.compactMap { if case .request(_, .kick(_, let id, let secret)) = $0 { (id, secret) } else { nil } }
    }

    /// What was sent for actions.
    var requests: [ActionRequest] {
        effects.compactMap { if case .request(_, let request) = $0 { request } else { nil } }
    }

    /// The streams that were to be muted or unmuted, request by request.
    var muteEffects: [[ModeratedStream]] {
        requests.compactMap { if case .mute(_, _, let streams, _, _) = $0 { streams } else { nil } }
    }

    /// What was written into the record of actions.
    var records: [AuditEntry] {
        effects.compactMap { if case .record(let entry) = $0 { entry } else { nil } }
    }

    var savedRules: [[KeepOutRule]] {
        effects.compactMap { if case .saveRules(let rules) = $0 { rules } else { nil } }
    }

    /// The keys with which a question was asked.
    func keys(of query: Query) -> [Secret?] {
        effects.compactMap { effect -> Secret?? in
            if case .ask(query, let key) = effect { .some(key) } else { nil }
        }
    }

    /// The action that was confirmed last.
    var lastAction: ActionID { ActionID(state.lastAction) }

    /// Janus carries out every kick that waits for its answer.
    mutating func answerKick() {
        for action in snapshot.actions where action.outcome == .underWay {
            if case .kick = action.deed { send(.requestAnswered(action.id, .success(.done))) }
        }
    }

    /// With which secrets it was tried to connect.
    var attempts: [JanusCredentials] {
        effects.compactMap { if case .connect(_, let credentials) = $0 { credentials } else { nil } }
    }

    var joinEffects: [JoinRequest] {
        effects.compactMap { if case .join(let request) = $0 { request } else { nil } }
    }

    var queries: [Query] {
        effects.compactMap { if case .ask(let query, _) = $0 { query } else { nil } }
    }

    // MARK: Material

    static let roomTarget = RoomTarget(id: 1234, description: "Demo Room")

    static let info = readable(
        ServerInfo([
            "janus": "server_info", "name": "Janus WebRTC Server", "version": 1102, "version_string": "1.1.2",
            "server-name": "bench", "session-timeout": 60,
            "plugins": ["janus.plugin.videoroom": ["name": "VideoRoom"]],
        ]))

    static func room(_ id: Int64, people: Int64 = 0, recording: Bool = false) -> JSONValue {
        [
            "room": .integer(id), "description": "Demo Room", "pin_required": false, "is_private": false,
            "max_publishers": 6, "record": .bool(recording), "num_participants": .integer(people),
            "notify_joining": false,
        ]
    }

    static func person(_ id: Int64, _ name: String?, publishes: Bool = false, talks: Bool? = nil) -> JSONValue {
        var entry: [String: JSONValue] = ["id": .integer(id), "publisher": .bool(publishes)]
        if let name { entry["display"] = .string(name) }
        if let talks { entry["talking"] = .bool(talks) }
        return .object(entry)
    }

    static func publisher(_ id: Int64, _ name: String, talks: Bool = false) -> JSONValue {
        [
            "id": .integer(id), "display": .string(name), "talking": .bool(talks),
            "streams": [
                ["type": "audio", "mindex": 0, "mid": "0", "codec": "opus"],
                ["type": "video", "mindex": 1, "mid": "1", "codec": "vp8"],
            ],
        ]
    }

    static func joinedData(publishers: [JSONValue] = []) -> JSONValue {
        [
            "videoroom": "joined", "room": 1234, "description": "Demo Room", "id": 42, "private_id": 99,
            "publishers": .array(publishers),
        ]
    }

    static func readable<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("the test's own material cannot be read") }
        return value
    }
}

extension JanusError {
    static func room(_ code: Int, _ reason: String) -> JanusError { JanusError(.videoRoom(code: code, reason: reason)) }
}
