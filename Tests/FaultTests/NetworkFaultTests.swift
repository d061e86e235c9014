import JanusClient
import Moderation
import TestSupport
import Testing

/// What the way to a real server can do to a moderator who is in a room.
@Suite("faults of the network", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct NetworkFaultTests {
    private static let room: RoomID = 2002

    /// Runs a moderation that reaches its server through a relay, and is in a room.
    private static func joined(
        over transport: TestTransport, _ options: RealJanus.Options = .init(adminSecret: "admin"),
        _ body: @escaping @Sendable (Moderator, TCPRelay, RealJanus, _ own: ParticipantID) async throws -> Void
    ) async throws {
        try await RealJanus.run(options) { janus in
            try await TCPRelay.run(to: janus.port(transport)) { relay in
                try await Moderator.run(at: transport.url(port: relay.port)) { moderator in
                    let own = try await moderator.join(room)
                    try await moderator.agrees(on: room, being: 1, with: janus)
                    try await body(moderator, relay, janus, own)
                }
            }
        }
    }

    /// Mends the network, presses `r`, and expects to be back in the room as before.
    private static func isUsedAtOnce(
        by moderator: Moderator, _ relay: TCPRelay, _ janus: RealJanus, _ own: ParticipantID
    ) async throws {
        await relay.mend()
        moderator.submit(.refresh)
        // How soon is a figure for a quiet machine (2 s); here it counts that no more than `r` is needed.
        try await eventually("it is live") { moderator.isLive }
        try await moderator.agrees(on: room, being: 1, with: janus)
        // Make before break: the session was taken over before the dead connection was given up.
        #expect(moderator.presence(in: room) == .joined(as: own))
    }

    @Test("cut and mended: back in the room, once, and the gap is told", arguments: TestTransport.allCases)
    func cut(_ transport: TestTransport) async throws {
        try await Self.joined(over: transport) { moderator, relay, janus, own in
            await relay.cut()
            try await eventually("the loss is seen") { moderator.isLost }
            await relay.mend()
            moderator.submit(.refresh)
            try await eventually("the gap is told") { moderator.gaps == 1 }
            try await moderator.agrees(on: Self.room, being: 1, with: janus)
            #expect(try await janus.rooms(with: moderator.name) == [Self.room])
            #expect(try await janus.sessions().count == 1)
            // Over HTTP the session lives on at the server. Over a WebSocket it ends with it, unless we are quicker.
            if [.http, .https].contains(transport) { #expect(moderator.presence(in: Self.room) == .joined(as: own)) }
        }
    }

    @Test("a WebSocket that is cut takes its session over again, where the server keeps it")
    func reclaimed() async throws {
        let options = RealJanus.Options(adminSecret: "admin", reclaimSessionTimeout: 30)
        try await Self.joined(over: .ws, options) { moderator, relay, janus, own in
            await relay.cut()
            try await eventually("the loss is seen") { moderator.isLost }
            await relay.mend()
            moderator.submit(.refresh)
            try await moderator.agrees(on: Self.room, being: 1, with: janus)
            #expect(moderator.presence(in: Self.room) == .joined(as: own))
            #expect(moderator.count { $0 == .youJoined } == 1)
            // Its events come here now.
            let guest = try await Guest("Late", in: Self.room, at: janus.url)
            try await eventually("the guest's coming is told") {
                moderator.log.contains { $0.kind == .arrived && $0.subject?.id == guest.id && !$0.isPolled }
            }
            await guest.leave()
        }
    }

    @Test(
        "a network that swallows everything is noticed, and used upon r once it is back",
        arguments: TestTransport.allCases)
    func swallowed(_ transport: TestTransport) async throws {
        try await Self.joined(over: transport) { moderator, relay, janus, own in
            await relay.blackhole()
            try await eventually("an answer is late") { moderator.isLate }
            try await eventually("the loss is seen", within: .seconds(20)) { moderator.isLost }
            try await Self.isUsedAtOnce(by: moderator, relay, janus, own)
        }
    }

    @Test(
        "r while an answer is late gives a connection that died without a word up",
        arguments: [TestTransport.http, .ws])
    func hurried(_ transport: TestTransport) async throws {
        try await Self.joined(over: transport) { moderator, relay, janus, own in
            await relay.blackhole()
            try await eventually("an answer is late") { moderator.isLate }
            try await Self.isUsedAtOnce(by: moderator, relay, janus, own)
        }
    }

    @Test("a kick whose answer is swallowed is found out, and not sent twice", arguments: [TestTransport.http, .ws])
    func swallowedAnswer(_ transport: TestTransport) async throws {
        try await Self.joined(over: transport) { moderator, relay, janus, _ in
            let guest = try await Guest("Bob", in: Self.room, at: janus.url)
            try await moderator.sees("the guest") { $0.watched?.people.contains { $0.id == guest.id } == true }
            await relay.swallowAnswers()
            moderator.kick(guest, from: Self.room)
            try await eventually("the guest is told") { guest.heard.contains(.kickedOut(Self.room)) }
            await relay.cut()
            await relay.mend()
            moderator.submit(.refresh)
            try await moderator.sees("the kick is done") { $0.actions.last?.outcome == .done }
            try await moderator.agrees(on: Self.room, being: 1, with: janus)
            #expect(moderator.count { $0 == .kicked(byYou: true) } == 1)
            // The same person comes back and stays: nothing was sent a second time.
            let again = try await Guest("Bob", in: Self.room, at: janus.url)
            try await moderator.agrees(on: Self.room, being: 1, with: janus)
            #expect(again.heard.contains(.kickedOut(Self.room)) == false)
            await again.leave()
            await guest.leave()
        }
    }

    @Test("exactly one poll is open, also after the connection was made anew again and again")
    func onePoll() async throws {
        try await Self.joined(over: .http) { moderator, relay, janus, _ in
            for round in 1...3 {
                await relay.cut()
                try await eventually("the loss is seen") { moderator.isLost }
                await relay.mend()
                moderator.submit(.refresh)
                try await eventually("the gap is told") { moderator.gaps == round }
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
            }
            // One for the poll, and those that requests have used side by side and may use again.
            #expect(await relay.openConnections <= 9)
        }
    }
}
