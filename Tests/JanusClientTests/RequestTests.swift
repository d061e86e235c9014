import JanusClient
import TestSupport
import Testing

@Suite("requests and their answers")
struct RequestTests {
    @Test("an event that comes before its acknowledgement is the answer")
    func eventBeforeAck() async throws {
        let joinSent = Signal<String>()
        let eventDelivered = Signal<Void>()
        try await ScriptedSession.run(
            poll: { request in
                if eventDelivered.value != nil { return .nothing }
                return .json([
                    ScriptedServer.event(
                        ["videoroom": "joined", "room": 1234, "id": 7, "publishers": []],
                        transaction: await joinSent.wait())
                ])
            },
            message: { request in
                joinSent.fire(request.transaction)
                await eventDelivered.wait()
                return .ack(request)
            },
            while: { scripted in
                let deliveries = Recorder<Delivery>()
                let end = try await scripted.polling {
                    deliveries.record($0)
                    eventDelivered.fire()
                } while: {
                    let joined = try await scripted.room.join(JoinRequest(room: 1234, display: "me"))
                    #expect(joined.id == 7)
                }
                #expect(end == .cancelled)
                #expect(deliveries.elements.count == 1)
            })
    }

    @Test("an event whose acknowledgement never comes is the answer all the same")
    func eventWithoutAck() async throws {
        let joinSent = Signal<String>()
        try await ScriptedSession.run(
            poll: { _ in
                .json([
                    ScriptedServer.event(
                        ["videoroom": "joined", "room": 1234, "id": 7], transaction: await joinSent.wait())
                ])
            },
            message: { request in
                joinSent.fire(request.transaction)
                return .nothing
            },
            while: { scripted in
                _ = try await scripted.polling {
                    let joined = try await scripted.room.join(JoinRequest(room: 1234))
                    #expect(joined.id == 7)
                }
            })
    }

    @Test("an acknowledgement alone is no answer")
    func ackAlone() async throws {
        var configuration = JanusConfiguration()
        configuration.requestTimeout = .milliseconds(300)
        try await ScriptedSession.run(configuration: configuration) { scripted in
            _ = try await scripted.polling {
                let error = await #expect(throws: JanusError.self) {
                    try await scripted.room.join(JoinRequest(room: 1234))
                }
                #expect(error?.kind == .timedOut)
            }
        }
    }

    @Test("events of others, and of requests long answered, are no answer")
    func otherEvents() async throws {
        let joinSent = Signal<String>()
        let polls = Recorder<Int>()
        let joined: JSONValue = ["videoroom": "joined", "room": 1234, "id": 7]
        try await ScriptedSession.run(
            poll: { _ in
                polls.record(1)
                let transaction = await joinSent.wait()
                switch polls.elements.count {
                case 1:
                    return .json([
                        ScriptedServer.event(["videoroom": "joined", "room": 1, "id": 1]),
                        ScriptedServer.event(["videoroom": "joined", "room": 2, "id": 2], transaction: "other"),
                    ])
                case 2: return .json([ScriptedServer.event(joined, transaction: transaction)])
                case 3: return .json([ScriptedServer.event(joined, transaction: transaction)])
                default: return .nothing
                }
            },
            message: { request in
                joinSent.fire(request.transaction)
                return .ack(request)
            },
            while: { scripted in
                let deliveries = Recorder<Delivery>()
                _ = try await scripted.polling {
                    deliveries.record($0)
                } while: {
                    #expect(try await scripted.room.join(JoinRequest(room: 1234)).id == 7)
                    try await eventually("three deliveries") { deliveries.elements.count == 3 }
                }
            })
    }

    @Test("a refusal is an error with the plugin's code and words, in an event or at once")
    func refusals() async throws {
        let refusal: JSONValue = ["videoroom": "event", "error_code": 433, "error": "Unauthorized (wrong pin)"]
        let joinSent = Signal<String>()
        try await ScriptedSession.run(
            poll: { _ in
                .json([ScriptedServer.event(refusal, transaction: await joinSent.wait())])
            },
            message: { request in
                if request.body?["body"]?["request"] == "join" {
                    joinSent.fire(request.transaction)
                    return .ack(request)
                }
                return .videoRoom(refusal, for: request)
            },
            while: { scripted in
                let kind = JanusError.Kind.videoRoom(code: 433, reason: "Unauthorized (wrong pin)")
                _ = try await scripted.polling {
                    let later = await #expect(throws: JanusError.self) {
                        try await scripted.room.join(JoinRequest(room: 1234))
                    }
                    #expect(later?.kind == kind)
                }
                let atOnce = await #expect(throws: JanusError.self) {
                    try await scripted.room.kick(room: 1, id: 2, secret: nil)
                }
                #expect(atOnce?.kind == kind)
            })
    }

    @Test("a session that is gone is gone for every request")
    func sessionGone() async throws {
        try await ScriptedSession.run(message: { .error(458, "No such session 1", for: $0) }) { scripted in
            for operation in [
                { _ = try await scripted.room.list() }, { try await scripted.room.leave(1) },
            ] as [@Sendable () async throws -> Void] {
                let error = await #expect(throws: JanusError.self) { try await operation() }
                #expect(error?.kind == .sessionGone)
            }
        }
    }

    @Test("a plugin's answer without what was asked for is malformed, and half a list is none")
    func malformedAnswers() async throws {
        let answers: [JSONValue] = [
            [:], ["list": 7], ["list": [["room": 1], ["description": "no id"]]], ["list": [7]],
        ]
        for answer in answers {
            try await ScriptedSession.run(message: { .videoRoom(answer, for: $0) }) { scripted in
                let error = await #expect(throws: JanusError.self) { try await scripted.room.list() }
                guard case .malformed = error?.kind else {
                    Issue.record("\(answer) taken for \(String(describing: error?.kind))")
                    return
                }
            }
        }
    }

    @Test("a cancelled request ends at once, and its connection with it")
    func cancelling() async throws {
        let messageArrived = Signal<Void>()
        try await ScriptedSession.run(
            message: { _ in
                messageArrived.fire()
                return .nothing
            },
            while: { scripted in
                let list = Task { () async throws(JanusError) in try await scripted.room.list() }
                await messageArrived.wait()
                let open = scripted.server.openConnections
                list.cancel()
                guard case .failure(let error) = await list.result else {
                    Issue.record("answered by nothing")
                    return
                }
                #expect((error as? JanusError)?.kind == .cancelled)
                try await eventually("the connection is closed") { scripted.server.openConnections < open }
            })
    }

    @Test("requests run while a poll is held, more of them than a pool has connections")
    func requestsBesidePolls() async throws {
        let pollHeld = Signal<Void>()
        try await ScriptedSession.run(
            poll: { _ in
                pollHeld.fire()
                return .nothing
            },
            message: { .videoRoom(["videoroom": "success", "list": []], for: $0) },
            while: { scripted in
                _ = try await scripted.polling {
                    await pollHeld.wait()
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        for _ in 0..<40 { group.addTask { _ = try await scripted.room.list() } }
                        try await group.waitForAll()
                    }
                }
            })
    }

    @Test("secrets stand in every request's body and in the poll's query, and a client says who it is")
    func secrets() async throws {
        let configuration = JanusConfiguration(apiSecret: Secret("a b&c=ü"), token: Secret("t/+"))
        let pollArrived = Signal<Void>()
        try await ScriptedSession.run(
            configuration: configuration,
            poll: { _ in
                pollArrived.fire()
                return .nothing
            },
            while: { scripted in
                _ = try await scripted.polling { await pollArrived.wait() }
                try await scripted.session.keepalive()
                _ = try await scripted.session.attach()
                let posts = scripted.server.requests.filter { $0.method == "POST" }.suffix(2)
                #expect(posts.map(\.verb) == ["keepalive", "attach"])
                #expect(posts.map(\.path) == ["/janus/1", "/janus/1"])
                #expect(posts.allSatisfy { $0.query.isEmpty })
                #expect(posts.allSatisfy { $0.body?["apisecret"] == "a b&c=ü" && $0.body?["token"] == "t/+" })
                #expect(Set(posts.map(\.transaction)).count == posts.count)
                let poll = try #require(scripted.server.requests.first { $0.verb == "poll" })
                #expect(poll.method == "GET")
                #expect(poll.path == "/janus/1")
                let parts = poll.query.split(separator: "&")
                #expect(parts.contains("maxev=250"))
                #expect(parts.contains("apisecret=a%20b%26c%3D%C3%BC"))
                #expect(parts.contains("token=t%2F%2B"))
            })
    }
}
