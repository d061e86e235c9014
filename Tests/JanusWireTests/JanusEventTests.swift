import Testing

@testable import JanusWire

@Suite("events and answers of the core")
struct JanusEventTests {
    @Test(
        "every event of the core is read",
        arguments: [
            (#"{"janus":"webrtcup"}"#, .webrtcUp),
            (
                #"{"janus":"media","mid":"0","type":"audio","receiving":true}"#,
                .media(mid: "0", kind: "audio", isReceiving: true)
            ),
            (
                #"{"janus":"media","type":"video","receiving":false,"seconds":2}"#,
                .media(mid: nil, kind: "video", isReceiving: false)
            ),
            (
                #"{"janus":"slowlink","mid":"1","media":"video","uplink":true,"lost":12}"#,
                .slowLink(mid: "1", kind: "video", isUplink: true, lost: 12)
            ),
            (#"{"janus":"ice-failed"}"#, .iceFailed),
            (#"{"janus":"hangup","reason":"Close PC"}"#, .hangup(reason: "Close PC")),
            (#"{"janus":"detached"}"#, .detached),
            (#"{"janus":"timeout"}"#, .timeout),
            (#"{"janus":"trickle","candidate":{"completed":true}}"#, .trickle(nil)),
            (
                #"{"janus":"trickle","candidate":{"candidate":"candidate:1 1 udp 1 10.0.0.1 9 typ host","sdpMid":"0","sdpMLineIndex":0}}"#,
                .trickle(ICECandidate("candidate:1 1 udp 1 10.0.0.1 9 typ host", mid: "0", index: 0))
            ),
            (#"{"janus":"trickle","candidate":7}"#, .unknown(name: "trickle")),
            (#"{"janus":"something-new"}"#, .unknown(name: "something-new")),
            (#"{"janus":"media"}"#, .unknown(name: "media")),
            (#"{"janus":"event"}"#, .unknown(name: "event")),
            (
                #"{"janus":"event","plugindata":{"plugin":"janus.plugin.textroom","data":{}}}"#,
                .unknown(name: "janus.plugin.textroom")
            ),
            (#"{"janus":7}"#, .unknown(name: "")),
            (#"{}"#, .unknown(name: "")),
        ] as [(String, JanusEvent.Body)])
    func core(text: String, body: JanusEvent.Body) throws {
        let message = try JSONValue(parsing: text)
        let event = JanusEvent(message)
        #expect(event.body == body)
        #expect(event.raw == message)
    }

    @Test("an event knows its session, its handle, its request and the session description beside it")
    func envelope() throws {
        let message = try JSONValue(
            parsing: """
                {"janus":"event","session_id":9007199254740993,"sender":4611686018427387905,"transaction":"t1",
                 "plugindata":{"plugin":"janus.plugin.videoroom","data":{"videoroom":"event","room":"r","leaving":"ok"}},
                 "jsep":{"type":"answer","sdp":"v=0"}}
                """)
        let event = JanusEvent(message)
        #expect(event.sessionID == SessionID(rawValue: 9_007_199_254_740_993))
        #expect(event.sender == HandleID(rawValue: 4_611_686_018_427_387_905))
        #expect(event.transaction == "t1")
        #expect(event.jsep?["type"] == "answer")
        #expect(event.body == .videoRoom(.left("r")))
    }

    @Test("a mute of several kinds at once, as 0.16 tells it, is several events")
    func severalMutes() throws {
        let message = try JSONValue(
            parsing: """
                {"janus":"event","session_id":1,"sender":2,"plugindata":{"plugin":"janus.plugin.videoroom","data":
                 {"videoroom":"event","room":1,"id":7,"audio-moderation":"muted","video-moderation":"unmuted"}}}
                """)
        let events = JanusEvent.events(in: message)
        #expect(
            events.map(\.body) == [
                .videoRoom(.moderation(room: 1, id: 7, stream: .kind(.audio), isMuted: true)),
                .videoRoom(.moderation(room: 1, id: 7, stream: .kind(.video), isMuted: false)),
            ])
        #expect(events.allSatisfy { $0.raw == message && $0.sender == HandleID(rawValue: 2) })
        #expect(JanusEvent.events(in: ["janus": "detached"]) == [JanusEvent(["janus": "detached"])])
    }

    @Test("answers are told apart")
    func answers() throws {
        #expect(JanusReply(["janus": "ack", "transaction": "t"]) == .ack)
        #expect(JanusReply(["janus": "pong"]) == .pong)
        #expect(JanusReply(["janus": "keepalive"]) == .keepalive)
        #expect(JanusReply(["janus": "success", "data": ["id": 7]]) == .success(data: ["id": 7], plugin: nil))
        let plugin = JanusReply.PluginData(plugin: "p", data: ["a": 1], jsep: nil)
        #expect(
            JanusReply(["janus": "success", "plugindata": ["plugin": "p", "data": ["a": 1]]])
                == .success(data: nil, plugin: plugin))
        #expect(
            JanusReply(["janus": "error", "error": ["code": 458, "reason": "No such session 1"]])
                == .refusal(JanusError(.core(code: 458, reason: "No such session 1"))))
        #expect(JanusReply(["janus": "error"]) == .refusal(JanusError(.core(code: 490, reason: ""))))
        #expect(JanusReply(["janus": "detached"]) == .event(JanusEvent(["janus": "detached"])))
        #expect(JanusReply([:]) == nil)
        #expect(JanusReply(7) == nil)
    }

    @Test("a server tells its version, its plugins and what it needs")
    func serverInfo() throws {
        let reply = try JSONValue(
            parsing: """
                {"janus":"server_info","name":"Janus WebRTC Server","version":1102,"version_string":"1.1.2",
                 "server-name":"here","session-timeout":45,"accepting-new-sessions":false,"api_secret":true,
                 "auth_token":true,"plugins":{"janus.plugin.videoroom":{"name":"JANUS VideoRoom plugin",
                 "version_string":"0.0.9"}},"transports":{"janus.transport.http":{}}}
                """)
        let info = try #require(ServerInfo(reply))
        #expect(info.version == 1102 && info.versionString == "1.1.2" && info.serverName == "here")
        #expect(info.sessionTimeout == 45)
        #expect(!info.acceptingNewSessions)
        #expect(info.apiSecretRequired && info.authTokenRequired)
        #expect(info.hasVideoRoom)
        #expect(!info.isSingleStream && !info.hangsOnModerate)
        #expect(info.plugins["janus.plugin.videoroom"]?.versionString == "0.0.9")
        #expect(info.transports.keys.sorted() == ["janus.transport.http"])

        let old = try #require(ServerInfo(["janus": "server_info", "version": 162, "session-timeout": -1]))
        #expect(old.isSingleStream && !old.hangsOnModerate)
        for (version, hangs) in [(1000, true), (1001, false)] as [(JSONValue, Bool)] {
            #expect(ServerInfo(["janus": "server_info", "version": version])?.hangsOnModerate == hangs)
        }
        #expect(!old.hasVideoRoom)
        #expect(old.acceptingNewSessions)
        #expect(old.sessionTimeout == 0)
        #expect(ServerInfo(["janus": "pong"]) == nil)
    }
}
