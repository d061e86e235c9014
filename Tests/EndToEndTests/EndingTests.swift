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
        try await eventually("the end of the program", within: .seconds(60)) {
            output += terminal.read()
            return terminal.hasEnded
        }
        output += terminal.read()
        #expect(output.contains("\u{1b}[?1049l"))
        #expect(terminal.isCooked)
    }

    @Test("A terminal that goes away ends it")
    func hangUp() async throws {
        let (terminal, _) = try await running()
        terminal.hangUp()
        try await eventually("the end of the program") { terminal.hasEnded }
    }

    @Test("Ctrl-Z stops it with the terminal given back, and fg brings the screen back")
    func suspendAndResume() async throws {
        let (terminal, _) = try await running()
        terminal.type("\u{1a}")
        var status: Int32 = 0
        try await eventually("the stop") {
            waitpid(terminal.processID, &status, WNOHANG | WUNTRACED) == terminal.processID
        }
        #expect(status & 0xff == 0x7f)
        #expect(terminal.isCooked)
        _ = terminal.read()
        terminal.type("q")
        terminal.send(SIGCONT)
        var output = ""
        try await eventually("the screen again") {
            output += terminal.read()
            return output.contains("DEMO")
        }
        #expect(!terminal.hasEnded)
        terminal.type("q")
        try await eventually("the end of the program") { terminal.hasEnded }
        #expect(terminal.exitStatus == 0)
    }
}
