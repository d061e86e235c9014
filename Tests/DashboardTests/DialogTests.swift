import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// What the dialogs are about, and what makes them pointless.
@Suite struct Dialogs {
    private static let waiting = Deed.join(RoomTarget(.support))

    private static func needing(_ requirement: Requirement, at seconds: Int64 = 1) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.actions = [
            ActionRecord(id: ActionID(7), deed: waiting, outcome: .needs(requirement), at: .at(.seconds(seconds)))
        ]
        return snapshot
    }

    private static func secret(refusal: CleanText = "wrong secret") -> Requirement {
        .credential(.roomSecret, refusal: refusal)
    }

    @Test func `who left meanwhile cannot be kicked any more`() {
        for departure in [nil, Departure(manner: .left, at: .at(.zero))] {
            var hands = Arming.atKickDialog()
            hands.lookAtDialog()
            var snapshot = Snapshot.lively
            if let departure {
                snapshot.watched?.people[0].gone = departure
            } else {
                snapshot.watched?.people.removeFirst()
            }
            hands.happen(.snapshot(snapshot))
            #expect(hands.screen().contains("[ ] kick"))
            #expect(hands.screen().contains("Left meanwhile"))
            hands.press("y")
            #expect(hands.deeds.isEmpty)
            #expect(hands.state.dialog != nil)
        }
    }

    @Test func `who is there again can be kicked once that has been seen`() {
        var hands = Arming.atKickDialog()
        hands.lookAtDialog()
        var snapshot = Snapshot.lively
        snapshot.watched?.people.removeFirst()
        hands.happen(.snapshot(snapshot))
        hands.happen(.snapshot(.lively))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([Arming.kick], reason: nil)])
    }

    @Test func `a lost connection disarms`() {
        var hands = Arming.atKickDialog()
        hands.lookAtDialog()
        var snapshot = Snapshot.lively
        snapshot.connection = .connecting
        hands.happen(.snapshot(snapshot))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        #expect(hands.screen().contains("not connected"))
    }

    @Test func `a join dialog says who will see it`() {
        var snapshot = Snapshot.lively
        snapshot.rooms[0].presence = .watching
        var hands = Hands.atLiveServer(snapshot: snapshot)
        hands.press("J")
        #expect(hands.screen().contains("Everybody is told that “moderator” arrives."))
        hands.press(.escape, "j", "J")
        #expect(hands.screen().contains("Nobody is told that you arrive."))
        #expect(hands.screen().contains("leaving is always"))
    }

    @Test func `J in a joined room leaves it`() {
        var hands = Hands.atLiveServer()
        hands.press("J")
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.act([.leave(RoomTarget(.demo))], reason: nil)])
    }

    @Test func `a room joined meanwhile is not joined again`() {
        var snapshot = Snapshot.lively
        snapshot.rooms[0].presence = .watching
        var hands = Hands.atLiveServer(snapshot: snapshot)
        hands.press("J")
        hands.lookAtDialog()
        hands.happen(.snapshot(.lively))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `quitting asks only when something would end`() {
        var snapshot = Snapshot.lively
        snapshot.rooms[0].presence = .watching
        snapshot.watched?.room.presence = .watching
        var idle = Hands.atLiveServer(snapshot: snapshot)
        idle.press("q")
        #expect(idle.effects == [.quit])

        var joined = Hands.atLiveServer()
        joined.press(.control("c"))
        #expect(joined.effects.isEmpty)
        #expect(joined.screen().contains("leaves  1234 Demo Room"))
        joined.lookAtDialog()
        joined.press("y")
        #expect(joined.effects == [.quit])

        snapshot.actions = [ActionRecord(id: ActionID(1), deed: .bob, outcome: .unknown, at: .at(.zero))]
        var open = Hands.atLiveServer(snapshot: snapshot)
        open.press("q")
        #expect(open.effects.isEmpty)
        #expect(open.screen().contains("open  kick Bob 4611686018427400"))
    }

    @Test func `a secret that is asked for opens its field by itself, armed like a dialog`() {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        #expect(hands.screen().contains("Janus: wrong secret"))
        hands.type("typed before it was seen")
        hands.press(.escape, .enter)
        #expect(hands.deeds.isEmpty)
        #expect(hands.state.dialog?.form.fields.first?.text?.isEmpty == true)
        hands.lookAtDialog()
        hands.type("yes")
        hands.happen(.paste(" and\r\nno\n"))
        #expect(hands.deeds.isEmpty)
        #expect(!hands.screen().contains("yes"))
        #expect(hands.screen().contains("••••••••"))
        hands.press(.enter)
        #expect(hands.deeds == [.supply(ActionID(7), .roomSecret, Secret("yes andno"))])
    }

    @Test func `an answered question is not asked again until it is asked anew`() {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        hands.lookAtDialog()
        hands.type("x")
        hands.press(.enter)
        hands.happen(.snapshot(Self.needing(Self.secret())))
        #expect(hands.state.dialog == nil)
        hands.happen(.snapshot(Self.needing(Self.secret(), at: 2)))
        #expect(hands.state.dialog?.form.fields.first?.text?.isEmpty == true)
    }

    @Test(arguments: [.enter, .escape, .control("c")] as [Key])
    func `an empty field and Escape give up`(key: Key) {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        hands.lookAtDialog()
        hands.press(key)
        #expect(hands.deeds == [.giveUp(ActionID(7))])
    }

    @Test func `a question that has settled itself closes`() {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        hands.happen(.snapshot(.lively))
        #expect(hands.state.dialog == nil)
    }

    @Test func `a question waits until the moderator's own dialog is closed`() {
        var hands = Arming.atKickDialog()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        #expect(hands.screen().contains("Kick this person?"))
        hands.press(.escape)
        #expect(hands.screen().contains("Room secret"))
    }

    @Test func `a secret goes out in the clear only with consent`() {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(.cleartextConsent)))
        #expect(hands.screen().contains("Send a secret where it can be read on the way?"))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.deeds == [.consentToCleartext(ActionID(7))])

        hands.forgetEffects()
        hands.happen(.snapshot(Self.needing(.cleartextConsent, at: 3)))
        hands.lookAtDialog()
        hands.press(.enter)
        #expect(hands.deeds == [.giveUp(ActionID(7))])
    }

    @Test func `printing a state shows no secret`() {
        var hands = Hands.atLiveServer()
        hands.happen(.snapshot(Self.needing(Self.secret())))
        hands.lookAtDialog()
        hands.type("hunter2")
        var dumped = ""
        dump(hands.state, to: &dumped)
        #expect(!dumped.contains("hunter2"))
        #expect(!"\(hands.state)".contains("hunter2"))
        #expect(hands.state.dialog?.form.fields.first?.text?.text == "hunter2")
    }

    @Test func `what became of an action is not covered by a remark`() {
        var hands = Arming.atKickDialog()
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.screen().contains("asked for"))
        var snapshot = Snapshot.lively
        snapshot.actions = [ActionRecord(id: ActionID(1), deed: Arming.kick, outcome: .done, at: .at(.zero))]
        hands.happen(.snapshot(snapshot))
        #expect(!hands.screen().contains("asked for"))
        #expect(hands.screen().contains("小明 1147058297603630 in 1234 Demo Room: done"))
    }

    @Test func `on the smallest screen every dialog still says whom it is about, and what answers it`() {
        let smallest = Layout.smallest
        var target = Snapshot.lively
        let name = String(repeating: "long name ", count: 20)
        target.watched?.people = [.person(1_147_058_297_603_630, name)]
        var kick = Hands.atLiveServer(size: smallest, snapshot: target)
        kick.press(.enter, "K")
        kick.lookAtDialog()
        #expect(kick.screen().contains("long name"))
        #expect(kick.screen().contains("1147058297603630"))
        #expect(kick.screen().contains("[y] kick"))
        kick.happen(.snapshot(.lively.removingPeople()))
        #expect(kick.screen().contains("Left meanwhile"))
        #expect(kick.screen().contains("[ ] kick"))

        var field = Hands.atLiveServer(size: smallest)
        field.happen(.snapshot(Self.needing(Self.secret(refusal: CleanText(cleaning: name)))))
        field.lookAtDialog()
        field.type("abc")
        #expect(field.screen().contains("•••"))
        #expect(field.screen().contains("[Enter] send"))
        #expect(field.screen().contains("Janus: long name"))
    }
}

extension Snapshot {
    /// The same with nobody in the room.
    fileprivate func removingPeople() -> Snapshot {
        var snapshot = self
        snapshot.watched?.people = []
        return snapshot
    }
}

/// What the connection itself waits for.
@Suite struct ServerDialogs {
    private static func refused(_ needs: ServerRequirement, at seconds: Int64 = 1) -> Snapshot {
        var snapshot = Snapshot(server: .lively)
        snapshot.connection = .refused(
            reason: "the server wants a secret", advice: "press r", needs: needs, since: .at(.seconds(seconds)))
        return snapshot
    }

    private static let either = ServerRequirement.credential([.apiSecret, .token], refusal: "Unauthorized request")

    private static func asked(_ needs: ServerRequirement) -> Hands {
        var hands = Hands.atLiveServer(snapshot: refused(needs))
        hands.lookAtDialog()
        return hands
    }

    @Test func `a refused connection asks for its secret, in dots, with Janus' reason`() {
        var hands = Self.asked(Self.either)
        hands.type("sesame")
        let screen = hands.screen()
        #expect(screen.contains("API secret") && screen.contains("Unauthorized request") && screen.contains("••••••"))
        #expect(!screen.contains("sesame"))
        hands.press(.enter)
        #expect(hands.effects == [.intent(.identify(.apiSecret, Secret("sesame")))])
        #expect(hands.state.dialog == nil)
    }

    @Test func `Tab turns to the other secret, and takes nothing along`() {
        var hands = Self.asked(Self.either)
        hands.type("half a secret")
        hands.press(.tab)
        hands.type("t0ken")
        hands.press(.enter)
        #expect(hands.effects == [.intent(.identify(.token, Secret("t0ken")))])
    }

    @Test func `who does not want to answer now is not asked again until it is refused again`() {
        var hands = Self.asked(Self.either)
        hands.press(.escape)
        #expect(hands.effects.isEmpty)
        hands.happen(.snapshot(Self.refused(Self.either)))
        #expect(hands.state.dialog == nil)
        #expect(hands.screen().contains("the server wants a secret"))
        hands.press("r")
        #expect(hands.effects == [.intent(.refresh)])
        hands.happen(.snapshot(Self.refused(Self.either, at: 5)))
        #expect(hands.state.dialog != nil)
    }

    @Test func `a connection that is made meanwhile takes the question away`() {
        var hands = Self.asked(Self.either)
        hands.type("half")
        hands.happen(.snapshot(.lively))
        #expect(hands.state.dialog == nil)
    }

    @Test func `secrets travel in the clear only after y`() {
        for key in [Key.escape, "n", .enter] {
            var hands = Self.asked(.cleartextConsent)
            #expect(hands.screen().contains("where it can be read"))
            hands.press(key)
            #expect(hands.effects.isEmpty)
        }
        var hands = Self.asked(.cleartextConsent)
        hands.press("y")
        #expect(hands.effects == [.intent(.consentToCleartextConnection)])
    }

    @Test func `a server that nobody verifies has a badge, wherever one looks`() {
        for size in GoldenScreens.sizes {
            var snapshot = Snapshot.lively
            snapshot.server.isUnverified = true
            #expect(Hands.atLiveServer(size: size, snapshot: snapshot).screen().contains("INSECURE"))
            snapshot.connection = .lost(reason: "cut", advice: "", attempt: 3, since: .at(.zero), nextTry: nil)
            #expect(Hands.atLiveServer(size: size, snapshot: snapshot).screen().contains("INSECURE"))
        }
    }
}
