import JanusClient
import TestSupport
import Testing

@Suite("the Admin API")
struct AdminClientTests {
    private static let person = SessionID(rawValue: 5)
    private static let handle = HandleID(rawValue: 6)

    /// What Janus answers to whatever is asked of it, and which session it says it is about.
    private static func answer(to message: JSONValue?, _ members: [String: JSONValue] = [:]) -> JSONValue {
        let frame: [String: JSONValue] = [
            "janus": "success", "transaction": message?["transaction"] ?? .null, "session_id": 5,
        ]
        return .object(frame.merging(members) { $1 })
    }

    private static func success(_ request: ScriptedServer.Request, _ members: [String: JSONValue] = [:])
        -> ScriptedServer.Reply
    { .json(answer(to: request.body, members)) }

    /// The configuration of somebody who has secrets for the other API.
    private static var configuration: JanusConfiguration {
        var configuration = JanusConfiguration(apiSecret: Secret("for users"), token: Secret("a token"))
        configuration.requestTimeout = .seconds(60)
        return configuration
    }

    private func withServer(
        _ script: @escaping ScriptedServer.Script = { AdminClientTests.success($0) },
        _ body: @Sendable (ScriptedServer, AdminClient) async throws -> Void
    ) async throws {
        try await ScriptedServer.run(script) { server in
            let admin = AdminClient(
                url: try JanusURL("http://127.0.0.1:\(server.port)/admin"), secret: Secret("overlord"),
                configuration: Self.configuration)
            do {
                try await body(server, admin)
                await admin.shutdown()
            } catch {
                await admin.shutdown()
                throw error
            }
        }
    }

    @Test("over HTTP the ids stand in the path, and its own secret, alone, in the body")
    func requestOverHTTP() async throws {
        try await withServer { server, admin in
            try await admin.detachHandle(Self.person, Self.handle)
            let request = try #require(server.requests.first)
            #expect(request.method == "POST" && request.path == "/admin/5/6" && request.query.isEmpty)
            #expect(
                request.body == [
                    "janus": "detach_handle", "admin_secret": "overlord", "transaction": .string(request.transaction),
                ])
            admin.use(Secret("another"))
            try await admin.destroySession(Self.person)
            let second = try #require(server.requests.last)
            #expect(second.path == "/admin/5" && second.body?["admin_secret"] == "another")
            admin.use(nil)
            try await admin.setLogLevel(5)
            let third = try #require(server.requests.last)
            #expect(third.path == "/admin" && third.body?["admin_secret"] == nil && third.body?["level"] == 5)
        }
    }

    @Test("over a WebSocket it is a subprotocol of its own, and the ids stand in the body")
    func requestOverWebSocket() async throws {
        let messages = Recorder<JSONValue>()
        try await ScriptedWebSocketServer.run(.accept()) { text, connection in
            let message = try JSONValue(parsing: text)
            messages.record([message])
            try await connection.text(Self.answer(to: message).serializedText())
        } while: { server in
            let admin = AdminClient(
                url: try JanusURL(server.url), secret: Secret("overlord"), configuration: Self.configuration)
            try await admin.hangUp(Self.person, Self.handle)
            #expect(server.upgrades.first?.headers["sec-websocket-protocol"] == "janus-admin-protocol")
            let message = try #require(messages.elements.first)
            #expect(
                message == [
                    "janus": "hangup_webrtc", "admin_secret": "overlord", "session_id": 5, "handle_id": 6,
                    "transaction": message["transaction"] ?? .null,
                ])
            await admin.shutdown()
        }
    }

    @Test("answers over a WebSocket find their requests by the transaction alone, whosever session they name")
    func answersInAnyOrder() async throws {
        let waiting = Recorder<JSONValue>()
        try await ScriptedWebSocketServer.run(.accept()) { text, connection in
            waiting.record([try JSONValue(parsing: text)])
            guard waiting.elements.count == 2 else { return }
            for message in waiting.elements.reversed() {
                let asked = message["session_id"] ?? .null
                try await connection.text(
                    Self.answer(to: message, ["session_id": 99, "handles": [asked]]).serializedText())
            }
        } while: { server in
            let admin = AdminClient(
                url: try JanusURL(server.url), secret: nil, configuration: Self.configuration)
            async let first = admin.handles(of: SessionID(rawValue: 1))
            async let second = admin.handles(of: SessionID(rawValue: 2))
            #expect(try await first == [HandleID(rawValue: 1)])
            #expect(try await second == [HandleID(rawValue: 2)])
            await admin.shutdown()
        }
    }

    @Test("asking what it is needs no secret, and none is sent")
    func info() async throws {
        let info: JSONValue = ["janus": "server_info", "version": 1102]
        try await withServer({ _ in .json(info) }) { server, admin in
            #expect(try await admin.info().version == 1102)
            let request = try #require(server.requests.first)
            #expect(request.method == "GET" && request.path == "/admin/info" && request.body == nil)
        }
    }

    @Test("without a path it is sought at both places", arguments: ["", "/admin"])
    func locating(place: String) async throws {
        let info: JSONValue = ["janus": "server_info", "version": 1401]
        try await ScriptedServer.run({ $0.path == "\(place)/info" ? .json(info) : .http(404) }) { server in
            let origin = "http://127.0.0.1:\(server.port)"
            let (url, found) = try await AdminClient.locate(
                try JanusAddress(origin), configuration: Self.configuration)
            #expect(url.redacted == origin + place && found.version == 1401)
            #expect(server.requests.allSatisfy { !$0.query.contains("secret") && $0.body == nil })
        }
    }

    @Test("a refusal of the core is thrown")
    func refusal() async throws {
        try await withServer({ .error(459, "No such handle 6 in session 5", for: $0) }) { _, admin in
            let error = await #expect(throws: JanusError.self) {
                try await admin.handleInfo(Self.person, Self.handle)
            }
            #expect(error?.kind == .core(code: 459, reason: "No such handle 6 in session 5"))
        }
    }

    @Test("a plugin's refusal inside of a success is thrown")
    func pluginRefusal() async throws {
        let refusal: JSONValue = ["videoroom": "event", "error_code": 433, "error": "Unauthorized (wrong secret)"]
        try await withServer({ Self.success($0, ["response": refusal]) }) { _, admin in
            let error = await #expect(throws: JanusError.self) {
                try await admin.message(request: ["request": "kick", "room": 1, "id": 2])
            }
            #expect(error?.kind == .videoRoom(code: 433, reason: "Unauthorized (wrong secret)"))
        }
    }

    @Test("an answer that lacks what was asked for, or holds something else, is an error")
    func malformed() async throws {
        let spoiled: [String: JSONValue] = [
            "sessions": [1, "two"], "handles": 3, "info": ["handle_id": 6], "data": [],
        ]
        for members in [[:], spoiled] {
            try await withServer({ Self.success($0, members) }) { _, admin in
                let questions: [@Sendable () async throws -> Void] = [
                    { _ = try await admin.sessions() }, { _ = try await admin.handles(of: Self.person) },
                    { _ = try await admin.handleInfo(Self.person, Self.handle) }, { _ = try await admin.status() },
                    { _ = try await admin.message(request: [:]) }, { _ = try await admin.tokens() },
                    { _ = try await admin.addToken(Secret("x")) }, { _ = try await admin.eventLoops() },
                    { _ = try await admin.resolve(address: "x") }, { try await admin.ping() },
                    { _ = try await admin.testSTUN(address: "x", port: 1) }, { _ = try await admin.info() },
                ]
                for (number, question) in questions.enumerated() {
                    let error = await #expect(throws: JanusError.self, "question \(number)") { try await question() }
                    switch error?.kind {
                    case .malformed, .notJanus: break
                    default: Issue.record("question \(number): \(String(describing: error))")
                    }
                }
            }
        }
    }

    @Test("what is no Janus at all is said to be none")
    func notJanus() async throws {
        try await withServer({ _ in .http(200, type: "text/html", "<html>") }) { _, admin in
            let error = await #expect(throws: JanusError.self) { try await admin.sessions() }
            #expect(error?.kind == .notJanus("a web page"))
        }
    }
}
