import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// The mouse selects and scrolls; what acts only opens its dialog.
@Suite(.computing) struct Mouse {
    @Test func `a click selects a row and leads the keys to its region`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        try hands.click("客服三组")
        #expect(hands.state.focus == .rooms)
        #expect(hands.state.rooms.selection.id == Room.support.id)
        #expect(hands.intents.last == .watch(Room.support.id))
        try hands.click("Demo Room")
        try hands.click("6463353948953472")
        #expect(hands.state.focus == .participants)
        #expect(hands.state.people.selected?.id == 6_463_353_948_953_472)
        try hands.click("done")
        #expect(hands.state.focus == .events)
        #expect(hands.state.events.selected?.sequence == 12)
        #expect(!hands.state.events.follows)
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a click on the selected row opens it`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        try hands.click("Demo Room")
        #expect(hands.state.focus == .participants, "the room under the cursor opens at once")
        try hands.click("6463353948953472")
        #expect(hands.state.overlay == nil)
        try hands.click("6463353948953472")
        guard case .person = hands.state.overlay?.content else {
            Issue.record("no details")
            return
        }
        let before = hands.state.people.selection
        try hands.click("Rooms")
        #expect(hands.state.overlay != nil && hands.state.people.selection == before, "what lies below is not hit")
        try hands.click("Esc")
        #expect(hands.state.overlay == nil)
        try hands.click("done")
        try hands.click("done")
        guard case .event = hands.state.overlay?.content else {
            Issue.record("no details")
            return
        }
    }

    @Test func `a click beside the rows leads the keys to the region`() throws {
        var hands = Hands.atLiveServer()
        try hands.click("Events")
        #expect(hands.state.focus == .events)
        hands.press("/", "x")
        try hands.click("Rooms")
        #expect(hands.state.focus == .rooms)
        #expect(!hands.state.isEditingFilter)
        let before = render(hands.state, size: hands.state.size)
        for kind in [MouseEvent.Kind.press(.right), .press(.middle), .release(.left)] {
            hands.mouse(kind, at: try hands.place(of: "Events"))
        }
        #expect(render(hands.state, size: hands.state.size) == before)
    }

    @Test func `a click means who stood there, whoever has moved to the row since`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        let place = try hands.place(of: "6463353948953472")
        let target = render(hands.state, size: hands.state.size).hits.target(at: place)
        var snapshot = Snapshot.lively
        snapshot.watched?.people.removeFirst(3)
        hands.happen(.snapshot(snapshot))
        hands.happen(.mouse(MouseEvent(.press(.left), at: place), on: target))
        #expect(hands.state.people.selected?.id == 6_463_353_948_953_472)
        snapshot.watched?.people = [.person(1, "Alice")]
        hands.happen(.snapshot(snapshot))
        hands.happen(.mouse(MouseEvent(.press(.left), at: place), on: target))
        #expect(hands.state.people.selected?.id == 1, "who has gone cannot be selected")
    }

    @Test func `the wheel scrolls what is under the pointer, and the cursor stays while it can`() throws {
        var hands = Hands.atLiveServer(size: Size(columns: 80, rows: 24), snapshot: .namesakes(50))
        let place = try hands.place(of: "1000000000000005")
        #expect(hands.state.focus == .rooms)
        hands.mouse(.wheelDown, at: place)
        #expect(hands.state.focus == .rooms)
        #expect(hands.state.people.selection.top == 3)
        #expect(hands.state.people.selectedRow == 3)
        hands.mouse(.wheelUp, at: place)
        #expect(hands.state.people.selection.top == 0)
        #expect(hands.state.people.selectedRow == 3)
        for _ in 0..<40 { hands.mouse(.wheelDown, at: place) }
        #expect(hands.screen().contains("1000000000000050"))
        let page = hands.state.layout(for: hands.state.size).page(of: .participants)
        #expect(hands.state.people.selection.top == 50 - page)
        for _ in 0..<40 { hands.mouse(.wheelUp, at: place) }
        #expect(hands.state.people.selection.top == 0)
        #expect(hands.effects.isEmpty)
    }

    @Test func `the wheel leaves the newest event and comes back to it`() throws {
        var hands = Hands.atLiveServer()
        hands.happen(.log(LogDelta(records: (1...100).map { .event($0, .talks, subject: EventRecord.alice) })))
        let place = try hands.place(of: "talks")
        hands.mouse(.wheelUp, at: place)
        #expect(!hands.state.events.follows)
        let page = hands.state.layout(for: hands.state.size).page(of: .events)
        #expect(hands.state.events.top(page: page) == 100 - page - 3)
        hands.happen(.log(LogDelta(records: [.event(101, .talks, subject: EventRecord.alice)])))
        #expect(hands.state.events.top(page: page) == 100 - page - 3)
        for _ in 0..<2 { hands.mouse(.wheelDown, at: place) }
        #expect(hands.state.events.follows)
        hands.happen(.log(LogDelta(records: [.event(102, .talks, subject: EventRecord.alice)])))
        #expect(hands.state.events.top(page: page) == 102 - page)
    }

    @Test func `the wheel scrolls the help`() throws {
        var hands = Hands.atLiveServer()
        hands.press("?")
        let place = try hands.place(of: "Acting")
        hands.mouse(.wheelDown, at: place)
        #expect(hands.state.overlay?.top == 3)
        for _ in 0..<5 { hands.mouse(.wheelUp, at: place) }
        #expect(hands.state.overlay?.top == 0)
        for _ in 0..<100 { hands.mouse(.wheelDown, at: place) }
        let end = hands.state.overlay?.top
        hands.press("G")
        #expect(hands.state.overlay?.top == end)
    }

    @Test func `a rule is selected by a click`() throws {
        var hands = Hands.atLiveServer()
        var snapshot = Snapshot.lively
        snapshot.rules = Snapshot.livelyRules.filter { $0.status != .paused(.fromEarlier) }
        hands.happen(.snapshot(snapshot))
        hands.press("b")
        try hands.click("guest-*")
        #expect(hands.state.selectedRule?.id == RuleID(2))
        try hands.click("L")
        #expect(hands.state.dialog != nil)
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a click on a hint in the footer presses its key, and what acts only opens its dialog`() throws {
        var hands = Hands.atLiveServer()
        hands.press(.tab)
        try hands.click("K kick", from: 23)
        #expect(hands.state.dialog != nil)
        #expect(hands.deeds.isEmpty)
        // What the dialog covers, and the footer as it was, do nothing any more.
        let dialog = hands.state.dialog
        hands.happen(
            .mouse(
                MouseEvent(.press(.left), at: Point(column: 1, row: 23)),
                on: HitTarget(Hit.key("J", in: .participants))))
        try hands.click("Rooms")
        #expect(hands.state.dialog == dialog)
        hands.press(.escape)
        try hands.click("? help", from: 23)
        #expect(hands.state.overlay?.content == .help)
    }

    @Test func `a click on a disabled hint says why`() throws {
        var hands = Hands.atLiveServer(options: DashboardOptions(isReadOnly: true))
        hands.press(.tab)
        try hands.click("(K kick", from: 23)
        #expect(hands.state.dialog == nil)
        #expect(hands.screen().contains("K: read-only"))
    }
}
