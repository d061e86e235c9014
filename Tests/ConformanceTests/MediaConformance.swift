import JanusClient
import TestSupport
import Testing

/// Signalling of media as far as it goes without any; what follows on it is another matter.
@Suite("conformance: signalling of media")
struct MediaConformance {
    @Test("a subscription is refused where there is nothing to receive", arguments: Contestant.all)
    func refusedSubscriptions(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom(["pin": "4711"])
                let pin = Secret("4711")
                let id = try await guest.handle().join(JoinRequest(room: room, pin: pin)).id
                let handle = try await guest.handle()
                func refused(_ request: SubscriberJoinRequest) async -> JanusError.Kind? {
                    await refusal { _ = try await handle.subscribe(request) }
                }
                let nobody = venue.person(4_711)
                let nowhere = venue.unusedRoom()
                #expect(
                    await refused(SubscriberJoinRequest(room: room, feed: nobody, pin: pin))
                        == .videoRoom(code: 428, reason: "No such feed (\(nobody))"))
                #expect(
                    await refused(SubscriberJoinRequest(room: room, feed: id, pin: pin))
                        == .videoRoom(code: 428, reason: "No such feed (\(id))"), "no media, no feed")
                #expect(
                    await refused(SubscriberJoinRequest(room: nowhere, feed: id))
                        == .videoRoom(code: 426, reason: "No such room (\(nowhere))"))
                #expect(
                    await refused(SubscriberJoinRequest(room: room, feed: id))
                        == .videoRoom(code: 429, reason: "Missing mandatory element (pin)"))
                #expect(
                    await refused(SubscriberJoinRequest(room: room, feed: id, pin: Secret("x")))
                        == .videoRoom(code: 433, reason: "Unauthorized (wrong pin)"))
                #expect(
                    await refused(SubscriberJoinRequest(room: room, streams: [], pin: pin))
                        == .videoRoom(code: 429, reason: "Missing mandatory element (feed)"))
                let streams = SubscriberJoinRequest(room: room, streams: [FeedStream(feed: id, mid: "0")], pin: pin)
                #expect(
                    await refused(streams)
                        == (contestant.isMultistream
                            ? .videoRoom(code: 428, reason: "No such feed (\(id))")
                            : .videoRoom(code: 429, reason: "Missing mandatory element (feed)")))

                // A refused handle is as good as new.
                _ = try await handle.join(JoinRequest(room: room, pin: pin))
            }
        }
    }

    @Test("what only a subscriber does is refused to others", arguments: Contestant.all)
    func notASubscriber(_ contestant: Contestant) async throws {
        let deeds: [@Sendable (VideoRoom) async throws -> Void] = [
            { try await $0.start() }, { try await $0.pause() }, { _ = try await $0.switchFeed(to: 1) },
            { _ = try await $0.switchStreams([FeedSwitch(feed: 1, mid: "0", receivedMid: "0")]) },
        ]
        let multistream: [@Sendable (VideoRoom) async throws -> Void] = [
            { _ = try await $0.subscribe([FeedStream(feed: 1)]) }, { _ = try await $0.unsubscribe([.feed(1)]) },
            { _ = try await $0.update(subscribe: [FeedStream(feed: 1)], unsubscribe: [.feed(1)]) },
        ]
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let handle = try await guest.handle()
                let code = contestant.isMultistream ? 424 : 423
                for deed in deeds { #expect(await videoRoomCode { try await deed(handle) } == 424) }
                for deed in multistream { #expect(await videoRoomCode { try await deed(handle) } == code) }
                _ = try await handle.join(JoinRequest(room: try await guest.makeRoom()))
                for deed in deeds + multistream { #expect(await videoRoomCode { try await deed(handle) } == 423) }
            }
        }
    }

    @Test("an offer that cannot be read is refused by the core, and nobody publishes", arguments: Contestant.all)
    func brokenOffers(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                let offer = JSONValue.brokenOffer
                #expect(await coreCode { _ = try await handle.publish(offer: offer) } == 465)
                let join = JoinRequest(room: room)
                #expect(await coreCode { _ = try await handle.joinAndConfigure(join, offer: offer) } == 465)
                #expect(try await handle.listParticipants(room).isEmpty)
                _ = try await handle.join(join)
                #expect(await coreCode { _ = try await handle.configure(ConfigureRequest(), jsep: offer) } == 465)
                let song: JSONValue = ["type": "song", "sdp": "v=0"]
                #expect(await coreCode { _ = try await handle.publish(offer: song) } == 464)
                #expect(await coreCode { _ = try await handle.publish(offer: ["type": "song"]) } == 456)
                #expect(await coreCode { _ = try await handle.publish(offer: ["type": "offer"]) } == 456)
                #expect(await coreCode { _ = try await handle.publish(offer: "offer") } == 455)
            }
        }
    }

    @Test("who publishes nothing has nothing to take back", arguments: Contestant.all)
    func unpublish(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let handle = try await guest.handle()
                #expect(await videoRoomCode { try await handle.unpublish() } == 424)
                _ = try await handle.join(JoinRequest(room: try await guest.makeRoom()))
                #expect(await videoRoomCode { try await handle.unpublish() } == 435)
            }
        }
    }

    @Test("settings of one's own are taken in a room, and others hear of a name", arguments: Contestant.all)
    func configure(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuests { first, second in
                let room = try await first.makeRoom()
                let handle = try await first.handle()
                #expect(
                    await videoRoomCode { _ = try await handle.configure(ConfigureRequest(display: "one")) } == 424)
                let id = try await handle.join(JoinRequest(room: room, display: "one")).id
                _ = try await second.handle().join(JoinRequest(room: room))
                let answer = try await handle.configure(
                    ConfigureRequest(display: "uno", bitrate: 64_000, record: false, keyframe: true, audio: true))
                #expect(answer == nil)
                try await second.hears(.displayChanged(id: id, display: "uno"))
                #expect(
                    await videoRoomCode { _ = try await handle.configure(ConfigureRequest(bitrate: -1)) } == 430)
            }
        }
    }

    @Test("candidates are taken at any time, and so is the end of a connection", arguments: Contestant.all)
    func trickling(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            try await venue.withGuest { guest in
                let room = try await guest.makeRoom()
                let handle = try await guest.handle()
                _ = try await handle.join(JoinRequest(room: room))
                let candidate = ICECandidate("candidate:1 1 udp 2113937151 127.0.0.1 9 typ host", mid: "0", index: 0)
                try await guest.session.trickle(handle.handle, [candidate, candidate])
                try await guest.session.trickle(handle.handle, [])
                try await guest.session.endTrickling(handle.handle)
                try await guest.session.hangUp(handle.handle)
                #expect(try await handle.listParticipants(room).count == 1)

                let nobody = HandleID(rawValue: 4_711)
                #expect(await coreCode { try await guest.session.trickle(nobody, [candidate]) } == 459)
                #expect(await coreCode { try await guest.session.endTrickling(nobody) } == 459)
                #expect(await coreCode { try await guest.session.hangUp(nobody) } == 459)
            }
        }
    }

    @Test("a claimed session is as it was", arguments: Contestant.ofTheCore)
    func claiming(_ contestant: Contestant) async throws {
        try await contestant.withServer { venue in
            let client = venue.client()
            let session = try await client.createSession()
            let handle = try await session.attach()
            try await session.claim()
            try await session.detach(handle)
            try await session.destroy()
            #expect(await refusal { try await session.claim() } == .sessionGone)
            await client.shutdown()
        }
    }
}
