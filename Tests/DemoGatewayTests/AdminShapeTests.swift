import Testing

@testable import DemoGateway

/// `handle_info` has the members of a real one, no more and no less.
struct AdminShapeTests {
    /// The paths of all members; elements of arrays are taken together, and names of header extensions left out.
    private static func paths(_ json: JSON, at path: String = "") -> Set<String> {
        switch json {
        case .object(let object) where !object.members.isEmpty && !path.hasSuffix(".extensions"):
            object.members.reduce(into: []) { $0.formUnion(paths($1.value, at: "\(path).\($1.key)")) }
        case .array(let elements) where !elements.isEmpty:
            elements.reduce(into: []) { $0.formUnion(paths($1, at: "\(path)[]")) }
        default: [path]
        }
    }

    private static func paths(_ text: String) throws -> Set<String> {
        paths(try JSONParser.parse(Array(text.utf8)))
    }

    /// A room with somebody who sends audio and video and receives the same from another.
    private static func desk(_ dialect: DemoGatewayOptions.Dialect = .v1_1_2) -> Desk {
        var desk = Desk {
            $0.dialect = dialect
            $0.adminSecret = "s"
        }
        for person: EntityID in [7, 8] {
            desk.perform(
                Deed(person, in: 1234, .arrive(display: "Somebody")),
                Deed(person, in: 1234, .publish([PublishedStream(.audio), PublishedStream(.video)])))
        }
        desk.pass(.seconds(9))
        return desk
    }

    @Test("somebody's publisher and subscriber are as those of 1.1.2 with media")
    func media() throws {
        var desk = Self.desk()
        let infos = desk.handleInfos()
        // A client of the test named its handle, which nobody of the script does.
        let publisher = try Self.paths(RecordedHandleInfo.publisher).subtracting([".opaque_id"])
        let kinds = infos.compactMap { $0["plugin_specific"]?["type"]?.string }
        #expect(kinds.sorted() == ["publisher", "publisher", "subscriber", "subscriber"])
        for (kind, info) in zip(kinds, infos) {
            let recorded = kind == "subscriber" ? try Self.paths(RecordedHandleInfo.subscriber) : publisher
            #expect(Self.paths(info) == recorded)
        }
    }

    @Test("a client's handle is as one without media, in no room or kicked")
    func clients() throws {
        var desk = Self.desk()
        let key = desk.attach()
        #expect(Self.paths(desk.handleInfo(key)) == (try Self.paths(RecordedHandleInfo.outsideOfRooms)))
        let id = desk.join(key, ["display": "Nobody"])?["id"]
        #expect(Self.paths(desk.handleInfo(key)) == (try Self.paths(RecordedHandleInfo.withoutMedia)))
        let kick: JSONObject = ["request": "kick", "room": 1234, "id": id ?? .null, "secret": "adminpwd"]
        let reply = desk.admin([
            "janus": "message_plugin", "plugin": "janus.plugin.videoroom", "request": .object(kick),
        ])
        #expect(reply["response"] == ["videoroom": "success"])
        let kicked = try Self.paths(RecordedHandleInfo.kicked).subtracting([".opaque_id"])
        #expect(Self.paths(desk.handleInfo(key)) == kicked)
    }

    @Test("plugin_only stops after what the plugin says; the handle tells its name, token, and private id")
    func pluginOnly() {
        var desk = Desk {
            $0.adminSecret = "s"
            $0.tokenAuth = true
        }
        _ = desk.admin(["janus": "add_token", "token": "t"])
        let session = UInt64(
            desk.ask(["janus": "create", "transaction": "t", "token": "t"])["data"]?["id"]?.int ?? 0)
        let attach: JSON = [
            "janus": "attach", "transaction": "t", "token": "t", "plugin": "janus.plugin.videoroom",
            "opaque_id": "mine",
        ]
        let handle = UInt64(desk.ask(attach, session: session)["data"]?["id"]?.int ?? 0)
        let key = HandleKey(session: session, handle: handle)
        let join: JSON = [
            "janus": "message", "transaction": "t", "token": "t",
            "body": ["request": "join", "ptype": "publisher", "room": 1234],
        ]
        _ = desk.ask(join, session: session, handle: handle)
        let poll = desk.engine.poll(session: session, limit: 9, credentials: Credentials(token: "t"), at: .zero)
        guard case .body(.array(let events), _) = poll.reply else {
            Issue.record("no event")
            return
        }
        let joined = events.first?["plugindata"]?["data"]
        let info = desk.handleInfo(key, ["plugin_only": true])
        #expect(info["flags"] == nil)
        #expect(info["opaque_id"] == "mine")
        #expect(info["token"] == "t")
        #expect(joined?["private_id"] != nil)
        #expect(info["plugin_specific"]?["private_id"] == joined?["private_id"])
    }

    @Test("0.x: one stream with one component, a subscriber for each feed, kinds of media instead of streams")
    func singleStream() {
        var desk = Self.desk(.v0_16)
        desk.perform(
            Deed(9, in: 1234, .arrive(display: nil)), Deed(9, in: 1234, .publish([PublishedStream(.audio)])))
        let infos = desk.handleInfos()
        let subscribers = infos.filter { $0["plugin_specific"]?["type"] == "subscriber" }
        #expect(subscribers.count == 6)
        let publisher = infos.first { $0["plugin_specific"]?["id"] == 7 }
        #expect(publisher?["plugin_specific"]?["media"]?["video_codec"] == "vp8")
        #expect(publisher?["plugin_specific"]?["viewers"] == 2)
        #expect(publisher?["webrtc"] == nil)
        let stream = publisher?["streams"]?.array?.first
        #expect(stream?["rtcp_stats"]?["audio"]?["base"] == 48_000)
        let component = stream?["components"]?.array?.first
        #expect((component?["in_stats"]?["video_bytes_lastsec"]?.int ?? 0) > 30_000)
        #expect(component?["selected-pair"]?.string?.contains(" <-> ") == true)
        desk.perform(Deed(9, in: 1234, .unpublish))
        #expect(desk.handleInfos().filter { $0["plugin_specific"]?["type"] == "subscriber" }.count == 4)
    }
}
