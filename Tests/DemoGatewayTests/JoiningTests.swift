import Testing

@testable import DemoGateway

/// Coming in, changing the name, going: answered by events (janus.md 2.4, 2.5, 2.7; all seen live on 1.1.2).
struct JoiningTests {
    @Test("join is acknowledged without a sender and answered by an event with its transaction")
    func ackAndEvent() {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let key = desk.attach()
        let session = JSON.int(Int64(key.session))
        let body: JSON = ["request": "join", "room": 1234, "ptype": "publisher", "id": 9_007_199_254_740_993]
        #expect(
            desk.message(body, key, transaction: "j") == ["janus": "ack", "session_id": session, "transaction": "j"])
        let events = desk.events(key.session)
        #expect(events.count == 1)
        #expect(events.first?["janus"] == "event")
        #expect(events.first?["transaction"] == "j")
        #expect(events.first?["sender"]?.int == Int64(key.handle))
        let data = events.first?["plugindata"]?["data"]?.object
        #expect(data?.members.map(\.key) == ["videoroom", "room", "description", "id", "private_id", "publishers"])
        #expect(data?["id"] == 9_007_199_254_740_993)
    }

    @Test(
        "joins that fail",
        arguments: [
            (#"{"request":"join"}"#, 429, "Missing mandatory element (room)"),
            (#"{"request":"join","room":1234}"#, 429, "Missing mandatory element (ptype)"),
            (#"{"request":"join","room":1234,"ptype":"x"}"#, 430, "Invalid element (ptype)"),
            (#"{"request":"join","room":99,"ptype":"publisher","id":"x"}"#, 426, "No such room (99)"),
            (
                #"{"request":"join","room":1234,"ptype":"publisher","display":5}"#, 430,
                "Invalid element type (display should be a string)"
            ),
            (#"{"request":"join","room":7,"ptype":"publisher"}"#, 429, "Missing mandatory element (pin)"),
            (#"{"request":"join","room":7,"ptype":"publisher","pin":"x"}"#, 433, "Unauthorized (wrong pin)"),
            (#"{"request":"join","room":1234,"ptype":"publisher","id":7}"#, 436, "User ID 7 already exists"),
            (#"{"request":"join","room":1234,"ptype":"subscriber"}"#, 429, "Missing mandatory element (feed)"),
            (#"{"request":"join","room":1234,"ptype":"subscriber","feed":7}"#, 428, "No such feed (7)"),
            (#"{"request":"configure"}"#, 424, "Invalid request on unconfigured participant"),
            (#"{"request":"leave"}"#, 424, "Invalid request on unconfigured participant"),
        ])
    func failures(body: String, code: Int64, text: String) throws {
        var desk = Desk { $0.rooms = RoomTemplate.standard + [RoomTemplate(7, "With pin", pin: "p")] }
        desk.perform(Deed(7, in: 1234, .arrive(display: nil)))
        let key = desk.attach()
        #expect(desk.message(try JSONParser.parse(Array(body.utf8)), key)["janus"] == "ack")
        #expect(desk.told(key) == [pluginError(code, text)])
    }

    @Test("the right pin opens, and the handle is taken then")
    func pin() {
        var desk = Desk { $0.rooms = [RoomTemplate(7, "With pin", pin: "p")] }
        let key = desk.attach()
        #expect(desk.join(key, room: 7, ["pin": "p", "id": 0])?["videoroom"] == "joined")
        #expect(desk.join(key, room: 7, ["pin": "p"]) == pluginError(425, "Already in as a publisher on this handle"))
    }

    @Test("only rooms that notify tell of people without media, the others before the one who joins")
    func notifyJoining() {
        var notifying = RoomTemplate(90, "Notifying")
        notifying.notifyJoining = true
        var desk = Desk { $0.rooms = [RoomTemplate(1234, "Quiet"), notifying] }
        let session = desk.create()
        let (first, second) = (desk.attach(session), desk.attach(session))
        #expect(desk.join(first, room: 90, ["id": 5, "display": "Ann"])?["attendees"] == [])
        let body: JSON = ["request": "join", "ptype": "publisher", "room": 90, "id": 6]
        _ = desk.message(body, second)
        let told = desk.told(second)
        #expect(told.first == ["videoroom": "event", "room": 90, "joining": ["id": 6]])
        #expect(told.last?["attendees"] == [["id": 5, "display": "Ann"]])

        let (third, fourth) = (desk.attach(), desk.attach())
        #expect(desk.join(third)?["attendees"] == nil)
        _ = desk.join(fourth)
        #expect(desk.told(third).isEmpty)
    }

    @Test("a new name is told if there was one before, without the room, and again if it is the same")
    func rename() {
        var desk = Desk()
        let (alice, bob) = (desk.attach(), desk.attach())
        _ = desk.join(alice, ["id": 5])
        _ = desk.join(bob, ["id": 6])
        let configured: [JSON] = [["videoroom": "event", "room": 1234, "configured": "ok"]]
        for (name, heard) in [("A", false), ("B", true), ("B", true), ("", true)] {
            _ = desk.message(["request": "configure", "display": .string(name)], alice)
            #expect(desk.told(alice) == configured)
            #expect(desk.told(bob) == (heard ? [["videoroom": "event", "id": 5, "display": .string(name)]] : []))
        }
    }

    @Test("after leave the handle is dead for rooms, but not for questions")
    func deadHandle() {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let (alice, bob) = (desk.attach(), desk.attach())
        _ = desk.join(alice, ["id": 5])
        _ = desk.join(bob, ["id": 6])
        _ = desk.message(["request": "leave"], bob)
        #expect(desk.told(bob) == [["videoroom": "event", "room": 1234, "leaving": "ok"]])
        #expect(desk.told(alice) == [["videoroom": "event", "room": 1234, "leaving": 6]])
        for request: JSON in ["leave", "configure", "publish", "unpublish", "start"] {
            _ = desk.message(["request": request], bob)
            #expect(desk.told(bob) == [pluginError(426, "No such room")])
        }
        #expect(desk.join(bob) == pluginError(425, "Not in a room (create a new handle)"))
        #expect(desk.plugin(["request": "exists", "room": 1234], bob)?["exists"] == true)
        #expect(desk.verb("detach", bob)["janus"] == "success")
        #expect(desk.told(alice).isEmpty)
    }

    @Test("before 1.0.1 the dead handle said that it was taken")
    func deadHandleOfOld() {
        var desk = Desk { $0.dialect = .v0_16 }
        let key = desk.attach()
        _ = desk.join(key)
        _ = desk.message(["request": "leave"], key)
        #expect(desk.join(key) == pluginError(425, "Already in as a publisher on this handle"))
    }

    @Test(
        "a handle taken away: unpublished as often as the version says it, then leaving",
        arguments: [(DemoGatewayOptions.Dialect.v0_16, 2), (.v1_1_2, 2), (.v1_4, 1)])
    func detached(dialect: DemoGatewayOptions.Dialect, times: Int) {
        var desk = Desk { $0.dialect = dialect }
        let (alice, bob) = (desk.attach(), desk.attach())
        _ = desk.join(alice)
        _ = desk.join(bob, ["id": 6])
        _ = desk.ask(["janus": "destroy", "transaction": "d"], session: bob.session)
        let unpublished: JSON = ["videoroom": "event", "room": 1234, "unpublished": 6]
        let leaving: JSON = ["videoroom": "event", "room": 1234, "leaving": 6]
        #expect(desk.told(alice) == Array(repeating: unpublished, count: times) + [leaving])
    }

    @Test("a hangup without media is heard on 1.1.2 alone, and counts for the detach")
    func hangUp() {
        for dialect in [DemoGatewayOptions.Dialect.v1_1_2, .v1_4] {
            var desk = Desk { $0.dialect = dialect }
            let (alice, bob) = (desk.attach(), desk.attach())
            _ = desk.join(alice)
            _ = desk.join(bob, ["id": 6])
            _ = desk.verb("hangup", bob)
            let unpublished: [JSON] = [["videoroom": "event", "room": 1234, "unpublished": 6]]
            #expect(desk.told(alice) == (dialect == .v1_1_2 ? unpublished : []))
            _ = desk.verb("detach", bob)
            #expect(desk.told(alice) == unpublished + [["videoroom": "event", "room": 1234, "leaving": 6]])
        }
    }

    @Test("a destroyed room tells everybody inside and kills their handles")
    func destroyed() {
        var desk = Desk()
        let (alice, bob) = (desk.attach(), desk.attach())
        _ = desk.join(alice)
        #expect(
            desk.plugin(["request": "destroy", "room": 1234, "secret": "adminpwd"], bob)
                == ["videoroom": "destroyed", "room": 1234, "permanent": false])
        #expect(desk.told(alice) == [["videoroom": "destroyed", "room": 1234]])
        #expect(desk.join(alice, room: 5678) == pluginError(425, "Not in a room (create a new handle)"))
        #expect(
            desk.plugin(["request": "listparticipants", "room": 1234], bob) == pluginError(426, "No such room (1234)"))
    }
}
