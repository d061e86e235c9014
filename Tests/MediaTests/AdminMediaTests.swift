import JanusClient
import TestSupport
import Testing

/// What the Admin API sees of real media, and what it ends.
@Suite(
    "The Admin API with real media", .serialized,
    .enabled(if: MediaJanus.isExpected, Comment(rawValue: MediaJanus.skipReason)))
struct AdminMediaTests {
    private static let room: RoomID = 1234

    @Test("It sees what a publisher sends, who listens, and between which addresses")
    func seeing() async throws {
        try await MediaJanus.run { janus in
            let admin = try janus.adminClient()
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            let bob = try await MediaPeer("Bob", at: janus)
            let listener = try await bob.join(Self.room)
            let receiving = try await bob.subscribe(
                to: publishing.id, in: Self.room, privateID: listener.privateID)
            try await receiving.hearsAndSees()

            let sent = try await eventually("a second's worth of audio and video", within: .seconds(20)) {
                let info = try await admin.handleInfo(alice.session.id, publishing.handle)
                return info.media.count == 2 && info.media.allSatisfy { $0.bytesLastSecondIn > 0 } ? info : nil
            }
            #expect(sent.media.map(\.type) == ["audio", "video"])
            #expect(sent.media.map(\.codec) == ["opus", "vp8"])
            #expect(sent.media.allSatisfy { $0.receives && !$0.sends && $0.packetsIn > 0 && $0.bitrateIn > 0 })
            guard case .publisher(let publisher) = sent.role else {
                Issue.record("taken for \(sent.role)")
                return
            }
            #expect(publisher.id == publishing.id && publisher.display == "Alice")
            #expect(publisher.privateID == publishing.privateID)
            #expect(publisher.streams.map(\.mid) == sent.media.map(\.mid))
            #expect(publisher.streams.map(\.subscribers) == [1, 1])
            #expect(sent.dtlsState == "connected" && sent.ice?.hasFailed == false)
            let pair = try #require(sent.ice?.selectedPair)
            for end in [pair.local, pair.remote] {
                #expect(end.address == "10.255.77.1" && end.port > 0 && end.proto == "udp" && !end.isRelayed)
            }

            let received = try await admin.handleInfo(bob.session.id, receiving.handle)
            guard case .subscriber(let subscriber) = received.role else {
                Issue.record("taken for \(received.role)")
                return
            }
            #expect(subscriber.room == Self.room && subscriber.privateID == listener.privateID)
            #expect(subscriber.feeds.map(\.feed) == [publishing.id, publishing.id])
            #expect(subscriber.feeds.map(\.feedMid) == publisher.streams.map(\.mid))
            #expect(subscriber.feeds.allSatisfy { $0.display == "Alice" && $0.isReady == true })
            #expect(received.media.allSatisfy { $0.sends && $0.packetsOut > 0 && $0.packetsIn == 0 })
            await admin.shutdown()
            for peer in [alice, bob] { await peer.leave() }
        }
    }

    @Test("It sees what gets lost on the way, and ends a connection whose owner can make another")
    func lossAndHangUp() async throws {
        try await MediaJanus.run { janus in
            let admin = try janus.adminClient()
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            try await publishing.lose(every: 5)
            try await eventually("what is lost shows in the counts and in Janus' mark", within: .seconds(30)) {
                let info = try await admin.handleInfo(alice.session.id, publishing.handle)
                guard let audio = info.media.first, let quality = audio.inLinkQuality else { return false }
                return audio.lost > 10 && quality < 95
            }
            try await admin.hangUp(alice.session.id, publishing.handle)
            try await eventually("she is told why") {
                alice.events.elements.contains {
                    $0.sender == publishing.handle && $0.body == .hangup(reason: "Admin API")
                }
            }
            #expect(try await publishing.participants().map(\.id) == [publishing.id])
            await admin.shutdown()
            await alice.leave()
        }
    }

    @Test("A subscription that is ended receives nothing more, and another goes on; so it is in no list, but gone")
    func endingASubscription() async throws {
        try await MediaJanus.run { janus in
            let admin = try janus.adminClient()
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            // Nobody sees her: she joins nothing.
            let lurker = try await MediaPeer("Lurker", at: janus)
            let hers = try await lurker.subscribe(to: publishing.id, in: Self.room)
            let bob = try await MediaPeer("Bob", at: janus)
            let his = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await hers.hearsAndSees()
            try await his.hearsAndSees()

            try await admin.detachHandle(lurker.session.id, hers.handle)
            try await hers.receivesNothing(while: his)
            try await eventually("she is told") {
                lurker.events.elements.contains { $0.sender == hers.handle && $0.body == .detached }
            }
            let error = await #expect(throws: JanusError.self) {
                try await admin.handleInfo(lurker.session.id, hers.handle)
            }
            #expect(error?.code == 459 && error?.isHandleGone == true)
            await admin.shutdown()
            for peer in [alice, lurker, bob] { await peer.leave() }
        }
    }

    @Test("Of two people on one session the one is removed, and the other's media go on")
    func oneOfTwoOnASession() async throws {
        try await MediaJanus.run { janus in
            let admin = try janus.adminClient()
            let backEnd = try await MediaPeer("Back end", at: janus)
            let alice = try await backEnd.join(Self.room, display: "Alice")
            try await alice.publish()
            let mallory = try await backEnd.join(Self.room, display: "Mallory")
            let bob = try await MediaPeer("Bob", at: janus)
            let listening = try await bob.join(Self.room)
            let receiving = try await bob.subscribe(to: alice.id, in: Self.room)
            try await receiving.hearsAndSees()
            let both = [alice.handle, mallory.handle]
            #expect(try await Set(admin.handles(of: backEnd.session.id)) == Set(both))

            try await admin.detachHandle(backEnd.session.id, mallory.handle)
            try await eventually("the others see Mallory leave") {
                bob.heard.contains { event in
                    if case .leaving(_, mallory.id, _) = event { true } else { false }
                }
            }
            #expect(try await admin.handles(of: backEnd.session.id) == [alice.handle])
            let people = try await listening.participants()
            #expect(Set(people.map(\.id)) == [alice.id, listening.id])
            try await receiving.hearsAndSees()
            await admin.shutdown()
            for peer in [backEnd, bob] { await peer.leave() }
        }
    }
}
