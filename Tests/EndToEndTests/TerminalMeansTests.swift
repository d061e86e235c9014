import Foundation
import TestSupport
import Testing

/// What Janitor asks of a terminal beside drawing.
@Suite("The terminal's means") struct TerminalMeansTests {
    private func running(
        _ arguments: [String] = [], terminal type: String = "xterm-256color", showing room: String = "6006",
        environment: [String: String] = [:]
    ) async throws -> (PseudoTerminal, String) {
        let terminal = try PseudoTerminal(
            ["demo", "--seed", "7"] + arguments, terminal: type, environment: environment)
        var output = ""
        try await eventually("the dashboard") {
            output += terminal.read()
            return output.contains("DEMO") && output.contains(room)
        }
        return (terminal, output)
    }

    @Test("y puts the id into the clipboard, through tmux as well", arguments: [[:], ["TMUX": "/tmp/tmux-0/x,1,0"]])
    func copying(environment: [String: String]) async throws {
        // The demo goes on: which room is the first is a matter of time. Its id stands there before the list does.
        var (terminal, output) = try await running(
            ["--room", "6006"], showing: "Orchesterprob", environment: environment)
        terminal.type("y")
        let sequence = "]52;c;\(Data("6006".utf8).base64EncodedString())\u{7}"
        let isInTmux = !environment.isEmpty
        let expected = isInTmux ? "\u{1b}Ptmux;\u{1b}\u{1b}\(sequence)\u{1b}\\" : "\u{1b}\(sequence)"
        try await eventually("the id in the clipboard") {
            output += terminal.read()
            return output.contains(expected)
        }
    }

    @Test("In ASCII no other byte is sent, whatever the names are")
    func ascii() async throws {
        var (terminal, output) = try await running(["--ascii"])
        terminal.type("jjj\t")
        try await eventually("another room") {
            output += terminal.read()
            return output.contains("2599645466247010")
        }
        #expect(output.utf8.allSatisfy { $0 < 0x80 })
        #expect(output.contains("Rooms") && output.contains("-----+"))
    }

    @Test("A plain C locale still shows signs and names", arguments: ["C", "POSIX", "de_DE.ISO-8859-1"])
    func plainLocale(name: String) async throws {
        var (terminal, output) = try await running(environment: ["LANG": name])
        try await eventually("a Chinese name") {
            output += terminal.read()
            return output.contains("客服")
        }
    }

    @Test("NO_COLOR leaves weight and reversal only")
    func noColor() async throws {
        let (_, colored) = try await running()
        #expect(Self.usesColors(colored))
        let (_, plain) = try await running(environment: ["NO_COLOR": "1"])
        #expect(!Self.usesColors(plain))
    }

    @Test("A theme paints its own ground where there are the colours for it, and an unknown one is refused")
    func themes() async throws {
        let (_, dark) = try await running(["--theme", "dark"])
        #expect(dark.contains("48;5;234"))
        let (_, plain) = try await running(["--theme", "dark"], terminal: "xterm")
        #expect(!plain.contains("48;5;"))
        #expect(Self.usesColors(plain))
        let refused = try await JanitorProgram.run(["demo", "--theme", "solarized"])
        #expect(refused.status != 0)
        #expect(refused.errors.contains("high-contrast"))
    }

    @Test("The theme changes while it runs, and the whole screen with it")
    func changingTheme() async throws {
        var (terminal, output) = try await running()
        #expect(!output.contains("48;5;234"))
        output = ""
        terminal.type(":theme dark\r")
        try await eventually("the screen on its new ground") {
            output += terminal.read()
            guard let start = output.firstRange(of: "48;5;234") else { return false }
            return output[start.upperBound...].contains("Orchester")
        }
    }

    /// A folder with a configuration file in it, and what makes the program read it.
    private static func configuration(_ text: String) throws -> (folder: String, environment: [String: String]) {
        let folder = try makeTemporaryFolder("configuration")
        try text.write(toFile: "\(folder)/config.toml", atomically: true, encoding: .utf8)
        return (folder, ["JANITOR_CONFIG": "\(folder)/config.toml"])
    }

    @Test("The configuration chooses the theme and whose the mouse is, and options win over it")
    func configured() async throws {
        let (folder, environment) = try Self.configuration("theme = \"dark\"\nmouse = false\n")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (_, dark) = try await running(environment: environment)
        #expect(dark.contains("48;5;234") && !dark.contains("?1000h"))
        let (_, typed) = try await running(["--theme", "default", "--mouse"], environment: environment)
        #expect(!typed.contains("48;5;") && typed.contains("?1000h"))
    }

    @Test(
        "A lost connection is told of where that was chosen, and only there",
        .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)),
        arguments: [
            ("notify = { kinds = [\"connection_lost\"], how = \"osc9\" }", "\u{1b}]9;Janitor: connection lost: "),
            ("notify = [\"connection_lost\"]", "\u{7}"), ("notify = [\"kept_out\"]", nil),
        ])
    func notification(configuration: String, expected: String?) async throws {
        let (folder, environment) = try Self.configuration(configuration)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await RealJanus.run { janus in
            let terminal = try PseudoTerminal([janus.url(.ws)], environment: environment)
            var output = ""
            try await eventually("the rooms") {
                output += terminal.read()
                return output.contains("Demo Room")
            }
            output = ""
            try await janus.kill()
            try await eventually("the loss on the screen, and the word of it") {
                output += terminal.read()
                return output.contains("lost") && (expected.map { output.contains($0) } ?? true)
            }
            if expected == nil { #expect(!output.contains("\u{7}")) }
        }
    }

    /// Whether any sequence sets a colour other than the terminal's own.
    private static func usesColors(_ output: String) -> Bool {
        output.matches(of: /\x1b\[([0-9;]*)m/).contains { match in
            match.output.1.split(separator: ";").compactMap { Int($0) }
                .contains { (30...38).contains($0) || (40...48).contains($0) }
        }
    }

    @Test("The hardware cursor rests on the name in the selected row, on a dialog's answer, in its field")
    func cursor() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7"])
        try await screen.shows("DEMO", "Tuba")
        try await screen.restsCursor(on: "Orchester")
        try await screen.press("Down")
        try await screen.shows("▌1234")
        try await screen.restsCursor(on: "Demo Room")
        try await screen.press("Up")
        try await screen.shows("▌6006", "Tuba")
        try await screen.press("Tab")
        try await screen.press("End")
        try await screen.shows("▌ Tuba")
        try await screen.restsCursor(on: "Tuba")
        try await screen.type("K")
        try await screen.shows("[y]")
        try await screen.restsCursor(on: "[Esc]")
        try await screen.press("Tab")
        try await screen.fill("spam")
        try await screen.press("Escape")
        try await screen.shows("[y]")
        try await screen.escape(from: "no ban")
        try await screen.type("?")
        try await screen.shows("Acting")
        try await screen.restsCursor(on: "Acting")
    }
}
