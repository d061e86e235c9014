import JanusClient
import TestSupport
import Testing

/// `janitor doctor` where there is an Admin API.
@Suite("Examining through the Admin API", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct DoctorAdminTests {
    private func options(_ secret: String) -> RealJanus.Options {
        var options = RealJanus.Options(adminSecret: secret)
        options.hasOpenRoom = false
        options.iceInterface = ownAddress() ?? "127.0.0.1"
        return options
    }

    @Test("The secret of the sample configuration")
    func defaultSecret() async throws {
        try await RealJanus.run(options("janusoverlord")) { janus in
            let examined = try await Examined(janus.url, ["--admin", try #require(janus.adminURL)])
            #expect(examined.findings["admin-secret"] == "problem")
            #expect(examined.findings["admin-reach"] == "ok")
            #expect(examined.findings["log-level"] == "unknown")
            #expect(examined.status == 4)
        }
    }

    @Test("A secret of its own: none given, a wrong one, and the right one")
    func ownSecret() async throws {
        try await RealJanus.run(options("sesame")) { janus in
            let admin = ["--admin", try #require(janus.adminURL)]
            let none = try await Examined(janus.url, admin)
            #expect(none.findings["admin-secret"] == "ok")
            #expect(none.findings["log-level"] == "unknown")
            let wrong = try await Examined(janus.url, admin, environment: ["JANITOR_ADMIN_SECRET": "barley"])
            #expect(wrong.findings["admin-secret"] == "problem")
            #expect(wrong.status == 4)
            try await withSecretFile("sesame\n") { file in
                let right = try await Examined(janus.url, admin + ["--admin-secret-file", file])
                #expect(right.findings["admin-secret"] == "ok")
                #expect(right.findings["log-level"] == "ok", "\(right.what("log-level"))")
                #expect(right.findings["outbound-udp"] == "unknown")
            }
            _ = try await janus.admin("set_log_level", ["level": 7])
            let loud = try await Examined(janus.url, admin, environment: ["JANITOR_ADMIN_SECRET": "sesame"])
            #expect(loud.findings["log-level"] == "warning")
        }
    }

    @Test("A server that is being drained")
    func draining() async throws {
        try await RealJanus.run(options("sesame")) { janus in
            _ = try await janus.admin("accept_new_sessions", ["accept": false])
            let examined = try await Examined(janus.url)
            #expect(examined.findings["draining"] == "warning")
            for id in ["api-secret", "rooms", "room-secrets", "candidates"] {
                #expect(examined.findings[id] == "unknown", "\(id)")
            }
            #expect(examined.what("candidates").contains("being drained"))
            #expect(examined.status == 3)
        }
    }

    @Test("nat_1_1_mapping: an address of nobody's, and one that a STUN server contradicts")
    func mapping() async throws {
        var wrong = options("sesame")
        wrong.natMapping = "203.0.113.7"
        try await RealJanus.run(wrong) { janus in
            let examined = try await Examined(janus.url)
            #expect(examined.findings["public-address"] == "problem")
            #expect(examined.what("public-address").contains("203.0.113.7"))
            #expect(examined.findings["candidates"] == "problem")
            #expect(examined.status == 4)
        }
        var other = options("sesame")
        // Nothing is ever sent there: it is only said.
        other.natMapping = "9.9.9.9"
        try await RealJanus.run(other) { janus in
            let admin = ["--admin", try #require(janus.adminURL)]
            let secret = ["JANITOR_ADMIN_SECRET": "sesame"]
            let unseen = try await Examined(janus.url, admin, environment: secret)
            #expect(unseen.findings["public-address"] == "unknown")
            try await STUNServer.run { port in
                let seen = try await Examined(janus.url, admin + ["--stun", "127.0.0.1:\(port)"], environment: secret)
                #expect(seen.findings["outbound-udp"] == "ok", "\(seen.what("outbound-udp"))")
                #expect(seen.findings["public-address"] == "problem")
                #expect(seen.what("public-address").contains("a STUN server sees it at 127.0.0.1"))
                #expect(seen.status == 4)
            }
        }
    }

    @Test("A STUN server that does not answer")
    func silence() async throws {
        try await RealJanus.run(options("sesame")) { janus in
            let admin = ["--admin", try #require(janus.adminURL)]
            let secret = ["JANITOR_ADMIN_SECRET": "sesame"]
            // Nobody listens there.
            let stun = "127.0.0.1:\(try freePort())"
            let examined = try await Examined(janus.url, admin + ["--stun", stun], environment: secret)
            #expect(examined.findings["outbound-udp"] == "problem", "\(examined.what("outbound-udp"))")
            #expect(examined.status == 4)
        }
    }

    @Test("Neither a room nor a session is left behind", arguments: [TestTransport.http, .ws])
    func nothingIsLeft(_ transport: TestTransport) async throws {
        var options = options("sesame")
        options.adminKey = "key"
        try await RealJanus.run(options) { janus in
            let rooms = try await allRooms(of: janus)
            let closed = try await Examined(janus.url(transport))
            #expect(closed.findings["room-creation"] == "ok")
            #expect(closed.findings["candidates"] == "unknown")
            let open = try await Examined(janus.url(transport), environment: ["JANITOR_ADMIN_KEY": "key"])
            #expect(open.findings["room-creation"] == "ok", "\(open.what("room-creation"))")
            #expect(open.findings["candidates"] == (ownAddress() == nil ? "problem" : "ok"))
            let wrong = try await Examined(janus.url(transport), environment: ["JANITOR_ADMIN_KEY": "lock"])
            #expect(wrong.findings["room-creation"] == "problem")
            #expect(try await allRooms(of: janus) == rooms)
            #expect(rooms.contains(2003))
            // That of a WebSocket ends with it, as soon as Janus sees that.
            try await eventually("the end of all sessions") { try await janus.sessions().isEmpty }
        }
    }

    private func allRooms(of janus: RealJanus) async throws -> Set<Int64> {
        let answer = try await janus.admin(
            "message_plugin",
            ["plugin": "janus.plugin.videoroom", "request": ["request": "list", "admin_key": "key"]])
        return Set((answer["response"]?["list"]?.array ?? []).compactMap { $0["room"]?.integer })
    }
}
