import DemoGateway
import JanusClient
import TestSupport
import Testing

@Suite("conformance: muting")
struct ModerateConformance {
    /// A room in which somebody publishes audio and video, and a moderator who joined it.
    private func withPublisher(
        _ contestant: Contestant,
        _ body: @escaping @Sendable (_ moderator: Guest, RoomID, ParticipantID) async throws -> Void
    ) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { moderator, guest in
                let room = try await moderator.makeRoom()
                _ = try await moderator.handle().join(JoinRequest(room: room))
                if let gateway = venue.gateway {
                    let id: EntityID = contestant.usesStringIDs ? .text("bob") : 7
                    let place = room.entity
                    gateway.perform(Deed(id, in: place, .arrive(display: "Bob")))
                    gateway.perform(
                        Deed(id, in: place, .publish([PublishedStream(.audio), PublishedStream(.video)])))
                    try await moderator.hears("Bob's media") { if case .publishers = $0 { true } else { false } }
                    try await body(moderator, room, contestant.usesStringIDs ? "bob" : 7)
                } else {
                    // For the plugin the streams are there as soon as they are negotiated.
                    let handle = try await guest.handle()
                    let id = try await handle.join(JoinRequest(room: room, display: "Bob")).id
                    _ = try await handle.publish(offer: .offer)
                    try await body(moderator, room, id)
                }
            }
        }
    }

    @Test("a mute by mid is told to all who joined, and so is its end, and each repetition", arguments: Contestant.all)
    func byMid(_ contestant: Contestant) async throws {
        guard contestant.isMultistream else { return }
        try await withPublisher(contestant) { moderator, room, id in
            let control = try await moderator.handle()
            for mid in ["0", "1"] {
                for mute in [true, true, false] {
                    try await control.moderate(room: room, id: id, stream: .mid(mid), mute: mute, secret: .admin)
                }
                let muted = VideoRoomEvent.moderation(room: room, id: id, stream: .mid(mid), isMuted: true)
                try await moderator.hears(.moderation(room: room, id: id, stream: .mid(mid), isMuted: false))
                #expect(moderator.heard.filter { $0 == muted }.count == 2)
            }
        }
    }

    @Test("a mute by kind is told to all who joined, and so is its end", arguments: Contestant.all)
    func byKind(_ contestant: Contestant) async throws {
        guard !contestant.isMultistream else { return }
        try await withPublisher(contestant) { moderator, room, id in
            let control = try await moderator.handle()
            let streams: [ModeratedStream] = [.kind(.audio), .kind(.video), .kind(.data)]
            for stream in streams {
                for mute in [true, true, false] {
                    try await control.moderate(room: room, id: id, stream: stream, mute: mute, secret: .admin)
                }
                let muted = VideoRoomEvent.moderation(room: room, id: id, stream: stream, isMuted: true)
                try await moderator.hears(.moderation(room: room, id: id, stream: stream, isMuted: false))
                #expect(moderator.heard.filter { $0 == muted }.count == 2)
            }
        }
    }

    @Test(
        "a mute is refused without the secret, with a wrong one, and of what is not there", arguments: Contestant.all)
    func refusals(_ contestant: Contestant) async throws {
        try await withPublisher(contestant) { moderator, room, id in
            let control = try await moderator.handle()
            let venue = moderator.venue
            let stream: ModeratedStream = contestant.isMultistream ? .mid("0") : .kind(.audio)
            func refused(
                _ room: RoomID, _ id: ParticipantID, _ stream: ModeratedStream, _ secret: Secret?
            ) async -> JanusError.Kind? {
                await refusal {
                    try await control.moderate(room: room, id: id, stream: stream, mute: true, secret: secret)
                }
            }
            let nobody = venue.person(4_711)
            #expect(await refused(room, id, stream, nil) == .secretMissing)
            #expect(await refused(room, id, stream, Secret("x")) == .secretWrong)
            #expect(
                await refused(room, nobody, stream, .admin)
                    == .videoRoom(code: 428, reason: "No such user \(nobody) in room \(room)"))
            let nowhere = venue.unusedRoom()
            #expect(
                await refused(nowhere, id, stream, .admin) == .videoRoom(code: 426, reason: "No such room (\(nowhere))")
            )
            if contestant.isMultistream {
                #expect(
                    await refused(room, id, .mid("9"), .admin) == .videoRoom(code: 428, reason: "No such stream 9"))
                #expect(
                    await refused(room, id, .kind(.audio), .admin)
                        == .videoRoom(code: 429, reason: "Missing mandatory element (mid)"))
            }
            #expect(!moderator.heard.contains { if case .moderation = $0 { true } else { false } })
        }
    }

    @Test("who publishes nothing cannot be muted ahead, except where kinds are muted", arguments: Contestant.all)
    func ahead(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let id = try await guest.handle().join(JoinRequest(room: room)).id
                func code(_ stream: ModeratedStream) async -> Int? {
                    await videoRoomCode {
                        try await control.moderate(room: room, id: id, stream: stream, mute: true, secret: .admin)
                    }
                }
                if contestant.isMultistream {
                    #expect(await code(.mid("0")) == 428)
                } else {
                    #expect(await code(.kind(.audio)) == nil)
                    // Janus 0.x reads no mid, does nothing, and says that it did it.
                    #expect(await code(.mid("0")) == nil)
                    try await guest.hears(.moderation(room: room, id: id, stream: .kind(.audio), isMuted: true))
                    #expect(guest.heard.count == 2)
                }
            }
        }
    }
}

extension RoomID {
    /// The id as the demo gateway's own code has it.
    fileprivate var entity: EntityID {
        switch self {
        case .number(let number): .number(number)
        case .string(let string): .text(string)
        }
    }
}
