import Glibc
import JanusClient
import TestSupport
import Testing

/// The built program, and the ways to a real server.
@Suite(
    "Reaching a real server", .serialized, .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ReachingProgramTests {
    @Test("Over wss, with an authority of one's own, a refused API secret is asked for, typed, and used")
    func typedSecret() async throws {
        try await RealJanus.run(.init(apiSecret: "s3same/+")) { janus in
            let authority = try await TestCertificates.shared().authority
            let screen = try await TmuxScreen(
                [janus.url(.wss), "--ca-file", authority, "--room", "1234"],
                environment: ["JANITOR_API_SECRET": "wrong"])
            try await screen.shows("refused", "API secret", "Unauthorized request")
            try await screen.shows("the field to be open") { $0.contains("[Enter] send") }
            try await screen.type("s3same/+")
            try await screen.shows("••••••••")
            try await screen.press("Enter")
            try await screen.shows("● live", "Demo Room")
            #expect(!(try await screen.text().contains("s3same")))
            #expect(!(try await screen.text().contains("INSECURE")))
            try await screen.type("q")
            #expect(try await screen.exitStatus() == 0)
        }
    }

    @Test("A certificate that nobody vouches for keeps it out, and says what helps; --insecure has a badge that stays")
    func insecure() async throws {
        try await RealJanus.run { janus in
            let cautious = try await TmuxScreen([janus.url(.https)])
            try await cautious.shows("lost", "cannot show who it is", "--ca-file")
            try await cautious.type("q")
            #expect(try await cautious.exitStatus() == 0)

            let careless = try await TmuxScreen([janus.url(.https), "--insecure"])
            try await careless.shows("● live", "INSECURE", "Demo Room")
            try await janus.kill()
            try await careless.shows("lost", "INSECURE")
            try await janus.restart()
            try await careless.type("r")
            try await careless.shows("● live", "INSECURE")
            try await careless.type("q")
            #expect(try await careless.exitStatus() == 0)
        }
    }

    @Test(
        "--once works over every transport, and says what is missing where it does not",
        arguments: TestTransport.allCases)
    func once(_ transport: TestTransport) async throws {
        try await RealJanus.run(.init(apiSecret: "s3same")) { janus in
            let authority = try await TestCertificates.shared().authority
            let arguments = [janus.url(transport), "--once", "--ca-file", authority]
            let refused = try await JanitorProgram.run(arguments, environment: ["JANITOR_API_SECRET": "wr0ng"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("JANITOR_API_SECRET") && !refused.errors.contains("wr0ng"))
            let picture = try await JanitorProgram.run(arguments, environment: ["JANITOR_API_SECRET": "s3same"])
            #expect(picture.status == 0, "\(picture.errors)")
            #expect(picture.output.contains("Demo Room") && !picture.output.contains("s3same"))
        }
    }

    @Test("Stopped for long, it connects anew, says for how long it was away, and acts on nothing typed meanwhile")
    func stoppedForLong() async throws {
        try await RealJanus.run { janus in
            let terminal = try PseudoTerminal([janus.url(.ws), "--room", "1234"], columns: 120)
            var output = ""
            // Of a line that replaces another one only what differs is sent, so that a part of it has to do.
            func shows(_ parts: String...) async throws {
                do {
                    try await eventually(parts[0], within: .seconds(60)) {
                        output += terminal.read()
                        return parts.contains { output.contains($0) }
                    }
                } catch {
                    Issue.record("at last there came \(String(reflecting: output.suffix(3_000)))")
                    throw error
                }
            }
            // Only what was read once can be read anew.
            try await shows("Nobody is in this room")
            terminal.send(SIGSTOP)
            let start = ContinuousClock.now
            try await eventually("ten seconds are over", within: .seconds(20)) {
                ContinuousClock.now - start > .seconds(10)
            }
            terminal.type("Jyq")
            output = ""
            terminal.send(SIGCONT)
            try await shows("was stopped, for", "stopped, f")
            try await shows("read anew after a gap", "read anew", "after a gap", "a gap of", " gap of")
            #expect(!terminal.hasEnded)
            #expect(!output.contains("you joined") && !output.contains("Join this room"))
        }
    }
}
