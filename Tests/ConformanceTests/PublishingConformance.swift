import JanusClient
import TestSupport
import Testing

/// The demo gateway has no media, so only the real ones publish.
@Suite("conformance: publishing")
struct PublishingConformance {
    @Test("an offer is answered, and its streams are known to the room", arguments: Contestant.realOfBothIDs)
    func publish(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: room, display: "Bob"))
                let answer = try await handle.publish(
                    offer: .offer, ConfigureRequest(descriptions: ["0": "mic", "1": "screen"]))
                #expect(answer["type"] == "answer")
                let sdp = try #require(answer["sdp"]?.string)
                #expect(sdp.hasPrefix("v=0"))
                #expect(sdp.contains("m=audio") && sdp.contains("m=video"))
                let candidate = ICECandidate("candidate:1 1 udp 2113937151 127.0.0.1 9 typ host", mid: "0", index: 0)
                try await guest.session.trickle(handle.handle, [candidate])
                try await guest.session.endTrickling(handle.handle)
                #expect(try await handle.listParticipants(room).map(\.isPublisher) == [false], "no media came yet")
                try await guest.session.hangUp(handle.handle)
                try await eventually("the end of the connection") {
                    guest.events.elements.contains {
                        if case .hangup = $0.body { $0.sender == handle.handle } else { false }
                    }
                }
                #expect(try await handle.listParticipants(room).count == 1)
            }
        }
    }

    @Test("one can join and publish at once", arguments: Contestant.realOfBothIDs)
    func joinAndConfigure(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                let (joined, answer) = try await handle.joinAndConfigure(
                    JoinRequest(room: room, display: "Bob"), ConfigureRequest(bitrate: 128_000), offer: .offer)
                #expect(joined.room == room)
                #expect(answer["type"] == "answer")
                #expect(try await handle.listParticipants(room).map(\.id) == [joined.id])
                #expect(guest.heard.first { if case .joined = $0 { true } else { false } } != nil)
            }
        }
    }

    @Test("a codec that the room does not take is refused", arguments: Contestant.realOfBothIDs)
    func codecs(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: room))
                #expect(
                    await videoRoomCode {
                        _ = try await handle.publish(offer: .offer, ConfigureRequest(audioCodec: "pcmu"))
                    } == 430)
            }
        }
    }

    @Test("a handle whose offer was refused can offer anew after a hang-up", arguments: Contestant.realOfBothIDs)
    func anew(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let handle = try await guest.handle()
                #expect(await videoRoomCode { _ = try await handle.publish(offer: .offer) } == 424)
                _ = try await handle.join(JoinRequest(room: try await guest.makeRoom()))
                // The core has half a connection by then.
                #expect(await coreCode { _ = try await handle.publish(offer: .offer) } == 490)
                try await guest.session.hangUp(handle.handle)
                try await eventually("a publication") {
                    (try? await handle.publish(offer: .offer))?["type"] == "answer"
                }
            }
        }
    }
}
