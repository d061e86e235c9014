import Testing

@testable import DemoGateway

/// The core's verbs and errors, as seen live on 1.1.2 (janus.md 0.1, 1.2, 1.3).
struct CoreVerbTests {
    @Test(
        "broken frames are answered without session and transaction",
        arguments: [
            ("{}", 456, "Missing mandatory element (transaction)"),
            (#"{"janus":"info"}"#, 456, "Missing mandatory element (transaction)"),
            (#"{"transaction":"x"}"#, 456, "Missing mandatory element (janus)"),
            (#"{"janus":5,"transaction":"x"}"#, 467, "Invalid element type (janus should be a string)"),
            (#"{"janus":"ping","transaction":5}"#, 467, "Invalid element type (transaction should be a string)"),
            ("[]", 455, "JSON error: not an object"),
            ("{", 454, "JSON error: on line 1: string or '}' expected near end of file"),
            (
                #"{"janus":"create","transaction":"x","id":"4"}"#, 467,
                "Invalid element type (id should be a positive integer)"
            ),
        ])
    func brokenFrames(text: String, code: Int64, reason: String) {
        var desk = Desk()
        #expect(desk.ask(text: text) == ["janus": "error", "error": ["code": .int(code), "reason": .string(reason)]])
    }

    @Test(
        "verbs at the wrong place",
        arguments: [
            ("bogus", false, false, 457, "Unhandled request 'bogus' at this path"),
            ("keepalive", false, false, 457, "Unhandled request 'keepalive' at this path"),
            ("message", true, false, 457, "Unhandled request 'message' at this path"),
            ("attach", true, true, 457, "Unhandled request 'attach' at this path"),
            ("destroy", true, true, 457, "Unhandled request 'destroy' at this path"),
            ("bogus", true, false, 453, "Unknown request 'bogus'"),
            ("ping", true, true, 453, "Unknown request 'ping'"),
            ("info", true, false, 453, "Unknown request 'info'"),
        ])
    func wrongPlace(verb: String, inSession: Bool, onHandle: Bool, code: Int64, reason: String) {
        var desk = Desk()
        let key = desk.attach()
        let reply = desk.ask(
            ["janus": .string(verb), "transaction": "x"], session: inSession ? key.session : 0,
            handle: onHandle ? key.handle : 0)
        #expect(reply["error"] == ["code": .int(code), "reason": .string(reason)])
        #expect(reply["session_id"]?.int == (inSession ? Int64(key.session) : nil))
        #expect(reply["transaction"] == "x")
    }

    @Test("a session's life: create, attach, message, detach, destroy")
    func life() {
        var desk = Desk()
        let session = desk.create()
        let id = JSON.int(Int64(session))
        #expect(
            desk.ask(["janus": "KeepAlive", "transaction": "k"], session: session)
                == ["janus": "ack", "session_id": id, "transaction": "k"])
        let key = desk.attach(session)
        let handle = JSON.int(Int64(key.handle))
        #expect(
            desk.message(["request": "exists", "room": 1234], key, transaction: "m")
                == [
                    "janus": "success", "session_id": id, "transaction": "m", "sender": handle,
                    "plugindata": [
                        "plugin": "janus.plugin.videoroom",
                        "data": ["videoroom": "success", "room": 1234, "exists": true],
                    ],
                ])
        #expect(desk.verb("detach", key)["janus"] == "success")
        #expect(desk.events(session) == [["janus": "detached", "session_id": id, "sender": handle]])
        let gone = "No such handle \(key.handle) in session \(session)"
        #expect(desk.verb("detach", key)["error"] == ["code": 459, "reason": .string(gone)])
        #expect(desk.ask(["janus": "destroy", "transaction": "d"], session: session)["janus"] == "success")
        #expect(
            desk.ask(["janus": "keepalive", "transaction": "k"], session: session)
                == [
                    "janus": "error", "session_id": id, "transaction": "k",
                    "error": ["code": 458, "reason": .string("No such session \(session)")],
                ])
    }

    @Test("a client may choose the session's id up to 2^63-1, once")
    func chosenID() {
        var desk = Desk()
        let create: JSON = ["janus": "create", "transaction": "x", "id": .int(.max)]
        #expect(desk.ask(create) == ["janus": "success", "transaction": "x", "data": ["id": .int(.max)]])
        #expect(
            desk.ask(create)
                == [
                    "janus": "error", "session_id": .int(.max), "transaction": "x",
                    "error": ["code": 468, "reason": "Session ID already in use"],
                ])
    }

    @Test("the secret is asked for before the session is looked up, but not for info and ping")
    func apiSecret() {
        var desk = Desk { $0.apiSecret = "s" }
        let refused: JSON = ["code": 403, "reason": "Unauthorized request (wrong or missing secret/token)"]
        #expect(desk.ask(["janus": "create", "transaction": "x"])["error"] == refused)
        #expect(desk.ask(["janus": "create", "transaction": "x", "apisecret": 5])["error"] == refused)
        #expect(desk.ask(["janus": "keepalive", "transaction": "x"], session: 77)["error"] == refused)
        #expect(desk.ask(["janus": "ping", "transaction": "x"])["janus"] == "pong")
        #expect(desk.ask(["janus": "info", "transaction": "x"])["api_secret"] == true)
        #expect(desk.ask(["janus": "create", "transaction": "x", "apisecret": "s"])["janus"] == "success")
        #expect(desk.poll(77, limit: 1).reply == .forbidden)
        #expect(desk.poll(77, limit: 1, secret: "s").reply == .notFound)
    }

    @Test("ids in path and body must agree")
    func conflictingIDs() {
        var desk = Desk()
        let key = desk.attach()
        let reply = desk.ask(["janus": "keepalive", "transaction": "x", "session_id": 5], session: key.session)
        #expect(
            reply
                == ["janus": "error", "error": ["code": 457, "reason": "Conflicting session ID (payload and path)"]])
        let inBody = desk.ask(
            [
                "janus": "message", "transaction": "x", "session_id": .int(Int64(key.session)),
                "handle_id": .int(Int64(key.handle)), "body": ["request": "exists", "room": 1],
            ])
        #expect(inBody["janus"] == "success")
    }

    @Test("an unknown plugin is 460, and the version is the dialect's")
    func pluginsAndVersions() {
        for (dialect, number) in [(DemoGatewayOptions.Dialect.v0_16, 162), (.v1_1_2, 1102), (.v1_4, 1401)] {
            var desk = Desk { $0.dialect = dialect }
            let session = desk.create()
            let reply = desk.ask(["janus": "attach", "transaction": "x", "plugin": "nope"], session: session)
            #expect(reply["error"] == ["code": 460, "reason": "No such plugin 'nope'"])
            #expect(desk.ask(["janus": "info", "transaction": "x"])["version"]?.int == Int64(number))
        }
    }

    @Test("trickle is acknowledged, whatever it holds, unless it holds both or nothing")
    func trickle() {
        var desk = Desk()
        let key = desk.attach()
        func ask(_ rest: JSONObject) -> JSON {
            var body: JSONObject = ["janus": "trickle", "transaction": "x"]
            for member in rest.members { body[member.key] = member.value }
            return desk.ask(.object(body), session: key.session, handle: key.handle)
        }
        #expect(ask(["candidate": ["completed": true]])["janus"] == "ack")
        #expect(ask([:])["error"]?["code"] == 456)
        #expect(ask(["candidate": [:], "candidates": []])["error"]?["code"] == 454)
    }
}
