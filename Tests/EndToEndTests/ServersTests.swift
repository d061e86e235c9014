import Foundation
import Glibc
import JanusClient
import TestSupport
import Testing

/// The choice between servers, going from one to another, and a configuration that changes meanwhile.
@Suite(
    "Servers by name, in a terminal", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ServersTests {
    private static func configuration(_ text: String) throws -> String {
        let file = "\(try makeTemporaryFolder("servers"))/config.toml"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        chmod(file, 0o600)
        return file
    }

    @Test("janitor alone shows the servers and how they are doing; Enter opens one, :server asks before it leaves")
    func choose() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let file = try Self.configuration(
            """
            [servers.dead]
            url = "http://127.0.0.1:1/janus"
            [servers.live]
            url = "\(janus.url)"
            title = "The lively one"
            """)
        let screen = try await TmuxScreen(["--config", file])
        try await screen.shows("dead", "connection refused", "The lively one", "● Janus", "demo")
        try await screen.type("j")
        try await screen.press("Enter")
        try await screen.shows("● live", "The lively one", "Alice")
        try await screen.confirm("J")
        try await screen.shows("you joined")
        try await screen.type(":server demo")
        try await screen.press("Enter")
        try await screen.shows("Leave this server?", "[y]")
        try await screen.type("y")
        try await screen.shows("DEMO", "● live")
        try await eventually("the moderator is out of the room") {
            try await alice.participants(of: 1234).map(\.id) == [alice.id]
        }
        try await screen.type(":server")
        try await screen.press("Enter")
        try await screen.shows("Servers", "The lively one")
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
        await alice.leave()
    }

    @Test("Without any server the choice offers the demo, and says how to add one")
    func none() async throws {
        let screen = try await TmuxScreen([])
        try await screen.shows("demo", "janitor config example")
        try await screen.press("Enter")
        try await screen.shows("DEMO", "● live")
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
    }

    @Test("A server that cannot be opened leads back to the choice, with the reason")
    func problem() async throws {
        let file = try Self.configuration(
            """
            [servers.odd]
            url = "http://127.0.0.1:1/janus"
            api_secret = { env = "NO_SUCH_VARIABLE" }
            [servers.other]
            url = "http://127.0.0.1:1/janus"
            """)
        let screen = try await TmuxScreen(["--config", file])
        try await screen.shows("odd", "connection refused")
        try await screen.press("Enter")
        try await screen.shows("NO_SUCH_VARIABLE", "Servers")
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
    }

    @Test(":reload and SIGUSR1 read keys and aliases anew; a mistake is said, and all stays as it was")
    func reload() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let file = try Self.configuration("[servers.live]\nurl = \"\(janus.url)\"\n")
        let screen = try await TmuxScreen(["live", "--config", file], columns: 150)
        try await screen.shows("● live", "watching")
        func change(_ text: String) throws {
            let whole = "[servers.live]\nurl = \"\(janus.url)\"\n\(text)"
            try whole.write(toFile: file, atomically: true, encoding: .utf8)
            chmod(file, 0o600)
        }
        try change("[keys]\npin = \"c\"\n[aliases]\nbye = \"quit\"\n")
        try await screen.type(":reload")
        try await screen.press("Enter")
        try await screen.shows("The configuration was read.")
        try await screen.type("c")
        try await screen.shows("★")
        try change("[keys]\npin = \"d\"\n")
        let program = try #require(Int32(try await screen.state("#{pane_pid}")))
        let children = try String(contentsOfFile: "/proc/\(program)/task/\(program)/children", encoding: .utf8)
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, SIGUSR1) }
        try await screen.shows("\(file):4: d would do two things: pin and details")
        try await screen.type(":bye")
        try await screen.press("Enter")
        #expect(try await screen.exitStatus() == 0)
    }
}
