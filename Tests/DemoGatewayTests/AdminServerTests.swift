import Testing

@testable import DemoGateway

/// Requests about the whole server, with the answers that Janus 1.1.2 gave to the same.
struct AdminServerTests {
    private static let forbidden: JSON = [
        "code": 403, "reason": "Unauthorized request (wrong or missing secret/token)",
    ]

    private static func desk(_ change: (inout DemoGatewayOptions) -> Void = { _ in }) -> Desk {
        Desk {
            $0.adminSecret = "overlord"
            change(&$0)
        }
    }

    @Test(
        "what is asked in the wrong way",
        arguments: [
            (["janus": "nonsense"], 457, "Unhandled request 'nonsense' at this path"),
            (["janus": "list_handles"], 457, "Unhandled request 'list_handles' at this path"),
            (["janus": "handle_info"], 457, "Unhandled request 'handle_info' at this path"),
            (["janus": "handle_info", "handle_id": 7], 458, "Session not found"),
            (["janus": "set_session_timeout"], 456, "Missing mandatory element (timeout)"),
            (
                ["janus": "set_session_timeout", "timeout": -1], 467,
                "Invalid element type (timeout should be a positive integer)"
            ),
            (["janus": "set_log_level", "level": 9], 467, "Invalid element type (level should be between 0 and 7)"),
            (
                ["janus": "set_locking_debug", "debug": 1], 467, "Invalid element type (debug should be a boolean)"
            ),
            (["janus": "accept_new_sessions"], 456, "Missing mandatory element (accept)"),
            (["janus": "message_plugin"], 456, "Missing mandatory element (plugin)"),
            (["janus": "message_plugin", "plugin": "x"], 460, "Invalid plugin"),
            (
                ["janus": "message_plugin", "plugin": "janus.plugin.videoroom", "request": 5], 467,
                "Invalid element type (request should be an object)"
            ),
            (["janus": "query_eventhandler", "handler": "x"], 460, "Invalid event handler"),
            (["janus": "query_transport", "transport": "x"], 460, "Invalid transport"),
            (["janus": "query_logger"], 456, "Missing mandatory element (logger)"),
            (["janus": "custom_event"], 456, "Missing mandatory element (schema)"),
            (["janus": "custom_logline", "line": 5], 467, "Invalid element type (line should be a string)"),
            (["janus": "resolve_address", "address": "nonsense.invalid"], 490, "Could not resolve address"),
            (["janus": "test_stun", "address": "127.0.0.1"], 456, "Missing mandatory element (port)"),
            (["janus": "test_stun", "address": "127.0.0.1", "port": 9], 490, "STUN request failed"),
            (["janus": "list_tokens"], 490, "Stored-Token based authentication disabled"),
        ] as [(JSONObject, Int64, String)])
    func refusals(request: JSONObject, code: Int64, reason: String) {
        var desk = Self.desk()
        #expect(desk.admin(request) == adminError(code, reason))
    }

    @Test(
        "what is answered",
        arguments: [
            (["janus": "set_log_level", "level": 5], ["level": 5]),
            (["janus": "set_log_timestamps", "timestamps": true], ["log_timestamps": true]),
            (["janus": "set_nack_optimizations", "nack_optimizations": true], ["nack-optimizations": true]),
            (["janus": "set_session_timeout", "timeout": 0], ["timeout": 0]),
            (["janus": "accept_new_sessions", "accept": false], ["accept": false]),
            (["janus": "LIST_sessions"], ["sessions": []]), (["janus": "loops_info"], ["loops": []]),
            (["janus": "custom_event", "schema": "a", "data": [:]], [:]),
            (
                ["janus": "query_transport", "transport": "janus.transport.http", "request": [:]],
                ["response": ["error_code": 412, "error": "Missing mandatory element (request)"]]
            ),
            (
                [
                    "janus": "query_transport", "transport": "janus.transport.http",
                    "request": ["request": "connections"],
                ],
                ["response": ["result": 200, "connections": ["http": 0, "admin_http": 0], "messages": 1]]
            ),
            (["janus": "custom_logline", "line": "hello", "level": 9], [:]),
            (["janus": "resolve_address", "address": "::1"], ["ip": "::1", "elapsed": 24]),
            (
                ["janus": "message_plugin", "plugin": "janus.plugin.videoroom", "request": ["request": "join"]],
                ["response": pluginError(423, "Unknown request 'join'")]
            ),
            (
                [
                    "janus": "message_plugin", "plugin": "janus.plugin.videoroom",
                    "request": ["request": "kick", "room": 1234, "id": 6],
                ],
                ["response": pluginError(429, "Missing mandatory element (secret)")]
            ),
            (
                ["janus": "message_plugin", "plugin": "janus.plugin.videoroom"],
                ["response": pluginError(429, "Missing mandatory element (request)")]
            ),
        ] as [(JSONObject, JSONObject)])
    func answers(request: JSONObject, answer: JSONObject) {
        var desk = Self.desk()
        var whole: JSONObject = ["janus": "success", "transaction": "t"]
        whole.merge(answer)
        #expect(desk.admin(request) == .object(whole))
    }

    @Test("what is set is shown, and the version decides which settings there are")
    func status() {
        var desk = Self.desk { $0.dialect = .v1_1_2 }
        _ = desk.admin(["janus": "set_slowlink_threshold", "slowlink_threshold": 4])
        _ = desk.admin(["janus": "set_session_timeout", "timeout": 99])
        #expect(
            desk.admin(["janus": "get_status"])["status"] == [
                "token_auth": false, "session_timeout": 99, "reclaim_session_timeout": 0, "candidates_timeout": 45,
                "log_level": 4, "log_timestamps": false, "log_colors": false, "locking_debug": false,
                "refcount_debug": false, "libnice_debug": false, "min_nack_queue": 200, "nack-optimizations": false,
                "no_media_timer": 1, "slowlink_threshold": 4,
            ])
        var newer = Self.desk { $0.dialect = .v1_4 }
        #expect(newer.admin(["janus": "get_status"])["status"]?["log_rotate_sig"] == 0)
        #expect(newer.admin(["janus": "set_libnice_debug", "debug": true])["error"]?["code"] == 457)
    }

    @Test("only info and ping need no secret; 403 comes before 457 and 458")
    func secrets() {
        var desk = Self.desk()
        for secret: JSON in ["wrong", 5, .null] {
            #expect(desk.admin(["janus": "info", "admin_secret": secret])["janus"] == "server_info")
            #expect(desk.admin(["janus": "ping", "admin_secret": secret])["janus"] == "pong")
            for verb: JSON in ["get_status", "nonsense", "list_sessions"] {
                #expect(desk.admin(["janus": verb, "admin_secret": secret])["error"] == Self.forbidden)
            }
            let reply = desk.admin(["janus": "list_handles", "admin_secret": secret], session: 77)
            #expect(reply["error"] == Self.forbidden)
            #expect(reply["session_id"] == 77)
        }
    }

    @Test("event loops share all handles between them")
    func loops() {
        var desk = Self.desk { $0.eventLoops = 2 }
        for _ in 0..<20 { _ = desk.attach() }
        desk.perform(Deed(7, in: 1234, .arrive(display: nil)))
        let loops = desk.admin(["janus": "loops_info"])["loops"]?.array ?? []
        #expect(loops.map { $0["id"] } == [0, 1])
        #expect(loops.compactMap { $0["handles"]?.int }.reduce(0, +) == 21)
    }

    @Test("while the server drains there are no new sessions, and it says so")
    func drain() {
        var desk = Self.desk()
        _ = desk.admin(["janus": "accept_new_sessions", "accept": false])
        let refused = desk.ask(["janus": "create", "transaction": "t"])
        #expect(refused == adminError(472, "Currently not accepting new sessions"))
        #expect(desk.admin(["janus": "info"])["accepting-new-sessions"] == false)
        desk.perform(Deed(7, in: 1234, .arrive(display: "late")))
        #expect(desk.sessions().isEmpty)
        _ = desk.admin(["janus": "accept_new_sessions", "accept": true])
        #expect(desk.create() != 0)
    }

    @Test("a session's own timeout wins over the server's until it is taken back")
    func timeouts() {
        var desk = Self.desk { $0.sessionTimeout = .seconds(60) }
        let (short, plain) = (desk.create(), desk.create())
        let reply = desk.admin(["janus": "set_session_timeout", "timeout": 5], session: short)
        #expect(reply["timeout"] == 5)
        desk.pass(.seconds(10))
        #expect(desk.sessions() == [plain])
        _ = desk.admin(["janus": "set_session_timeout", "timeout": 11])
        desk.pass(.seconds(2))
        #expect(desk.sessions().isEmpty)
    }
}
