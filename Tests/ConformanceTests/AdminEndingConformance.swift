import JanusClient
import TestSupport
import Testing

extension AdminConformance {
    @Suite("what it ends")
    struct Ending {
        @Test(
            "a handle: its owner is told, the room sees them leave, the rest goes on",
            arguments: Contestant.administered)
        func detaching(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuests { watcher, guest in
                    let room = try await watcher.makeRoom(["notify_joining": true])
                    _ = try await watcher.participant("Watcher", in: room)
                    let (alice, aliceID) = try await guest.participant("Alice", in: room)
                    let (bob, bobID) = try await guest.participant("Bob", in: room)
                    try await admin.detachHandle(guest.session.id, alice.handle)
                    try await eventually("she is told") {
                        guest.events.elements.contains { $0.sender == alice.handle && $0.body == .detached }
                    }
                    try await watcher.hears("she leaves") { $0.isLeaving(of: aliceID) }
                    #expect(await coreCode { _ = try await alice.list() } == 459)
                    // The session goes on, and the other one on it.
                    try await guest.session.keepalive()
                    #expect(try await bob.listParticipants(room).map(\.id).contains(bobID))
                    #expect(!watcher.heard.contains { $0.isLeaving(of: bobID) })
                    #expect(await coreCode { try await admin.detachHandle(guest.session.id, alice.handle) } == 459)
                }
            }
        }

        @Test("a session: its owner is told nothing, the room sees them leave", arguments: Contestant.administered)
        func destroying(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuests { watcher, guest in
                    let room = try await watcher.makeRoom(["notify_joining": true])
                    _ = try await watcher.participant("Watcher", in: room)
                    let (alice, id) = try await guest.participant("Alice", in: room)
                    try await admin.destroySession(guest.session.id)
                    try await watcher.hears("she leaves") { $0.isLeaving(of: id) }
                    #expect(await refusal { _ = try await alice.list() } == .sessionGone)
                    #expect(await refusal { try await guest.session.keepalive() } == .sessionGone)
                    #expect(!guest.events.elements.contains { $0.body == .timeout || $0.body == .detached })
                    #expect(try await !admin.sessions().contains(guest.session.id))
                    #expect(await coreCode { try await admin.destroySession(guest.session.id) } == 458)
                }
            }
        }

        @Test("a connection that there is not, without harm", arguments: Contestant.administered)
        func hangingUp(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let room = try await guest.makeRoom()
                    let (alice, id) = try await guest.participant("Alice", in: room)
                    try await admin.hangUp(guest.session.id, alice.handle)
                    #expect(try await alice.listParticipants(room).map(\.id) == [id])
                }
            }
        }

        @Test("a session that is silent for longer than it was given", arguments: Contestant.administered)
        func sessionTimeout(_ contestant: Contestant) async throws {
            try await contestant.withAdmin { venue, admin in
                try await venue.withGuest { guest in
                    let handle = try await guest.session.attach()
                    func timeout() async throws -> Int? {
                        try await admin.handleInfo(guest.session.id, handle).sessionTimeout
                    }
                    try await admin.setSessionTimeout(7, of: guest.session.id)
                    #expect(try await timeout() == 7)
                    #expect(await coreCode { try await admin.setSessionTimeout(-2, of: guest.session.id) } == 467)
                    try await admin.setSessionTimeout(-1, of: guest.session.id)
                    #expect(try await timeout() == 60)
                    try await admin.setSessionTimeout(1, of: guest.session.id)
                    // The poll hears it, or finds the session gone where it was not waiting just then.
                    try await eventually("its time is over", within: .seconds(20)) {
                        guest.end.value?.kind == .sessionGone
                    }
                    #expect(await refusal { try await guest.session.keepalive() } == .sessionGone)
                }
            }
        }
    }
}

extension VideoRoomEvent {
    fileprivate func isLeaving(of wanted: ParticipantID) -> Bool {
        if case .leaving(_, wanted, _) = self { true } else { false }
    }
}
