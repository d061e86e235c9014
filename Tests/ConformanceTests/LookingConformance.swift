import JanusClient
import TestSupport
import Testing

@Suite("conformance: looking")
struct LookingConformance {
    @Test("a list tells of rooms and their settings, but not of private ones", arguments: Contestant.all)
    func list(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom([
                    "description": "Its\u{1B}[31m description 客服", "pin": "4711", "notify_joining": true,
                    "publishers": 9,
                ])
                let hidden = try await guest.makeRoom(["is_private": true])
                let watcher = try await guest.handle()
                _ = try await guest.handle().join(JoinRequest(room: room, display: "one", pin: Secret("4711")))

                let rooms = try await watcher.list()
                let info = try #require(rooms.first { $0.id == room })
                #expect(info.description == "Its\u{1B}[31m description 客服")
                #expect(info.pinRequired)
                #expect(info.notifiesJoining)
                #expect(!info.isPrivate && !info.isRecording)
                #expect(info.maxPublishers == 9)
                #expect(info.participantCount == 1)
                #expect(!rooms.contains { $0.id == hidden })

                #expect(try await watcher.exists(room))
                #expect(try await watcher.exists(hidden))
                #expect(try await watcher.listParticipants(hidden).isEmpty)
                let nowhere = venue.unusedRoom()
                #expect(try await !watcher.exists(nowhere))
                #expect(await videoRoomCode { _ = try await watcher.listParticipants(nowhere) } == 426)
                #expect(guest.heard.count == 1, "looking is heard by nobody")
            }
        }
    }

    @Test("who looks is in no room, and sees who is", arguments: Contestant.all)
    func participants(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let watcher = try await guest.handle()
                let one = try await guest.handle().join(JoinRequest(room: room, display: "one"))
                let two = try await guest.handle().join(JoinRequest(room: room))
                let participants = try await watcher.listParticipants(room)
                #expect(Set(participants.map(\.id)) == [one.id, two.id])
                #expect(participants.first { $0.id == one.id }?.display == "one")
                #expect(participants.first { $0.id == two.id }?.display == nil)
                #expect(participants.allSatisfy { !$0.isPublisher && !$0.isDummy && !$0.isRemote })
            }
        }
    }

    @Test("ids of the other kind are refused", arguments: Contestant.all)
    func otherKindOfIDs(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let handle = try await guest.handle()
                let other: RoomID = contestant.usesStringIDs ? 1234 : "1234"
                #expect(await videoRoomCode { _ = try await handle.exists(other) } == 430)
                #expect(await videoRoomCode { _ = try await handle.listParticipants(other) } == 430)
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: other)) } == 430)
            }
        }
    }

    @Test("ids above 2^53 are exact on every way", arguments: Contestant.withIntegerIDs)
    func greatIDs(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { moderator, guest in
                let room = RoomID.number(.max - Int64.random(in: 0...(1 << 30)))
                let handle = try await moderator.session.attach()
                _ = try await moderator.session.request(
                    handle, body: ["request": "create", "room": room.json, "secret": "adminpwd"])
                let id: ParticipantID = 9_007_199_254_740_993
                _ = try await moderator.handle().join(JoinRequest(room: room))
                let joined = try await guest.handle().join(JoinRequest(room: room, id: id))
                #expect(joined.room == room)
                #expect(joined.id == id)
                let watcher = try await moderator.handle()
                #expect(try await watcher.list().contains { $0.id == room })
                #expect(try await watcher.listParticipants(room).contains { $0.id == id })
                #expect(
                    await videoRoomCode {
                        try await watcher.kick(room: room, id: 9_007_199_254_740_992, secret: .admin)
                    }
                        == 428)
                try await watcher.kick(room: room, id: id, secret: .admin)
                try await moderator.hears("the kick") {
                    if case .kicked(room, id, _) = $0 { true } else { false }
                }
                try await guest.hears(.kickedOut(room))
            }
        }
    }
}

extension Secret {
    /// The secret of the rooms that these tests make.
    static let admin = Secret("adminpwd")
}
