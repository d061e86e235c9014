import Foundation
import TestSupport
import Testing

/// The mouse in a terminal: whom it belongs to, and what it does.
@Suite("The mouse") struct MouseTests {
    private static let on = "\u{1b}[?1000h\u{1b}[?1006h"
    private static let off = "\u{1b}[?1006l\u{1b}[?1000l"

    @Test("It is taken at the start and given back at every end", arguments: ["q", "TERM", "HUP", "SEGV", "ABRT"])
    func ends(how: String) async throws {
        let terminal = try PseudoTerminal(["demo", "--seed", "7"])
        var output = ""
        try await eventually("the dashboard") {
            output += terminal.read()
            return output.contains("DEMO")
        }
        #expect(output.contains(Self.on))
        output = ""
        switch how {
        case "TERM": terminal.send(SIGTERM)
        case "HUP": terminal.send(SIGHUP)
        case "SEGV": terminal.send(SIGSEGV)
        case "ABRT": terminal.send(SIGABRT)
        default: terminal.type(how)
        }
        try await eventually("the mouse back") {
            output += terminal.read()
            return output.contains(Self.off)
        }
    }

    @Test("A stop gives it back, and going on takes it again")
    func suspension() async throws {
        let terminal = try PseudoTerminal(["demo", "--seed", "7"])
        var output = ""
        try await eventually("the dashboard") {
            output += terminal.read()
            return output.contains("DEMO")
        }
        output = ""
        // Without a shell the stop itself is ignored, so that it goes on at once.
        terminal.type("\u{1a}")
        try await eventually("the mouse given back and taken again") {
            output += terminal.read()
            guard let end = output.firstRange(of: Self.off) else { return false }
            return output[end.upperBound...].contains(Self.on)
        }
    }

    @Test("--no-mouse leaves it to the terminal, and Ctrl-T turns it on and off")
    func without() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7", "--no-mouse"])
        try await screen.shows("DEMO")
        #expect(try await screen.state("#{mouse_standard_flag}") == "0")
        try await screen.press("C-t")
        try await screen.shows("the mouse is on")
        #expect(try await screen.state("#{mouse_standard_flag}#{mouse_sgr_flag}") == "11")
        try await screen.press("C-t")
        try await screen.shows("the mouse is off")
        #expect(try await screen.state("#{mouse_standard_flag}") == "0")
    }

    @Test("A click selects, another one opens, and the wheel scrolls")
    func selecting() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7"])
        try await screen.shows("DEMO", "▌6006")
        // The room that is found last comes with people: rows must not move between the look and the click.
        try await screen.shows("8118 above 7007") { text in
            guard let found = text.firstRange(of: "8118"), let quiet = text.firstRange(of: "7007") else { return false }
            return found.lowerBound < quiet.lowerBound
        }
        try await screen.click("7007")
        try await screen.shows("▌7007", "watching 7007")
        try await screen.click("Orchester")
        try await screen.shows("▌6006", "Tuba")
        try await screen.click("Orchester")
        try await screen.shows("the cursor among the people") { !$0.contains("▌6006") }
        try await screen.press("?")
        try await screen.shows("Acting")
        try await screen.turnWheel(down: true, notches: 2, at: (50, 8))
        try await screen.shows("the help scrolled") { !$0.contains("Acting") }
        try await screen.turnWheel(down: false, notches: 2, at: (50, 8))
        try await screen.shows("Acting")
    }

    @Test("A click on the footer's K opens the dialog, and nothing reaches the server before its y")
    func footer() async throws {
        let screen = try await TmuxScreen(
            ["demo", "--seed", "7"], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await screen.shows("DEMO", "publishing of")
        try await screen.press("Enter")
        try await screen.shows("the key") { $0.contains("K kick") && !$0.contains("(K kick") }
        try await screen.click("K kick", inLastLine: true)
        try await screen.shows("[y]", "no ban")
        try await screen.click("Rooms")
        #expect(try await screen.text().contains("no ban"))
        // What is done in the demo is recorded before it is asked of the server.
        let records = "\(screen.stateFolder)/janitor/demo"
        #expect((try? linesOfFiles("audit", in: records))?.isEmpty ?? true)
        try await screen.click("[y]")
        try await screen.shows("kicked by you")
        try await eventually("the record") { try linesOfFiles("audit", in: records).count == 2 }
    }
}
