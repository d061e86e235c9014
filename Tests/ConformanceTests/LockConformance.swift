import JanusClient
import TestSupport
import Testing

@Suite("conformance: locking")
struct LockConformance {
    @Test("a locked room lets in those with a token, and lets those inside stay", arguments: Contestant.all)
    func lock(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { inside, outside in
                let room = try await inside.makeRoom()
                let control = try await inside.handle()
                let id = try await inside.handle().join(JoinRequest(room: room)).id
                #expect(try await control.allowed(room, .add([Secret("ours")]), secret: .admin) == [Secret("ours")])
                _ = try await outside.handle().join(JoinRequest(room: room))
                #expect(try await control.allowed(room, .enable, secret: .admin) == [Secret("ours")])

                let refused = JanusError.Kind.videoRoom(code: 433, reason: "Unauthorized (not in the allowed list)")
                func join(_ token: Secret?) async -> JanusError.Kind? {
                    await refusal { _ = try await outside.handle().join(JoinRequest(room: room, token: token)) }
                }
                #expect(await join(nil) == refused)
                #expect(await join(Secret("theirs")) == refused)
                #expect(await join(Secret("ours")) == nil)
                #expect(try await control.listParticipants(room).contains { $0.id == id })

                #expect(try await control.allowed(room, .remove([Secret("ours")]), secret: .admin) == [])
                #expect(await join(Secret("ours")) == refused)
                #expect(try await control.allowed(room, .disable, secret: .admin) == nil)
                #expect(await join(nil) == nil)
                #expect(inside.heard.count == 1, "those inside are told nothing")
            }
        }
    }

    @Test("the list is read by adding nobody, and kept while it does not count", arguments: Contestant.all)
    func reading(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let configuration = RoomConfiguration(allowed: [Secret("a")])
                let room = try await control.create(configuration).id
                #expect(await videoRoomCode { _ = try await guest.handle().join(JoinRequest(room: room)) } == 433)
                #expect(try await control.allowed(room, .add([Secret("b")]), secret: nil).map(names) == ["a", "b"])
                #expect(try await control.allowed(room, .disable, secret: nil) == nil)
                #expect(try await control.allowed(room, .add([]), secret: nil).map(names) == ["a", "b"])
                #expect(try await control.allowed(room, .remove([Secret("z")]), secret: nil).map(names) == ["a", "b"])
            }
        }
    }

    @Test("an action that Janus does not know, and tokens that are none, are refused", arguments: Contestant.all)
    func refusals(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom(secret: nil)
                let bodies: [(JSONValue, Int)] = [
                    (["request": "allowed", "room": room.json], 429),
                    (["request": "allowed", "room": room.json, "action": "lock"], 430),
                    (["request": "allowed", "room": room.json, "action": "add", "allowed": [7]], 430),
                    (["request": "allowed", "room": room.json, "action": "add", "allowed": "ours"], 430),
                ]
                for (body, code) in bodies {
                    #expect(await videoRoomCode { _ = try await control.request(body: body) } == code, "\(body)")
                }
            }
        }
    }

    /// Tokens in no order: Janus keeps none.
    private func names(_ tokens: [Secret]) -> Set<String> { Set(tokens.map(\.revealed)) }
}
