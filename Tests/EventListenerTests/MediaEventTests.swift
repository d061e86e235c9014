import EventListener
import JanusClient
import TestSupport
import Testing

/// A real Janus with media that really flow, seen through its event handler alone.
@Suite(.serialized, .timeLimit(.minutes(3)), .enabled(if: MediaJanus.isExpected, "\(MediaJanus.skipReason)"))
struct MediaEventTests {
    private static let room: RoomID = 2005

    @Test("Publishing, watching, talking, muting and kicking are told of once, with how media fare in between")
    func media() async throws {
        try await Listening.run { listening in
            try await MediaJanus.run(eventsTo: listening.port) { janus in
                let moderator = try await Guest("Moderator", in: Self.room, at: janus.url)
                let alice = try await MediaPeer("Alice", at: janus)
                let publishing = try await alice.join(Self.room)
                try await publishing.publish()
                let bob = try await MediaPeer("Bob", at: janus)
                let receiving = try await bob.subscribe(to: publishing.id, in: Self.room)
                try await receiving.hearsAndSees()
                try await eventually("how both fare", within: .seconds(20)) {
                    listening.reports.contains { $0.type == .video && $0.bytesLastSecondIn > 0 }
                        && listening.reports.contains { $0.type == .audio && $0.bytesLastSecondOut > 0 }
                }
                let secret = Secret("adminpwd")
                try await moderator.ask {
                    try await $0.moderate(
                        room: Self.room, id: publishing.id, stream: .mid("0"), mute: true, secret: secret)
                    try await $0.kick(room: Self.room, id: publishing.id, secret: secret)
                }
                try await eventually("the end of her connection") {
                    listening.changes.contains(.down(reason: "Close PC"))
                }
                let id = publishing.id
                let told = listening.notices.compactMap { notice -> String? in
                    switch notice {
                    case .joined(Self.room, id, _, "Alice"): "joined"
                    case .published(Self.room, id, "Alice", let streams): "published \(streams.compactMap(\.codec))"
                    case .subscribing(Self.room, _, let streams): "watched \(streams.compactMap(\.feed) == [id, id])"
                    case .moderated(Self.room, id, .mid("0"), true): "muted"
                    case .kicked(Self.room, id, _): "kicked"
                    case .unpublished(_, id, _), .leaving(_, id, _): "gone"
                    default: nil
                    }
                }
                #expect(told == ["joined", #"published ["opus", "vp8"]"#, "watched true", "muted", "kicked"])
                #expect(
                    listening.notices.contains { if case .talking(_, id, "0", true, _) = $0 { true } else { false } })
                #expect(listening.changes.count { $0 == .up } == 2)
                let pairs = listening.changes.compactMap { change -> CandidatePair? in
                    if case .selectedPair(let pair) = change { pair } else { nil }
                }
                #expect(pairs.count == 2 && pairs.allSatisfy { $0.remote.address.hasPrefix("10.255.77.") })
                for peer in [alice, bob] { await peer.leave() }
                await moderator.leave()
            }
        }
    }
}

extension Listening {
    fileprivate var changes: [ConnectionChange] {
        events.compactMap { if case .webrtc(let change) = $0.kind { change } else { nil } }
    }

    fileprivate var reports: [StreamReport] {
        events.flatMap { event -> [StreamReport] in
            if case .media(.statistics(let reports)) = event.kind { reports } else { [] }
        }
    }
}
