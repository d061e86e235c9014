import Foundation
import TestSupport
import Testing

/// The command line, and what it says to wrong input.
@Suite("Starting") struct StartingTests {
    @Test("A bare janitor tells what to do in a few lines")
    func bare() async throws {
        let result = try await JanitorProgram.run([])
        #expect(result.status == 0)
        #expect(result.output.contains("janitor demo"))
        #expect(result.output.split(separator: "\n").count < 10)
    }

    @Test("--help and --version do what people expect")
    func help() async throws {
        let help = try await JanitorProgram.run(["--help"])
        #expect(help.status == 0)
        for option in ["--once", "--room-secret-file", "--read-only", "--refresh", "--display", "--room", "demo"] {
            #expect(help.output.contains(option))
        }
        let version = try await JanitorProgram.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output.split(separator: ".").count == 3)
    }

    @Test(
        "Wrong usage: status 2 and a message that says what to do",
        arguments: [
            (["http://"], "URL"), (["not a url"], "http"), (["ftp://example.org/janus"], "http"),
            (["--refresh", "0", "http://127.0.0.1/janus"], "--refresh"),
            (["--request-rate", "0", "http://127.0.0.1/janus"], "--request-rate"),
            (["--request-rate", "1001", "http://127.0.0.1/janus"], "--request-rate"),
            (["--json", "http://127.0.0.1/janus"], "--once"), (["--nonsense"], "--nonsense"),
            (["demo", "--listen", "nowhere"], "HOST:PORT"),
            (["demo", "--rooms", "20001"], "--rooms takes a number from 0 to 20000"),
            (["demo", "--people", "10"], "--people needs --rooms"),
            (["demo", "--rooms", "1", "--people", "0"], "--people takes a number from 1 to 1000"),
            (["demo", "--rooms", "20000", "--people", "26"], "500000"),
            (["demo", "--rooms", "9", "--event-rate", "9"], "--event-rate needs --people"),
            (["demo", "--rooms", "9", "--people", "9", "--event-rate", "50001"], "--event-rate takes a number from 0"),
        ])
    func wrongUsage(arguments: [String], hint: String) async throws {
        let result = try await JanitorProgram.run(arguments)
        #expect(result.status == 2, "\(result)")
        #expect(result.errors.contains(hint), "\(result)")
        #expect(result.output.isEmpty)
    }

    @Test("Without a terminal: one line that names --once, and no sprayed screen")
    func noTerminal() async throws {
        let result = try await JanitorProgram.run(["http://127.0.0.1:9/janus"])
        #expect(result.status == 1)
        #expect(result.errors.contains("--once"))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.output.isEmpty)
    }

    @Test("A terminal that cannot draw: one line that names --once", arguments: ["dumb", "no-such-terminal"])
    func uselessTerminal(name: String) async throws {
        let terminal = try PseudoTerminal(["http://127.0.0.1:9/janus"], terminal: name)
        var output = ""
        try await eventually("the end of the program") {
            output += terminal.read()
            return terminal.hasEnded
        }
        output += terminal.read()
        #expect(terminal.exitStatus == 1)
        #expect(output.contains("--once"))
        #expect(!output.contains("\u{1b}"))
    }

    @Test("--once on a server that is not there: one line on stderr, status 1, within ten seconds")
    func onceUnreachable() async throws {
        let port = try DeafPort()
        defer { withExtendedLifetime(port) {} }
        let result = try await JanitorProgram.run(["http://127.0.0.1:\(port.number)/janus", "--once"])
        #expect(result.duration < .seconds(10))
        #expect(result.status == 1)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test(
        "What cannot work is said before the screen is taken, without secrets",
        arguments: [
            (["wss://rtc.example.org"], ["HTTPS_PROXY": "http://me:sesame@p.example.org:1"], "NO_PROXY"),
            (["https://rtc.example.org"], ["HTTPS_PROXY": "socks5://me:sesame@p"], "HTTPS_PROXY"),
            (["https://rtc.example.org", "--ca-file", "/nonexistent"], [:], "/nonexistent"),
            (["https://rtc.example.org", "--ca-file", "/etc/passwd", "--insecure"], [:], "contradict"),
            (["http://rtc.example.org", "--once"], ["JANITOR_API_SECRET": "sesame"], "--allow-cleartext"),
            (["https://rtc.example.org", "--token-file", "/nonexistent"], [:], "token from /nonexistent"),
        ] as [([String], [String: String], String)])
    func cannotWork(arguments: [String], environment: [String: String], words: String) async throws {
        let result = try await JanitorProgram.run(arguments, environment: environment)
        #expect(result.status != 0)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty && !result.errors.contains("sesame"))
    }

    @Test("A file without a usable secret is refused before anything is sent")
    func badSecretFile() async throws {
        let missing = try await JanitorProgram.run([
            "http://127.0.0.1:9", "--once", "--room-secret-file", "/nonexistent/file",
        ])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("/nonexistent/file"))
    }
}
