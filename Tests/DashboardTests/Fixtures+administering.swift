import JanusWire
import Moderation
import Text

@testable import Dashboard

extension Snapshot {
    static let alice: ParticipantID = 2_674_477_911_324_361

    /// A lively server whose Admin API tells of some people's connections, and what removing somebody would end.
    static func administered(_ survey: Survey.State? = nil, of suspect: Suspect = .alice) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.admin = .lively
        snapshot.serverInfo = .old
        snapshot.server.version = "Janus 1.1.2"
        snapshot.survey = survey.map { Survey(of: suspect, state: $0, at: .at(.zero)) }
        snapshot.watched?.people[0].link = .linked(
            1, from: PeerAddress(host: "198.51.100.9", port: 40_000, kind: "relay"))
        snapshot.watched?.people[1].link = .linked(
            2, from: PeerAddress(host: "203.0.113.7", port: 50_000, kind: "srflx"))
        snapshot.watched?.people[2].link = .linked(
            3, from: PeerAddress(host: "203.0.113.7", port: 50_002, kind: "srflx"))
        snapshot.watched?.listeners = [.only]
        return snapshot
    }
}

extension Suspect {
    static let alice = Suspect.person(Target(room: RoomTarget(.demo), id: Snapshot.alice, name: "Alice"))
}

extension SessionID {
    static let alices = SessionID(rawValue: 70)
    static let listeners = SessionID(rawValue: 90)
}

extension HandleAddress {
    static func handle(_ handle: Int64, of session: SessionID = .alices) -> HandleAddress {
        HandleAddress(session: session, handle: HandleID(rawValue: handle))
    }
}

extension MediaLink {
    static func linked(_ number: Int64, from peer: PeerAddress? = nil) -> MediaLink {
        MediaLink(
            address: .handle(number, of: SessionID(rawValue: number * 10)), transport: "websockets", readAt: .at(.zero),
            ice: "ready",
            dtls: "connected", peer: peer)
    }
}

extension Listener {
    /// Somebody who only listens, to two people.
    static let only = Listener(
        id: .handle(91, of: .listeners), handles: [.handle(91, of: .listeners), .handle(92, of: .listeners)],
        owner: .nobody,
        watches: [.ming, .alice], link: .linked(9), since: .at(.zero))

    /// What aims at it.
    var target: ListenerTarget {
        ListenerTarget(room: RoomTarget(.demo), id: id, handles: handles, watches: watches)
    }
}

extension Listener.Watched {
    static let ming = Listener.Watched(id: 1_147_058_297_603_630, name: "小明", media: [.audio, .video])
    static let alice = Listener.Watched(id: Snapshot.alice, name: "Alice", media: .audio)
    static let bob = Listener.Watched(id: 4_611_686_018_427_400, name: "Bob", media: [.audio, .video])
}

extension Removal {
    private static let publisher = Ending(
        handle: .handle(1), what: .participant(room: 1234, id: Snapshot.alice, name: "Alice"))
    private static let subscription = Ending(
        handle: .handle(2), what: .subscription(room: 1234, to: [.ming, .bob]))

    /// The whole session of Alice, who has an idle handle besides.
    static let session = Removal(
        session: .alices, scope: .session,
        ends: [publisher, subscription, Ending(handle: .handle(3), what: .idle)])

    /// The same, with a subscription more in another room.
    static let more = Removal(
        session: .alices, scope: .session,
        ends: session.ends + [Ending(handle: .handle(5), what: .subscription(room: 4321, to: [.bob]))])

    /// Alice's handles of a session that carries somebody else, too.
    static let handles = Removal(
        session: .alices, scope: .handles, ends: [publisher, subscription],
        stays: [
            Ending(handle: .handle(3), what: .participant(room: 4321, id: 883_120, name: "李雷")),
            Ending(handle: .handle(4), what: .plugin("janus.plugin.echotest")),
        ])

    /// The whole session of somebody who only listens.
    static let listener = Removal(
        session: .listeners, scope: .session,
        ends: [
            Ending(handle: .handle(91, of: .listeners), what: .subscription(room: 1234, to: [.ming])),
            Ending(handle: .handle(92, of: .listeners), what: .subscription(room: 1234, to: [.alice])),
        ])
}

extension AdminPicture {
    static let lively = AdminPicture(
        access: .live,
        status: ServerStatus(["status": ["token_auth": true, "session_timeout": 60, "log_level": 4]]), sessions: 12,
        handles: 31, readHandles: 28, oldestReading: .at(.seconds(-13)),
        loops: [10, 8, 9, 4].enumerated().compactMap { index, handles in
            EventLoopInfo(["id": .integer(Int64(index)), "handles": .integer(Int64(handles))])
        },
        tokens: [
            ListedToken(token: Secret("night-shift-2741"), plugins: ["janus.plugin.videoroom"]),
            ListedToken(
                token: Secret("day-shift-9981"), plugins: ["janus.plugin.videoroom", "janus.plugin.echotest"]),
            ListedToken(token: Secret("abc"), plugins: []),
        ], requestsPerSecond: 20, events: EventFeed(address: "127.0.0.1:7000", lastAt: .at(.seconds(-3)), dropped: 12))
}

extension ServerInfo {
    /// What Debian's Janus says of itself.
    static let old = ServerInfo([
        "janus": "server_info", "name": "Janus WebRTC Server", "version": 1102, "version_string": "1.1.2",
        "server-name": "prod", "session-timeout": 60, "accepting-new-sessions": true, "static-event-loops": 4,
        "event_handlers": true,
        "plugins": [
            "janus.plugin.videoroom": ["name": "JANUS VideoRoom plugin", "version_string": "0.0.9"],
            "janus.plugin.echotest": ["name": "JANUS EchoTest plugin", "version_string": "0.0.7"],
            "janus.plugin.textroom": ["name": "JANUS TextRoom plugin", "version_string": "0.0.2"],
        ],
        "transports": [
            "janus.transport.http": ["version_string": "0.0.2"],
            "janus.transport.websockets": ["version_string": "0.0.1"],
        ],
    ])
}
