import JanusClient
import TestSupport
import Testing

/// The built program in a terminal, on a real Janus with its Admin API and its event handlers.
@Suite(
    "Moderating with the Admin API", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct AdminTests {
    private static func options() -> RealJanus.Options { RealJanus.Options(adminSecret: "adm1n") }

    private static func arguments(_ janus: RealJanus) throws -> [String] {
        [janus.url, "--admin", try #require(janus.adminURL)]
    }

    private static let secrets = ["JANITOR_ROOM_SECRET": "adminpwd", "JANITOR_ADMIN_SECRET": "adm1n"]

    @Test("K, s and y end a person's whole session, and nobody else's")
    func remove() async throws {
        let janus = try await RealJanus.start(Self.options())
        defer { janus.stop() }
        let bob = try await Guest("Bob Removed", in: 1234, at: janus.url)
        let alice = try await Guest("Alice Stays", in: 1234, at: janus.url)
        let screen = try await TmuxScreen(try Self.arguments(janus), environment: Self.secrets)
        try await screen.shows("Bob Removed", "Alice Stays")
        try await screen.press("Enter")
        try await screen.moveCursor(to: "Bob Removed")
        try await eventually("the dialog that offers it", within: .seconds(20)) {
            // Who has not been read yet can only be put out of the room.
            try await screen.type("K")
            try await screen.shows("[y]")
            if try await screen.text().contains("from the room ›") { return true }
            try await screen.press("Escape")
            try await screen.shows("the end of the dialog") { !$0.contains("[y]") }
            return false
        }
        try await screen.type("s")
        try await screen.shows("the whole session", "Bob Removed", "[y] remove")
        try await screen.type("y")
        try await screen.shows("kicked by you", "remove from the server")
        let error = await #expect(throws: JanusError.self) { try await bob.participants(of: 1234) }
        #expect(error?.isSessionGone == true)
        #expect(try await alice.participants(of: 1234).map(\.id) == [alice.id])
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
        await alice.leave()
    }

    @Test("A private room shows by its handles, and who is in it")
    func privateRoom() async throws {
        let janus = try await RealJanus.start(Self.options())
        defer { janus.stop() }
        let hidden = try await Guest("Hidden Harry", in: 2003, at: janus.url)
        let screen = try await TmuxScreen(
            try Self.arguments(janus) + ["--room", "2003"], environment: Self.secrets)
        try await screen.shows("a room that no list shows") { text in
            text.split(separator: "\n").contains { $0.contains("2003") && $0.contains(" H") }
        }
        try await screen.shows("Hidden Harry")
        await hidden.leave()
    }

    @Test("The server's details warn of an old version; D and y drain it, and again let sessions in")
    func server() async throws {
        let janus = try await RealJanus.start(Self.options())
        defer { janus.stop() }
        let screen = try await TmuxScreen(try Self.arguments(janus), environment: Self.secrets)
        try await screen.shows("live")
        try await screen.type("i")
        try await screen.shows("1.1.2", "Known vulnerabilities", "Update to 1.4.1", "log level")
        try await screen.confirm("D")
        try await eventually("new sessions are refused") {
            let client = JanusClient(url: try JanusURL(janus.url))
            let code: Int?
            do throws(JanusError) {
                try await client.createSession().destroy()
                code = nil
            } catch {
                code = error.code
            }
            await client.shutdown()
            return code == JanusErrorCode.notAcceptingSessions
        }
        try await screen.shows("the server is being drained")
        try await screen.confirm("D")
        try await eventually("new sessions are taken") {
            (try? await Guest("Late", in: 1234, at: janus.url).leave()) != nil
        }
    }

    @Test("A wrong secret is told, with what to do, and everything else works")
    func wrongSecret() async throws {
        let janus = try await RealJanus.start(Self.options())
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let screen = try await TmuxScreen(
            try Self.arguments(janus), environment: ["JANITOR_ADMIN_SECRET": "wrong"])
        try await screen.shows("no Admin API", "--admin-secret-file")
        try await screen.shows("Alice")
        #expect(!(try await screen.text().contains("wrong")))
        await alice.leave()
    }

    @Test("With the event handlers a room is live without the moderator being in it")
    func events() async throws {
        let port = try freePort()
        var options = Self.options()
        options.events = [RealJanus.EventHandling(.sampleevh, port: port)]
        let janus = try await RealJanus.start(options)
        defer { janus.stop() }
        // So rarely read that what it shows can only have come as an event.
        let screen = try await TmuxScreen(
            [janus.url, "--listen-events", "127.0.0.1:\(port)", "--refresh", "3600", "--room", "1234"],
            environment: Self.secrets)
        try await screen.shows("live", "Demo Room")
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        try await screen.shows("an event about Alice") { $0.contains("Alice …") && !$0.contains("(polled)") }
        await alice.leave()
        try await screen.shows("her leaving") { text in
            text.split(separator: "\n").contains { $0.contains("Alice …") && $0.contains(" left") }
        }
        #expect(!(try await screen.text().contains("(polled)")))
    }
}
