import Canvas
import JanusWire
import Moderation
import Text

@testable import Dashboard

extension Moment {
    /// A moment some time after the tests' own start of time, at noon.
    static func at(_ uptime: Duration) -> Moment {
        Moment(uptime: uptime, wall: WallTime(secondsSinceEpoch: 12 * 3600 + 180 + uptime.components.seconds))
    }
}

extension DashboardState {
    static func opened(
        size: Size = Size(columns: 80, rows: 24), options: DashboardOptions = DashboardOptions(),
        server: ServerDescription = .lively
    ) -> DashboardState {
        DashboardState(options: options, server: server, size: size, at: .at(.zero))
    }
}

extension ServerDescription {
    static let lively = ServerDescription(
        url: "http://127.0.0.1:8088/janus", name: "prod", version: "Janus 1.4.1")
}

/// A pair of hands at a dashboard: presses keys, lets frames be written and time pass, and keeps what came of it.
struct Hands {
    var state: DashboardState
    private(set) var effects: [DashboardEffect] = []
    private(set) var uptime: Duration = .seconds(1)

    /// The language in which dashboards are opened.
    @TaskLocal static var language = Language.english

    init(_ state: DashboardState) { self.state = state }

    /// A dashboard that has seen a lively server.
    static func atLiveServer(
        size: Size = Size(columns: 80, rows: 24), options: DashboardOptions = DashboardOptions(),
        snapshot: Snapshot = .lively
    ) -> Hands {
        var options = options
        options.language = language
        var hands = Hands(.opened(size: size, options: options))
        hands.happen(.snapshot(snapshot))
        hands.effects = []
        return hands
    }

    mutating func happen(_ event: DashboardEvent) {
        effects += state.reduce(event, at: .at(uptime))
    }

    mutating func press(_ keys: Key...) { for key in keys { happen(.key(key)) } }
    mutating func type(_ text: String) { for character in text { happen(.key(.character(character))) } }
    mutating func wait(_ duration: Duration) { uptime += duration }

    /// Lets the present frame reach the screen.
    mutating func showFrame() { happen(.frameWritten(openings: state.openings)) }

    /// Looks at the open dialog for as long as it needs to be armed.
    mutating func lookAtDialog() {
        showFrame()
        wait(.milliseconds(350))
        happen(.woke)
    }

    var intents: [Intent] {
        effects.compactMap { if case .intent(let intent) = $0 { intent } else { nil } }
    }

    /// What was asked of the server, rather than only looked at.
    var deeds: [Intent] {
        intents.filter { intent in
            switch intent {
            case .watch, .refresh, .inspect, .inspectServer, .survey, .readAudit, .save, .find, .pin: false
            default: true
            }
        }
    }

    mutating func forgetEffects() { effects = [] }

    func screen(_ size: Size? = nil) -> String {
        render(state, size: size ?? state.size).lines.joined(separator: "\n")
    }
}

extension Person {
    static func person(
        _ id: ParticipantID, _ raw: String?, publisher: Bool = true, talking: Bool? = nil, media: Media? = nil,
        muted: Media = [], minute: Int64 = 0, gone: Departure.Manner? = nil, you: Bool = false, back: Bool = false
    ) -> Person {
        let name = raw.map { CleanText(cleaning: $0) }.flatMap { $0.isBlank ? nil : $0 }
        return Person(
            id: id, name: name, rawName: raw, isYou: you, isPublisher: publisher, isTalking: talking, media: media,
            streams: (media.map {
                [$0.intersection(.audio), $0.intersection(.video), $0.intersection(.screen), $0.intersection(.data)]
            } ?? [])
            .filter { !$0.isEmpty }.enumerated().map { index, kind in
                PersonStream(.mid(String(index)), kind, mutedBy: kind.isSubset(of: muted) ? .somebody : nil)
            },
            since: .at(.seconds(minute * 60)), gone: gone.map { Departure(manner: $0, at: .at(.zero)) },
            isBackAfterKick: back,
            raw: ["id": id.json, "display": raw.map { .string($0) } ?? .null, "publisher": .bool(publisher)])
    }
}

extension Room {
    static let demo = Room(
        id: 1234, description: "Demo Room", people: 9, maxPublishers: 12, notifiesJoining: true,
        presence: .joined(as: 77), raw: ["room": 1234, "description": "Demo Room", "num_participants": 10])
    static let support = Room(id: 4321, description: "客服三组", people: 5, maxPublishers: 6, pinRequired: true)
    static let hebrew = Room(id: 5678, description: "חדר ישיבות", people: 2, maxPublishers: 3, isRecording: true)
    static let hostile = Room(
        id: 9999, description: CleanText(cleaning: "evil\u{1b}[2J\rroom\u{202e}txt"), people: 1, maxPublishers: 3,
        isPrivate: true)
    static let empty = Room(id: 77, description: "", people: 0, maxPublishers: 3)
}

extension Snapshot {
    /// A joined room with all sorts of people in it, and rooms of all sorts.
    static let lively = Snapshot(
        server: .lively, connection: .live, roundTrip: RoundTrip(milliseconds: 10),
        rooms: [.demo, .support, .hebrew, .hostile, .empty], roomsFreshness: .fresh,
        watched: WatchedRoom(room: .demo, people: livelyPeople, freshness: .fresh))

    static let livelyPeople: [Person] = [
        .person(1_147_058_297_603_630, "小明", talking: true, media: [.audio, .video], minute: 1),
        .person(2_674_477_911_324_361, "Alice", talking: false, media: [.audio, .video, .screen], muted: .audio),
        .person(3_674_477_911_324_362, "Alice", talking: false, media: [.audio]),
        .person(4_611_686_018_427_400, "Bob", gone: .kickedByYou),
        .person(9_007_199_254_740_993, "אליס בארץ הפלאות", media: [.video, .data]),
        .person(5_463_353_948_953_471, "x\u{1b}[31mred\u{7}\u{202e}drow", talking: false),
        .person(6_463_353_948_953_472, "👩‍👩‍👧 party 🎉", media: [.audio], back: true),
        .person(7_463_353_948_953_473, "\u{200b}\u{2060}", publisher: false),
        .person(8_463_353_948_953_474, "A name that is so long that no column can hold it", publisher: false),
        .person(8_463_353_948_953_475, "Eve", publisher: false, gone: .left),
        .person(77, "moderator", publisher: false, you: true),
    ]

    /// A rule that runs, one that kicked too often, and one of an earlier run.
    static let livelyRules: [KeepOutRule] = [
        KeepOutRule(
            id: RuleID(1), keepOut: KeepOut(room: RoomTarget(.demo), pattern: .name("Bob"), reason: "spam"), fired: 3,
            lastFired: Moment.at(.seconds(20)).wall),
        KeepOutRule(
            id: RuleID(2), keepOut: KeepOut(room: RoomTarget(.support), pattern: .glob("guest-*")),
            until: Moment.at(.seconds(600)).wall, status: .paused(.tooOften), fired: 10,
            lastFired: Moment.at(.seconds(30)).wall),
        KeepOutRule(
            id: RuleID(3), keepOut: KeepOut(room: RoomTarget(.hebrew), pattern: .id(4_711)),
            status: .paused(.fromEarlier)),
    ]

    /// A room of people who all have the same name.
    static func namesakes(_ count: Int64) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.watched?.people = (1...count).map { .person(.number(1_000_000_000_000_000 + $0), "Alice") }
        return snapshot
    }
}

extension EventRecord {
    static func event(
        _ sequence: UInt64, _ kind: Kind, room: Room? = .demo, subject: Subject? = nil, polled: Bool = false
    ) -> EventRecord {
        EventRecord(
            sequence: sequence, time: Moment.at(.seconds(Int64(sequence))).wall, room: room.map { RoomTarget($0) },
            subject: subject, kind: kind, isPolled: polled, raw: ["videoroom": "event", "n": .integer(Int64(sequence))])
    }

    static let alice = Subject(id: 2_674_477_911_324_361, name: "Alice")
    static let bob = Subject(id: 4_611_686_018_427_400, name: "Bob")
    static let li = Subject(id: 883_120, name: "李雷")
}

extension LogDelta {
    static let lively = LogDelta(records: [
        .event(1, .connected("Janus 1.4.1, session 1"), room: nil),
        .event(2, .youJoined),
        .event(3, .arrived, subject: EventRecord.alice),
        .event(4, .published([.audio, .video, .screen]), subject: EventRecord.alice),
        .event(5, .talks, subject: EventRecord.alice),
        .event(6, .arrived, room: .support, subject: EventRecord.li, polled: true),
        .event(7, .muted(.audio, stream: nil, true, byYou: false), subject: EventRecord.alice),
        .event(8, .renamed(from: "Bob", to: CleanText(cleaning: "B\u{202e}ob")), subject: EventRecord.bob),
        .event(11, .kicked(byYou: true), subject: EventRecord.bob),
        .event(12, .action(.bob, .done)),
        .event(13, .action(.bob, .refused(code: 428, reason: "No such user"))),
        .event(14, .eventsMayBeLost("the poll broke"), room: nil),
        .event(15, .unknown("levitated"), room: .hebrew, polled: true),
    ])
}

extension AuditPage {
    static let lively: AuditPage = {
        func entry(_ id: String, _ phase: AuditEntry.Phase, _ outcome: String? = nil) -> AuditEntry {
            var entry = AuditEntry(time: 43_380, actionID: id, phase: phase, action: id == "r-3" ? "lock" : "kick")
            entry.room = 1234
            entry.roomDescription = "Demo Room"
            if id != "r-3" {
                entry.person = 4_611_686_018_427_400
                entry.personName = "Bob"
            }
            entry.reason = id == "r-1" ? "spam" : nil
            entry.outcome = outcome
            if outcome == "refused" {
                entry.code = 433
                entry.message = "Unauthorized (wrong secret)"
            }
            entry.context = AuditContext(
                user: "op", host: "desk", moderator: "moderator",
                server: id == "r-2" ? "http://other/janus" : "http://127.0.0.1:8088/janus")
            return entry
        }
        return AuditPage(
            entries: [
                entry("r-1", .intent), entry("r-1", .outcome, "done"), entry("r-2", .intent), entry("r-3", .intent),
                entry("r-2", .outcome, "refused"),
            ], path: "/home/op/.local/state/janitor/audit-1970-01.jsonl")
    }()
}

extension Deed {
    static let bob = Deed.kick(Target(room: RoomTarget(.demo), id: 4_611_686_018_427_400, name: "Bob"))
}

/// A generator of numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 29)
    }
}
