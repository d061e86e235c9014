import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// What the capitals ask, and what they ask for once they are answered.
@Suite struct ActingDialogs {
    private static let wide = Size(columns: 132, rows: 43)
    private static let alice: ParticipantID = 2_674_477_911_324_361

    /// Hands at a live server, the cursor on Alice, whose audio is muted and whose video and screen are not.
    private static func atAlice(_ snapshot: Snapshot = .lively) -> Hands {
        var hands = Hands.atLiveServer(size: wide, snapshot: snapshot)
        hands.press(.tab, "j")
        return hands
    }

    private static func muting(_ hands: Hands) -> Muting? {
        guard case .act(let deeds, _)? = hands.deeds.last, case .mute(_, let muting)? = deeds.first else { return nil }
        return muting
    }

    // MARK: Reasons

    @Test func `Tab leads into the reason, where every key is text, and y confirms only outside of it`() {
        var hands = Self.atAlice()
        hands.press("K")
        hands.lookAtDialog()
        hands.press(.tab)
        hands.type("yes, by K and l")
        #expect(hands.deeds.isEmpty)
        #expect(!hands.screen().contains("[y]"))
        hands.press(.enter)
        // What is typed on must not be taken for an answer.
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        hands.lookAtDialog()
        hands.press("y")
        let target = Target(room: RoomTarget(.demo), id: Self.alice, name: "Alice")
        #expect(hands.deeds == [.act([.kick(target)], reason: "yes, by K and l")])
    }

    @Test func `Escape leaves the reason before it closes the dialog`() {
        var hands = Self.atAlice()
        hands.press("K")
        hands.lookAtDialog()
        hands.press(.tab)
        hands.type("x")
        hands.press(.escape)
        #expect(hands.state.dialog != nil)
        hands.press(.escape)
        #expect(hands.state.dialog == nil)
    }

    @Test func `a kick can lock the room, before it kicks`() {
        var hands = Self.atAlice()
        hands.press("K")
        hands.lookAtDialog()
        hands.press("l", "y")
        let target = Target(room: RoomTarget(.demo), id: Self.alice, name: "Alice")
        #expect(hands.deeds == [.act([.lock(RoomTarget(.demo)), .kick(target)], reason: nil)])
    }

    // MARK: Muting

    @Test func `M offers what the person publishes, and proposes what is not so yet`() {
        var hands = Self.atAlice()
        hands.press("M")
        hands.lookAtDialog()
        // Her audio is muted already: the likeliest wish is to undo it.
        #expect(hands.screen().contains("Unmute audio of this person?"))
        #expect(hands.screen().contains("everything") && !hands.screen().contains("[ ] data"))
        hands.press("y")
        #expect(Self.muting(hands) == Muting([.init(.mid("0"), .audio)], isMuted: false))
    }

    @Test func `everything takes what is not muted yet, and lasts if that was ticked`() {
        var hands = Self.atAlice()
        hands.press("M")
        hands.lookAtDialog()
        hands.press("e", "u", "l", "y")
        #expect(
            Self.muting(hands)
                == Muting([.init(.mid("1"), .video), .init(.mid("2"), .screen)], isMuted: true, lasts: true))
    }

    @Test func `nothing ticked is nothing to do`() {
        var hands = Self.atAlice()
        hands.press("M")
        hands.lookAtDialog()
        hands.press("a", "y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("tick what is to change"))
    }

    @Test func `from the rooms M is about everybody in the room but us`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.press("M")
        hands.lookAtDialog()
        hands.type("3")
        hands.press(.enter)
        guard case .act(let deeds, _)? = hands.deeds.last else {
            Issue.record("nothing was done")
            return
        }
        let ids = deeds.compactMap(\.target?.id)
        #expect(Set(ids) == [1_147_058_297_603_630, 3_674_477_911_324_362, 6_463_353_948_953_472])
        #expect(deeds.allSatisfy { if case .mute(_, let muting) = $0 { muting.media == .audio } else { false } })
    }

    @Test func `who only watches is told to join first, and Janus 1.0.0 is left alone`() {
        var snapshot = Snapshot.lively
        snapshot.watched?.people = [.person(5, "Eve")]
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press(.tab, "M")
        #expect(hands.state.notice?.text == "M: \(English.streamsNotTold)")
        snapshot.server.muting = .never
        hands.happen(.snapshot(snapshot))
        hands.press("M")
        #expect(hands.state.notice?.text == "M: \(English.muteHangs)")
    }

    @Test func `Janus 0.x is muted by kind without having been joined`() {
        var snapshot = Snapshot.lively
        snapshot.server.muting = .byKind
        snapshot.watched?.people = [.person(5, "Eve")]
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press(.tab, "M")
        hands.lookAtDialog()
        hands.press("v", "y")
        #expect(
            Self.muting(hands)?.streams.map(\.name) == [.kind(.audio), .kind(.video)])
    }

    // MARK: Keeping out

    @Test func `B proposes the name, and can take a pattern, an id and a time`() {
        var hands = Self.atAlice()
        hands.press("B")
        #expect(hands.screen().contains("matches now"))
        hands.lookAtDialog()
        hands.press("e", "y")
        let byName = KeepOut(room: RoomTarget(.demo), pattern: .name("Alice"), duration: .seconds(600))
        #expect(hands.deeds == [.act([.keepOut(byName)], reason: nil)])

        hands = Self.atAlice()
        hands.press("B")
        hands.lookAtDialog()
        hands.press("m", "p")
        for _ in 0..<5 { hands.press(.backspace) }
        hands.type("al*")
        hands.press(.enter)
        hands.lookAtDialog()
        hands.press("y")
        #expect(
            hands.deeds == [.act([.keepOut(KeepOut(room: RoomTarget(.demo), pattern: .glob("al*")))], reason: nil)])

        hands = Self.atAlice()
        hands.press("B")
        hands.lookAtDialog()
        hands.press("m", "m", "y")
        #expect(
            hands.deeds == [
                .act([.keepOut(KeepOut(room: RoomTarget(.demo), pattern: .id(Self.alice)))], reason: nil)
            ])
    }

    @Test func `a pattern that is empty or means most of the people cannot be confirmed`() {
        var hands = Self.atAlice()
        hands.press("B")
        hands.lookAtDialog()
        hands.press("m", "p", .control("u"))
        #expect(hands.screen().contains("The pattern is empty."))
        hands.type("*")
        hands.press(.enter)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("more than half"))
    }

    @Test func `b lists the rules, and their capitals ask before they change one`() {
        var snapshot = Snapshot.lively
        snapshot.rules = Array(Snapshot.livelyRules.prefix(2))
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press("b", "j", "L")
        hands.lookAtDialog()
        hands.press("y")
        let second = snapshot.rules[1]
        #expect(hands.deeds == [.act([.rule(second.id, second.keepOut, .lift)], reason: nil)])
        hands.press("k", "P")
        #expect(hands.screen().contains("Pause this rule?"))
    }

    @Test func `rules of an earlier run are offered once, and stay paused unless they are confirmed`() {
        var snapshot = Snapshot.lively
        snapshot.rules = Snapshot.livelyRules
        for confirms in [true, false] {
            var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
            #expect(hands.screen().contains("A rule of an earlier run is paused."))
            // It came by itself: what is being typed must not answer it.
            hands.press("y", .escape)
            #expect(hands.state.dialog != nil)
            hands.lookAtDialog()
            hands.press(confirms ? "y" : .escape)
            let rule = snapshot.rules[2]
            #expect(hands.deeds == (confirms ? [.act([.rule(rule.id, rule.keepOut, .resume)], reason: nil)] : []))
            hands.happen(.snapshot(snapshot))
            #expect(hands.state.dialog == nil)
        }
    }

    @Test func `quitting names the rules that run and the rooms that stay locked`() {
        var snapshot = Snapshot.lively
        snapshot.rooms[0].presence = .watching
        snapshot.watched?.room.presence = .watching
        snapshot.rules = Array(Snapshot.livelyRules.prefix(1))
        snapshot.rooms[1].isLockedByYou = true
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press("q")
        #expect(hands.effects.isEmpty)
        #expect(hands.screen().contains("keeping out everybody called “Bob”"))
        #expect(hands.screen().contains("stays locked"))
    }

    // MARK: Rooms

    @Test func `L locks, and unlocks what we locked; what we did not lock it warns of`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.press("L")
        #expect(hands.screen().contains("nobody new gets in"))
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.lock(RoomTarget(.demo))], reason: nil)])
        hands.forgetEffects()
        hands.press("L")
        hands.lookAtDialog()
        hands.press("u")
        #expect(hands.screen().contains("You did not lock this room."))
        hands.press("y")
        #expect(hands.deeds == [.act([.unlock(RoomTarget(.demo))], reason: nil)])
    }

    @Test func `N checks what was typed before it sends it`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        func form(_ type: (inout Hands) -> Void) -> CleanText? {
            var hands = Hands.atLiveServer(size: Self.wide)
            hands.press("N")
            hands.lookAtDialog()
            type(&hands)
            return hands.state.dialog.flatMap { hands.state.problem(of: $0) }
        }
        #expect(form { $0.type("1234") } == English.idIsTaken)
        #expect(form { $0.type("x") } == English.idIsNoNumber)
        #expect(form { $0.type("99999999999999999999") } == English.idIsNoNumber)
        func at(_ field: Int, _ text: String) -> CleanText? {
            form { hands in
                for _ in 0..<field { hands.press(.tab) }
                hands.press(.control("u"))
                hands.type(text)
            }
        }
        #expect(at(4, "0") == English.publishersRange)
        #expect(at(5, "much") == English.bitrateRange)
        #expect(at(7, "vp8, mpeg") == English.unknownCodec("mpeg", known: ["vp8", "vp9", "h264", "av1", "h265"]))
        #expect(at(7, "VP8,h264") == nil)

        hands.press("N")
        hands.lookAtDialog()
        hands.type("99")
        hands.press(.tab)
        hands.type("Night")
        hands.press(.tab)
        hands.type("s3cret")
        #expect(!hands.screen().contains("s3cret"))
        hands.press(.escape)
        hands.lookAtDialog()
        hands.press("y")
        guard case .act(let deeds, _)? = hands.deeds.last, case .create(let room, let permanently)? = deeds.first else {
            Issue.record("no room was asked for")
            return
        }
        #expect(room.room == 99 && room.description == "Night" && room.secret == Secret("s3cret"))
        #expect(room.maxPublishers == 6 && room.isPrivate == false && !permanently)
    }

    @Test func `on a server of string ids a new room's id is a string`() {
        var snapshot = Snapshot.lively
        snapshot.rooms = [Room(id: "attic")]
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press("N")
        hands.lookAtDialog()
        hands.type("1234")
        hands.press(.escape)
        hands.lookAtDialog()
        hands.press("y")
        guard case .act(let deeds, _)? = hands.deeds.last else {
            Issue.record("no room was asked for")
            return
        }
        #expect(deeds.first?.room?.id == "1234")
    }

    @Test func `E sends only what was changed, and nothing when nothing was`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.press("E")
        hands.lookAtDialog()
        hands.press(.escape)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        hands.press(.tab)
        hands.type("!")
        hands.press(.backTab)
        hands.lookAtDialog()
        hands.press("y")
        var changes = RoomChanges()
        changes.description = "Demo Room!"
        #expect(hands.deeds == [.act([.edit(RoomTarget(.demo), changes, permanently: false)], reason: nil)])
    }

    @Test func `D wants the id typed, and nothing else will do`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.press("D")
        hands.lookAtDialog()
        hands.press("y", .enter)
        #expect(hands.deeds.isEmpty)
        hands.press(.control("u"))
        hands.type("1234")
        hands.press(.tab, " ", .backTab, .enter)
        #expect(hands.deeds == [.act([.destroy(RoomTarget(.demo), permanently: true)], reason: nil)])
    }

    @Test func `a room that vanishes disarms the dialogs about it`() {
        for key: Key in ["L", "R", "E", "D", "P"] {
            var hands = Hands.atLiveServer(size: Self.wide)
            hands.press(key)
            #expect(hands.state.dialog != nil)
            var snapshot = Snapshot.lively
            snapshot.rooms.removeFirst()
            snapshot.watched = nil
            hands.happen(.snapshot(snapshot))
            #expect(hands.state.dialog?.obstacle == English.roomIsGone)
        }
    }

    // MARK: Records

    @Test func `w writes what the filter shows into the file that was typed`() {
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.happen(.log(.lively))
        hands.press(.backTab, "/")
        hands.type("bob")
        hands.press(.enter, "w")
        hands.lookAtDialog()
        hands.type("/tmp/bob.jsonl")
        hands.press(.enter)
        guard case .save(let records, let path)? = hands.intents.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(path == "/tmp/bob.jsonl")
        #expect(records.map(\.sequence) == [8, 11, 12, 13])
    }

    @Test func `a shows what was done, with its outcome, and can be filtered`() {
        var snapshot = Snapshot.lively
        snapshot.audit = .lively
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.press("a")
        #expect(hands.intents.last == .readAudit)
        let screen = hands.screen()
        for text in ["“spam”", "→ done", "(433)", "http://other/janus", English.noOutcome.string] {
            #expect(screen.contains(text), "\(text)")
        }
        hands.press("/")
        hands.type("lock")
        #expect(!hands.screen().contains("“spam”"))
        #expect(hands.screen().contains(English.noOutcome.string))
        hands.press(.enter, .escape)
        #expect(hands.screen().contains("“spam”"))
        hands.press(.escape)
        #expect(hands.state.overlay == nil)
    }

    @Test func `what could not be written is said once`() {
        var snapshot = Snapshot.lively
        snapshot.report = Report(number: 1, text: "cannot write /x: No space left on device", isProblem: true)
        var hands = Hands.atLiveServer(size: Self.wide)
        hands.happen(.snapshot(snapshot))
        #expect(hands.screen().contains("No space left"))
        hands.press("j")
        hands.happen(.snapshot(snapshot))
        #expect(!hands.screen().contains("No space left"))
    }
}
