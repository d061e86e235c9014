import JanusClient
import TestSupport
import Testing

@Suite("conformance: kicking")
struct KickConformance {
    @Test("a kick is heard by all, and nothing more is heard of the kicked", arguments: Contestant.all)
    func kick(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { moderator, guest in
                let room = try await moderator.makeRoom()
                let control = try await moderator.handle()
                _ = try await moderator.handle().join(JoinRequest(room: room))
                let handle = try await guest.handle()
                let bob = try await handle.join(JoinRequest(room: room, display: "Bob"))

                try await control.kick(room: room, id: bob.id, secret: .admin)
                #expect(try await !control.listParticipants(room).contains { $0.id == bob.id })
                try await guest.hears(.kickedOut(room))
                try await moderator.hears("the kick") { $0.isKick(of: bob.id, from: room) }

                // The handle is dead for joining, but can look, and be given back without anybody hearing of it.
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room)) } == 425)
                #expect(await videoRoomCode { try await handle.leave(room) } == contestant.codeOfADeadHandle)
                #expect(try await handle.listParticipants(room).count == 1)
                try await guest.session.detach(handle.handle)

                // A kick is no ban.
                let again = try await guest.handle().join(JoinRequest(room: room, display: "Bob", id: bob.id))
                #expect(again.id == bob.id)
                let told = moderator.heard.dropFirst()
                #expect(told.count == 1, "\(told)")
            }
        }
    }

    @Test(
        "a kick is refused for a wrong secret, a missing one, an unknown person and an unknown room",
        arguments: Contestant.all)
    func refusedKicks(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let id = try await guest.handle().join(JoinRequest(room: room)).id
                let nobody = venue.person(4_711)
                let nowhere = venue.unusedRoom()
                func code(_ room: RoomID, _ id: ParticipantID, _ secret: Secret?) async -> Int? {
                    await videoRoomCode { try await control.kick(room: room, id: id, secret: secret) }
                }
                #expect(await code(room, id, Secret("wrong")) == 433)
                #expect(await code(room, id, nil) == 429)
                #expect(await code(room, nobody, .admin) == 428)
                #expect(await code(room, nobody, Secret("wrong")) == 433)
                #expect(await code(nowhere, id, .admin) == 426)
                #expect(try await control.listParticipants(room).map(\.id) == [id])
                #expect(guest.heard.count == 1)
            }
        }
    }

    @Test("the reason of a refusal is Janus' own", arguments: Contestant.all)
    func reasons(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let nobody = venue.person(4_711)
                func kick(_ secret: Secret?) async -> JanusError.Kind? {
                    await refusal { try await control.kick(room: room, id: nobody, secret: secret) }
                }
                #expect(await kick(nil) == .videoRoom(code: 429, reason: "Missing mandatory element (secret)"))
                #expect(await kick(Secret("x")) == .videoRoom(code: 433, reason: "Unauthorized (wrong secret)"))
                #expect(
                    await kick(.admin) == .videoRoom(code: 428, reason: "No such user \(nobody) in room \(room)"))
            }
        }
    }

    @Test("who is kicked twice is gone the second time", arguments: Contestant.all)
    func twice(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { moderator, guest in
                let room = try await moderator.makeRoom()
                let control = try await moderator.handle()
                _ = try await moderator.handle().join(JoinRequest(room: room))
                let bob = try await guest.handle().join(JoinRequest(room: room))
                try await control.kick(room: room, id: bob.id, secret: .admin)
                #expect(
                    await videoRoomCode { try await control.kick(room: room, id: bob.id, secret: .admin) } == 428)
                try await moderator.hears("the kick") { $0.isKick(of: bob.id, from: room) }
                #expect(moderator.heard.filter { $0.isKick(of: bob.id, from: room) }.count == 1)
            }
        }
    }

    @Test("a room without a secret lets anybody kick, with any secret or none", arguments: Contestant.all)
    func openRooms(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { moderator, guest in
                let room = try await moderator.makeRoom(secret: nil)
                let control = try await moderator.handle()
                for secret in [nil, Secret("any")] {
                    let id = try await guest.handle().join(JoinRequest(room: room)).id
                    try await control.kick(room: room, id: id, secret: secret)
                    #expect(try await control.listParticipants(room).isEmpty)
                }
            }
        }
    }

    @Test("who kicks themselves is out, and is told like anybody else", arguments: Contestant.all)
    func selfKick(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                let id = try await handle.join(JoinRequest(room: room)).id
                try await handle.kick(room: room, id: id, secret: .admin)
                try await guest.hears(.kickedOut(room))
                #expect(!guest.heard.contains { $0.isKick(of: id, from: room) })
            }
        }
    }
}

extension VideoRoomEvent {
    /// Whether it says that somebody was kicked.
    func isKick(of person: ParticipantID, from room: RoomID) -> Bool {
        if case .kicked(room, person, _) = self { true } else { false }
    }
}
