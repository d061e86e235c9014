import JanusClient
import TestSupport
import Testing

@Suite("conformance: what is refused to those who make, change and end rooms")
struct RoomRefusalConformance {
    @Test("a room is refused for an id in use, a wrong type, and an unknown codec", arguments: Contestant.all)
    func refusedRooms(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom()
                let other: RoomID = contestant.usesStringIDs ? 77 : "77"
                let configurations: [(RoomConfiguration, Int)] = [
                    (RoomConfiguration(room: room), 427), (RoomConfiguration(room: other), 430),
                    (RoomConfiguration(maxPublishers: -1), 430), (RoomConfiguration(bitrate: -1), 430),
                    (RoomConfiguration(audioCodecs: ["mp3"]), 430), (RoomConfiguration(videoCodecs: ["mpeg1"]), 430),
                ]
                for (configuration, code) in configurations {
                    #expect(
                        await videoRoomCode { _ = try await control.create(configuration) } == code,
                        "\(configuration)")
                }
                let raw: JSONValue = ["request": "create", "notify_joining": "yes"]
                #expect(await videoRoomCode { _ = try await control.request(body: raw) } == 430)
            }
        }
    }

    @Test(
        "what is done to a room needs its secret, and the room",
        arguments: Contestant.all)
    func refusals(_ contestant: Contestant) async throws {
        let deeds: [@Sendable (VideoRoom, RoomID, Secret?) async throws -> Void] = [
            { _ = try await $0.edit($1, RoomChanges(description: "x"), secret: $2) },
            { _ = try await $0.destroy($1, secret: $2) },
            { _ = try await $0.allowed($1, .enable, secret: $2) },
            { try await $0.enableRecording($1, true, secret: $2) },
            { _ = try await $0.listForwarders($1, secret: $2) },
        ]
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let room = try await guest.makeRoom()
                let nowhere = venue.unusedRoom()
                let other: RoomID = contestant.usesStringIDs ? 77 : "77"
                for (index, deed) in deeds.enumerated() {
                    #expect(await refusal { try await deed(control, room, nil) } == .secretMissing, "\(index)")
                    #expect(await refusal { try await deed(control, room, Secret("x")) } == .secretWrong, "\(index)")
                    #expect(await videoRoomCode { try await deed(control, nowhere, .admin) } == 426, "\(index)")
                    // Recording looks up a room without a look at the type of its id: where ids are strings, Janus
                    // reads a number as no string at all, and ends.
                    if index == 3, contestant.usesStringIDs { continue }
                    let code = await videoRoomCode { try await deed(control, other, .admin) }
                    #expect(code == (index == 3 ? 426 : 430), "\(index)")
                }
            }
        }
    }

    @Test(
        "a plugin with an admin key wants it for making rooms and for listing private ones", arguments: Contestant.all)
    func adminKey(_ contestant: Contestant) async throws {
        try await contestant.withServer(adminKey: "masterkey") { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let (right, wrong) = (Secret("masterkey"), Secret("x"))
                let configuration = RoomConfiguration(isPrivate: true)
                func create(_ key: Secret?) async -> JanusError.Kind? {
                    await refusal { _ = try await control.create(configuration, adminKey: key) }
                }
                #expect(await create(nil) == .videoRoom(code: 429, reason: "Missing mandatory element (admin_key)"))
                #expect(await create(wrong) == .videoRoom(code: 433, reason: "Unauthorized (wrong admin_key)"))
                let created = try await control.create(configuration, adminKey: right)
                #expect(try await !control.list().contains { $0.id == created.id })
                #expect(await videoRoomCode { _ = try await control.list(adminKey: wrong) } == 433)
                #expect(try await control.list(adminKey: right).contains { $0.id == created.id && $0.isPrivate })
            }
        }
    }

    @Test("a key that the plugin does not have opens nothing", arguments: Contestant.all)
    func needlessAdminKey(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                let key = Secret("any")
                let created = try await control.create(RoomConfiguration(isPrivate: true), adminKey: key)
                #expect(try await !control.list(adminKey: key).contains { $0.id == created.id })
            }
        }
    }
}

extension JanusError.Kind {
    /// How a room asks for its secret.
    static let secretMissing = Self.videoRoom(code: 429, reason: "Missing mandatory element (secret)")
    /// How a room turns down another.
    static let secretWrong = Self.videoRoom(code: 433, reason: "Unauthorized (wrong secret)")
}
