import Testing

@testable import DemoGateway

/// The kick (janus.md 0, 0.1 and 2.6): the sequence seen live, in the three dialects.
struct KickTests {
    private static let kick: JSON = ["request": "kick", "room": 1234, "id": 7, "secret": "adminpwd"]

    @Test(
        "the kicked one, the others and the moderator hear what they hear of Janus",
        arguments: DemoGatewayOptions.Dialect.allCases)
    func sequence(dialect: DemoGatewayOptions.Dialect) {
        var desk = Desk { $0.dialect = dialect }
        let (moderator, bob, eve) = (desk.attach(), desk.attach(), desk.attach())
        _ = desk.join(moderator, ["display": "mod"])
        _ = desk.join(bob, ["id": 7, "display": "Bob"])
        _ = desk.join(eve, ["display": "Eve"])
        #expect(desk.plugin(Self.kick, moderator) == ["videoroom": "success"])
        #expect(desk.events(bob.session).map { $0["transaction"] } == [nil])
        let kicked: JSON =
            dialect == .v1_4
            ? ["videoroom": "event", "room": 1234, "display": "Bob", "kicked": 7]
            : ["videoroom": "event", "room": 1234, "kicked": 7]
        #expect(desk.told(moderator) == [kicked])
        #expect(desk.told(eve) == [kicked])
        let left = desk.plugin(["request": "listparticipants", "room": 1234], eve)?["participants"]?.array
        #expect(left?.map { $0["display"] } == ["mod", "Eve"])
        // Twice: nobody there; and nothing more was said of him.
        #expect(desk.plugin(Self.kick, moderator) == pluginError(428, "No such user 7 in room 1234"))
        #expect(desk.told(eve).isEmpty)
    }

    @Test("the kicked one hears first, before the others in the same session")
    func order() {
        var desk = Desk()
        let session = desk.create()
        let (alice, bob) = (desk.attach(session), desk.attach(session))
        _ = desk.join(alice)
        _ = desk.join(bob, ["id": 7])
        _ = desk.plugin(Self.kick, alice)
        #expect(
            desk.told(alice) == [
                ["videoroom": "event", "room": 1234, "leaving": "ok", "reason": "kicked"],
                ["videoroom": "event", "room": 1234, "kicked": 7],
            ])
    }

    @Test("afterwards the handle is dead, and the same id may come back on another")
    func afterwards() {
        var desk = Desk()
        let (moderator, bob) = (desk.attach(), desk.attach())
        _ = desk.join(bob, ["id": 7])
        _ = desk.plugin(Self.kick, moderator)
        _ = desk.told(bob)
        #expect(desk.join(bob) == pluginError(425, "Not in a room (create a new handle)"))
        _ = desk.message(["request": "leave"], bob)
        #expect(desk.told(bob) == [pluginError(426, "No such room")])
        #expect(desk.join(desk.attach(bob.session), ["id": 7])?["videoroom"] == "joined")
    }

    @Test("who kicks himself hears leaving, not kicked")
    func oneself() {
        var desk = Desk()
        let key = desk.attach()
        _ = desk.join(key, ["id": 7])
        #expect(desk.plugin(Self.kick, key) == ["videoroom": "success"])
        #expect(desk.told(key) == [["videoroom": "event", "room": 1234, "leaving": "ok", "reason": "kicked"]])
    }

    @Test("a room without a secret takes any, but only strings")
    func noSecret() {
        var desk = Desk { $0.rooms = [RoomTemplate(1234, "Open")] }
        let key = desk.attach()
        desk.perform(Deed(7, in: 1234, .arrive(display: nil)))
        let wrongType: JSON = ["request": "kick", "room": 1234, "id": 7, "secret": 6]
        #expect(desk.plugin(wrongType, key)?["error_code"] == 430)
        #expect(
            desk.plugin(["request": "kick", "room": 1234, "id": 7, "secret": "any"], key) == ["videoroom": "success"])
    }

    @Test("a dummy publisher cannot be kicked since 1.3.2, and talks to nobody")
    func dummy() {
        var room = RoomTemplate(1234, "With dummy", secret: "adminpwd")
        room.dummyPublisher = true
        var desk = Desk { $0.rooms = [room] }
        let key = desk.attach()
        let dummy = desk.plugin(["request": "listparticipants", "room": 1234], key)?["participants"]?.array?.first
        #expect(dummy?["dummy"] == true)
        #expect(dummy?["publisher"] == true)
        let kick: JSON = ["request": "kick", "room": 1234, "id": dummy?["id"] ?? .null, "secret": "adminpwd"]
        #expect(desk.plugin(kick, key) == pluginError(428, "Can't kick dummy users"))
    }
}
