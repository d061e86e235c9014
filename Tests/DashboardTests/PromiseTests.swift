import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// The promises to the moderator, against long runs of random keys and events.
@Suite(.computing) struct Promises {
    private static let looking: [Key] =
        "abcdefghijklmnopqrstuvwxyz/?!.:0123 ".map { Key.character($0) } + [
            .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .backspace,
            .delete, .insert, .unknown, .function(5), .control("l"), .control("u"), .alt("y"), .character("G"),
        ]

    /// Pictures that follow each other when people come, go and change places.
    private static func storm(_ numbers: inout SeededNumbers) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.rooms.shuffle(using: &numbers)
        if Int.random(in: 0..<4, using: &numbers) == 0 { snapshot.rooms.removeFirst() }
        for index in snapshot.rooms.indices { snapshot.rooms[index].people = .random(in: 0..<20, using: &numbers) }
        snapshot.watched?.room = snapshot.rooms.randomElement(using: &numbers) ?? .demo
        snapshot.watched?.people.shuffle(using: &numbers)
        for _ in 0..<Int.random(in: 0..<6, using: &numbers) { snapshot.watched?.people.removeLast() }
        if Int.random(in: 0..<10, using: &numbers) == 0 {
            snapshot.connection = .lost(reason: "gone", advice: "wait", attempt: 1, since: .at(.zero), nextTry: nil)
        }
        return snapshot
    }

    @Test(arguments: 0..<40)
    func `no lower-case key, arrow or paste ever acts`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var hands = Hands.atLiveServer()
        for _ in 0..<400 {
            switch Int.random(in: 0..<12, using: &numbers) {
            case 0: hands.happen(.snapshot(Self.storm(&numbers)))
            case 1: hands.happen(.paste("KyJy\nK\ny"))
            case 2: hands.lookAtDialog()
            default: hands.press(Self.looking.randomElement(using: &numbers) ?? "y")
            }
            hands.wait(.milliseconds(.random(in: 0..<500, using: &numbers)))
        }
        #expect(hands.deeds.isEmpty)
    }

    @Test(arguments: 0..<20)
    func `whatever is typed, only y in an armed dialog acts, and on whom the dialog named`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var hands = Hands.atLiveServer()
        var acted = 0
        for _ in 0..<2000 {
            hands.forgetEffects()
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0: hands.happen(.snapshot(Self.storm(&numbers)))
            case 1, 2: hands.lookAtDialog()
            case 3: hands.happen(.paste("y"))
            default:
                let acting: [Key] = ["K", "J", "y", "y", "y", .tab, "u", .escape]
                let keys = Bool.random(using: &numbers) ? acting : Self.looking
                let key = keys.randomElement(using: &numbers) ?? "y"
                let dialog = hands.state.dialog
                let screen = dialog?.isReady == true ? hands.screen() : ""
                hands.press(key)
                guard case .act(let deeds, _)? = hands.deeds.first else { break }
                acted += 1
                #expect(key == "y")
                #expect(dialog?.isReady == true)
                for case .kick(let target) in deeds {
                    #expect(dialog.map { hands.state.deeds(of: $0) } == deeds)
                    #expect(screen.contains(target.id.description))
                    // Those who are marked can be in other rooms.
                    guard deeds.count == 1 else { continue }
                    #expect(target.room.id == hands.state.snapshot.watched?.room.id)
                }
            }
            if !hands.deeds.isEmpty, hands.deeds.count > 1 { Issue.record("more than one deed at once") }
            hands.wait(.milliseconds(.random(in: 0..<300, using: &numbers)))
        }
        #expect(acted > 0, "a run in which nothing happens shows nothing")
    }

    @Test(arguments: 0..<40)
    func `a kick is aimed at the person who was under the cursor when the key went down`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var hands = Hands.atLiveServer(snapshot: .namesakes(50))
        hands.press(.tab)
        for _ in 0..<Int.random(in: 0..<60, using: &numbers) { hands.press("j") }
        let person = try #require(hands.state.people.selected)
        hands.press("K")
        // Everybody else may come, go and change places as long as the target stays.
        for _ in 0..<20 {
            var snapshot = Snapshot.namesakes(50)
            snapshot.watched?.people.shuffle(using: &numbers)
            snapshot.watched?.people.removeAll { $0.id != person.id && Bool.random(using: &numbers) }
            hands.happen(.snapshot(snapshot))
        }
        hands.lookAtDialog()
        hands.press("y")
        let target = Target(room: RoomTarget(.demo), id: person.id, name: "Alice")
        #expect(hands.deeds == [.act([.kick(target)], reason: nil)])
    }

    @Test func `fifty people of the same name can be told apart on every screen`() {
        for size in GoldenScreens.sizes {
            var hands = Hands.atLiveServer(size: size, snapshot: .namesakes(50))
            hands.press(.enter)
            let rows = hands.screen().split(separator: "\n").filter { $0.contains("Alice") }
            #expect(rows.count > 3)
            for row in rows { #expect(row.contains("10000000000000")) }
        }
    }

    @Test func `read-only disables every acting key and says so`() {
        var hands = Hands.atLiveServer(options: DashboardOptions(isReadOnly: true))
        hands.press(.enter)
        for action in Keymap.standard.actions where action.isActing {
            #expect(action.disabledReason(hands.state) == English.readOnly)
            for key in action.keys {
                hands.press(key)
                #expect(hands.state.dialog == nil)
                #expect(hands.screen().contains("read-only"))
            }
        }
        #expect(hands.screen().contains("READ-ONLY"))
    }

    @Test func `what cannot be kicked says why`() throws {
        var snapshot = Snapshot.lively
        snapshot.watched?.people = Snapshot.livelyPeople.suffix(1) + Snapshot.livelyPeople.prefix(4)
        snapshot.watched?.people[1].isDummy = true
        snapshot.watched?.people[2].isRemote = true
        snapshot.actions = [
            ActionRecord(
                id: ActionID(1),
                deed: .kick(Target(room: RoomTarget(.demo), id: 3_674_477_911_324_362, name: "Alice")),
                outcome: .unknown, at: .at(.zero))
        ]
        var hands = Hands.atLiveServer(snapshot: snapshot)
        hands.press("K")
        #expect(hands.state.notice?.text == "K: \(English.choosePerson)")
        hands.press(.enter)
        for reason in [English.isYou, English.isDummy, English.isRemote, English.kickedAlready, English.isGone] {
            hands.press("K")
            #expect(hands.state.notice?.text == "K: \(reason)")
            #expect(hands.state.dialog == nil)
            hands.press("j")
        }
    }
}
