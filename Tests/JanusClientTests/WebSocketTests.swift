import JanusClient
import TestSupport
import Testing

/// What a WebSocket asks of a client, shown by a server that does every frame as the test wants it.
@Suite("Janus over a WebSocket")
struct WebSocketTests {
    /// Answers what makes something as Janus does, and hands everything else to the test.
    static func janus(
        _ other: @escaping @Sendable (JSONValue, ScriptedWebSocketServer.Connection) async throws -> Void = { _, _ in }
    ) -> ScriptedWebSocketServer.Script {
        { text, connection in
            let message = try JSONValue(parsing: text)
            switch message["janus"]?.string {
            case "create": try await connection.text(reply(to: message, ["data": ["id": 1]]))
            case "attach": try await connection.text(reply(to: message, ["data": ["id": 2]]))
            case "claim", "destroy": try await connection.text(reply(to: message, [:]))
            case "keepalive": try await connection.text(reply(to: message, ["janus": "ack"]))
            default: try await other(message, connection)
            }
        }
    }

    static func reply(to message: JSONValue, _ members: [String: JSONValue]) -> String {
        let frame: [String: JSONValue] = ["janus": "success", "transaction": message["transaction"] ?? .null]
        return JSONValue.object(frame.merging(members) { $1 }).serializedText()
    }

    static func event(_ number: Int64) -> String {
        JSONValue.object([
            "janus": "event", "session_id": 1, "sender": 2,
            "plugindata": [
                "plugin": "janus.plugin.videoroom",
                "data": ["videoroom": "event", "room": 1234, "leaving": .integer(number)],
            ],
        ]).serializedText()
    }

    static func left(_ number: Int64) -> VideoRoomEvent { .leaving(room: 1234, id: .number(number), display: nil) }

    private func withSession(
        _ script: @escaping ScriptedWebSocketServer.Script, _ configuration: JanusConfiguration = .patient,
        _ body: @escaping @Sendable (ScriptedWebSocketServer, JanusSession) async throws -> Void
    ) async throws {
        try await ScriptedWebSocketServer.run(.accept(), script) { server in
            let client = JanusClient(url: try JanusURL(server.url), configuration: configuration)
            do {
                try await body(server, try await client.createSession())
                await client.shutdown()
            } catch {
                await client.shutdown()
                throw error
            }
        }
    }

    /// Runs a session's loop while `body` does, and gives what came and how it ended.
    private func polling(
        _ session: JanusSession, isEndedByUs: Bool = true,
        while body: @Sendable (Recorder<JanusEvent>) async throws -> Void
    ) async throws -> JanusError.Kind {
        let events = Recorder<JanusEvent>()
        return try await withThrowingTaskGroup(of: JanusError.Kind.self) { group in
            group.addTask {
                do throws(JanusError) {
                    try await session.run { if case .events(let batch) = $0 { events.record(batch) } }
                } catch {
                    return error.kind
                }
                throw NeverHappened(description: "a loop ended without an error")
            }
            try await body(events)
            if isEndedByUs { group.cancelAll() }
            return try await group.next() ?? .timedOut
        }
    }

    @Test("it is asked for with Janus' subprotocol, a Host and the Origin, and every frame is masked")
    func asking() async throws {
        var configuration = JanusConfiguration(apiSecret: Secret("a\"b"), token: Secret("t"))
        configuration.origin = "https://rtc.example.org"
        try await withSession(Self.janus(), configuration) { server, session in
            let handle = try await session.attach()
            try await session.keepalive()
            let upgrade = try #require(server.upgrades.first)
            #expect(upgrade.headers["sec-websocket-protocol"] == "janus-protocol")
            #expect(upgrade.headers["host"] == "127.0.0.1:\(server.port)")
            #expect(upgrade.headers["origin"] == "https://rtc.example.org")
            let frames = server.frames.filter { $0.opcode == .text }
            #expect(frames.allSatisfy { $0.isMasked && $0.isFinal })
            let messages = try frames.map { try JSONValue(parsing: $0.text) }
            #expect(messages.map { $0["janus"] } == ["create", "attach", "keepalive"])
            #expect(messages.map { $0["session_id"] } == [nil, 1, 1])
            #expect(messages.allSatisfy { $0["apisecret"] == "a\"b" && $0["token"] == "t" })
            #expect(handle == HandleID(rawValue: 2))
            // Neither path nor headers hold a secret.
            #expect(!"\(upgrade)".contains("a\"b"))
        }
    }

    @Test("a request to a handle names the session and the handle")
    func addressing() async throws {
        let seen = Recorder<JSONValue>()
        let script = Self.janus { message, connection in
            seen.record(message)
            try await connection.text(
                Self.reply(
                    to: message,
                    ["plugindata": ["plugin": "janus.plugin.videoroom", "data": ["videoroom": "success", "list": []]]]))
        }
        try await withSession(script) { _, session in
            let room = VideoRoom(session: session, handle: try await session.attach())
            #expect(try await room.list().isEmpty)
            let message = try #require(seen.elements.first)
            #expect(message["session_id"] == 1 && message["handle_id"] == 2)
        }
    }

    @Test("fragments are put together, wherever their borders fall, with pings in between that are answered")
    func fragments() async throws {
        try await withSession(Self.janus()) { server, session in
            _ = try await polling(session) { events in
                let connection = try await server.connection()
                let name = "李雷👩‍👩‍👧"
                let text = JSONValue.object(["janus": "event", "session_id": 1, "name": .string(name)]).serializedText()
                let bytes = Array(text.utf8)
                try await connection.frame(WebSocketFrame(.text, [bytes[0]], isFinal: false))
                for byte in bytes.dropFirst().dropLast() {
                    try await connection.ping("still there?")
                    try await connection.frame(WebSocketFrame(.continuation, [byte], isFinal: false))
                }
                try await connection.frame(WebSocketFrame(.continuation, [bytes[bytes.count - 1]]))
                let event = try await events.first { _ in true }
                #expect(event.raw["name"] == .string(name))
                try await eventually("the pings are answered") {
                    server.frames.contains { $0.opcode == .pong && $0.text == "still there?" && $0.isMasked }
                }
            }
        }
    }

    @Test("an event that comes in one piece with the consent, or before its acknowledgement, is not lost")
    func early() async throws {
        let joined = JSONValue.object(["videoroom": "joined", "room": 1234, "id": 7, "publishers": []])
        let script = Self.janus { message, connection in
            let transaction = message["transaction"] ?? .null
            let event: JSONValue = [
                "janus": "event", "session_id": 1, "sender": 2, "transaction": transaction,
                "plugindata": ["plugin": "janus.plugin.videoroom", "data": joined],
            ]
            let ack: JSONValue = ["janus": "ack", "session_id": 1, "transaction": transaction]
            try await connection.raw(
                WebSocketFrame(.text, Array(event.serialized())).bytes
                    + WebSocketFrame(.text, Array(ack.serialized())).bytes)
        }
        try await withSession(script) { _, session in
            let room = VideoRoom(session: session, handle: try await session.attach())
            _ = try await polling(session) { events in
                #expect(try await room.join(JoinRequest(room: 1234)).id == 7)
                try await eventually("the event is delivered, too") { events.elements.count == 1 }
            }
        }
        // The answer to `info` in the same write as the consent.
        let first = WebSocketFrame(.text, Array(#"{"janus":"event","session_id":9}"#.utf8)).bytes
        let answering = Self.janus { message, connection in
            try await connection.text(Self.reply(to: message, ["janus": "server_info", "version": 1102]))
        }
        try await ScriptedWebSocketServer.run(.accept(glued: first), answering) { server in
            let client = JanusClient(url: try JanusURL(server.url))
            #expect(try await client.info().version == 1102)
            await client.shutdown()
        }
    }

    @Test("who does not answer a ping is given up; who does is not")
    func silence() async throws {
        var configuration = JanusConfiguration()
        configuration.silenceLimit = .seconds(3)
        try await withSession(Self.janus(), configuration) { server, session in
            let kind = try await polling(session, isEndedByUs: false) { _ in
                try await eventually("the connection is given up") { server.openConnections == 0 }
            }
            guard case .connectionLost(let why) = kind, why.contains("nothing was heard") else {
                Issue.record("\(kind)")
                return
            }
            #expect(server.frames.contains { $0.opcode == .ping && $0.isMasked })
        }
        // Long enough for our answers to come in time on a busy machine.
        configuration.silenceLimit = .seconds(8)
        try await withSession(Self.janus(), configuration) { server, session in
            _ = try await polling(session) { _ in
                let connection = try await server.connection()
                var answered = 0
                while answered < 2 {
                    try await eventually("a ping") { connection.frames.count { $0.opcode == .ping } > answered }
                    answered += 1
                    try await connection.pong()
                }
                #expect(server.openConnections == 1)
            }
        }
    }

    /// Something that ends a connection, and what it is called.
    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var deed: @Sendable (ScriptedWebSocketServer.Connection) async throws -> Void
        var fits: @Sendable (JanusError.Kind) -> Bool
    }

    private static func isNotJanus(_ kind: JanusError.Kind) -> Bool { if case .notJanus = kind { true } else { false } }
    private static func isLost(_ kind: JanusError.Kind) -> Bool {
        if case .connectionLost = kind { true } else { false }
    }

    static let faults: [Fault] = [
        Fault(testDescription: "it is dropped", deed: { await $0.drop() }, fits: isLost),
        Fault(testDescription: "a goodbye", deed: { try await $0.close(1001) }, fits: isLost),
        Fault(testDescription: "a goodbye without a reason", deed: { try await $0.close(nil) }, fits: isLost),
        Fault(testDescription: "no JSON", deed: { try await $0.text("hello") }, fits: isNotJanus),
        Fault(testDescription: "a web page", deed: { try await $0.text("<html>") }, fits: isNotJanus),
        Fault(
            testDescription: "text that is not UTF-8",
            deed: { try await $0.frame(WebSocketFrame(.text, [0x7B, 0xFF, 0x7D])) }, fits: isNotJanus),
        Fault(
            testDescription: "bytes", deed: { try await $0.frame(WebSocketFrame(.binary, [1, 2])) }, fits: isNotJanus),
        Fault(
            testDescription: "a frame that says it is too large",
            deed: { try await $0.raw([0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0]) }, fits: { $0 == .tooLarge(100_000) }),
        Fault(
            testDescription: "fragments that grow too large",
            deed: { connection in
                try await connection.frame(WebSocketFrame(.text, [0x5B], isFinal: false))
                for _ in 0..<200 {
                    try await connection.frame(
                        WebSocketFrame(.continuation, [UInt8](repeating: 0x20, count: 1_000), isFinal: false))
                }
            }, fits: { $0 == .tooLarge(100_000) }),
        Fault(
            testDescription: "fragments without end that hold nothing",
            deed: { connection in
                try await connection.frame(WebSocketFrame(.text, [0x5B], isFinal: false))
                for _ in 0..<2_000 { try await connection.frame(WebSocketFrame(.continuation, [], isFinal: false)) }
            }, fits: { $0 == .tooLarge(100_000) }),
        Fault(
            testDescription: "a rest without a beginning",
            deed: { try await $0.frame(WebSocketFrame(.continuation, [0x5D])) }, fits: isNotJanus),
        Fault(
            testDescription: "a frame of a kind that does not exist",
            deed: { try await $0.raw([0x83, 0]) }, fits: isNotJanus),
    ]

    @Test("whatever ends a connection ends its loop and what waits for an answer, with words", arguments: faults)
    func ending(_ fault: Fault) async throws {
        var configuration = JanusConfiguration()
        configuration.maximumReplySize = 100_000
        configuration.requestTimeout = .seconds(20)
        let asked = Signal<Void>()
        let script = Self.janus { _, _ in asked.fire() }
        try await withSession(script, configuration) { server, session in
            let handle = try await session.attach()
            async let pending = session.request(handle, body: ["request": "list"])
            let kind = try await polling(session, isEndedByUs: false) { _ in
                await asked.wait()
                // The client may hang up in the middle of it.
                try? await fault.deed(server.connection())
                try await eventually("the connection is closed") { server.openConnections == 0 }
            }
            #expect(fault.fits(kind), "\(kind)")
            do {
                _ = try await pending
                Issue.record("an answer came from nowhere")
            } catch {
                #expect((error as? JanusError)?.leavesOutcomeOpen == true, "\(error)")
            }
            // The session above goes on as it does over HTTP: the next loop makes a new connection and takes it over.
            _ = try await polling(session) { events in
                let connection = try await server.connection(1)
                try await eventually("the session is claimed") {
                    connection.frames.contains { $0.text.contains("\"claim\"") }
                }
                try await connection.text(Self.event(5))
                _ = try await events.first { $0.body == .videoRoom(Self.left(5)) }
            }
        }
    }

    @Test("a refused or strange handshake is told in words, within the time for connecting")
    func handshakes() async throws {
        let cases: [(ScriptedWebSocketServer.Handshake, @Sendable (JanusError.Kind) -> Bool)] = [
            (.refuse(403), { $0 == .httpStatus(403) }), (.refuse(404), { $0 == .httpStatus(404) }),
            (.refuse(200, body: "<html>"), Self.isNotJanus), (.refuse(502), { $0 == .httpStatus(502) }),
            (
                .refuse(301, headers: ["Location: https://rtc.example.org/ws?token=sesame"]),
                { $0 == .redirected(to: "wss://rtc.example.org/ws") }
            ),
            (.accept(.omitted), Self.isNotJanus), (.accept(.other("echo")), Self.isNotJanus),
            (.silence, { $0 == .unreachable("the server does not take the connection") }),
            (.drop, { if case .unreachable = $0 { true } else { false } }),
            (
                .raw(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)),
                { if case .unreachable = $0 { true } else { Self.isNotJanus($0) } }
            ),
        ]
        for (handshake, fits) in cases {
            try await ScriptedWebSocketServer.run(handshake, Self.janus()) { server in
                var configuration = JanusConfiguration(apiSecret: Secret("sesame"))
                if case .silence = handshake { configuration.connectTimeout = .milliseconds(400) }
                let client = JanusClient(url: try JanusURL("\(server.url)/janus"), configuration: configuration)
                let error = await #expect(throws: JanusError.self) { try await client.createSession() }
                let kind = try #require(error?.kind)
                #expect(fits(kind), "\(handshake): \(kind)")
                #expect(!"\(kind)".contains("sesame"))
                await client.shutdown()
                try await eventually("the connection is closed") { server.openConnections == 0 }
            }
        }
    }

    /// Holds a session's loop in the middle of handing over an event while `body` runs, then lets it go on, and gives
    /// how it ended.
    private func holding(
        _ session: JanusSession, on server: ScriptedWebSocketServer,
        while body: @Sendable (ScriptedWebSocketServer.Connection) async throws -> Void
    ) async throws -> JanusError.Kind {
        let isHeld = Signal<Void>()
        let goOn = Signal<Void>()
        return try await withThrowingTaskGroup(of: JanusError.Kind.self) { group in
            group.addTask {
                do throws(JanusError) {
                    try await session.run { _ in
                        isHeld.fire()
                        await goOn.wait()
                    }
                } catch {
                    return error.kind
                }
                throw NeverHappened(description: "a loop ended without an error")
            }
            // Also when the body fails: what is held cannot be cancelled.
            defer { goOn.fire() }
            let connection = try await server.connection()
            try await connection.text(Self.event(0))
            await isHeld.wait()
            try await body(connection)
            goOn.fire()
            return try await group.next() ?? .timedOut
        }
    }

    @Test("a connection that breaks while events are handed over ends the loop, though requests go on upon a new one")
    func interrupted() async throws {
        try await withSession(Self.janus()) { server, session in
            let end = try await holding(session, on: server) { connection in
                await connection.drop()
                try await eventually("requests go on upon a new connection") {
                    try? await session.keepalive()
                    return server.openConnections == 1 && server.connections.count == 2
                }
            }
            guard case .connectionLost = end else {
                Issue.record("\(end)")
                return
            }
        }
    }

    @Test("an attempt that is given up at any moment leaves no connection behind")
    func givenUp() async throws {
        try await ScriptedWebSocketServer.run(.accept(), Self.janus()) { server in
            for round in 0..<80 {
                var configuration = JanusConfiguration()
                configuration.connectTimeout = .microseconds(round * 40)
                let client = JanusClient(url: try JanusURL(server.url), configuration: configuration)
                let attempt = Task { try? await client.createSession() }
                if round.isMultiple(of: 2) { client.disconnect() }
                _ = await attempt.value
                await client.shutdown()
            }
            try await eventually("all connections are closed") { server.openConnections == 0 }
        }
    }

    @Test("more events than are read in time are given up, and that is not kept quiet")
    func flood() async throws {
        var configuration = JanusConfiguration()
        configuration.maximumWaitingEvents = 50
        configuration.maximumPollEvents = 10
        try await withSession(Self.janus(), configuration) { server, session in
            let end = try await holding(session, on: server) { connection in
                for number in 1...200 as ClosedRange<Int64> { try await connection.text(Self.event(number)) }
                // Requests are answered all the same.
                try await session.keepalive()
            }
            #expect(end == .connectionLost("events came faster than they were read"))
        }
    }

    @Test("a list of ten thousand rooms passes, in the fragments that Janus makes of it")
    func largeList() async throws {
        let rooms: [JSONValue] = (0..<10_000).map { number in
            [
                "room": .integer(number), "description": .string(String(repeating: "room ", count: 80)),
                "num_participants": 3,
            ]
        }
        let script = Self.janus { message, connection in
            let data: JSONValue = ["videoroom": "success", "list": .array(rooms)]
            let text = Self.reply(
                to: message, ["plugindata": ["plugin": "janus.plugin.videoroom", "data": data]])
            let bytes = Array(text.utf8)
            let pieces = stride(from: 0, to: bytes.count, by: 2_800).map {
                Array(bytes[$0..<min($0 + 2_800, bytes.count)])
            }
            try await connection.fragments(pieces)
        }
        var configuration = JanusConfiguration()
        configuration.requestTimeout = .seconds(60)
        try await withSession(script, configuration) { _, session in
            let room = VideoRoom(session: session, handle: try await session.attach())
            #expect(try await room.list().count == 10_000)
        }
    }
}
