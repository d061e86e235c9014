import JanusWire
import Testing

@Suite("what the Admin API says of a handle")
struct HandleInfoTests {
    private func info(_ recording: HandleInfoRecording) throws -> HandleInfo {
        try #require(HandleInfo(try recording.reply))
    }

    @Test("whose handle it is, and how long it has been there", arguments: [true, false])
    func frame(isWhole: Bool) throws {
        let reply = try HandleInfoRecording.publisher.reply
        let inner = try #require(reply["info"])
        let info = try #require(HandleInfo(isWhole ? reply : inner))
        #expect(info.session.rawValue == 814_837_910_418_739)
        #expect(info.handle.rawValue == 3_628_915_366_908_968)
        #expect(info.transport == "janus.transport.http")
        #expect(info.plugin == JanusPlugin.videoRoom)
        #expect(info.sessionTimeout == 60)
        #expect(info.opaqueID == nil && info.token == nil)
        #expect(info.created == .microseconds(45_029_089_378))
        #expect(info.age == .microseconds(12_831_069))
        #expect(info.idle == .microseconds(12_349_311))
        #expect(info.raw == inner)
    }

    @Test("a publisher with media")
    func publisher() throws {
        let info = try info(.publisher)
        guard case .publisher(let role) = info.role else {
            Issue.record("taken for \(info.role)")
            return
        }
        #expect(role.room == 2005 && role.id == 6_718_145_728_315_159)
        #expect(role.privateID == 3_038_244_812 && role.display == "Alice" && role.bitrate == 0)
        try #require(role.streams.count == 2)
        let (audio, video) = (role.streams[0], role.streams[1])
        #expect((audio.type, audio.mid, audio.codec, audio.subscribers) == ("audio", "0", "opus", 1))
        #expect(audio.audioLevel == 12 && audio.isTalking == true && audio.recording == nil)
        #expect((video.type, video.mid, video.codec, video.subscribers) == ("video", "1", "vp8", 1))
        #expect(video.audioLevel == nil && video.isTalking == nil && video.description == nil)
        let ice = try #require(info.ice)
        #expect(ice.state == "ready" && !ice.hasFailed)
        #expect(ice.localCandidates == ["1 1 udp 2015363327 10.255.77.1 40031 typ host"])
        #expect(ice.remoteCandidates.count == 2)
        #expect(
            ice.selectedPair
                == CandidatePair(
                    local: .init(address: "10.255.77.1", port: 40031, kind: "host", proto: "udp"),
                    remote: .init(address: "10.255.77.1", port: 49189, kind: "host", proto: "udp")))
        #expect(info.dtlsState == "connected")
    }

    @Test("a participant without media")
    func participant() throws {
        let info = try info(.participant)
        guard case .publisher(let role) = info.role else {
            Issue.record("taken for \(info.role)")
            return
        }
        #expect(role.room == 2005 && role.display == "Bob" && role.streams.isEmpty)
        #expect(info.ice == nil && info.dtlsState == nil && info.media.isEmpty)
    }

    @Test("somebody who listens")
    func subscriber() throws {
        let info = try info(.subscriber)
        guard case .subscriber(let role) = info.role else {
            Issue.record("taken for \(info.role)")
            return
        }
        #expect(role.room == 2005 && role.privateID == 3_628_001_195 && !role.isPaused)
        #expect(role.feeds.allSatisfy { $0.feed == 6_718_145_728_315_159 && $0.display == "Alice" })
        #expect(role.feeds.map(\.mid) == ["0", "1"] && role.feeds.map(\.feedMid) == ["0", "1"])
        #expect(role.feeds.map(\.type) == ["audio", "video"] && role.feeds.map(\.codec) == ["opus", "vp8"])
        #expect(role.feeds.allSatisfy { $0.isSending == true && $0.isReady == true })
    }

    @Test("a handle that is in no room")
    func nobody() throws {
        let info = try info(.nobody)
        #expect(info.role == .none && info.media.isEmpty)
    }

    @Test("a subscriber of Janus 1.4 who is paused, has lost a feed, and shares a data channel")
    func pausedSubscriber() throws {
        guard case .subscriber(let role) = try info(.pausedSubscriber).role else {
            Issue.record("not taken for a subscriber")
            return
        }
        #expect(role.privateID == nil && role.isPaused)
        #expect(role.feeds.map(\.feed) == [11, 12])
        #expect(role.feeds.allSatisfy { $0.type == "data" && $0.mid == "1" })
    }

    @Test("a publisher of Janus 1.4: string ids, a token, what is recorded, and a connection that failed")
    func newer() throws {
        let info = try info(.simulcast)
        #expect(info.opaqueID == "desk 7" && info.token == Secret("very secret"))
        #expect(info.raw["token"] == nil, "a secret does not lie about")
        #expect(!"\(info)".contains("very secret"))
        guard case .publisher(let role) = info.role else {
            Issue.record("taken for \(info.role)")
            return
        }
        #expect(role.room == "support" && role.id == "小明" && role.metadata == ["seat": 7])
        #expect(role.bitrate == 512_000)
        #expect(role.streams.map(\.description) == [nil, "screen"])
        #expect(role.streams.map(\.recording) == [nil, "/var/rec/1.mjr"])
        #expect(role.streams.map(\.subscribers) == [0, 3])
        let ice = try #require(info.ice)
        #expect(ice.hasFailed)
        #expect(
            ice.selectedPair?.remote
                == CandidatePair.Endpoint(address: "2001:db8:1::9", port: 51000, kind: "relay", proto: "tcp"))
        #expect(ice.selectedPair?.remote.isRelayed == true && ice.selectedPair?.local.isRelayed == false)
    }

    @Test("a publisher and a subscriber of Janus 0.16")
    func older() throws {
        let publisher = try info(.singleStreamPublisher)
        guard case .publisher(let role) = publisher.role else {
            Issue.record("taken for \(publisher.role)")
            return
        }
        #expect(role.id == 42 && role.display == "Bob" && role.bitrate == 128_000)
        #expect(role.streams.map(\.type) == ["audio", "video"] && role.streams.map(\.mid) == ["audio", "video"])
        #expect(role.streams.map(\.codec) == ["opus", "vp8"])
        #expect(role.streams.map(\.audioLevel) == [40, nil] && role.streams.map(\.isTalking) == [true, nil])
        #expect(role.streams.map(\.recording) == ["/var/rec/a.mjr", nil])
        #expect(publisher.ice?.state == "ready" && publisher.dtlsState == "connected")
        #expect(publisher.ice?.selectedPair?.remote.address == "203.0.113.9")

        guard case .subscriber(let listening) = try info(.singleStreamSubscriber).role else {
            Issue.record("not taken for a subscriber")
            return
        }
        #expect(listening.privateID == 4242 && !listening.isPaused)
        #expect(listening.feeds.map(\.feed) == [42, 42] && listening.feeds.map(\.display) == ["Bob", "Bob"])
        #expect(listening.feeds.map(\.type) == ["audio", "video"])
        #expect(listening.feeds.map(\.isSending) == [true, false])
    }

    @Test(
        "who was put out, and handles of other plugins, play no role in a room",
        arguments: [
            (JanusPlugin.videoRoom, ["type": "publisher", "destroyed": 0], .none),
            (JanusPlugin.videoRoom, ["type": "subscriber"], .none),
            (JanusPlugin.videoRoom, nil, .none),
            (JanusPlugin.videoRoom, ["type": "juggler"], .other),
            ("janus.plugin.echotest", ["type": "publisher", "room": 1, "id": 2], .other),
        ] as [(String, JSONValue?, HandleInfo.Role)])
    func otherRoles(plugin: String, specific: JSONValue?, role: HandleInfo.Role) throws {
        var members: [String: JSONValue] = ["session_id": 1, "handle_id": 2, "plugin": .string(plugin)]
        members["plugin_specific"] = specific
        #expect(try #require(HandleInfo(.object(members))).role == role)
    }

    @Test(
        "what does not say whose handle it is tells nothing",
        arguments: [nil, [:], ["session_id": 1], ["info": ["handle_id": 1]], ["info": []]] as [JSONValue])
    func unreadable(reply: JSONValue) {
        #expect(HandleInfo(reply) == nil)
    }

    @Test(
        "a pair that is written otherwise is none",
        arguments: [
            "", "10.0.0.1:1 [host,udp]", "10.0.0.1:1 [host,udp] <-> ", "10.0.0.1 [host,udp] <-> 10.0.0.2:1 [host,udp]",
            "10.0.0.1:99999 [host,udp] <-> 10.0.0.2:1 [host,udp]", "10.0.0.1:1 host,udp <-> 10.0.0.2:1 [host,udp]",
            "10.0.0.1:1 [host] <-> 10.0.0.2:1 [host,udp]",
        ])
    func otherPairs(text: String) {
        #expect(CandidatePair(text) == nil)
    }
}
