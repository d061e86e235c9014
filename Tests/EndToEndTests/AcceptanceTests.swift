import Foundation
import Glibc
import JanusClient
import TestSupport
import Testing
import Text

/// What a terminal program for this work must hold, and the tests that show it.
///
/// | | What holds | Shown by |
/// |-|-|-|
/// | 1 | A confirmed kick carries the id that the dialog showed, whatever moved meanwhile | `Promises` (DashboardTests) |
/// | 2 | A paste of 10 kB acts on nothing and is told once | ``paste()``, `Promises` |
/// | 3 | Keys within 350 ms of a dialog are absorbed, and start the time anew | `Arming` (DashboardTests) |
/// | 4 | Golden screens; 20×5 says have and need, and q works | `GoldenScreens`, ``tooSmall()`` |
/// | 5 | Hostile names change nothing but their cells | `HostileNaming` (DashboardTests), ``hostileNames()`` |
/// | 6, 7 | Idleness, load | the benchmark |
/// | 8 | However it ends, the terminal is as it was | ``ends(by:)``, `CrashTests` (TerminalTests) |
/// | 9 | Stopped, it is still; going on, it draws once | ``stopAndGoOn()``, ``background()``, ``EndingTests`` |
/// | 10 | Terminals, locales and variables | ``fallback(_:)``, ``noColor()``, ``environmentSize()``, ``StartingTests`` |
/// | 11 | Every action is in the help, on the command line and in the manual; no key means two things; all that acts is grey in read-only | `Keymaps`, `Palette`, `Promises` (DashboardTests), ``ManualTests`` |
/// | 12 | A server that is gone: old data, attempts, r; no end | `LostServers` (DashboardTests), ``serverGone()`` |
/// | 13 | The hardware cursor rests on the selected row | ``hardwareCursor()``, `Lists` (DashboardTests) |
@Suite("What a terminal program must hold") struct AcceptanceTests {
    private static let demo = ["demo", "--seed", "7"]

    @Test("2: a paste of 10 kB acts on nothing, and is told once")
    func paste() async throws {
        let terminal = try PseudoTerminal(
            Self.demo + ["--room", "1234"], environment: ["JANITOR_ROOM_SECRET": "adminpwd"])
        try await terminal.shows("DEMO", "Alice")
        terminal.type("\t")
        let text = String(String(repeating: "Ky\nJyBy\u{3}q\u{1B}[ADy", count: 1000).prefix(10_000))
        try await terminal.typeAll("\u{1B}[200~\(text)\u{1B}[201~")
        try await terminal.shows("Pasted 10000 characters ignored")
        // The help opens at the next key, so nothing of the paste is still on its way.
        terminal.type("?")
        try await terminal.shows("Acting")
        let output = terminal.text()
        #expect(output.components(separatedBy: "Pasted").count == 2)
        #expect(!output.contains("[y]") && !output.contains("you joined"))
        let records = (try? linesOfFiles("audit-", in: "\(terminal.stateFolder)/janitor/demo")) ?? []
        #expect(records == [])
        #expect(!terminal.hasEnded)
    }

    @Test("4: 20×5 says what there is and what is needed, and q works")
    func tooSmall() async throws {
        let terminal = try PseudoTerminal(Self.demo, columns: 20, rows: 5)
        try await terminal.shows("Too small: 20×5", "Needed: ", "q quits")
        terminal.type("KyJy?q")
        try await terminal.ends()
        #expect(terminal.exitStatus == 0)
    }

    @Test(
        "8: however it ends, the terminal is as it was",
        arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGSEGV, SIGILL, SIGABRT])
    func ends(by signal: Int32) async throws {
        let terminal = try PseudoTerminal(Self.demo)
        try await terminal.shows("DEMO", "following")
        #expect(!terminal.isCooked)
        let before = ControlSequences(terminal.transcript)
        #expect(before.modes.isSuperset(of: [1049, 2004, 1000, 1006]))
        terminal.send(signal)
        // Of a crash, Swift's report takes its time after that.
        try await eventually("the terminal back") {
            _ = terminal.read()
            return terminal.isCooked && ControlSequences(terminal.transcript).modes.isEmpty
        }
        if [SIGHUP, SIGTERM, SIGINT, SIGQUIT].contains(signal) {
            try await terminal.ends()
            #expect(terminal.exitStatus == 0)
        }
        let after = ControlSequences(terminal.transcript)
        #expect(after.modes.isEmpty && after.showsCursor)
        #expect(["", "0"].contains(after.renditions.last))
        let left = try #require(terminal.text().range(of: "\u{1B}[?1049l", options: .backwards))
        #expect(!terminal.text()[left.upperBound...].contains("DEMO"), "nothing is drawn after that")
        #expect(after.oddities == [])
    }

    @Test("9: stopped under load it writes nothing and takes no time; going on, it draws everything once")
    func stopAndGoOn() async throws {
        // Only a shell with job control stops and continues a program as people do.
        let terminal = try PseudoTerminal(program: "/bin/bash", ["--norc", "--noprofile", "-i"])
        try await terminal.typeAll("PS1='$ '; \(JanitorProgram.path) demo --seed 7 --refresh 0.2\r")
        try await terminal.shows("DEMO", "following")
        let pid = try await eventually("the program") { PseudoTerminal.children(of: terminal.processID).first }
        terminal.type("\u{1A}")
        try await eventually("the stop, and the shell's prompt after it") {
            _ = terminal.read()
            let message = terminal.text().range(of: "Stopped")
            return message.map { terminal.text()[$0.upperBound...].contains("$ ") } ?? false
                && PseudoTerminal.usage(of: pid)?.state == "T"
        }
        // Marked pastes are the shell's own by now.
        #expect(ControlSequences(terminal.transcript).modes.subtracting([2004]).isEmpty)
        let written = terminal.transcript.count
        let spent = PseudoTerminal.usage(of: pid)?.ticks
        let start = ContinuousClock.now
        try await eventually("some time to go by") { ContinuousClock.now - start > .seconds(1) }
        #expect(PseudoTerminal.usage(of: pid)?.ticks == spent)
        _ = terminal.read()
        #expect(terminal.transcript.count == written)

        let resumed = terminal.transcript.count
        try await terminal.typeAll("fg\r")
        try await terminal.shows("DEMO", "following", since: resumed)
        let shown = ContinuousClock.now
        try await eventually("a few more frames") {
            _ = terminal.read()
            return ContinuousClock.now - shown > .seconds(1)
        }
        let text = terminal.text(since: resumed)
        #expect(text.components(separatedBy: "DEMO").count == 2, "the whole screen once, then what changes")
        #expect(ControlSequences(terminal.transcript[resumed...]).clearings == 1)
        terminal.type("q")
        try await eventually("the program's end") { PseudoTerminal.usage(of: pid) == nil }
        try await terminal.typeAll("exit\r")
        try await terminal.ends()
    }

    @Test("9: in the background it leaves the terminal alone, and stands still")
    func background() async throws {
        let terminal = try PseudoTerminal(program: "/bin/bash", ["--norc", "--noprofile", "-i"])
        func standsStill(_ pid: pid_t) async throws {
            try await eventually("the stop") {
                _ = terminal.read()
                return PseudoTerminal.usage(of: pid)?.state == "T"
            }
            // A shell that has not heard of it yet would not let it go on.
            try await eventually("the shell to know of the stop") {
                let asked = terminal.transcript.count
                try await terminal.typeAll("jobs\r")
                try await terminal.shows("[1]+", since: asked)
                return terminal.text(since: asked).contains("Stopped")
            }
        }
        try await terminal.typeAll("\(JanitorProgram.path) demo --seed 7 &\r")
        let pid = try await eventually("the program") { PseudoTerminal.children(of: terminal.processID).first }
        try await standsStill(pid)
        #expect(!terminal.text().contains("DEMO") && !terminal.text().contains("\u{1B}[?1049h"))
        try await terminal.typeAll("fg\r")
        try await terminal.shows("DEMO", "following")
        terminal.type("\u{1A}")
        try await standsStill(pid)
        let given = terminal.transcript.count
        // The shell says so before it lets the program go on; standing still after that is another stop.
        try await terminal.typeAll("bg; echo 'went' on\r")
        try await terminal.shows("went on", since: given)
        try await standsStill(pid)
        #expect(!terminal.text(since: given).contains("DEMO"))
        let before = terminal.transcript.count
        try await terminal.typeAll("fg\r")
        try await terminal.shows("DEMO", "following", since: before)
        terminal.type("q")
        try await eventually("the program's end") {
            _ = terminal.read()
            return PseudoTerminal.usage(of: pid) == nil
        }
        try await terminal.typeAll("exit\r")
        try await terminal.ends()
    }

    @Test(
        "10: terminals and locales that are not what one hopes for show the dashboard all the same",
        arguments: [
            ["TERM": "xterm-ghostty"], ["TERM": "xterm-kitty"], ["TERM": "vt100"], ["TERM": "linux"],
            ["LANG": "C", "LC_ALL": "C"], ["LC_ALL": "nonsense"], ["LANG": ""],
        ])
    func fallback(_ environment: [String: String]) async throws {
        let terminal = try PseudoTerminal(Self.demo, environment: environment)
        try await terminal.shows("DEMO", "following")
        terminal.type("q")
        try await terminal.ends()
        #expect(terminal.exitStatus == 0)
        #expect(ControlSequences(terminal.transcript).modes.isEmpty)
    }

    @Test("10: NO_COLOR is heeded", arguments: [true, false])
    func noColor(_ isSet: Bool) async throws {
        let terminal = try PseudoTerminal(Self.demo, environment: isSet ? ["NO_COLOR": "1"] : [:])
        try await terminal.shows("DEMO", "following")
        let colors = ControlSequences(terminal.transcript).renditions.flatMap { $0.split(separator: ";") }
            .compactMap { Int($0) }.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
        #expect(colors.isEmpty == isSet)
    }

    @Test("10: the window counts, not COLUMNS and LINES")
    func environmentSize() async throws {
        let terminal = try PseudoTerminal(Self.demo, environment: ["COLUMNS": "20", "LINES": "5"])
        try await terminal.shows("DEMO", "following")
        #expect(terminal.text().contains("\u{1B}[30;"), "the last of thirty rows is used")
    }

    @Test("13: the hardware cursor rests on the selected row")
    func hardwareCursor() async throws {
        let screen = try await TmuxScreen(Self.demo)
        try await screen.shows("DEMO", "following")
        for key in ["Down", "Down", "Up", "Enter", "Down", "Down"] {
            try await screen.press(key)
            try await eventually("the cursor on the selected row, after \(key)") {
                let row = try await screen.cursor().row
                let lines = try await screen.text().components(separatedBy: "\n")
                return try await screen.showsCursor() && lines.firstIndex { $0.contains("▌") } == row
            }
        }
    }
}

/// The same, where it takes a real server.
@Suite(
    "What a terminal program must hold, on a real server", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct RealAcceptanceTests {
    @Test("5: whatever people are called, columns stay, and nothing of it reaches the terminal")
    func hostileNames() async throws {
        try await RealJanus.run { janus in
            var guests: [Guest] = []
            for name in HostileNames.all { guests.append(try await Guest(name, in: 1234, at: janus.url)) }
            let arguments = [janus.url, "--room", "1234"]
            let rows = 2 * guests.count + 10
            let screen = try await TmuxScreen(arguments, columns: 132, rows: rows)
            let ids = guests.map { "\($0.id)" }
            try await screen.shows("everybody") { screen in ids.allSatisfy(screen.contains) }
            let lines = try await screen.text().components(separatedBy: "\n").filter { line in
                ids.contains { line.contains("\($0) ") }
            }
            #expect(lines.count >= guests.count)
            // tmux measures on its own: where it takes other widths than ours, the borders are elsewhere.
            for line in lines where line.hasPrefix("│") {
                #expect(CleanText(cleaning: line).width == 132 && line.hasSuffix("│"), "\(line)")
            }
            let terminal = try PseudoTerminal(arguments, columns: 132, rows: UInt16(rows))
            try await eventually("everybody") {
                _ = terminal.read()
                return ids.allSatisfy(terminal.text().contains)
            }
            terminal.type("\td")
            try await terminal.shows("display")
            terminal.type("qq")
            try await terminal.ends()
            #expect(ControlSequences(terminal.transcript).oddities == [])
            for guest in guests { await guest.leave() }
        }
    }

    @Test("12: a server that goes is waited for, with what was known, and r tries at once")
    func serverGone() async throws {
        try await RealJanus.run { janus in
            let alice = try await Guest("Alice", in: 1234, at: janus.url)
            let screen = try await TmuxScreen([janus.url, "--room", "1234", "--refresh", "0.5"])
            try await screen.shows("● live", "Alice")
            try await janus.kill()
            try await screen.shows("lost: attempt", "stale", "Demo Room", "Alice", "r try now")
            try await screen.shows("attempt 3")
            // Keys that act do nothing without a server.
            try await screen.type("J")
            #expect(!(try await screen.text().contains("[y]")))
            try await janus.restart()
            try await screen.type("r")
            try await screen.shows("● live", "Demo Room")
            try await screen.type("q")
            #expect(try await screen.exitStatus() == 0)
            await alice.leave()
        }
    }
}
