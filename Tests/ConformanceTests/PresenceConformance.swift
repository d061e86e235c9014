import JanusClient
import TestSupport
import Testing

@Suite("conformance: coming and going")
struct PresenceConformance {
    @Test("in a room that announces, both sides learn of each other", arguments: Contestant.all)
    func announcing(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom(["notify_joining": true, "description": "Here"])
                let one = try await first.handle().join(JoinRequest(room: room, display: "one"))
                #expect(one.room == room)
                #expect(one.description == "Here")
                #expect(one.attendees?.isEmpty != false)
                #expect(one.publishers.isEmpty)

                let two = try await second.handle().join(JoinRequest(room: room, display: "two"))
                #expect(two.id != one.id)
                #expect(two.attendees?.map(\.id) == [one.id])
                #expect(two.attendees?.map(\.display) == ["one"])
                try await first.hears("the second's arrival") {
                    if case .joining(room, let attendee) = $0 {
                        attendee.id == two.id && attendee.display == "two"
                    } else {
                        false
                    }
                }
            }
        }
    }

    @Test("in other rooms an arrival is not told, but everybody is listed", arguments: Contestant.all)
    func silence(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom()
                let firstHandle = try await first.handle()
                let one = try await firstHandle.join(JoinRequest(room: room, display: "one"))
                let two = try await second.handle().join(JoinRequest(room: room, display: "two"))
                #expect(two.attendees == nil)
                let listed = try await firstHandle.listParticipants(room)
                #expect(Set(listed.map(\.id)) == [one.id, two.id])
                #expect(first.heard.count == 1)
            }
        }
    }

    @Test("who leaves hears it, the others, too, and the handle is dead", arguments: Contestant.all)
    func leaving(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom()
                let firstHandle = try await first.handle()
                _ = try await firstHandle.join(JoinRequest(room: room))
                let handle = try await second.handle()
                let two = try await handle.join(JoinRequest(room: room, display: "two"))
                try await handle.leave(room)
                #expect(second.heard.last == .left(room))
                try await first.hears("the second's leaving") { $0.isLeaving(of: two.id, from: room) }
                #expect(!first.heard.contains { $0 == .unpublished(room: room, id: two.id) })
                #expect(try await !firstHandle.listParticipants(room).contains { $0.id == two.id })

                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room)) } == 425)
                #expect(await videoRoomCode { try await handle.leave(room) } == contestant.codeOfADeadHandle)
                _ = try await second.handle().join(JoinRequest(room: room, id: two.id))
            }
        }
    }

    @Test("who detaches is gone, and the others hear it, with an end of media first", arguments: Contestant.all)
    func detaching(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom()
                _ = try await first.handle().join(JoinRequest(room: room))
                let handle = try await second.handle()
                let two = try await handle.join(JoinRequest(room: room, display: "two"))
                try await second.session.detach(handle.handle)
                try await first.hears("the second's leaving") { $0.isLeaving(of: two.id, from: room) }
                let told = first.heard.dropFirst()
                #expect(told.dropLast().allSatisfy { $0 == .unpublished(room: room, id: two.id) })
                #expect(told.count >= 2)
            }
        }
    }

    @Test("a session that ends takes its people out of their rooms", arguments: Contestant.all)
    func destroying(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom()
                _ = try await first.handle().join(JoinRequest(room: room))
                let two = try await second.handle().join(JoinRequest(room: room, display: "two"))
                try await second.session.destroy()
                try await first.hears("the second's leaving") { $0.isLeaving(of: two.id, from: room) }
            }
        }
    }

    @Test("a room that is destroyed puts everybody out, and their handles are dead", arguments: Contestant.all)
    func destroyedRoom(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: room))
                let control = try await guest.handle()
                _ = try await guest.session.request(
                    control.handle, body: ["request": "destroy", "room": room.json, "secret": "adminpwd"])
                try await guest.hears(.destroyed(room))
                #expect(await videoRoomCode { _ = try await control.listParticipants(room) } == 426)
                #expect(try await !control.exists(room))
                let elsewhere = try await guest.makeRoom()
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: elsewhere)) } == 425)
            }
        }
    }

    @Test("a name goes through as it is, whatever stands in it", arguments: Contestant.all)
    func hostileNames(_ contestant: Contestant) async throws {
        let name = "\u{1B}[31mA\u{7}\u{8}\r\n\t\u{202E}客服\u{200B}👩‍👩‍👧 \"\\\u{7F}\u{9B}2J\u{10FFFF}"
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom(["notify_joining": true])
                _ = try await first.handle().join(JoinRequest(room: room))
                let handle = try await second.handle()
                let two = try await handle.join(JoinRequest(room: room, display: name))
                try await first.hears("the name") {
                    if case .joining(_, let attendee) = $0 { attendee.display == name } else { false }
                }
                let listed = try await handle.listParticipants(room)
                #expect(listed.first { $0.id == two.id }?.display == name)
            }
        }
    }

    @Test("a pin is asked for, and a wrong one refused", arguments: Contestant.all)
    func pins(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom(["pin": "4711"])
                let handle = try await guest.handle()
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room)) } == 429)
                let wrong = JoinRequest(room: room, pin: Secret("0815"))
                #expect(await videoRoomCode { _ = try await handle.join(wrong) } == 433)
                #expect(try await handle.join(JoinRequest(room: room, pin: Secret("4711"))).room == room)
            }
        }
    }

    @Test("a token lets in where only those with one are", arguments: Contestant.all)
    func tokens(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom(["allowed": ["let me in"]])
                let handle = try await guest.handle()
                let wrong = JoinRequest(room: room, token: Secret("wrong"))
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room)) } == 433)
                #expect(await videoRoomCode { _ = try await handle.join(wrong) } == 433)
                #expect(try await handle.join(JoinRequest(room: room, token: Secret("let me in"))).room == room)
            }
        }
    }

    @Test("an id that is taken is refused, and a room that is none", arguments: Contestant.all)
    func refusedJoins(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let id = venue.person(77)
                _ = try await guest.handle().join(JoinRequest(room: room, id: id))
                let handle = try await guest.handle()
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room, id: id)) } == 436)
                let nowhere = JoinRequest(room: venue.unusedRoom())
                #expect(await videoRoomCode { _ = try await handle.join(nowhere) } == 426)
                // Refusals leave the handle as good as new.
                #expect(try await handle.join(JoinRequest(room: room)).room == room)
                #expect(await videoRoomCode { _ = try await handle.join(JoinRequest(room: room)) } == 425)
            }
        }
    }
}

extension VideoRoomEvent {
    /// Whether it says that somebody left.
    func isLeaving(of person: ParticipantID, from room: RoomID) -> Bool {
        if case .leaving(room, person, _) = self { true } else { false }
    }
}

extension Contestant {
    /// What `leave` gets on a handle that was in a room before.
    var codeOfADeadHandle: Int { 426 }
}
