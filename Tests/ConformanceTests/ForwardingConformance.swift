import JanusClient
import TestSupport
import Testing

@Suite("conformance: forwarding")
struct ForwardingConformance {
    @Test("of somebody without media nothing is forwarded", arguments: Contestant.all)
    func withoutMedia(_ contestant: Contestant) async throws {
        guard contestant.isMultistream else { return }
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let id = try await guest.handle().join(JoinRequest(room: room)).id
                #expect(try await control.forward(.sample(room, id)).isEmpty)
                #expect(try await control.listForwarders(room, secret: .admin).isEmpty)
                #expect(
                    await refusal {
                        try await control.stopForwarding(room: room, publisher: id, forwarder: 7, secret: .admin)
                    } == .videoRoom(code: 428, reason: "No such stream (7)"))
            }
        }
    }

    @Test("forwarding is refused without the secret, with a wrong one, and of nobody", arguments: Contestant.all)
    func refusals(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let id = try await guest.handle().join(JoinRequest(room: room)).id
                let (nobody, nowhere) = (venue.person(4_711), venue.unusedRoom())
                let noSuchFeed = JanusError.Kind.videoRoom(code: 428, reason: "No such feed (\(nobody))")
                let noSuchRoom = JanusError.Kind.videoRoom(code: 426, reason: "No such room (\(nowhere))")
                func forward(_ room: RoomID, _ id: ParticipantID, _ secret: Secret?) async -> JanusError.Kind? {
                    await refusal { _ = try await control.forward(.sample(room, id, secret)) }
                }
                func stop(_ room: RoomID, _ id: ParticipantID, _ secret: Secret?) async -> JanusError.Kind? {
                    await refusal {
                        try await control.stopForwarding(room: room, publisher: id, forwarder: 7, secret: secret)
                    }
                }
                #expect(await forward(room, id, nil) == .secretMissing)
                #expect(await forward(room, id, Secret("x")) == .secretWrong)
                #expect(await forward(room, nobody, .admin) == noSuchFeed)
                #expect(await forward(nowhere, id, .admin) == noSuchRoom)
                #expect(await stop(room, id, nil) == .secretMissing)
                #expect(await stop(room, id, Secret("x")) == .secretWrong)
                #expect(await stop(room, nobody, .admin) == noSuchFeed)
                #expect(await stop(nowhere, id, .admin) == noSuchRoom)
                let bodies: [(JSONValue, Int)] = [
                    (["request": "rtp_forward", "room": room.json, "publisher_id": id.json], 429),
                    (["request": "rtp_forward", "room": room.json, "host": "127.0.0.1"], 429),
                    (["request": "rtp_forward", "publisher_id": id.json, "host": "127.0.0.1"], 429),
                    (["request": "stop_rtp_forward", "room": room.json, "publisher_id": id.json], 429),
                    (["request": "stop_rtp_forward", "room": room.json, "stream_id": 7], 429),
                ]
                for (body, code) in bodies {
                    #expect(await videoRoomCode { _ = try await control.request(body: body) } == code, "\(body)")
                }
            }
        }
    }

    @Test("what is forwarded is listed, until it is stopped", arguments: Contestant.realOfBothIDs)
    func forwarding(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let handle = try await guest.handle()
                let id = try await handle.join(JoinRequest(room: room, display: "Bob")).id
                _ = try await handle.publish(offer: .offer)
                let forwarder = try #require(try await control.forward(.sample(room, id)).first)
                #expect(forwarder.kind == .audio)
                #expect(forwarder.port == 5_000)
                #expect(forwarder.host == "127.0.0.1")

                let listed = try await control.listForwarders(room, secret: .admin)
                #expect(listed.map(\.id) == [id])
                #expect(listed.first?.display == "Bob")
                #expect(listed.first?.forwarders.map(\.id) == [forwarder.id])
                #expect(listed.first?.forwarders.first?.kind == .audio)

                try await control.stopForwarding(
                    room: room, publisher: id, forwarder: forwarder.id, secret: .admin)
                #expect(try await control.listForwarders(room, secret: .admin).isEmpty)
            }
        }
    }

    @Test("what has no call of its own is asked raw", arguments: Contestant.realOfBothIDs)
    func remotePublishers(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let control = try await guest.handle()
                let id = try await guest.handle().join(JoinRequest(room: room)).id
                let answer = try await control.request(body: [
                    "request": "listremotes", "room": room.json, "publisher_id": id.json, "secret": "adminpwd",
                ])
                #expect(
                    answer == ["videoroom": "success", "room": room.json, "id": id.json, "list": []])
            }
        }
    }

    @Test("a request that nobody knows is refused with its name", arguments: Contestant.all)
    func unknownRequest(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let control = try await guest.handle()
                #expect(
                    await refusal { _ = try await control.request(body: ["request": "sing"]) }
                        == .videoRoom(code: 423, reason: "Unknown request 'sing'"))
            }
        }
    }
}

extension ForwardRequest {
    /// Somebody's audio to a port where nobody listens.
    fileprivate static func sample(_ room: RoomID, _ id: ParticipantID, _ secret: Secret? = .admin) -> Self {
        Self(
            room: room, publisher: id, host: "127.0.0.1", streams: [Stream(mid: "0", port: 5_000)], secret: secret)
    }
}
