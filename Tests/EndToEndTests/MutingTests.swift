import JanusClient
import TestSupport
import Testing

/// M on somebody whose audio and video really flow to somebody else.
@Suite(
    "Muting a real publisher", .serialized,
    .enabled(if: MediaJanus.isExpected, Comment(rawValue: MediaJanus.skipReason)))
struct MutingTests {
    private static let room: RoomID = 2005

    @Test("M stops what is heard, M again lets it through, and a lasting mute outlives publishing anew")
    func mute() async throws {
        try await MediaJanus.run { janus in
            let alice = try await MediaPeer("Alice", at: janus)
            let publishing = try await alice.join(Self.room)
            try await publishing.publish()
            let bob = try await MediaPeer("Bob", at: janus)
            let receiving = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await receiving.hearsAndSees()

            let screen = try await TmuxScreen(
                [janus.url, "--room", "2005"], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
            try await screen.shows("Alice")
            try await screen.press("Enter")
            try await screen.moveCursor(to: "Alice")
            // Who only watches is not told which streams there are.
            try await screen.type("M")
            try await screen.shows("J first")
            try await screen.confirm("J")
            try await screen.shows("A V · ·")

            try await screen.confirm("M")
            try await screen.shows("audio muted by you", "m V · ·")
            try await receiving.hearsNothing()
            try await screen.type("M")
            try await screen.shows("Unmute audio of this person?", "[y]")
            try await screen.type("y")
            try await screen.shows("audio unmuted by you")
            try await receiving.hearsAndSees()

            try await screen.type("M")
            try await screen.shows("Mute audio of this person?", "[y]")
            try await screen.type("l")
            try await screen.shows("l [x]")
            try await screen.type("y")
            try await receiving.hearsNothing()
            try await publishing.unpublish()
            try await screen.shows("stopped publishing")
            try await publishing.publish()
            try await eventually("the mute is put back") {
                alice.heard.filter { event in
                    if case .moderation(_, publishing.id, _, isMuted: true) = event { true } else { false }
                }.count == 3
            }
            let again = try await bob.subscribe(to: publishing.id, in: Self.room)
            try await again.hearsNothing()
            try await screen.type("d")
            try await screen.shows("audio, by you")
            for peer in [alice, bob] { await peer.leave() }
        }
    }
}
