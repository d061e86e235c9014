import Testing

@testable import DemoGateway

/// Requests answered at once, and their errors, as seen live on 1.1.2 (janus.md 2.1-2.3).
struct VideoRoomRequestTests {
    @Test(
        "errors stand inside a success",
        arguments: [
            (#"{}"#, 429, "Missing mandatory element (request)"),
            (#"{"request":5}"#, 430, "Invalid element type (request should be a string)"),
            (#"{"request":"bogus"}"#, 423, "Unknown request 'bogus'"),
            (#"{"request":"exists"}"#, 429, "Missing mandatory element (room)"),
            (#"{"request":"exists","room":-1}"#, 430, "Invalid element type (room should be a positive integer)"),
            (#"{"request":"exists","room":"1234"}"#, 430, "Invalid element type (room should be a positive integer)"),
            (#"{"request":"listparticipants","room":99}"#, 426, "No such room (99)"),
            (#"{"request":"kick","room":1234}"#, 429, "Missing mandatory element (id)"),
            (#"{"request":"kick","id":5}"#, 426, "No such room (0)"),
            (#"{"request":"kick","room":1234,"id":5}"#, 429, "Missing mandatory element (secret)"),
            (#"{"request":"kick","room":1234,"id":5,"secret":"x"}"#, 433, "Unauthorized (wrong secret)"),
            (
                #"{"request":"kick","room":1234,"id":5,"secret":5}"#, 430,
                "Invalid element type (secret should be a string)"
            ),
            (#"{"request":"kick","room":1234,"id":5,"secret":"adminpwd"}"#, 428, "No such user 5 in room 1234"),
            (
                #"{"request":"moderate","room":1234,"id":5,"mid":0,"mute":true,"secret":"adminpwd"}"#, 430,
                "Invalid element type (mid should be a string)"
            ),
            (
                #"{"request":"moderate","room":1234,"id":5,"mid":"0","mute":1,"secret":"adminpwd"}"#, 430,
                "Invalid element type (mute should be a boolean)"
            ),
            (#"{"request":"enable_recording","room":1234}"#, 429, "Missing mandatory element (record)"),
            (
                #"{"request":"allowed","room":1234,"action":"x","secret":"adminpwd"}"#, 430,
                "Unsupported action 'x' (allowed)"
            ),
            (
                #"{"request":"allowed","room":1234,"action":"add","allowed":[5],"secret":"adminpwd"}"#, 430,
                "Invalid element in the allowed array (not a string)"
            ),
            (#"{"request":"create","room":1234}"#, 427, "Room 1234 already exists"),
            (#"{"request":"destroy","room":1234}"#, 429, "Missing mandatory element (secret)"),
            (
                #"{"request":"edit","room":1234,"new_bitrate":-1}"#, 430,
                "Invalid element type (new_bitrate should be a positive integer)"
            ),
        ])
    func errors(body: String, code: Int64, text: String) throws {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let key = desk.attach()
        let reply = desk.message(try JSONParser.parse(Array(body.utf8)), key)
        #expect(reply["janus"] == "success")
        #expect(reply["plugindata"]?["data"] == pluginError(code, text))
    }

    @Test("list names the standard rooms as 1.1.2 does, member by member")
    func list() {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let list = desk.plugin(["request": "LIST"], desk.attach())?["list"]?.array
        #expect(list?.count == 2)
        #expect(
            list?.first == [
                "room": 1234, "description": "Demo Room", "pin_required": false, "is_private": false,
                "max_publishers": 6, "bitrate": 128_000, "fir_freq": 10, "require_pvtid": false, "require_e2ee": false,
                "dummy_publisher": false, "notify_joining": false, "audiocodec": "opus", "videocodec": "vp8",
                "opus_fec": true, "record": false, "lock_record": false, "num_participants": 0, "audiolevel_ext": true,
                "audiolevel_event": false, "videoorient_ext": true, "playoutdelay_ext": true,
                "transport_wide_cc_ext": true,
            ])
    }

    @Test("private rooms are not listed, but known to those who ask")
    func privateRooms() {
        var room = RoomTemplate(9, "Backstage", pin: "p")
        room.isPrivate = true
        var desk = Desk { $0.rooms = [room] }
        let key = desk.attach()
        #expect(desk.plugin(["request": "list", "admin_key": 5], key) == ["videoroom": "success", "list": []])
        #expect(desk.plugin(["request": "exists", "room": 9], key)?["exists"] == true)
        #expect(desk.plugin(["request": "listparticipants", "room": 9], key)?["participants"] == [])
    }

    @Test("with string ids every id is a string, and numbers are refused")
    func stringIDs() {
        var desk = Desk { $0.stringIDs = true }
        let (alice, bob) = (desk.attach(), desk.attach())
        #expect(
            desk.plugin(["request": "exists", "room": 1234], alice)
                == pluginError(430, "Invalid element type (room should be a string)"))
        let joined = desk.join(alice, room: "1234")
        #expect(joined?["room"] == "1234")
        #expect(joined?["id"]?.string?.count == 36)
        #expect(
            desk.join(bob, room: "1234", ["id": 4]) == pluginError(430, "Invalid element type (id should be a string)"))
        #expect(desk.join(bob, room: "1234", ["id": ""])?["id"] == "")
        let kick: JSON = ["request": "kick", "room": "1234", "id": "", "secret": "adminpwd"]
        #expect(desk.plugin(kick, alice) == ["videoroom": "success"])
        #expect(desk.told(alice) == [["videoroom": "event", "room": "1234", "kicked": ""]])
    }

    @Test("rooms are created, edited and destroyed; an empty secret is one, an edit with one changes nothing")
    func rooms() {
        var desk = Desk { $0.dialect = .v1_1_2 }
        let key = desk.attach()
        #expect(
            desk.plugin(["request": "create", "room": 77, "secret": "", "bitrate": 100], key)
                == ["videoroom": "created", "room": 77, "permanent": false])
        #expect(desk.plugin(["request": "destroy", "room": 77], key)?["error_code"] == 429)
        #expect(
            desk.plugin(["request": "edit", "room": 77, "secret": "", "new_secret": "", "new_publishers": 9], key)
                == ["videoroom": "edited", "room": 77, "permanent": false])
        let room = desk.plugin(["request": "list"], key)?["list"]?.array?.last
        #expect(room?["max_publishers"] == 9)
        #expect(room?["bitrate"] == 64_000)
        #expect(room?["description"] == "Room 77")
        #expect(desk.plugin(["request": "destroy", "room": 77, "secret": ""], key)?["videoroom"] == "destroyed")
        #expect(desk.plugin(["request": "exists", "room": 77], key)?["exists"] == false)
    }

    @Test("recording is switched for the room and nobody is told")
    func recording() {
        var desk = Desk()
        let key = desk.attach()
        _ = desk.join(key)
        let request: JSON = ["request": "enable_recording", "room": 1234, "record": true, "secret": "adminpwd"]
        #expect(desk.plugin(request, key) == ["videoroom": "success", "record": true])
        #expect(desk.plugin(["request": "list"], key)?["list"]?.array?.first?["record"] == true)
        #expect(desk.told(key).isEmpty)
    }

    @Test("locking: enable ignores the list, add and remove tend it, disable keeps it")
    func allowed() {
        var desk = Desk()
        let (moderator, guest) = (desk.attach(), desk.attach())
        func allowed(_ action: JSON, _ tokens: JSON? = nil) -> JSON? {
            var body: JSONObject = ["request": "allowed", "room": 1234, "action": action, "secret": "adminpwd"]
            body["allowed"] = tokens
            return desk.plugin(.object(body), moderator)
        }
        #expect(allowed("enable", ["a"]) == ["videoroom": "success", "room": 1234, "allowed": []])
        let refused = pluginError(433, "Unauthorized (not in the allowed list)")
        #expect(desk.join(guest) == refused)
        #expect(desk.join(guest, ["token": 5]) == pluginError(430, "Invalid element type (token should be a string)"))
        #expect(allowed("add", ["a", "b"])?["allowed"] == ["a", "b"])
        #expect(allowed("remove", ["b"])?["allowed"] == ["a"])
        #expect(desk.join(guest, ["token": "b"]) == refused)
        #expect(desk.join(guest, ["token": "a"])?["videoroom"] == "joined")
        #expect(allowed("disable") == ["videoroom": "success", "room": 1234])
        #expect(allowed("add")?["allowed"] == ["a"])
    }
}
