import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Removing somebody from the server: what `y` sends is what was on the screen.
@Suite(.computing) struct Removals {
    private static let wide = Size(columns: 132, rows: 43)

    /// Hands at the kick dialog of Alice, which may remove her from the server, too.
    private static func atAlice(_ survey: Survey.State? = nil) -> Hands {
        var hands = Hands.atLiveServer(size: wide, snapshot: .administered(survey))
        hands.press(.enter, "j", "K")
        return hands
    }

    private static func atListener(_ survey: Survey.State? = nil) -> Hands {
        let target = Listener.only.target
        var hands = Hands.atLiveServer(size: wide, snapshot: .administered(survey, of: .listener(target)))
        hands.press("5", "K")
        return hands
    }

    @Test func `an open dialog has looked into whom it could remove, until it closes`() {
        var hands = Self.atAlice()
        #expect(hands.intents.last == .survey(.alice))
        hands.happen(.snapshot(.administered(.reading)))
        hands.forgetEffects()
        hands.happen(.snapshot(.administered(.read(.session))))
        #expect(hands.effects.isEmpty, "it is asked for once")
        hands.press(.escape)
        #expect(hands.effects == [.intent(.survey(nil))])
    }

    @Test func `from the room is what K does, as ever`() {
        var hands = Self.atAlice(.read(.session))
        #expect(hands.screen().contains("‹ from the room ›"))
        hands.lookAtDialog()
        hands.press("y")
        guard case .person(let target) = Suspect.alice else { return }
        #expect(hands.deeds == [.act([.kick(target)], reason: nil)])
        #expect(hands.intents.last == .survey(nil))
    }

    @Test func `y removes exactly what was on the screen`() {
        for removal in [Removal.session, .handles, .more] {
            var hands = GoldenScreens.removing(Self.wide, .read(removal))
            for text in ["participant Alice", "subscription to 小明, Bob (audio, video)"] {
                #expect(hands.screen().contains(text), "\(text)")
            }
            #expect(hands.screen().contains(removal.scope == .session ? "the whole session" : "only 1 participant"))
            #expect(hands.screen().contains("李雷 883120") == !removal.stays.isEmpty)
            hands.press("y")
            #expect(hands.deeds == [.act([.remove(.alice, removal)], reason: nil)])
        }
    }

    @Test func `a removal can lock the room before, and takes a reason`() {
        var hands = GoldenScreens.removing(Self.wide, .read(.session))
        hands.press("l", .tab)
        hands.type("spam")
        hands.press(.enter)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.lock(RoomTarget(.demo)), .remove(.alice, .session)], reason: "spam")])
    }

    @Test func `y does nothing while what would end is not known, and the dialog says why`() {
        let states: [(Survey.State?, String)] = [
            (nil, "is being read"), (.reading, "is being read"), (.failed("no such session"), "no such session"),
            (.read(Removal(session: .alices, scope: .session, ends: [])), "nothing left to remove"),
        ]
        for (state, reason) in states {
            var hands = Self.atAlice(state)
            hands.lookAtDialog()
            hands.press("s")
            hands.lookAtDialog()
            #expect(hands.screen().contains(reason))
            #expect(!hands.screen().contains("[y]"))
            hands.press("y")
            #expect(hands.deeds.isEmpty)
            // Back to what needs no survey.
            hands.press("s")
            hands.lookAtDialog()
            hands.press("y")
            #expect(hands.deeds.count == 1)
        }
    }

    @Test func `what was found out for somebody else does not count`() {
        var hands = Self.atAlice()
        hands.happen(.snapshot(.administered(.read(.listener), of: .listener(Listener.only.target))))
        hands.lookAtDialog()
        hands.press("s")
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `to choose the server makes the dialog wait to be seen again`() {
        var hands = Self.atAlice(.read(.session))
        hands.lookAtDialog()
        hands.press("s", "y")
        #expect(hands.deeds.isEmpty)
        hands.showFrame()
        hands.wait(.milliseconds(349))
        hands.happen(.woke)
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a removal that changes is not confirmed by a y that meant the one before`() {
        var hands = GoldenScreens.removing(Self.wide, .read(.session))
        hands.happen(.snapshot(.administered(.reading)))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        hands.happen(.snapshot(.administered(.read(.more))))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("What would end has changed"))
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.remove(.alice, .more)], reason: nil)])
    }

    @Test func `the same removal, read again, disarms nothing`() {
        var hands = GoldenScreens.removing(Self.wide, .read(.session))
        var snapshot = Snapshot.administered(.read(.session))
        snapshot.survey?.at = .at(.seconds(9))
        hands.happen(.snapshot(snapshot))
        #expect(!hands.screen().contains("has changed"))
        hands.press("y")
        #expect(hands.deeds == [.act([.remove(.alice, .session)], reason: nil)])
    }

    @Test func `several people, or one whose connection is not known, are kicked from the room only`() {
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: .administered())
        hands.press(.enter, "*", "K")
        #expect(hands.screen().contains(English.oneByOneFromServer.string))
        #expect(hands.intents.allSatisfy { if case .survey = $0 { false } else { true } })
        hands.press(.escape, "u", "j", "j", "j", "j", "K")
        #expect(hands.screen().contains("Only from the room"))
        #expect(!hands.screen().contains("‹ from"))
    }

    @Test func `without the Admin API the dialog is the one that it was`() {
        var with = Hands.atLiveServer(size: Self.wide)
        with.press(.enter, "j", "K")
        #expect(!with.screen().contains("server?") && !with.screen().contains("‹ from"))
        #expect(with.intents.allSatisfy { if case .survey = $0 { false } else { true } })
    }

    @Test func `an Admin API that is lost meanwhile removes nobody`() {
        var hands = GoldenScreens.removing(Self.wide, .read(.session))
        var snapshot = Snapshot.administered(.read(.session))
        snapshot.admin.access = .lost(reason: "timed out", since: .at(.zero))
        hands.happen(.snapshot(snapshot))
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("does not answer"))
    }

    @Test func `a listener is removed from the server, and only so`() {
        var hands = Self.atListener(.read(.listener))
        #expect(hands.intents.last == .survey(.listener(Listener.only.target)))
        hands.lookAtDialog()
        for text in ["Remove a listener", "only listens", "2 subscriptions", "小明, Alice"] {
            #expect(hands.screen().contains(text), "\(text)")
        }
        hands.press("y")
        #expect(hands.deeds == [.act([.remove(.listener(Listener.only.target), .listener)], reason: nil)])
    }

    @Test func `a listener is not removed before what would end is known, nor twice, nor read-only`() {
        var hands = Self.atListener(.reading)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.state.reasonAgainstRemoving(Listener.only.target) == nil)
        var snapshot = Snapshot.administered()
        snapshot.actions = [
            ActionRecord(
                id: ActionID(1), deed: .remove(.listener(Listener.only.target), .listener), outcome: .underWay,
                at: .at(.zero))
        ]
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.reasonAgainstRemoving(Listener.only.target) == English.removedAlready)
        let readOnly = Hands.atLiveServer(options: DashboardOptions(isReadOnly: true), snapshot: .administered())
        #expect(readOnly.state.reasonAgainstRemoving(Listener.only.target) == English.readOnly)
        let without = Hands.atLiveServer(snapshot: .lively)
        #expect(without.state.reasonAgainstRemoving(Listener.only.target) == English.adminIsAbsent)
    }

    @Test func `a hostile name stays within the dialog`() {
        for name in HostileNames.all {
            let clean = CleanText(cleaning: name)
            var watched = Listener.Watched.bob
            watched.name = clean
            let removal = Removal(
                session: .alices, scope: .handles,
                ends: [
                    .init(handle: .handle(1), what: .participant(room: 1234, id: 5, name: clean)),
                    .init(handle: .handle(2), what: .subscription(room: .string(name), to: [watched])),
                    .init(handle: .handle(3), what: .plugin(clean)),
                ])
            for size in GoldenScreens.sizes {
                let usual = render(GoldenScreens.removing(size, .read(.session)).state, size: size)
                let frame = render(GoldenScreens.removing(size, .read(removal)).state, size: size)
                for row in [0, size.rows - 1] { #expect(frame.lines[row] == usual.lines[row]) }
                #expect(frame.lines.contains { $0.contains("[y]") })
            }
        }
    }

    @Test func `more than a dialog can list is counted`() {
        let ends = (1...40).map { number in
            Removal.Ending(handle: .handle(Int64(number)), what: .subscription(room: 1234, to: [.bob]))
        }
        for size in GoldenScreens.sizes {
            let hands = GoldenScreens.removing(size, .read(Removal(session: .alices, scope: .session, ends: ends)))
            #expect(hands.screen().contains("session: 40"))
            #expect(hands.screen().contains("[y] remove"))
        }
    }

    @Test func `whatever is pressed while surveys come in, only y acts, on what was on the screen`() {
        let removed = (0..<30).reduce(0) { $0 + Self.removals(seed: UInt64($1)) }
        #expect(removed > 10, "runs in which nobody is removed show nothing")
    }

    /// Presses keys at random, checks what comes of each, and says how often somebody was removed.
    private static func removals(seed: UInt64) -> Int {
        var numbers = SeededNumbers(seed: seed)
        var hands = Hands.atLiveServer(size: wide, snapshot: .administered())
        let keys: [Key] = [
            "K", "K", "s", "s", "y", "y", "y", "j", "k", "3", "5", "i", "D", "L", "A", "R", "x", "l", .tab, .enter,
            .escape,
        ]
        let states: [Survey.State?] = [
            nil, .reading, .failed("gone"), .read(.session), .read(.session), .read(.more), .read(.handles),
        ]
        var seen: (removal: Removal?, opening: Int)?
        var removed = 0
        for _ in 0..<600 {
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0:
                let state = states.randomElement(using: &numbers) ?? nil
                hands.happen(.snapshot(.administered(state, of: hands.state.dialog?.suspect ?? .alice)))
            case 1 where hands.state.dialog == nil: hands.press(.escape, .escape, .enter, "g", "j", "K")
            case 1, 2, 3:
                hands.lookAtDialog()
                seen = hands.state.dialog.map { ($0.removal, $0.opening) }
            default:
                let key = keys.randomElement(using: &numbers) ?? "y"
                let dialog = hands.state.dialog
                hands.forgetEffects()
                hands.press(key)
                guard case .act(let deeds, _)? = hands.deeds.first else { break }
                #expect(key == "y" && dialog?.isReady == true)
                for case .remove(let suspect, let removal) in deeds {
                    removed += 1
                    #expect(suspect == dialog?.suspect)
                    #expect(removal == seen?.removal && dialog?.opening == seen?.opening)
                }
            }
            hands.wait(.milliseconds(.random(in: 0..<300, using: &numbers)))
        }
        return removed
    }
}
