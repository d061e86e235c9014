import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

@Suite struct Screenshots {
    @Test func `Ctrl-P keeps the screen, whatever is open, and answers nothing`() {
        for (name, reach) in GoldenScreens.screens {
            var hands = reach(Size(columns: 80, rows: 24))
            hands.forgetEffects()
            let before = hands.screen()
            hands.press(.control("p"))
            #expect(hands.effects == [.screenshot], "\(name)")
            // A remark goes with any key.
            if hands.state.dialog != nil { #expect(hands.screen() == before, "\(name)") }
        }
    }

    @Test func `a secret that is being typed is in no picture`() {
        var hands = Hands.atLiveServer()
        var snapshot = Snapshot.lively
        let needs = Requirement.credential(.roomSecret, refusal: "Unauthorized (wrong secret)")
        snapshot.actions = [ActionRecord(id: ActionID(1), deed: .bob, outcome: .needs(needs), at: .at(.zero))]
        hands.happen(.snapshot(snapshot))
        hands.lookAtDialog()
        hands.type("hunter2")
        check(hands)
    }

    @Test(arguments: ["N", "E"] as [Key])
    func `nor is one that a form takes`(_ key: Key) {
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        hands.press(key)
        hands.lookAtDialog()
        let fields = hands.state.dialog?.form.fields.count ?? 0
        // What is typed in every field shows in those that are no secrets.
        for _ in 0..<fields {
            if case .secret = hands.state.dialog?.form.focused?.input { hands.type("hunter2") }
            hands.press(.tab)
            hands.wait(.seconds(1))
            hands.happen(.woke)
        }
        check(hands)
    }

    private func check(_ hands: Hands) {
        #expect(hands.screen().contains("•••••••"), "the secret has not been typed")
        let frame = render(hands.state, size: hands.state.size)
        let picture = frame.svg(theme: Theme.standard(colors: 256))
        #expect(picture.contains("•••••••"))
        for text in [picture, hands.screen()] { #expect(!text.contains("hunter2") && !text.contains("unter")) }
    }
}
