import JanusClient
import Moderation
import TestSupport
import Testing
import Text

/// What a server can do to a moderator who is in a room, on every way to it.
///
/// Afterwards the picture is what Janus says, and the moderator is where it should be, once.
@Suite("faults of a real server", .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ServerFaultTests {
    /// Announces who comes, so that what is told at once can be told from what is polled.
    private static let room: RoomID = 2002

    @Test("killed and started again while joined", arguments: TestTransport.allCases)
    func restarted(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            try await Moderator.run(at: janus.url(transport)) { moderator in
                let before = try await moderator.join(Self.room)
                for round in 1...2 {
                    try await janus.kill()
                    try await eventually("the loss is seen") { moderator.isLost }
                    try await janus.restart()
                    _ = try await moderator.ownID(in: Self.room, otherThan: round == 1 ? before : nil)
                    try await moderator.agrees(on: Self.room, being: 1, with: janus)
                    #expect(try await janus.rooms(with: moderator.name) == [Self.room])
                    try await eventually("the gap is told") { moderator.gaps == round }
                }
                // It hears again, as it happens.
                let guest = try await Guest("Late", in: Self.room, at: janus.url)
                try await eventually("the guest's coming is told") {
                    moderator.log.contains { $0.kind == .arrived && $0.subject?.id == guest.id && !$0.isPolled }
                }
                await guest.leave()
            }
            #expect(try await janus.rooms(with: "moderator").isEmpty)
            try await eventually("no session is left behind") { try await janus.sessions().isEmpty }
        }
    }

    @Test(
        "frozen for eight seconds: late, nothing is joined anew, and a kick ends as done",
        arguments: TestTransport.allCases)
    func frozen(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            let guest = try await Guest("Bob", in: Self.room, at: janus.url)
            try await Moderator.run(at: janus.url(transport)) { moderator in
                let own = try await moderator.join(Self.room)
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
                let start = ContinuousClock.now
                try await janus.freeze()
                moderator.kick(guest, from: Self.room)
                try await eventually("an answer is late") { moderator.isLate }
                try await eventually("eight seconds are over") { ContinuousClock.now - start > .seconds(8) }
                #expect(moderator.isLate)
                try await janus.thaw()
                try await moderator.sees("the kick is done") { $0.actions.last?.outcome == .done }
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
                #expect(moderator.presence(in: Self.room) == .joined(as: own))
                #expect(moderator.losses == 0)
                #expect(moderator.count { $0 == .youJoined } == 1)
                #expect(moderator.count { $0 == .kicked(byYou: true) } == 1)
                try await eventually("the guest is told") { guest.heard.contains(.kickedOut(Self.room)) }
                #expect(guest.heard.count { $0 == .kickedOut(Self.room) } == 1)
            }
            await guest.leave()
        }
    }

    @Test("frozen for forty seconds: lost, and then back, exactly once", arguments: [TestTransport.http, .wss])
    func frozenForLong(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            let guest = try await Guest("Bob", in: Self.room, at: janus.url)
            try await Moderator.run(at: janus.url(transport)) { moderator in
                try await moderator.join(Self.room)
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
                let start = ContinuousClock.now
                try await janus.freeze()
                moderator.kick(guest, from: Self.room)
                try await eventually("the loss is seen", within: .seconds(20)) { moderator.isLost }
                try await moderator.sees("the kick is open") { $0.actions.last?.outcome == .unknown }
                try await eventually("forty seconds are over", within: .seconds(45)) {
                    ContinuousClock.now - start > .seconds(40)
                }
                #expect(moderator.isLost)
                try await janus.thaw()
                moderator.submit(.refresh)
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
                try await moderator.sees("what became of the kick") { $0.actions.last?.outcome.isFinal == true }
                #expect(try await janus.rooms(with: moderator.name) == [Self.room])
                #expect(moderator.gaps == 1)
                #expect(guest.heard.count { $0 == .kickedOut(Self.room) } <= 1)
            }
            await guest.leave()
        }
    }

    @Test("a short session timeout while nothing happens", arguments: TestTransport.allCases)
    func shortTimeout(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(sessionTimeout: 8, adminSecret: "admin")) { janus in
            try await Moderator.run(at: janus.url(transport), refresh: .seconds(3600)) { moderator in
                let own = try await moderator.join(Self.room)
                let start = ContinuousClock.now
                try await eventually("two timeouts are over", within: .seconds(30)) {
                    ContinuousClock.now - start > .seconds(18)
                }
                #expect(moderator.isLive)
                #expect(moderator.presence(in: Self.room) == .joined(as: own))
                #expect(try await janus.participants(of: Self.room).map(\.id) == [own])
                #expect(moderator.losses == 0)
            }
        }
    }

    @Test("the session is destroyed by the Admin API, which tells nobody", arguments: TestTransport.allCases)
    func sessionDestroyed(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            try await Moderator.run(at: janus.url(transport)) { moderator in
                let own = try await moderator.join(Self.room)
                for session in try await janus.sessions() { try await janus.destroySession(session) }
                let next = try await moderator.ownID(in: Self.room, otherThan: own)
                try await moderator.agrees(on: Self.room, being: 1, with: janus)
                #expect(next != own)
                #expect(try await janus.rooms(with: moderator.name) == [Self.room])
                #expect(try await janus.sessions().count == 1)
                #expect(moderator.count { $0 == .resynced(gap: .zero, inNewSession: true) || $0.isResync } == 1)
            }
        }
    }

    @Test(
        "kicked by another, or the room destroyed: watched from then on, and never joined again by itself",
        arguments: [TestTransport.http, .ws], [true, false])
    func thrownOut(_ transport: TestTransport, isKick: Bool) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            try await Moderator.run(at: janus.url(transport)) { moderator in
                let own = try await moderator.join(Self.room)
                if isKick {
                    try await janus.ask([
                        "request": "kick", "room": Self.room.json, "id": own.json, "secret": "adminpwd",
                    ])
                } else {
                    try await janus.ask(["request": "destroy", "room": Self.room.json, "secret": "adminpwd"])
                }
                try await eventually("it is said why") {
                    moderator.count { $0 == (isKick ? .youWereKicked : .roomDestroyed) } == 1
                }
                try await eventually("it is out") { moderator.presence(in: Self.room) == .watching }
                // Not even when everything is made anew.
                for session in try await janus.sessions() { try await janus.destroySession(session) }
                try await eventually("it is back") { moderator.gaps == 1 && moderator.isLive }
                if isKick { try await moderator.agrees(on: Self.room, being: 0, with: janus) }
                #expect(moderator.presence(in: Self.room) == .watching)
                #expect(try await janus.rooms(with: moderator.name).isEmpty)
            }
        }
    }

    @Test("a draining server is waited for, and the reason said", arguments: [TestTransport.http, .ws])
    func draining(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(adminSecret: "admin")) { janus in
            _ = try await janus.admin("accept_new_sessions", ["accept": false])
            try await Moderator.run(at: janus.url(transport)) { moderator in
                try await eventually("the reason is said") {
                    if case .lost(let reason, _, _, _, _) = moderator.connection {
                        reason.string.contains("drained")
                    } else {
                        false
                    }
                }
                _ = try await janus.admin("accept_new_sessions", ["accept": true])
                moderator.submit(.refresh)
                try await eventually("it is live") { moderator.isLive }
            }
        }
    }
}

extension EventRecord.Kind {
    /// Whether it says that everything was read anew.
    fileprivate var isResync: Bool { if case .resynced = self { true } else { false } }
}
