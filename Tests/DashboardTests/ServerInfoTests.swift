import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// The details of the server, and what can be changed about it.
@Suite struct ServerDetails {
    private static let wide = Size(columns: 132, rows: 43)

    /// Hands at the details of a server.
    private static func atServer(_ change: (inout Snapshot) -> Void = { _ in }) -> Hands {
        var snapshot = Snapshot.administered()
        change(&snapshot)
        var hands = Hands.atLiveServer(size: wide, snapshot: snapshot)
        hands.press("i")
        return hands
    }

    /// What the details say.
    private static func text(_ change: (inout Snapshot) -> Void = { _ in }) -> String {
        atServer(change).state.serverSheet(columns: 200).lines.map(\.text.string).joined(separator: "\n")
    }

    // MARK: Looking

    @Test func `i, a click on the header and the command line open it, and it is read as long as it is open`() throws {
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: .administered())
        let ways: [(inout Hands) throws -> Void] = [
            { $0.press("i") }, { try $0.click("live") },
            { hands in
                hands.press(":")
                hands.type("server-info")
                hands.press(.enter)
            },
        ]
        for open in ways {
            hands.forgetEffects()
            try open(&hands)
            #expect(hands.state.overlay?.content == .server)
            #expect(hands.effects == [.intent(.inspectServer(true))])
            hands.happen(.snapshot(.administered()))
            hands.press("j", "k", "G", .escape)
            #expect(hands.effects == [.intent(.inspectServer(true)), .intent(.inspectServer(false))])
            #expect(hands.state.overlay == nil)
        }
    }

    @Test func `a screen that becomes too small ends the reading`() {
        var hands = Self.atServer()
        hands.forgetEffects()
        hands.happen(.resized(Size(columns: 10, rows: 3)))
        #expect(hands.effects == [.intent(.inspectServer(false))])
    }

    @Test func `it tells what is known of the server`() {
        let text = Self.text()
        for what in [
            "http://127.0.0.1:8088/janus", "prod", "Janus 1.1.2", "accepted", "60 s", "12",
            "31, 28 of them read, the oldest 10 s ago", "at most 20 a second", "4 info", "10, 8, 9, 4",
            "http 0.0.2, websockets 0.0.1", "videoroom 0.0.9", "nigh…", "videoroom, echotest", "127.0.0.1:7000",
            "12 given up",
        ] {
            #expect(text.contains(what), "\(what)")
        }
        #expect(!text.contains("--admin"))
    }

    @Test func `no token is ever drawn`() {
        for size in GoldenScreens.sizes {
            var hands = GoldenScreens.atServer(size)
            hands.press("G", "k", "R")
            for token in ["night-shift", "day-shift", "abc"] { #expect(!hands.screen().contains(token)) }
        }
    }

    @Test(arguments: [
        (1000, [KnownFault.moderateHangs, .destroyRaces, .deadlocks, .rareDeadlock, .vulnerabilities]),
        (1102, [.destroyRaces, .deadlocks, .rareDeadlock, .kickingDummies, .vulnerabilities]),
        (1302, [.vulnerabilities]), (1401, []), (162, []),
    ])
    func `the known faults of a version are told with what to do about them`(_ version: Int, _ faults: [KnownFault]) {
        let text = Self.text { $0.serverInfo?.version = version }
        for fault in KnownFault.allCases {
            #expect(text.contains(English.advice(on: fault).string) == faults.contains(fault), "\(fault)")
            #expect(English.advice(on: fault).string.contains("Update to \(fault.fixedVersion)."))
        }
    }

    @Test func `without the Admin API it says what would be gained, and every change says why not`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.press("i")
        #expect(hands.screen().contains("With --admin URL"))
        for key in ["D", "L", "A", "R"] as [Key] {
            hands.press(key)
            #expect(hands.state.dialog == nil)
            #expect(hands.state.notice?.text == "\(English.name(of: key)): \(English.adminIsAbsent)")
        }
        #expect(hands.screen().contains("(D drain"))
    }

    @Test(arguments: [
        (AdminPicture.Access.connecting, English.adminConnects),
        (.lost(reason: "timed out", since: .at(.zero)), English.adminIsLost),
        (.refused(reason: "wrong secret"), English.adminRefusesUs),
    ])
    func `an Admin API that does not work is told, and changes nothing`(
        _ access: AdminPicture.Access, _ reason: CleanText
    ) {
        var hands = Self.atServer { $0.admin.access = access }
        #expect(hands.screen().contains(reason.string))
        for key in ["D", "L", "A", "R"] as [Key] {
            hands.press(key)
            #expect(hands.state.notice?.text == "\(English.name(of: key)): \(reason)")
        }
        #expect(hands.state.dialog == nil && hands.deeds.isEmpty)
    }

    @Test func `an age wakes the screen while it is seen, and not afterwards`() throws {
        var hands = Self.atServer { snapshot in
            // What the lists have to tell grows old, too.
            snapshot.watched?.people = Snapshot.livelyPeople
            snapshot.watched?.listeners = nil
        }
        // The last event came 4 s ago.
        #expect(hands.state.nextWake == .seconds(2))
        hands.press(.escape)
        #expect(hands.state.nextWake == nil)
    }

    @Test func `what a server says cannot break its details`() throws {
        for name in HostileNames.all {
            let clean = CleanText(cleaning: name)
            var hands = Self.atServer { snapshot in
                snapshot.server.name = clean
                snapshot.serverInfo = ServerInfo([
                    "janus": "server_info", "plugins": .object([name: ["version_string": .string(name)]]),
                ])
                snapshot.admin.tokens?.append(ListedToken(token: Secret(name), plugins: [clean]))
                snapshot.admin.events?.address = clean
            }
            for size in GoldenScreens.sizes {
                hands.happen(.resized(size))
                let frame = render(hands.state, size: size)
                let rect = hands.state.layout(for: size).overlay
                for row in rect.row + 1..<rect.row + rect.rows - 1 {
                    #expect(frame[rect.column, row].glyph == "│")
                    #expect("│┃".contains(frame[rect.column + rect.columns - 1, row].glyph))
                }
            }
        }
    }

    // MARK: Changing

    @Test func `D drains only by y, and lets in again what was drained`() {
        var hands = Self.atServer()
        hands.press("D", "y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("472") && hands.screen().contains("That means Janitor, too"))
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.server(.acceptSessions(false))], reason: nil)])

        hands = Self.atServer { $0.serverInfo?.acceptingNewSessions = false }
        #expect(hands.screen().contains("D let in"))
        hands.press("D")
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.server(.acceptSessions(true))], reason: nil)])
    }

    @Test func `a server that was drained meanwhile is not drained again`() {
        var hands = Self.atServer()
        hands.press("D")
        hands.lookAtDialog()
        var snapshot = Snapshot.administered()
        snapshot.serverInfo?.acceptingNewSessions = false
        hands.happen(.snapshot(snapshot))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("It is so already."))
    }

    @Test func `a drained server is let in to again without a session of our own`() {
        var hands = Self.atServer { snapshot in
            snapshot.serverInfo?.acceptingNewSessions = false
            snapshot.connection = .lost(
                reason: "refused (472)", advice: "wait", attempt: 1, since: .at(.zero), nextTry: nil)
        }
        hands.press("D")
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.server(.acceptSessions(true))], reason: nil)])
    }

    @Test func `L sets another level than the one that holds`() {
        var hands = Self.atServer()
        hands.press("L")
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("This is the level that holds"))
        hands.press("l")
        #expect(hands.screen().contains("‹ 5 verb ›"))
        hands.press("7")
        #expect(hands.screen().contains("‹ 7 dbg ›"))
        hands.press("y")
        #expect(hands.deeds == [.act([.server(.logLevel(7))], reason: nil)])
    }

    @Test func `the command line knows drain and log-level from everywhere, and opens the same dialogs`() {
        for (line, level) in [("log-level 5", 5), ("log-level HUGE", 6)] {
            var hands = Hands.atLiveServer(size: Self.wide, snapshot: .administered())
            hands.press(":")
            hands.type(line)
            hands.press(.enter)
            #expect(hands.deeds.isEmpty)
            hands.lookAtDialog()
            hands.press("y")
            #expect(hands.deeds == [.act([.server(.logLevel(level))], reason: nil)])
        }
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: .administered())
        for line in ["log-level 8", "log-level -1", "log-level loud\u{1b}[2J"] {
            hands.press(":")
            hands.type(line)
            hands.press(.enter)
            #expect(hands.state.dialog == nil)
            #expect(hands.state.notice?.text.string.hasPrefix("There is no log level") == true)
        }
        hands.press(":")
        hands.type("drain")
        hands.press(.enter)
        #expect(hands.screen().contains("Refuse new sessions"))
    }

    @Test func `A adds the token that was typed, unseen, for the plugins that were named`() {
        var hands = Self.atServer()
        hands.press("A")
        hands.lookAtDialog()
        hands.press(.escape, "y")
        #expect(hands.deeds.isEmpty)
        hands = Self.atServer()
        hands.press("A")
        hands.lookAtDialog()
        hands.type("s3cret y")
        #expect(!hands.screen().contains("s3cret"))
        hands.press(.enter)
        hands.type("videoroom, janus.plugin.echotest")
        hands.press(.enter)
        hands.lookAtDialog()
        hands.press("y")
        let plugins = ["janus.plugin.videoroom", "janus.plugin.echotest"]
        #expect(hands.deeds == [.act([.server(.addToken(Secret("s3cret y"), plugins: plugins))], reason: nil)])
    }

    @Test func `a plugin that the server does not have is told`() {
        var hands = Self.atServer()
        hands.press("A")
        hands.lookAtDialog()
        hands.type("s3cret")
        hands.press(.enter)
        hands.type("sip")
        hands.press(.enter)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("The server has no plugin “janus.plugin.sip”."))
    }

    @Test func `R removes the token under the cursor, which stays on it whatever else changes`() throws {
        var hands = Self.atServer()
        hands.press("R")
        #expect(hands.state.notice?.text == "R: \(English.noToken)")
        hands.press("G", "k")
        let token = AdminPicture.lively.tokens?[1]
        #expect(hands.state.selectedToken == token)
        var snapshot = Snapshot.administered()
        snapshot.admin.tokens?.insert(ListedToken(token: Secret("another"), plugins: []), at: 0)
        snapshot.admin.loops = []
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.selectedToken == token)
        hands.press("R")
        hands.lookAtDialog()
        #expect(hands.screen().contains("day-…"))
        hands.press("y")
        #expect(hands.deeds == [.act([.server(.removeToken(try #require(token)))], reason: nil)])
    }

    @Test func `a token that is gone meanwhile is not removed`() {
        var hands = Self.atServer()
        hands.press("G", "R")
        hands.lookAtDialog()
        var snapshot = Snapshot.administered()
        snapshot.admin.tokens?.removeLast()
        hands.happen(.snapshot(snapshot))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("The token is gone"))
    }

    @Test func `where the server has no stored tokens, none is added or removed`() {
        var hands = Self.atServer { $0.admin.tokens = nil }
        for key in ["A", "R"] as [Key] {
            hands.press(key)
            #expect(hands.state.notice?.text == "\(English.name(of: key)): \(English.hasNoTokens)")
        }
        hands.press("j", "G")
        #expect(hands.state.dialog == nil && hands.state.selectedToken == nil)
    }

    @Test func `a click selects a token and the wheel moves the cursor`() throws {
        var hands = Self.atServer()
        try hands.click("nigh…")
        #expect(hands.state.selectedToken == AdminPicture.lively.tokens?[0])
        #expect(hands.deeds.isEmpty)
    }

    @Test func `no lower-case key of the details changes anything`() {
        for character in "abcdefghijklmnopqrstuvwxyz0123456789/?! " {
            var hands = Self.atServer()
            hands.press("G", .character(character))
            hands.lookAtDialog()
            hands.press("y")
            #expect(hands.deeds.isEmpty && hands.state.dialog == nil, "\(character)")
        }
    }
}
