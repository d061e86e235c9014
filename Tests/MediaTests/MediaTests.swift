import JanusClient
import TestSupport
import Testing

/// What the client says and hears where media really flow.
@Suite(
    "Real media", .serialized, .enabled(if: MediaJanus.isExpected, Comment(rawValue: MediaJanus.skipReason)))
struct MediaTests {
    private static let room: RoomID = 2005
    private static let secret = Secret("adminpwd")

    @Test("Publishing and subscribing, from the first request to the first frame")
    func signalling() async throws {
        try await MediaJanus.run { janus in
            let watcher = try await MediaPeer("Watcher", at: janus)
            _ = try await watcher.join(Self.room)
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            try await eventually("Janus receives her media") {
                alice.events.elements.contains {
                    if case .media(_, _, isReceiving: true) = $0.body { true } else { false }
                }
            }
            // Others are told, stream by stream.
            let publisher = try await eventually("the watcher is told") { watcher.publisher(publishing.id) }
            #expect(publisher.streams.map(\.kind) == [.audio, .video])
            #expect(publisher.streams.allSatisfy { $0.mid != nil })

            let bob = try await MediaPeer("Bob", at: janus)
            let receiving = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await receiving.hearsAndSees()
            #expect(bob.events.elements.contains { $0.body == .webrtcUp })
            let told = bob.heard.compactMap { if case .subscription(let event) = $0 { event } else { nil } }
            #expect(told.count == 2, "attached, then started: \(told)")
            for peer in [watcher, alice, bob] { await peer.leave() }
        }
    }

    @Test("Who is muted is heard by nobody until it is undone, and the others are told")
    func muting() async throws {
        try await MediaJanus.run { janus in
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            let bob = try await MediaPeer("Bob", at: janus)
            let receiving = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await receiving.hearsAndSees()
            let moderator = try await Guest("Moderator", in: Self.room, at: janus.url)
            func mute(_ isMuted: Bool) async throws {
                try await moderator.ask {
                    try await $0.moderate(
                        room: Self.room, id: publishing.id, stream: .mid("0"), mute: isMuted, secret: Self.secret)
                }
                let event = VideoRoomEvent.moderation(
                    room: Self.room, id: publishing.id, stream: .mid("0"), isMuted: isMuted)
                try await eventually("everybody is told") {
                    moderator.heard.contains(event) && alice.heard.contains(event)
                }
            }
            try await mute(true)
            try await receiving.hearsNothing()
            try await mute(false)
            try await receiving.hearsAndSees()

            // Publishing anew is unmuted, which is why a mute that is to last has to be put back.
            try await mute(true)
            try await publishing.unpublish()
            try await publishing.publish()
            let again = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await again.hearsAndSees()
            await moderator.leave()
            for peer in [alice, bob] { await peer.leave() }
        }
    }

    @Test("Talking and falling silent are told, and who is kicked loses their connection")
    func talkingAndKick() async throws {
        try await MediaJanus.run { janus in
            let moderator = try await Guest("Moderator", in: Self.room, at: janus.url)
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            func isTold(talking wanted: Bool) -> Bool {
                let told = moderator.heard.compactMap { event -> Bool? in
                    if case .talking(_, publishing.id, _, let isTalking, _) = event { isTalking } else { nil }
                }
                return told.last == wanted
            }
            try await eventually("she talks", within: .seconds(20)) { isTold(talking: true) }
            try await publishing.speak(false)
            try await eventually("she is silent", within: .seconds(20)) { isTold(talking: false) }
            try await moderator.ask { try await $0.kick(room: Self.room, id: publishing.id, secret: Self.secret) }
            try await eventually("she is told, and her connection is closed") {
                alice.heard.contains(.kickedOut(Self.room))
                    && alice.events.elements.contains { if case .hangup = $0.body { true } else { false } }
            }
            await moderator.leave()
            await alice.leave()
        }
    }
}

extension MediaPeer {
    /// What the room told of a publisher last.
    fileprivate func publisher(_ id: ParticipantID) -> Publisher? {
        heard.compactMap { event -> Publisher? in
            if case .publishers(_, let list) = event { list.first { $0.id == id } } else { nil }
        }.last
    }
}
