import EventListener
import JanusClient
import TestSupport
import Testing

/// A real Janus whose event handlers send what a test does: each thing arrives, and arrives once.
@Suite(.timeLimit(.minutes(2)), .enabled(if: RealJanus.isExpected, "\(RealJanus.skipReason)"))
struct RealJanusEventTests {
    private static let room: RoomID = 1234
    private static let secret = Secret("adminpwd")

    private enum Way: CaseIterable {
        case grouped, single, compressed, authorized, webSocket, singleWebSocket

        var handler: RealJanus.EventHandling.Handler {
            self == .webSocket || self == .singleWebSocket ? .wsevh : .sampleevh
        }

        func handling(port: Int) -> RealJanus.EventHandling {
            var handling = RealJanus.EventHandling(handler, port: port)
            handling.isGrouped = self != .single && self != .singleWebSocket
            handling.isCompressed = self == .compressed
            if self == .authorized { (handling.user, handling.password) = ("jan", "p:w") }
            return handling
        }
    }

    /// Runs `body` with a Janus that sends its events to a listener.
    private func withJanus(
        _ way: Way = .grouped, credentials: String? = nil,
        while body: @Sendable (RealJanus, Listening) async throws -> Void
    ) async throws {
        try await Listening.run(credentials) { listening in
            var options = RealJanus.Options()
            options.events = [way.handling(port: listening.port)]
            try await RealJanus.run(options) { janus in try await body(janus, listening) }
        }
    }

    @Test("Who joins, leaves and is kicked is told of exactly once, in each way", arguments: Way.allCases)
    private func exactlyOnce(way: Way) async throws {
        try await withJanus(way, credentials: way == .authorized ? "jan:p:w" : nil) { janus, listening in
            let moderator = try await Guest("Moderator", in: Self.room, at: janus.url)
            let alice = try await Guest("Alice 小明", in: Self.room, at: janus.url)
            let bob = try await Guest("Bob", in: Self.room, at: janus.url)
            try await moderator.ask { try await $0.kick(room: Self.room, id: alice.id, secret: Self.secret) }
            await bob.leave()
            // What comes last tells that all has come.
            let last = try await Guest("Last", in: Self.room, at: janus.url)
            func joined(_ guest: Guest) -> Int {
                listening.notices.count { if case .joined(_, guest.id, _, _) = $0 { true } else { false } }
            }
            try await eventually("the last event") { joined(last) > 0 }
            for guest in [moderator, alice, bob, last] { #expect(joined(guest) == 1) }
            let notices = listening.notices
            #expect(
                notices.contains { if case .joined(Self.room, alice.id, _, "Alice 小明") = $0 { true } else { false } })
            #expect(notices.count { if case .kicked(Self.room, alice.id, _) = $0 { true } else { false } } == 1)
            #expect(notices.count { if case .leaving(Self.room, bob.id, _) = $0 { true } else { false } } == 1)
            #expect(!notices.contains { if case .leaving(_, alice.id, _) = $0 { true } else { false } })
            let sessions = listening.events.filter { $0.kind == .session(.created(transport: "janus.transport.http")) }
            #expect(sessions.count == 4 && Set(sessions.map(\.session)).count == 4)
            #expect(listening.events.allSatisfy { $0.emitter == "janitor-tests" })
            #expect(listening.listener.counters.unreadable == 0 && listening.listener.counters.dropped == 0)
            let sizes = listening.batches.elements.map(\.events.count)
            if way == .single || way == .singleWebSocket { #expect(sizes.allSatisfy { $0 == 1 }) }
            for guest in [moderator, alice, last] { await guest.leave() }
        }
    }

    @Test("Rooms are told of as they are made, changed and destroyed, and nobody's token is")
    func rooms() async throws {
        try await withJanus { janus, listening in
            let guest = try await Guest("Guest", in: Self.room, at: janus.url)
            let room: RoomID = 77
            try await guest.ask { videoRoom in
                _ = try await videoRoom.create(RoomConfiguration(room: room, secret: Self.secret))
                _ = try await videoRoom.allowed(room, .enable, secret: Self.secret)
                _ = try await videoRoom.allowed(room, .add([Secret("T0KEN")]), secret: Self.secret)
                _ = try await videoRoom.join(JoinRequest(room: room, display: "In", token: Secret("T0KEN"), id: 5))
            }
            try await guest.ask { _ = try await $0.destroy(room, secret: Self.secret) }
            try await eventually("the end of the room") { listening.notices.contains(.destroyed(room)) }
            #expect(listening.notices.count { $0 == .created(room) } == 1)
            #expect(listening.notices.contains { if case .joined(room, 5, _, "In") = $0 { true } else { false } })
            #expect(!String(describing: listening.events).contains("T0KEN"))
            await guest.leave()
        }
    }

    @Test("One that shows no password is refused, and that is counted")
    func withoutPassword() async throws {
        try await withJanus(credentials: "jan:pw") { janus, listening in
            let guest = try await Guest("Guest", in: Self.room, at: janus.url)
            try await eventually("a refusal") { listening.listener.counters.unauthorized > 0 }
            #expect(listening.events.isEmpty)
            await guest.leave()
        }
    }

    @Test("A listener that comes back is sent what happened meanwhile", arguments: [Way.grouped, .webSocket])
    private func comingBack(way: Way) async throws {
        let port = try freePort()
        var options = RealJanus.Options()
        options.events = [way.handling(port: port)]
        try await RealJanus.run(options) { janus in
            let guest = try await Guest("Early", in: Self.room, at: janus.url)
            try await Listening.run(port: port) { listening in
                // The event handler waits longer after each failure.
                let another = try await Guest("Late", in: Self.room, at: janus.url)
                try await eventually("the next event", within: .seconds(30)) {
                    listening.notices.contains { if case .joined(_, another.id, _, _) = $0 { true } else { false } }
                }
                let ids = listening.notices.compactMap { notice -> ParticipantID? in
                    if case .joined(_, let id, _, _) = notice { id } else { nil }
                }
                #expect(ids.count { $0 == another.id } == 1)
                #expect(ids.count { $0 == guest.id } <= 1)
                await another.leave()
            }
            await guest.leave()
        }
    }
}
