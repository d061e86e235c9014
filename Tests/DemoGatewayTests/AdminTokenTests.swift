import Testing

@testable import DemoGateway

/// Tokens that the Admin API stores, with the answers of Janus 1.1.2, and what they open.
struct AdminTokenTests {
    private static let forbidden: JSON = [
        "code": 403, "reason": "Unauthorized request (wrong or missing secret/token)",
    ]

    @Test("stored tokens: as Janus lists, changes and takes them")
    func tokens() {
        var desk = Desk {
            $0.adminSecret = "overlord"
            $0.tokenAuth = true
        }
        let plugin: JSON = ["janus.plugin.videoroom"]
        #expect(desk.admin(["janus": "list_tokens"])["data"] == ["tokens": []])
        #expect(desk.admin(["janus": "add_token"]) == adminError(456, "Missing mandatory element (token)"))
        #expect(desk.admin(["janus": "add_token", "token": "a"])["data"] == ["plugins": plugin])
        #expect(desk.admin(["janus": "add_token", "token": "c", "plugins": ["x"]])["data"] == ["plugins": []])
        let tokens: JSON = ["tokens": [["token": "a", "allowed_plugins": plugin]]]
        #expect(desk.admin(["janus": "list_tokens"])["data"] == tokens)
        for (verb, rest, code, reason) in [
            ("allow_token", [:], 467, "Invalid element type (plugins should be a non-empty array)"),
            ("allow_token", ["token": "zz", "plugins": plugin], 470, "Token zz not found"),
            (
                "disallow_token", ["plugins": ["x"]], 467,
                "Invalid element type (some of the provided plugins are invalid)"
            ),
            ("remove_token", ["token": "zz"], 490, "Error removing token"),
        ] as [(JSON, JSONObject, Int64, String)] {
            var request: JSONObject = ["janus": verb, "token": "a"]
            request.merge(rest)
            #expect(desk.admin(request) == adminError(code, reason))
        }

        #expect(desk.ask(["janus": "create", "transaction": "t"])["error"] == Self.forbidden)
        let created = desk.ask(["janus": "create", "transaction": "t", "token": "a"])
        let session = UInt64(created["data"]?["id"]?.int ?? 0)
        let attach: JSON = ["janus": "attach", "transaction": "t", "token": "a", "plugin": "janus.plugin.videoroom"]
        _ = desk.admin(["janus": "disallow_token", "token": "a", "plugins": plugin])
        let reason = "Provided token can't access plugin 'janus.plugin.videoroom'"
        #expect(desk.ask(attach, session: session)["error"] == ["code": 405, "reason": .string(reason)])
        _ = desk.admin(["janus": "allow_token", "token": "a", "plugins": plugin])
        #expect(desk.ask(attach, session: session)["janus"] == "success")
        #expect(desk.admin(["janus": "remove_token", "token": "a"]) == ["janus": "success", "transaction": "t"])
        #expect(desk.ask(attach, session: session)["error"] == Self.forbidden)
    }
}
