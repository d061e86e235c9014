import JanusClient
import TestSupport
import Testing

@Suite("the long poll")
struct PollTests {
    @Test("it hands events over in order, from arrays and single objects, and asks again at once")
    func order() async throws {
        let polls = Recorder<Int>()
        let leaving: @Sendable (Int64) -> JSONValue = {
            ScriptedServer.event(["videoroom": "event", "room": 1, "leaving": .integer($0)])
        }
        let deliveries = Recorder<Delivery>()
        try await ScriptedSession.run(
            poll: { _ in
                polls.record(1)
                switch polls.elements.count {
                case 1: return .json([leaving(1), ["janus": "keepalive"], leaving(2)])
                case 2: return .json(leaving(3))
                case 3: return .json([["janus": "keepalive"]])
                case 4: return .json(["janus": "keepalive"])
                case 5: return .json([["janus": "something-new", "x": 1], [:]])
                default: return .nothing
                }
            },
            while: { scripted in
                let end = try await scripted.polling {
                    deliveries.record($0)
                } while: {
                    try await eventually("all polls are answered") { polls.elements.count == 6 }
                }
                #expect(end == .cancelled)
            })
        let bodies: [[JanusEvent.Body]?] = deliveries.elements.map { delivery in
            if case .events(let events) = delivery { events.map(\.body) } else { nil }
        }
        #expect(
            bodies == [
                [
                    .videoRoom(.leaving(room: 1, id: 1, display: nil)),
                    .videoRoom(.leaving(room: 1, id: 2, display: nil)),
                ],
                [.videoRoom(.leaving(room: 1, id: 3, display: nil))],
                nil, nil,
                [.unknown(name: "something-new"), .unknown(name: "")],
            ])
    }

    @Test(
        "it ends with what broke, and never tries again by itself",
        arguments: [
            (.http(404), .sessionGone), (.http(403), .httpStatus(403)), (.http(502), .httpStatus(502)),
            (.raw(""), .connectionLost("the server closed it")), (.http(200, "<p>"), .notJanus("a web page")),
            (.http(200, "[7]"), .malformed("an event that is not an object")),
            (
                .json(["janus": "error", "error": ["code": 458, "reason": "No such session"]]), .sessionGone
            ),
            (.json([["janus": "timeout", "session_id": 1]]), .sessionGone),
            (.nothing, .timedOut),
        ] as [(ScriptedServer.Reply, JanusError.Kind)])
    func breaking(reply: ScriptedServer.Reply, kind: JanusError.Kind) async throws {
        var configuration = JanusConfiguration()
        configuration.pollTimeout = kind == .timedOut ? .milliseconds(300) : .seconds(20)
        try await ScriptedSession.run(configuration: configuration, poll: { _ in reply }) { scripted in
            let error = await #expect(throws: JanusError.self) { try await scripted.session.run { _ in } }
            #expect(error?.kind == kind)
            #expect(scripted.server.requests.filter { $0.verb == "poll" }.count <= 1)
        }
    }

    @Test("the event of a session's end is handed over before the end")
    func timeoutEvent() async throws {
        let deliveries = Recorder<Delivery>()
        try await ScriptedSession.run(poll: { _ in .json([["janus": "timeout", "session_id": 1]]) }) { scripted in
            _ = await #expect(throws: JanusError.self) { try await scripted.session.run { deliveries.record($0) } }
        }
        guard case .events(let events) = deliveries.elements.first else {
            Issue.record("nothing was handed over")
            return
        }
        #expect(events.map(\.body) == [.timeout])
    }

    @Test("whoever waits for an event is told when the poll breaks")
    func brokenUnderRequest() async throws {
        let joinSent = Signal<Void>()
        try await ScriptedSession.run(
            poll: { _ in
                await joinSent.wait()
                return .http(502)
            },
            message: { request in
                joinSent.fire()
                return .ack(request)
            },
            while: { scripted in
                let end = try await scripted.polling {
                    let error = await #expect(throws: JanusError.self) {
                        try await scripted.room.join(JoinRequest(room: 1))
                    }
                    #expect(error?.kind == .httpStatus(502))
                }
                #expect(end == .httpStatus(502))
            })
    }

    @Test("a cancelled poll is gone from the server, too, and can be begun anew")
    func cancelling() async throws {
        let polls = Recorder<Int>()
        try await ScriptedSession.run(
            poll: { _ in
                polls.record(1)
                return .nothing
            },
            while: { scripted in
                for round in 1...3 {
                    let before = scripted.server.openConnections
                    let end = try await scripted.polling {
                        try await eventually("a poll is held") { polls.elements.count == round }
                    }
                    #expect(end == .cancelled)
                    try await eventually("its connection is closed") { scripted.server.openConnections <= before }
                }
            })
    }

    @Test("there is one poll at a time")
    func onlyOne() async throws {
        let pollHeld = Signal<Void>()
        try await ScriptedSession.run(
            poll: { _ in
                pollHeld.fire()
                return .nothing
            },
            while: { scripted in
                let end = try await scripted.polling {
                    await pollHeld.wait()
                    let error = await #expect(throws: JanusError.self) { try await scripted.session.run { _ in } }
                    #expect(error?.kind == .connectionLost("another poll of this session is under way"))
                }
                #expect(end == .cancelled)
                #expect(scripted.server.requests.filter { $0.verb == "poll" }.count == 1)
            })
    }

    @Test(
        "a server that answers at once without news is not hammered",
        arguments: [[], [["janus": "keepalive"]], ["janus": "keepalive"], [[:]]] as [JSONValue])
    func floor(reply: JSONValue) async throws {
        var configuration = JanusConfiguration()
        configuration.emptyPollInterval = .milliseconds(40)
        let answers = Recorder<ContinuousClock.Instant>()
        try await ScriptedSession.run(configuration: configuration, poll: { _ in .json(reply) }) { scripted in
            _ = try await scripted.polling { _ in
                answers.record(.now)
            } while: {
                try await eventually("six answers") { answers.elements.count >= 6 }
            }
            let times = answers.elements
            #expect(times[5] - times[0] >= .milliseconds(5 * 40))
        }
    }
}
