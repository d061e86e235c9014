import Glibc
import JanusClient
import TestSupport
import Testing

/// The built program in a terminal, on a real Janus, with other participants.
@Suite(
    "Moderating a real room", .serialized, .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ModeratingTests {
    @Test("K and y kick the person under the cursor, who is told, and the screen says so")
    func kick() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let bob = try await Guest("Bob Kicked", in: 1234, at: janus.url)
        let alice = try await Guest("Alice Stays", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await screen.shows("Bob Kicked", "Alice Stays")
        try await screen.press("Enter")
        try await screen.moveCursor(to: "Bob Kicked")
        try await screen.type("K")
        try await screen.shows("no ban", "[y]")
        try await screen.shows("Bob Kicked", "\(bob.id)")
        try await screen.type("y")
        try await eventually("Bob is told that he was kicked") { bob.heard.contains(.kickedOut(1234)) }
        try await screen.shows("kicked by you")
        try await eventually("Bob is out") { try await alice.participants(of: 1234).map(\.id) == [alice.id] }
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
        await bob.leave()
        await alice.leave()
    }

    @Test("A wrong secret brings Janus' reason, asks for another, and goes on with that")
    func wrongSecret() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--room", "1234"], environment: ["JANITOR_ROOM_SECRET": "wrong"])
        try await screen.shows("Bob")
        try await screen.press("Enter")
        try await screen.type("K")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await screen.shows("Unauthorized (wrong secret)")
        try await screen.typeHidden("adminpwd")
        try await eventually("Bob is told that he was kicked") { bob.heard.contains(.kickedOut(1234)) }
        try await screen.shows("kicked by you")
        #expect(!(try await screen.text().contains("adminpwd")))
        await bob.leave()
    }

    @Test("J and y join the room, visibly to Janus; J and y again leave it")
    func joinAndLeave() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 2002, at: janus.url)
        // So rarely read that what it shows of a joined room can only have come as an event.
        let screen = try await TmuxScreen(
            [janus.url, "--room", "2002", "--display", "the moderator", "--refresh", "3600"])
        try await screen.shows("Alice")
        try await screen.confirm("J")
        try await eventually("the moderator is in the room") {
            try await alice.participants(of: 2002).contains { $0.display == "the moderator" }
        }
        try await screen.shows("you joined")
        let bob = try await Guest("Bob", in: 2002, at: janus.url)
        try await screen.shows("an event about Bob") { $0.contains("Bob …") && !$0.contains("(polled)") }
        try await screen.confirm("J")
        try await eventually("the moderator is out") {
            try await !alice.participants(of: 2002).contains { $0.display == "the moderator" }
        }
        await alice.leave()
        await bob.leave()
    }

    @Test("q with a joined room asks, names it, and leaves no ghost behind")
    func quitWhileJoined() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--display", "the moderator"])
        try await screen.shows("Alice")
        try await screen.confirm("J")
        try await screen.shows("you joined")
        try await screen.type("q")
        try await screen.shows("Demo Room", "[y]")
        try await screen.type("y")
        #expect(try await screen.exitStatus() == 0)
        #expect(try await alice.participants(of: 1234).map(\.id) == [alice.id])
        await alice.leave()
    }

    @Test("SIGTERM while joined makes the moderator disappear, also when nobody reads the terminal")
    func terminateWhileJoined() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let terminal = try PseudoTerminal([janus.url, "--display", "the moderator", "--refresh", "0.2"])
        var output = ""
        try await eventually("the screen shows Alice") {
            output += terminal.read()
            return output.contains("Alice")
        }
        terminal.type("J")
        try await eventually("the dialog is armed") {
            output += terminal.read()
            return output.contains("[y]")
        }
        terminal.type("y")
        try await eventually("the moderator is in the room") {
            _ = terminal.read()
            return try await alice.participants(of: 1234).contains { $0.display == "the moderator" }
        }
        // Nobody reads any more: full redraws fill what the terminal buffers, until the program can write no more.
        for size in 0..<200 { terminal.resize(columns: UInt16(80 + size % 2 * 60), rows: UInt16(24 + size % 2 * 20)) }
        let start = ContinuousClock.now
        terminal.send(SIGTERM)
        try await eventually("the end of the program") { terminal.hasEnded }
        #expect(ContinuousClock.now - start < .seconds(3))
        #expect(terminal.exitStatus == 0)
        #expect(try await alice.participants(of: 1234).map(\.id) == [alice.id])
        #expect(terminal.isCooked)
        await alice.leave()
    }

    @Test("A name full of control characters keeps the columns, and none of it reaches the terminal")
    func hostileName() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let name = "evil\u{1b}]0;owned\u{7}\u{1b}[2J\u{202e}gnp\r\nx"
        let guest = try await Guest(name, in: 1234, at: janus.url)
        let terminal = try PseudoTerminal([janus.url])
        var output = ""
        try await eventually("the screen shows the name") {
            output += terminal.read()
            return output.contains("evil")
        }
        #expect(!output.contains("\u{1b}]0;owned"))
        #expect(!output.contains("\u{202e}"))
        terminal.type("q")
        try await eventually("the end of the program") {
            output += terminal.read()
            return terminal.hasEnded
        }
        #expect(terminal.isCooked)
        await guest.leave()
    }
}
