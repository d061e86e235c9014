import JanusClient
import TestSupport
import Testing

/// Finding somebody, and the command line, in a terminal on a real Janus.
@Suite(
    "Finding on a real Janus", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct FindingTests {
    @Test("f finds a person in another room, K kicks them there, and Enter goes to who is left")
    func findAndKick() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let mallory = try await Guest("Mallory", in: 2002, at: janus.url)
        let alice = try await Guest("Alice", in: 2002, at: janus.url)
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let screen = try await TmuxScreen(
            [janus.url, "--room", "1234"], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await screen.shows("Bob")
        try await screen.type("f")
        try await screen.type("mallo")
        try await screen.shows("Mallory", "\(mallory.id)", "2002", "1 found", "rooms searched")
        try await screen.press("Enter")
        try await screen.confirm("K")
        try await eventually("Mallory is told") { mallory.heard.contains(.kickedOut(2002)) }
        try await screen.shows("Nobody found.")
        try await screen.type("f")
        try await screen.press("C-u")
        try await screen.type("\(alice.id)")
        try await screen.shows("Alice", "1 found")
        try await screen.press("Enter")
        try await screen.press("Enter")
        try await screen.shows("watching 2002", "Alice")
        try await screen.type("[")
        try await screen.shows("watching 1234", "Bob")
        for guest in [mallory, alice, bob] { await guest.leave() }
    }

    @Test("The command line knows a room that no list shows, says why not, and quits")
    func commandLine() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--read-only"])
        try await screen.shows("Alice")
        try await screen.type(":room 999999")
        try await screen.press("Enter")
        try await screen.shows("No such room")
        try await screen.type(":destroy")
        try await screen.shows("destroy the room", "(read-only)")
        try await screen.press("Enter")
        try await screen.shows(":destroy: read-only")
        try await screen.type(":quit")
        try await screen.press("Enter")
        #expect(try await screen.exitStatus() == 0)
        await alice.leave()
    }

    @Test("A pin is there again after the next start")
    func pin() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let first = try await TmuxScreen([janus.url, "--room", "2002"])
        try await first.shows("watching 2002")
        try await first.type("o")
        try await first.shows("★")
        try await first.type("q")
        #expect(try await first.exitStatus() == 0)
        let second = try await TmuxScreen([janus.url], environment: ["XDG_STATE_HOME": first.stateFolder])
        try await second.shows("★")
        try await second.shows("the pinned room first") { text in
            let rows = text.split(separator: "\n").filter { $0.contains("2002 ") || $0.contains("1234 ") }
            return rows.first { $0.contains("│") }?.contains("2002") == true
        }
        await bob.leave()
    }
}
