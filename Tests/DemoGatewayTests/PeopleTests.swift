import Testing

@testable import DemoGateway

/// What people without a client do, in the shapes of the dialects (janus.md 2.3, 2.5, 2.7, section 5).
struct PeopleTests {
    private static func desk(_ dialect: DemoGatewayOptions.Dialect) -> (Desk, HandleKey) {
        var room = RoomTemplate(1234, "Demo", secret: "s")
        room.audioLevelEvent = true
        var desk = Desk {
            $0.dialect = dialect
            $0.rooms = [room]
            $0.adminSecret = "s"
        }
        let key = desk.attach()
        _ = desk.join(key, ["display": "mod"])
        desk.perform(
            Deed(7, in: 1234, .arrive(display: "Bob")),
            Deed(7, in: 1234, .publish([PublishedStream(.audio), PublishedStream(.video, description: "screen")])))
        return (desk, key)
    }

    @Test("media is told as publishers with streams on 1.x")
    func publishers() {
        var (desk, key) = Self.desk(.v1_1_2)
        #expect(
            desk.told(key) == [
                [
                    "videoroom": "event", "room": 1234,
                    "publishers": [
                        [
                            "id": 7, "display": "Bob", "audio_codec": "opus", "video_codec": "vp8",
                            "streams": [
                                ["type": "audio", "mindex": 0, "mid": "0", "codec": "opus", "fec": true],
                                ["type": "video", "mindex": 1, "mid": "1", "description": "screen", "codec": "vp8"],
                            ],
                        ]
                    ],
                ]
            ])
        let people = desk.plugin(["request": "listparticipants", "room": 1234], key)?["participants"]?.array
        #expect(people?.last == ["id": 7, "display": "Bob", "publisher": true, "talking": false])
    }

    @Test("0.x tells media without streams, moderates by kind and talks without mid")
    func singleStream() {
        var (desk, key) = Self.desk(.v0_16)
        let publisher = desk.told(key).first?["publishers"]?.array?.first
        #expect(publisher == ["id": 7, "display": "Bob", "audio_codec": "opus", "video_codec": "vp8"])
        desk.perform(Deed(7, in: 1234, .talk(level: 30.5)))
        #expect(
            desk.told(key) == [
                ["videoroom": "talking", "room": 1234, "id": 7, "audio-level-dBov-avg": .real(30.5)]
            ])
        let mute: JSON = ["request": "moderate", "room": 1234, "id": 7, "mute_audio": true, "secret": "s"]
        #expect(desk.plugin(mute, key) == ["videoroom": "success"])
        #expect(desk.told(key) == [["videoroom": "event", "room": 1234, "id": 7, "audio-moderation": "muted"]])
        let late = desk.attach()
        #expect(desk.join(late)?["publishers"]?.array?.first?["audio_moderated"] == true)
    }

    @Test("talking comes with index and mid; muting freezes it")
    func talking() {
        var (desk, key) = Self.desk(.v1_4)
        _ = desk.told(key)
        desk.perform(Deed(7, in: 1234, .talk(level: 30)), Deed(7, in: 1234, .talk(level: 30)))
        #expect(
            desk.told(key) == [
                [
                    "videoroom": "talking", "room": 1234, "id": 7, "mindex": 0, "mid": "0",
                    "audio-level-dBov-avg": .real(30),
                ]
            ])
        let mute: JSON = ["request": "moderate", "room": 1234, "id": 7, "mid": "0", "mute": true, "secret": "s"]
        _ = desk.plugin(mute, key)
        #expect(
            desk.told(key) == [["videoroom": "event", "room": 1234, "id": 7, "mid": "0", "moderation": "muted"]])
        desk.perform(Deed(7, in: 1234, .hush(level: 80)))
        #expect(desk.told(key).isEmpty)
        let people = desk.plugin(["request": "listparticipants", "room": 1234], key)?["participants"]?.array
        #expect(people?.last?["talking"] == true)
        let joined = desk.join(desk.attach())
        #expect(joined?["publishers"]?.array?.first?["streams"]?.array?.map { $0["moderated"] } == [true, nil])
    }

    @Test("talking shows in the handle, with its level")
    func audioLevel() throws {
        var (desk, _) = Self.desk(.v1_4)
        let bob = try #require(desk.handle { $0["id"] == 7 })
        #expect(desk.handleInfo(bob)["plugin_specific"]?["streams"]?.array?.first?["audio-level-dBov"] == 127)
        desk.perform(Deed(7, in: 1234, .talk(level: 31.5)))
        let stream = desk.handleInfo(bob)["plugin_specific"]?["streams"]?.array?.first
        #expect(stream?["audio-level-dBov"] == 31)
        #expect(stream?["talking"] == true)
        #expect(stream?["subscribers"] == 0, "nobody else is there to listen")
    }

    @Test("rooms without audio level events are silent about talking")
    func noTalkingEvents() {
        var desk = Desk()
        let key = desk.attach()
        _ = desk.join(key)
        desk.perform(
            Deed(7, in: 1234, .arrive(display: nil)), Deed(7, in: 1234, .publish([PublishedStream(.audio)])),
            Deed(7, in: 1234, .talk(level: 20)))
        #expect(desk.told(key).compactMap { $0["videoroom"] } == ["event"])
    }

    @Test("no such stream, no muting ahead")
    func noStream() {
        var (desk, key) = Self.desk(.v1_4)
        let mute: JSON = ["request": "moderate", "room": 1234, "id": 7, "mid": "9", "mute": true, "secret": "s"]
        #expect(desk.plugin(mute, key) == pluginError(428, "No such stream 9"))
    }

    @Test("unpublishing with media is told twice, leaving once, with the name since 1.3")
    func departure() {
        var (desk, key) = Self.desk(.v1_4)
        _ = desk.told(key)
        desk.perform(Deed(7, in: 1234, .unpublish), Deed(7, in: 1234, .leave))
        let unpublished: JSON = ["videoroom": "event", "room": 1234, "display": "Bob", "unpublished": 7]
        #expect(
            desk.told(key) == [
                unpublished, unpublished, ["videoroom": "event", "room": 1234, "display": "Bob", "leaving": 7],
            ])
    }

    @Test("a room takes no more publishers than it says")
    func publishersFull() {
        var room = RoomTemplate(1234, "Small")
        room.publishers = 1
        var desk = Desk { $0.rooms = [room] }
        let key = desk.attach()
        for id: EntityID in [1, 2] {
            desk.perform(
                Deed(id, in: 1234, .arrive(display: nil)), Deed(id, in: 1234, .publish([PublishedStream(.audio)])))
        }
        #expect(desk.join(key)?["publishers"]?.array?.count == 1)
    }
}
