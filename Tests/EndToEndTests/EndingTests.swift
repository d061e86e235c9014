import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever ends the program, the terminal comes back as it was.
@Suite("Ending") struct EndingTests {
    private func running() async throws -> (PseudoTerminal, String) {
        let terminal = try PseudoTerminal(["demo", "--seed", "7"])
        var output = ""
        try await eventually("the dashboard") {
            output += terminal.read()
            return output.contains("DEMO")
        }
        #expect(!terminal.isCooked)
        return (terminal, output)
    }

    @Test("q, Ctrl-C and signals end it with status 0", arguments: ["q", "\u{3}", "INT", "TERM", "HUP"])
    func ends(how: String) async throws {
        var (terminal, output) = try await running()
        switch how {
        case "INT": terminal.send(SIGINT)
        case "TERM": terminal.send(SIGTERM)
        case "HUP": terminal.send(SIGHUP)
        default: terminal.type(how)
        }
        try await eventually("the end of the program") {
            output += terminal.read()
            return terminal.hasEnded
        }
        output += terminal.read()
        #expect(terminal.exitStatus == 0)
        #expect(terminal.isCooked)
        #expect(output.contains("\u{1b}[?1049l"))
        #expect(output.contains("\u{1b}[?2004l"))
    }

    @Test("A crash gives the terminal back, too", arguments: [SIGSEGV, SIGILL, SIGABRT])
    func crash(signal: Int32) async throws {
        var (terminal, output) = try await running()
        terminal.send(signal)
        // Not its end: Swift's own crash report takes its time after that.
        try await eventually("the terminal back") {
            output += terminal.read()
            return terminal.isCooked && output.contains("\u{1b}[?1049l") && output.contains("\u{1b}[?2004l")
        }
    }

    @Test("A terminal that goes away ends it")
    func hangUp() async throws {
        let (terminal, _) = try await running()
        terminal.hangUp()
        try await eventually("the end of the program") { terminal.hasEnded }
    }

    @Test("Keys typed while it was stopped are not acted on")
    func stopped() async throws {
        let (terminal, _) = try await running()
        terminal.send(SIGSTOP)
        try await eventually("the stop") {
            var status: Int32 = 0
            return waitpid(terminal.processID, &status, WNOHANG | WUNTRACED) == terminal.processID
        }
        _ = terminal.read()
        terminal.type("q")
        terminal.send(SIGCONT)
        var output = ""
        try await eventually("the whole screen again") {
            output += terminal.read()
            return output.contains("DEMO")
        }
        terminal.type("?")
        try await eventually("the help") {
            output += terminal.read()
            return output.contains("Acting")
        }
        #expect(!terminal.hasEnded)
    }
}
