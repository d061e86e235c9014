import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// When a dialog takes an answer, and when it does not.
@Suite struct Arming {
    /// The hands at a kick dialog that has not been on the screen yet.
    static func atKickDialog() -> Hands {
        var hands = Hands.atLiveServer()
        hands.press(.enter, "K")
        hands.forgetEffects()
        return hands
    }

    static let kick = Deed.kick(Target(room: RoomTarget(.demo), id: 1_147_058_297_603_630, name: "小明"))

    @Test func `y does it once the dialog has been seen for 350 ms`() {
        var hands = Self.atKickDialog()
        hands.lookAtDialog()
        hands.press("y")
        #expect(hands.effects == [.intent(.act([Self.kick], reason: nil))])
        #expect(hands.state.dialog == nil)
    }

    @Test func `a frame that was on its way before the dialog does not count`() {
        var hands = Hands.atLiveServer()
        let before = hands.state.openings
        hands.press(.enter, "K")
        hands.happen(.frameWritten(openings: before))
        hands.wait(.seconds(1))
        hands.happen(.woke)
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `time alone does not arm a dialog that was not written out`() {
        var hands = Self.atKickDialog()
        hands.wait(.seconds(60))
        hands.happen(.woke)
        hands.press("y")
        #expect(hands.effects.isEmpty)
        #expect(hands.state.dialog?.arming == .unseen)
    }

    @Test func `nothing but waking arms it`() {
        var hands = Self.atKickDialog()
        hands.showFrame()
        hands.wait(.seconds(1))
        hands.happen(.snapshot(.lively))
        hands.happen(.log(.lively))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test(arguments: [Key.character("y"), .character("Y"), .character("x"), .enter, .character("n"), .unknown])
    func `a key that comes too early starts the time anew`(key: Key) {
        var hands = Self.atKickDialog()
        hands.showFrame()
        hands.wait(.milliseconds(349))
        hands.press(key)
        hands.wait(.milliseconds(349))
        hands.happen(.woke)
        hands.press("y")
        #expect(hands.effects.isEmpty)
        hands.wait(.milliseconds(350))
        hands.happen(.woke)
        hands.press("y")
        #expect(hands.effects == [.intent(.act([Self.kick], reason: nil))])
    }

    @Test func `a paste that comes too early starts the time anew`() {
        var hands = Self.atKickDialog()
        hands.showFrame()
        hands.wait(.milliseconds(300))
        hands.happen(.paste("yyyy"))
        hands.wait(.milliseconds(300))
        hands.happen(.woke)
        #expect(hands.state.dialog?.isReady == false)
    }

    @Test(arguments: ["Y", "x", "K", "J", "j", " ", .tab, .down, .backspace, .unknown] as [Key])
    func `another key does nothing to an armed dialog but disarm it`(key: Key) {
        var hands = Self.atKickDialog()
        hands.lookAtDialog()
        hands.press(key)
        #expect(hands.effects.isEmpty)
        #expect(hands.state.dialog != nil)
        hands.press("y")
        #expect(hands.effects.isEmpty)
    }

    @Test(arguments: [.escape, "n", .enter, "q", .control("c")] as [Key])
    func `what means no closes an armed dialog`(key: Key) {
        var hands = Self.atKickDialog()
        hands.lookAtDialog()
        hands.press(key)
        #expect(hands.effects.isEmpty)
        #expect(hands.state.dialog == nil)
    }

    @Test func `Escape closes a dialog of the moderator's at once`() {
        var hands = Self.atKickDialog()
        hands.press(.escape)
        #expect(hands.state.dialog == nil)
    }

    @Test func `a resize or a suspension makes it wait to be seen again`() {
        for event in [DashboardEvent.resized(Size(columns: 90, rows: 30)), .resumed] {
            var hands = Self.atKickDialog()
            hands.lookAtDialog()
            hands.happen(event)
            hands.press("y")
            #expect(hands.deeds.isEmpty)
            hands.lookAtDialog()
            hands.press("y")
            #expect(hands.deeds == [.act([Self.kick], reason: nil)])
        }
    }

    @Test func `y is drawn only once it works`() {
        var hands = Self.atKickDialog()
        #expect(hands.screen().contains("[ ] kick"))
        hands.showFrame()
        #expect(hands.screen().contains("[ ] kick"))
        #expect(hands.state.nextWake == hands.uptime + .milliseconds(350))
        hands.wait(.milliseconds(350))
        hands.happen(.woke)
        #expect(hands.screen().contains("[y] kick"))
        #expect(hands.state.nextWake == nil)
    }
}
