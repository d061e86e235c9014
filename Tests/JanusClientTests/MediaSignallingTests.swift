import JanusClient
import TestSupport
import Testing

/// What media bring about that no test without media can have a real Janus say.
@Suite("signalling of media")
struct MediaSignallingTests {
    private static let offer: JSONValue = ["type": "offer", "sdp": "v=0\r\n", "trickle": true, "x": [1, ["y": nil]]]
    private static let answer: JSONValue = ["type": "answer", "sdp": "v=0\r\n", "e2ee": true]
    private static let streams: JSONValue = [["type": "audio", "mid": "0", "feed_id": 7, "feed_mid": "a"]]

    /// Does something that Janus answers with that event, and gives the message that was sent.
    @discardableResult
    private func exchange<Value: Sendable>(
        _ data: JSONValue, jsep: JSONValue? = nil,
        _ operation: @escaping @Sendable (VideoRoom) async throws -> Value,
        check: @escaping @Sendable (Value) -> Void
    ) async throws -> JSONValue? {
        let sent = Signal<String>()
        let polls = Recorder<Void>()
        let message = Recorder<JSONValue?>()
        try await ScriptedSession.run(
            poll: { _ in
                polls.record(())
                guard polls.elements.count == 1 else { return .nothing }
                guard case .object(var event) = ScriptedServer.event(data, transaction: await sent.wait()) else {
                    return .nothing
                }
                event["jsep"] = jsep
                return .json(.array([.object(event)]))
            },
            message: { request in
                message.record(request.body)
                sent.fire(request.transaction)
                return .ack(request)
            },
            while: { scripted in
                _ = try await scripted.polling { check(try await operation(scripted.room)) }
            })
        return message.elements.first ?? nil
    }

    @Test("session descriptions go to Janus and come back as they are")
    func publishing() async throws {
        let configured: JSONValue = ["videoroom": "event", "room": 1, "configured": "ok", "audio_codec": "opus"]
        var sent = try await exchange(configured, jsep: Self.answer) {
            try await $0.publish(offer: Self.offer, ConfigureRequest(bitrate: 64_000))
        } check: {
            #expect($0 == Self.answer)
        }
        #expect(sent?["jsep"] == Self.offer)
        #expect(sent?["body"] == ["request": "publish", "bitrate": 64_000])

        sent = try await exchange(configured, jsep: Self.answer) {
            try await $0.configure(ConfigureRequest(update: true), jsep: Self.offer)
        } check: {
            #expect($0 == Self.answer)
        }
        #expect(sent?["jsep"] == Self.offer)

        let joined: JSONValue = ["videoroom": "joined", "room": 1, "id": 7, "private_id": 9]
        sent = try await exchange(joined, jsep: Self.answer) {
            try await $0.joinAndConfigure(JoinRequest(room: 1), offer: Self.offer)
        } check: {
            #expect($0.joined.privateID == 9)
            #expect($0.answer == Self.answer)
        }
        #expect(sent?["jsep"] == Self.offer)
        #expect(sent?["body"]?["request"] == "joinandconfigure")

        try await exchange(["videoroom": "event", "room": 1, "unpublished": "ok"]) {
            try await $0.unpublish()
        } check: {
        }
    }

    @Test("Janus' offer is answered, and media flow")
    func subscribing() async throws {
        let attached: JSONValue = ["videoroom": "attached", "room": 1, "streams": Self.streams]
        try await exchange(attached, jsep: Self.offer) {
            try await $0.subscribe(SubscriberJoinRequest(room: 1, feed: 7))
        } check: {
            #expect($0.offer == Self.offer)
            #expect($0.subscription.streams.map(\.feed) == [7])
        }
        let sent = try await exchange(["videoroom": "event", "room": 1, "started": "ok"]) {
            try await $0.start(answer: Self.answer)
        } check: {
        }
        #expect(sent?["jsep"] == Self.answer)
        #expect(sent?["body"] == ["request": "start"])
        try await exchange(["videoroom": "event", "room": 1, "paused": "ok"]) {
            try await $0.pause()
        } check: {
        }
        try await exchange(["videoroom": "event", "room": 1, "left": "ok"]) {
            try await $0.leave(1)
        } check: {
        }
    }

    @Test("what is received changes with an offer, without one, or later")
    func changing() async throws {
        let updated: JSONValue = ["videoroom": "updated", "room": 1, "streams": Self.streams]
        let switched: JSONValue = [
            "videoroom": "event", "switched": "ok", "room": 1, "changes": 1, "streams": Self.streams,
        ]
        let answers: [(JSONValue, JSONValue?, @Sendable (SubscriptionAnswer) -> Bool)] = [
            (
                updated, Self.offer,
                { if case .offered(let offer) = $0 { offer.offer == Self.offer } else { false } }
            ),
            (
                ["videoroom": "updated", "room": 1], nil,
                { if case .settled(let subscription) = $0 { subscription.streams.isEmpty } else { false } }
            ),
            (switched, nil, { if case .settled(let told) = $0 { told.streams.map(\.mid) == ["0"] } else { false } }),
            (["videoroom": "updating", "room": 1], nil, { $0 == .postponed }),
        ]
        let operations: [@Sendable (VideoRoom) async throws -> SubscriptionAnswer] = [
            { try await $0.subscribe([FeedStream(feed: 7)]) }, { try await $0.unsubscribe([.feed(7)]) },
            { try await $0.update(subscribe: [FeedStream(feed: 7)], unsubscribe: [.received(mid: "0")]) },
            { try await $0.switchStreams([FeedSwitch(feed: 7, mid: "a", receivedMid: "0")]) },
            { try await $0.switchFeed(to: 7) },
        ]
        for operation in operations {
            for (data, jsep, isRight) in answers {
                try await exchange(data, jsep: jsep, operation) { #expect(isRight($0), "\($0)") }
            }
        }
    }

    @Test("an answer of another kind, or without its session description, is malformed")
    func malformed() async throws {
        let configured: JSONValue = ["videoroom": "event", "room": 1, "configured": "ok"]
        let started: JSONValue = ["videoroom": "event", "room": 1, "started": "ok"]
        let attached: JSONValue = ["videoroom": "attached", "room": 1, "streams": Self.streams]
        let operations: [(JSONValue, @Sendable (VideoRoom) async throws -> Void)] = [
            (configured, { _ = try await $0.publish(offer: Self.offer) }),
            (started, { _ = try await $0.publish(offer: Self.offer) }),
            (started, { _ = try await $0.configure(ConfigureRequest()) }),
            (configured, { try await $0.unpublish() }), (configured, { try await $0.start() }),
            (started, { try await $0.pause() }), (started, { try await $0.leave(1) }),
            (attached, { _ = try await $0.subscribe(SubscriberJoinRequest(room: 1, feed: 7)) }),
            (attached, { _ = try await $0.subscribe([FeedStream(feed: 7)]) }),
            (configured, { _ = try await $0.join(JoinRequest(room: 1)) }),
            (
                ["videoroom": "joined", "room": 1, "id": 7],
                { _ = try await $0.joinAndConfigure(JoinRequest(room: 1), offer: Self.offer) }
            ),
        ]
        for (index, (data, operation)) in operations.enumerated() {
            try await exchange(data) { room in
                do {
                    try await operation(room)
                    return nil
                } catch {
                    return (error as? JanusError)?.kind
                }
            } check: { (kind: JanusError.Kind?) in
                guard case .malformed = kind else {
                    Issue.record("\(index) taken for \(String(describing: kind))")
                    return
                }
            }
        }
    }

    @Test("candidates, their end, a hang-up and a claim are what Janus wants to read")
    func core() async throws {
        try await ScriptedSession.run { scripted in
            let (session, handle) = (scripted.session, scripted.handle)
            try await session.trickle(handle, [ICECandidate("candidate:1", mid: "0", index: 0), ICECandidate("c:2")])
            try await session.endTrickling(handle)
            try await session.hangUp(handle)
            try await session.claim()
            let posts = scripted.server.requests.filter { $0.method == "POST" }.suffix(4)
            #expect(posts.map(\.verb) == ["trickle", "trickle", "hangup", "claim"])
            #expect(posts.map(\.path) == ["/janus/1/2", "/janus/1/2", "/janus/1/2", "/janus/1"])
            let candidates: JSONValue = [
                ["candidate": "candidate:1", "sdpMid": "0", "sdpMLineIndex": 0], ["candidate": "c:2"],
            ]
            #expect(posts.map { $0.body?["candidates"] } == [candidates, nil, nil, nil])
            #expect(posts.map { $0.body?["candidate"] } == [nil, ["completed": true], nil, nil])
        }
    }
}
