import Foundation
import JanusClient
import TestSupport
import Testing

/// What the capitals do beyond joining and kicking: the built program on a real Janus, with others who see it.
@Suite(
    "Acting on a real server", .serialized,
    .enabled(if: RealJanus.isExpected, Comment(rawValue: RealJanus.skipReason)))
struct ActingTests {
    private static let secret = ["JANITOR_ROOM_SECRET": "adminpwd"]

    @Test("B keeps somebody out: three times they come back, and each time they are kicked")
    func keepOut() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let first = try await Guest("Mallory", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--room", "1234"], environment: Self.secret)
        try await screen.shows("Alice", "Mallory")
        try await screen.press("Enter")
        try await screen.moveCursor(to: "Mallory")
        try await screen.confirm("B")
        try await eventually("Mallory is told") { first.heard.contains(.kickedOut(1234)) }
        for time in 1...3 {
            let again = try await Guest("mallory", in: 1234, at: janus.url)
            try await eventually("Mallory is kicked again, for the \(time). time") {
                again.heard.contains(.kickedOut(1234))
            }
            await again.leave()
        }
        #expect(try await alice.participants(of: 1234).map(\.id) == [alice.id])
        try await screen.type("b")
        try await screen.shows("kicked 4 times", "runs")
        // Ending names the rule; the next start offers it, paused.
        try await screen.escape(from: "Kept out")
        try await screen.type("q")
        try await screen.shows("keeping out", "[y]")
        try await screen.type("y")
        #expect(try await screen.exitStatus() == 0)
        let next = try await TmuxScreen(
            [janus.url, "--room", "1234"],
            environment: Self.secret.merging(["XDG_STATE_HOME": screen.stateFolder]) { $1 })
        try await next.shows("A rule of an earlier run is paused", "[y]")
        let last = try await Guest("Mallory", in: 1234, at: janus.url)
        try await next.type("y")
        try await eventually("the rule goes on") { last.heard.contains(.kickedOut(1234)) }
        for guest in [alice, first, last] { await guest.leave() }
    }

    @Test("With a terminal that takes no bytes a rule still fires")
    func stalledTerminal() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let mallory = try await Guest("Mallory", in: 1234, at: janus.url)
        let terminal = try PseudoTerminal(
            [janus.url, "--room", "1234", "--refresh", "0.2"], environment: Self.secret)
        var output = ""
        func showing(_ text: String) async throws {
            try await eventually("the screen shows \(text)") {
                output += terminal.read()
                return output.contains(text)
            }
        }
        try await showing("Mallory")
        terminal.type("\r")
        terminal.type("B")
        try await showing("[y]")
        terminal.type("y")
        try await eventually("Mallory is told") {
            _ = terminal.read()
            return mallory.heard.contains(.kickedOut(1234))
        }
        // Nobody reads any more: full redraws fill what the terminal buffers, until the program can write no more.
        for size in 0..<200 { terminal.resize(columns: UInt16(80 + size % 2 * 60), rows: UInt16(24 + size % 2 * 20)) }
        for _ in 1...3 {
            let again = try await Guest("Mallory", in: 1234, at: janus.url)
            try await eventually("Mallory is kicked again") { again.heard.contains(.kickedOut(1234)) }
            await again.leave()
        }
        terminal.send(SIGTERM)
        try await eventually("the end of the program") { terminal.hasEnded }
        await mallory.leave()
    }

    @Test("L shuts everybody else out, and lets us back in after a lost session; L again opens the room")
    func lock() async throws {
        let janus = try await RealJanus.start(RealJanus.Options(adminSecret: "admin"))
        defer { janus.stop() }
        let screen = try await TmuxScreen(
            [janus.url, "--room", "1234", "--display", "the moderator"], environment: Self.secret)
        try await screen.shows("Demo Room")
        try await screen.confirm("J")
        try await screen.shows("you joined")
        try await screen.confirm("L")
        try await screen.shows("lock 1234 Demo Room: done")
        await #expect(throws: JanusError.self) { try await Guest("Eve", in: 1234, at: janus.url) }
        for session in try await janus.sessions() { try await janus.destroySession(session) }
        try await screen.shows("in a new session")
        let watcher = try await Guest("Watcher", in: 2002, at: janus.url)
        try await eventually("the moderator is back") {
            try await watcher.participants(of: 1234).map(\.display) == ["the moderator"]
        }
        try await screen.shows("joined")
        try await screen.confirm("L")
        try await screen.shows("unlock 1234 Demo Room: done")
        let eve = try await Guest("Eve", in: 1234, at: janus.url)
        let tokens = try await watcher.ask { try await $0.allowed(1234, .add([]), secret: Secret("adminpwd")) }
        #expect(tokens == [], "our token is taken away")
        await eve.leave()
        await watcher.leave()
    }

    @Test("R records, and stops recording")
    func record() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let watcher = try await Guest("Watcher", in: 2002, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--room", "1234"], environment: Self.secret)
        try await screen.shows("Demo Room")
        for isOn in [true, false] {
            try await screen.confirm("R")
            try await eventually("the list says so") {
                try await watcher.ask { try await $0.list() }.first { $0.id == 1234 }?.isRecording == isOn
            }
            try await screen.shows(isOn ? "recording started" : "recording stopped")
        }
        await watcher.leave()
    }

    @Test("N makes a room, E changes it, D destroys it once its id is typed")
    func rooms() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let watcher = try await Guest("Watcher", in: 2002, at: janus.url)
        func made() async throws -> RoomInfo? { try await watcher.ask { try await $0.list() }.first { $0.id == 7777 } }
        let screen = try await TmuxScreen([janus.url])
        try await screen.shows("Demo Room")
        try await screen.type("N")
        try await screen.shows("Make a new room")
        try await screen.fill("1234")
        try await screen.shows("There is a room with this id already")
        try await screen.press("C-u")
        try await screen.fill("7777")
        try await screen.press("Tab")
        try await screen.fill("Night shift")
        try await screen.press("Tab")
        try await screen.typeHidden("s3cret")
        try await screen.press("Escape")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await eventually("the room is there") { try await made()?.description == "Night shift" }
        #expect(try await made()?.maxPublishers == 6)
        try await screen.shows("room appeared")
        try await screen.moveCursor(to: "7777 Night shift")
        try await screen.type("E")
        try await screen.shows("Only what differs is sent")
        try await screen.fill("!")
        try await screen.press("Escape")
        try await screen.shows("[y]")
        try await screen.type("y")
        // The secret that was typed for the new room serves for what follows: nothing is asked.
        try await eventually("the description is changed") { try await made()?.description == "Night shift!" }
        try await screen.type("D")
        try await screen.shows("Destroy this room?", "Type 7777 and Enter")
        try await screen.fill("7777")
        try await screen.press("Enter")
        try await eventually("the room is gone") { try await made() == nil }
        try await screen.shows("destroy 7777")
        #expect(!(try screen.records("audit-").joined().contains("s3cret")), "no secret is ever recorded")
        await watcher.leave()
    }

    @Test("P changes the name under which others see us")
    func presence() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        let screen = try await TmuxScreen([janus.url, "--room", "1234", "--display", "x"])
        try await screen.shows("Alice")
        try await screen.confirm("J")
        try await screen.shows("you joined")
        try await screen.type("P")
        try await screen.shows("Under which name")
        try await screen.fill("Moderation")
        try await screen.press("Enter")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await eventually("Alice sees the new name") {
            try await alice.participants(of: 1234).contains { $0.display == "xModeration" }
        }
        await alice.leave()
    }

    @Test("Those who are marked are kicked once their number is typed, and nobody else")
    func marks() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        var guests: [Guest] = []
        for name in ["Astrid", "Boris", "Celine", "Dorian"] {
            guests.append(try await Guest(name, in: 1234, at: janus.url))
        }
        let screen = try await TmuxScreen([janus.url, "--room", "1234"], environment: Self.secret)
        try await screen.shows("Astrid", "Boris", "Celine", "Dorian")
        try await screen.press("Enter")
        for (count, name) in ["Astrid", "Boris", "Dorian"].enumerated() {
            try await screen.moveCursor(to: name)
            try await screen.press("Space")
            try await screen.shows("\(count + 1) marked")
        }
        try await screen.moveCursor(to: "Astrid")
        try await screen.type("K")
        try await screen.shows("Kick these 3 people?", "Type 3 and Enter")
        try await screen.type("l")
        try await screen.fill("3")
        try await screen.press("Enter")
        try await eventually("three are told") {
            [0, 1, 3].allSatisfy { guests[$0].heard.contains(.kickedOut(1234)) }
        }
        #expect(try await guests[2].participants(of: 1234).map(\.id) == [guests[2].id])
        try await screen.shows("done")
        let intents = try screen.records("audit-").filter { $0.contains("\"intent\"") && $0.contains("\"kick\"") }
        #expect(intents.count == 3)
        for index in [0, 1, 3] { #expect(intents.contains { $0.contains("\(guests[index].id)") }) }
        for guest in guests { await guest.leave() }
    }

    @Test("A refusal of a kick of several is told, and what is given up was not sent")
    func refusedMarks() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        var guests: [Guest] = []
        for name in ["Astrid", "Boris"] { guests.append(try await Guest(name, in: 1234, at: janus.url)) }
        let screen = try await TmuxScreen(
            [janus.url, "--room", "1234"], environment: ["JANITOR_ROOM_SECRET": "wrong"])
        try await screen.shows("Astrid", "Boris")
        try await screen.press("Enter")
        try await screen.type("*")
        try await screen.shows("2 marked")
        try await screen.confirm("K")
        try await screen.shows("Unauthorized (wrong secret)", "[Enter]")
        try await eventually("the dialog takes an answer") {
            try await screen.press("Escape")
            let isClosed: Void? = try? await eventually(within: .milliseconds(500)) {
                try await !screen.text().contains("wrong secret")
            }
            return isClosed != nil
        }
        try await screen.shows("2 given up")
        #expect(try await guests[0].participants(of: 1234).count == 2)
        for guest in guests { await guest.leave() }
    }

    @Test("A full disk is said on the screen, and stops no action")
    func fullDisk() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let bob = try await Guest("Bob", in: 1234, at: janus.url)
        let alice = try await Guest("Alice", in: 1234, at: janus.url)
        // No file may grow beyond one block, which half of the record of two kicks fills.
        let limited = "trap \"\" XFSZ; ulimit -f 1; exec \"$@\""
        let screen = try await TmuxScreen(
            program: ["bash", "-c", limited, "limited", JanitorProgram.path, janus.url, "--room", "1234"],
            environment: Self.secret)
        try await screen.shows("Alice", "Bob")
        try await screen.press("Enter")
        for guest in ["Bob", "Alice"] {
            try await screen.moveCursor(to: guest)
            try await screen.type("K")
            try await screen.shows("[y]")
            try await screen.press("Tab")
            try await screen.fill(String(repeating: "spam ", count: 40))
            try await screen.press("Enter")
            try await screen.shows("[y]")
            try await screen.type("y")
        }
        for guest in [bob, alice] {
            try await screen.shows("the kick of \(guest.id)") { _ in guest.heard.contains(.kickedOut(1234)) }
        }
        // The outcome of the kick takes the status line; the stream keeps what went wrong, and the reason first.
        try await screen.shows("cannot write audit-", "File too large")
        await bob.leave()
        await alice.leave()
    }

    @Test("Every action leaves its two lines, a shows them, and w and --events-file keep the events")
    func records() async throws {
        let janus = try await RealJanus.start()
        defer { janus.stop() }
        let folder = try makeTemporaryFolder("events")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bob = try await Guest("Bob\u{1b}[31m", in: 1234, at: janus.url)
        let screen = try await TmuxScreen(
            [janus.url, "--room", "1234", "--events-file", "\(folder)/live.jsonl"], environment: Self.secret)
        try await screen.shows("Bob")
        try await screen.press("Enter")
        try await screen.type("K")
        try await screen.shows("[y]")
        try await screen.press("Tab")
        try await screen.fill("spam, yes")
        try await screen.press("Enter")
        try await screen.shows("[y]")
        try await screen.type("y")
        try await eventually("Bob is told") { bob.heard.contains(.kickedOut(1234)) }
        try await screen.shows("kicked by you")
        let lines = try screen.records("audit-")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.contains("\"spam, yes\"") && $0.contains("\(bob.id)") && !$0.contains("\u{1b}") })
        #expect(!lines.joined().contains("adminpwd"))
        try await screen.type("a")
        try await screen.shows("kick Bob", "“spam, yes”", "→ done")
        try await screen.escape(from: "What was done")
        try await screen.press("Tab")
        try await screen.type("w")
        try await screen.shows("Write the event stream")
        try await screen.fill("\(folder)/saved.jsonl")
        try await screen.press("Enter")
        try await screen.shows("events written to")
        for file in ["live", "saved"] {
            let text = try String(contentsOfFile: "\(folder)/\(file).jsonl", encoding: .utf8)
            #expect(text.contains("\"kicked\"") && text.contains("\(bob.id)"))
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file).jsonl")[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
        await bob.leave()
    }
}
