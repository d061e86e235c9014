import JanusWire
import Text

@testable import Moderation

// A server with an Admin API, as the model is told of it.
extension Bench {
    /// A model that watches room 1234 with these people in it, and whose Admin API answers.
    static func administering(_ people: [JSONValue], isReadOnly: Bool = false) -> Bench {
        var bench = Bench(defaultSecret: "s", isReadOnly: isReadOnly, admin: AdminAccess(isCleartext: false))
        bench.send(.start)
        bench.send(.connected(info, url: "http://127.0.0.1:8088/janus", .new))
        bench.listed([room(1234)])
        bench.send(.adminConnected(status, attempt: 1))
        bench.send(.intent(.watch(1234)))
        bench.people(people)
        return bench
    }

    static let status = readable(ServerStatus(["log_level": 4, "session_timeout": 60]))

    /// Answers everything that the Admin API is asked about these handles, until nothing is asked for so long.
    mutating func walk(_ handles: [HandleInfo], for duration: Duration = .seconds(3)) {
        let end = now.uptime + duration
        while true {
            answerAdmin(handles)
            guard let wake = state.nextWake(after: now), wake <= end else { break }
            now.uptime = wake
            send(.woke)
        }
        now.uptime = end
    }

    /// Answers what has been asked of the Admin API and is not answered yet.
    mutating func answerAdmin(_ handles: [HandleInfo]) {
        while let query = state.admin.running.first {
            send(.adminAnswered(query, Self.answer(to: query, handles), attempt: state.admin.attempt))
        }
    }

    private static func answer(to query: AdminQuery, _ handles: [HandleInfo]) -> Result<AdminAnswer, JanusError> {
        func of(_ session: SessionID) -> [HandleInfo] { handles.filter { $0.session == session } }
        switch query {
        case .sessions: return .success(.sessions(Set(handles.map(\.session)).sorted { $0.rawValue < $1.rawValue }))
        case .handles(let session): return .success(.handles(of(session).map(\.handle)))
        case .handle(let address):
            guard let info = handles.first(where: { $0.session == address.session && $0.handle == address.handle })
            else {
                return .failure(JanusError(.core(code: 459, reason: "No such handle")))
            }
            return .success(.handle(info))
        case .server: return .success(.server(info, status, loops: [], tokens: nil))
        case .survey(_, let session, let others):
            let elsewhere = handles.filter { info in
                others.contains(HandleAddress(session: info.session, handle: info.handle))
            }
            return .success(.survey(of(session) + elsewhere))
        }
    }

    /// What was asked of the Admin API.
    var adminQueries: [AdminQuery] {
        effects.compactMap { if case .askAdmin(let query, _) = $0 { query } else { nil } }
    }

    /// What was sent to it.
    var adminRequests: [AdminRequest] {
        effects.compactMap { if case .requestAdmin(_, let request) = $0 { request } else { nil } }
    }

    var listeners: [Listener] { snapshot.watched?.listeners ?? [] }
}

extension HandleInfo {
    /// A participant's handle.
    static func participant(
        _ id: Int64, _ name: String, session: Int64, handle: Int64, privateID: Int64? = nil, room: Int64 = 1234,
        webrtc: JSONValue? = nil, streams: [JSONValue] = []
    ) -> HandleInfo {
        var role: [String: JSONValue] = [
            "type": "publisher", "room": .integer(room), "id": .integer(id), "display": .string(name),
            "streams": .array(streams),
        ]
        role["private_id"] = privateID.map(JSONValue.integer)
        return make(session, handle, role, webrtc)
    }

    /// A subscription's handle.
    static func subscriber(
        to feeds: [(Int64, String)], session: Int64, handle: Int64, privateID: Int64? = nil, room: Int64 = 1234,
        webrtc: JSONValue? = nil
    ) -> HandleInfo {
        var role: [String: JSONValue] = [
            "type": "subscriber", "room": .integer(room), "paused": false,
            "streams": .array(
                feeds.map { id, name in
                    [
                        "type": "audio", "mid": "0", "feed_id": .integer(id), "feed_display": .string(name),
                        "feed_mid": "0", "send": true, "ready": true,
                    ]
                }),
        ]
        role["private_id"] = privateID.map(JSONValue.integer)
        return make(session, handle, role, webrtc)
    }

    /// A handle that is in no room.
    static func idle(session: Int64, handle: Int64) -> HandleInfo { make(session, handle, ["type": "none"], nil) }

    /// A handle of another plugin.
    static func foreign(session: Int64, handle: Int64) -> HandleInfo {
        make(session, handle, [:], nil, plugin: "janus.plugin.textroom")
    }

    private static func make(
        _ session: Int64, _ handle: Int64, _ role: [String: JSONValue], _ webrtc: JSONValue?,
        plugin: String = JanusPlugin.videoRoom
    ) -> HandleInfo {
        var info: [String: JSONValue] = [
            "session_id": .integer(session), "handle_id": .integer(handle), "plugin": .string(plugin),
            "session_transport": "janus.transport.websockets", "created": 1_000_000, "current_time": 61_000_000,
            "plugin_specific": .object(role),
        ]
        info["webrtc"] = webrtc
        return Bench.readable(HandleInfo(["info": .object(info)]))
    }
}

/// A connection, as `handle_info` shows it, with one audio stream that comes in.
struct Line {
    var packets: Int64 = 1000
    var lost: Int64 = 0
    var bytesLastSecond: Int64 = 5000
    var jitter: Int64 = 4
    var quality: Int64 = 100
    var roundTrip: Int64 = 20
    var ice: JSONValue = "ready"
    var peer = "198.51.100.7:40000 [prflx,udp]"
    var remoteCandidates: [JSONValue] = []

    var webrtc: JSONValue {
        [
            "ice": [
                "state": ice, "selected-pair": .string("10.0.0.2:20000 [host,udp] <-> \(peer)"),
                "remote-candidates": .array(remoteCandidates),
            ],
            "dtls": ["dtls-state": "connected"],
            "media": [
                "0": [
                    "type": "audio", "mindex": 0, "mid": "0", "direction": ["send": false, "recv": true],
                    "codecs": ["pt": 111, "codec": "opus"],
                    "rtcp": [
                        "main": [
                            "rtt": .integer(roundTrip), "lost": .integer(lost), "jitter-local": .integer(jitter),
                            "in-link-quality": .integer(quality),
                        ]
                    ],
                    "stats": [
                        "in": [
                            "packets": .integer(packets),
                            "bytes": .integer(packets.multipliedReportingOverflow(by: 100).partialValue),
                            "bytes_lastsec": .integer(bytesLastSecond),
                        ],
                        "out": ["packets": 0, "bytes": 0, "bytes_lastsec": 0],
                    ],
                ]
            ],
        ]
    }
}
