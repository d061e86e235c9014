import Foundation
import TestSupport
import Testing

/// `janitor demo` in a terminal.
@Suite("The demo") struct DemoTests {
    @Test("It opens by itself, says that it is a demo, and somebody can be kicked")
    func kick() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7"], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await screen.shows("DEMO", "publishing of")
        try await screen.press("Enter")
        try await screen.type("K")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await screen.shows("kicked by you")
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
    }

    @Test("Read-only: K opens nothing, a badge says so, and the reason is given")
    func readOnly() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7", "--read-only"])
        try await screen.shows("READ-ONLY")
        try await screen.press("Enter")
        try await screen.type("K")
        try await screen.shows("read-only")
        #expect(!(try await screen.text().contains("no ban")))
    }

    @Test("A paste is never a command")
    func paste() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7"])
        try await screen.shows("DEMO")
        try await screen.press("Enter")
        try await screen.paste("Kyqqy\nJy")
        try await screen.shows("Pasted 8 characters ignored")
        let text = try await screen.text()
        #expect(!text.contains("no ban") && !text.contains("Join this room"))
    }

    @Test("Ctrl-P keeps the screen as text and as a picture, without the secret that is being typed")
    func screenshot() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7", "--room", "1234"])
        try await screen.shows("DEMO", "publishing of")
        try await screen.press("Enter")
        try await screen.type("K")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await screen.shows("the field of the secret") { $0.contains("[Enter] send") }
        try await screen.type("hunter2")
        try await screen.shows("•••••••")
        try await screen.press("C-p")
        let folder = "\(screen.stateFolder)/janitor/demo"
        func file(_ ending: String) throws -> String {
            try linesOfFiles("janitor-", in: folder, ending: ending).joined(separator: "\n")
        }
        try await eventually("both files") { try !file(".txt").isEmpty && !file(".svg").isEmpty }
        let (text, picture) = (try file(".txt"), try file(".svg"))
        #expect(text.contains("DEMO") && text.contains("•••••••"))
        #expect(picture.hasPrefix("<?xml") && picture.hasSuffix("</svg>") && picture.contains("•••••••"))
        #expect(!text.contains("hunter2") && !picture.contains("hunter2"))
        try await screen.press("Escape")
        try await screen.shows("given up")
        try await screen.press("C-p")
        try await screen.shows("screen written to")
    }

    @Test("20×5 shows the size it needs, q works there, and a larger window brings the dashboard")
    func smallWindow() async throws {
        let screen = try await TmuxScreen(["demo", "--seed", "7"], columns: 20, rows: 5)
        try await screen.shows("20×5")
        try await screen.resize(columns: 100, rows: 30)
        try await screen.shows("DEMO")
        try await screen.resize(columns: 20, rows: 5)
        try await screen.shows("20×5")
        try await screen.type("q")
        #expect(try await screen.exitStatus() == 0)
    }

    @Test("Ctrl-Z gives the terminal back to the shell, and fg brings the screen back")
    func suspendAndResume() async throws {
        let screen = try await TmuxScreen(program: ["/bin/bash", "--norc", "--noprofile"])
        try await screen.type("\(JanitorProgram.path) demo --seed 7")
        try await screen.press("Enter")
        try await screen.shows("DEMO")
        try await screen.press("C-z")
        try await screen.shows("Stopped")
        try await screen.type("stty -a | grep -c ' icanon' | sed 's/^/cooked: /'; fg")
        try await screen.press("Enter")
        try await screen.shows("DEMO", "Rooms")
        try await screen.type("q")
        try await screen.shows("cooked: 1")
    }

    @Test("The gateway alone prints its URL, serves there, and ends on SIGTERM with status 0")
    func listen() async throws {
        let folder = try makeTemporaryFolder("gateway")
        let log = "\(folder)/log"
        let process = try GuardedProcess(
            [JanitorProgram.path, "demo", "--listen", "127.0.0.1:0"], folder: folder, log: log)
        defer { process.stop() }
        try await eventually("the URL") { textOfFile(log).hasSuffix("\n") }
        let lines = textOfFile(log).split(separator: "\n").map(String.init)
        let url = try #require(lines.first)
        #expect(url.hasPrefix("http://127.0.0.1:"))
        #expect(lines.last?.wholeMatch(of: /Admin API: http:\/\/127\.0\.0\.1:\d+\/admin, secret \w+/) != nil)
        let once = try await JanitorProgram.run([url, "--once"])
        #expect(once.status == 0, "\(once.errors)")
        #expect(try await process.terminate() == 0)
    }
}
