import Canvas
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// In a dialog a click does what its keys do, and no sooner.
@Suite(.computing) struct MouseDialogs {
    private func kicking() -> Hands {
        var hands = Hands.atLiveServer()
        hands.press(.tab, "K")
        return hands
    }

    @Test func `a click confirms only on the shown y, and only once it is armed`() throws {
        var hands = kicking()
        let early = try hands.place(of: "[ ]")
        hands.mouse(.press(.left), at: early)
        hands.showFrame()
        hands.wait(.milliseconds(300))
        // Another click begins the wait anew.
        hands.mouse(.press(.left), at: early)
        hands.wait(.milliseconds(300))
        hands.happen(.woke)
        hands.mouse(.press(.left), at: early)
        #expect(hands.deeds.isEmpty && hands.state.dialog != nil)
        hands.lookAtDialog()
        for text in ["Kick", "小明", "1147058297603630"] where hands.screen().contains(text) {
            hands.mouse(.press(.left), at: try hands.place(of: text))
        }
        hands.mouse(.press(.left), at: Point(column: 0, row: 0))
        #expect(hands.deeds.isEmpty && hands.state.dialog != nil)
        try hands.click("[y]")
        #expect(hands.deeds.count == 1)
        #expect(hands.state.dialog == nil)
    }

    @Test func `a click on a dialog that has given way to another does nothing`() throws {
        var hands = kicking()
        hands.lookAtDialog()
        let place = try hands.place(of: "[y]")
        let old = render(hands.state, size: hands.state.size).hits.target(at: place)
        hands.press(.escape, "j", "K")
        hands.lookAtDialog()
        hands.happen(.mouse(MouseEvent(.press(.left), at: place), on: old))
        #expect(hands.deeds.isEmpty && hands.state.dialog != nil)
    }

    @Test func `a click on cancel closes at once what the moderator opened`() throws {
        var hands = kicking()
        try hands.click("[Esc]")
        #expect(hands.state.dialog == nil)
        #expect(hands.effects.filter { $0 != .intent(.watch(Room.demo.id)) }.isEmpty)
    }

    @Test func `a click leads into a text field and ticks a box, and y is no text then`() throws {
        var hands = kicking()
        hands.lookAtDialog()
        let form = try #require(hands.state.dialog?.form)
        let reason = try #require(form.fields.firstIndex { $0.name == .reason })
        let box = try #require(form.fields.firstIndex { $0.name == .lockToo })
        let hits = render(hands.state, size: hands.state.size).hits
        func place(_ field: Int) throws -> Point {
            let opening = try #require(hands.state.dialog?.opening)
            let area = try #require(hits.first { $0.target == HitTarget(Hit.field(field, opening: opening)) })
            return Point(column: area.rect.column, row: area.rect.row)
        }
        let (reasonPlace, boxPlace) = (try place(reason), try place(box))
        hands.mouse(.press(.left), at: boxPlace)
        #expect(hands.state.dialog?.form.isOn(.lockToo) == true)
        hands.mouse(.press(.left), at: boxPlace)
        #expect(hands.state.dialog?.form.isOn(.lockToo) == false)
        hands.mouse(.press(.left), at: reasonPlace)
        #expect(hands.state.dialog?.form.focus == reason)
        hands.type("spam")
        #expect(hands.state.dialog?.form.text(.reason) == "spam")
        // While the field has the focus the answer is not shown: a click on its place only leads out of the field.
        try hands.click("[ ]", from: boxPlace.row + 1)
        #expect(hands.deeds.isEmpty && hands.state.dialog?.form.text(.reason) == "spam")
        #expect(hands.state.dialog?.form.isTyping == false)
        hands.wait(.milliseconds(400))
        hands.happen(.woke)
        try hands.click("[y]")
        #expect(hands.deeds.count == 1)
    }

    @Test func `who is meant can be said by a click`() throws {
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        hands.press(.tab, " ", "j", "K")
        #expect(hands.state.dialog?.isChoice == true)
        hands.lookAtDialog()
        try hands.click("[c]")
        #expect(hands.state.dialog?.isChoice == false)
        guard case .kick(let crowd) = hands.state.dialog?.question else {
            Issue.record("no dialog")
            return
        }
        #expect(crowd.single?.name == "Alice")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a click answers and opens whatever keys do it`() throws {
        let keys = [KeyRebinding(.confirm, [.character("z")]), KeyRebinding(.openRoom, [.character("x")])]
        var hands = Hands.atLiveServer(options: DashboardOptions(keys: keys))
        try hands.click("Demo Room")
        #expect(hands.state.focus == .participants)
        hands.press("K")
        hands.lookAtDialog()
        let opening = try #require(hands.state.dialog?.opening)
        let hits = render(hands.state, size: hands.state.size).hits
        let button = try #require(hits.first { $0.target == HitTarget(Hit.button(.confirm, opening: opening)) })
        hands.mouse(.press(.left), at: Point(column: button.rect.column, row: button.rect.row))
        #expect(hands.deeds.count == 1)
    }

    @Test func `clicks alone never act`() {
        for seed in UInt64(0)..<5 {
            var numbers = SeededNumbers(seed: seed)
            var hands = Hands.atLiveServer(size: Size(columns: 100, rows: 30))
            for _ in 0..<200 {
                let place = Point(
                    column: .random(in: 0..<100, using: &numbers), row: .random(in: 0..<30, using: &numbers))
                // No frame is shown for long enough to arm anything.
                hands.wait(.milliseconds(100))
                hands.showFrame()
                hands.happen(.woke)
                let kinds: [MouseEvent.Kind] = [.press(.left), .press(.left), .wheelUp, .wheelDown, .press(.right)]
                hands.mouse(kinds[Int.random(in: 0..<kinds.count, using: &numbers)], at: place)
                if hands.effects.contains(.quit) || hands.effects.contains(.suspend) { break }
            }
            #expect(hands.deeds.isEmpty)
        }
    }
}
