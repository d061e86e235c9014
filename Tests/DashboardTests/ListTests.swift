import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// Cursors, orders and filters.
@Suite struct Lists {
    private static func rooms(_ ids: [Int64]) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.rooms = ids.map { Room(id: .number($0), description: "room \(two: Int($0))") }
        snapshot.watched = nil
        return snapshot
    }

    private static func shownIDs(_ hands: Hands) -> [RoomID] { hands.state.rooms.shown.map(\.id) }

    @Test func `the first picture selects the first room and has it watched once`() {
        var hands = Hands(.opened())
        hands.happen(.snapshot(.lively))
        hands.happen(.snapshot(.lively))
        #expect(hands.effects == [.intent(.watch(1234))])
    }

    @Test func `a room given at the start is selected, also when the list does not show it`() {
        var hands = Hands(.opened(options: DashboardOptions(initialRoom: 555)))
        hands.happen(.snapshot(.lively))
        #expect(hands.effects == [.intent(.watch(555))])
        var snapshot = Snapshot.lively
        snapshot.watched = WatchedRoom(room: Room(id: 555), problem: "No such room (555)")
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.rooms.selection.id == 555)
        #expect(hands.screen().contains("No such room (555)"))
        hands.press("j")
        #expect(hands.state.rooms.selection.id != 555)
    }

    @Test func `digits given at the start are a string where the server's ids are strings`() {
        var hands = Hands(.opened(options: DashboardOptions(initialRoom: 1234)))
        var snapshot = Snapshot.lively
        snapshot.rooms = [Room(id: "77"), Room(id: "1234")]
        hands.happen(.snapshot(snapshot))
        #expect(hands.effects == [.intent(.watch("1234"))])
    }

    @Test func `every change of the selected room is watched once`() {
        var hands = Hands.atLiveServer()
        hands.press("j", "j", "k", "x", .tab)
        #expect(hands.intents == [.watch(4321), .watch(5678), .watch(4321)])
    }

    @Test func `the cursor stays on its room through every order`() {
        var hands = Hands.atLiveServer(snapshot: Self.rooms([1, 2, 3]))
        hands.wait(.seconds(60))
        for order: [Int64] in [[3, 2, 1], [9, 3, 2, 1], [2, 1, 8]] {
            hands.happen(.snapshot(Self.rooms(order)))
            #expect(hands.state.rooms.selection.id == 1)
            #expect(Self.shownIDs(hands) == order.map { .number($0) })
        }
    }

    @Test func `the order holds still while the moderator moves, and is let go with one waking`() {
        var hands = Hands.atLiveServer(snapshot: Self.rooms([1, 2, 3]))
        hands.press("j")
        #expect(hands.state.nextWake == nil)
        hands.wait(.seconds(1))
        hands.happen(.snapshot(Self.rooms([3, 4, 2])))
        #expect(Self.shownIDs(hands) == [2, 3, 4])
        #expect(hands.state.nextWake == hands.uptime + .seconds(2))
        hands.wait(.seconds(2))
        hands.happen(.woke)
        #expect(Self.shownIDs(hands) == [3, 4, 2])
        #expect(hands.state.rooms.selection.id == 2)
        #expect(hands.state.nextWake == nil)
    }

    @Test func `when a room vanishes the cursor goes to its neighbour`() {
        var hands = Hands.atLiveServer(snapshot: Self.rooms([1, 2, 3]))
        hands.press("j")
        hands.happen(.snapshot(Self.rooms([1, 3])))
        #expect(hands.state.rooms.selection.id == 3)
        hands.happen(.snapshot(Self.rooms([1])))
        #expect(hands.state.rooms.selection.id == 1)
        hands.happen(.snapshot(Self.rooms([])))
        #expect(hands.state.rooms.selection.id == nil)
        #expect(hands.intents == [.watch(2), .watch(3), .watch(1), .watch(nil)])
    }

    @Test(
        arguments: [
            ("j", 1), (.down, 1), (.pageDown, 10), ("G", 59), (.end, 59), ("k", 0), (.pageUp, 0), ("g", 0), (.home, 0),
        ] as [(Key, Int)])
    func `the keys move as they should`(key: Key, row: Int) {
        var hands = Hands.atLiveServer(
            size: Size(columns: 80, rows: 20), snapshot: Self.rooms(Array(1...60)))
        hands.press(key)
        #expect(hands.state.rooms.selectedRow == row)
        #expect(hands.screen().contains("▌"))
    }

    @Test func `a filter shows what it is and how much passes, and keeps the cursor where it can`() {
        var hands = Hands.atLiveServer(snapshot: Self.rooms(Array(1...42)))
        hands.press("j", "j", "/")
        hands.type("m 03")
        #expect(hands.screen().contains("/m 03  1 of 42"))
        #expect(hands.state.rooms.selection.id == 3)
        hands.press(.backspace)
        #expect(hands.screen().contains("/m 0  9 of 42"))
        #expect(hands.state.rooms.selection.id == 3)
    }

    @Test func `a filter without a match keeps the room that is shown`() {
        var hands = Hands.atLiveServer()
        hands.press("/")
        hands.type("nothing like it")
        #expect(hands.state.rooms.shown.isEmpty)
        #expect(hands.state.rooms.selection.id == 1234)
        hands.press(.escape, .escape)
        #expect(hands.state.rooms.selection.id == 1234)
        #expect(hands.intents.isEmpty)
    }

    @Test func `Escape closes the dialog, then the field, then the filter, then goes back`() {
        var hands = Hands.atLiveServer()
        hands.press(.tab, "/")
        hands.type("ali")
        hands.press(.enter, "K")
        #expect(hands.state.dialog != nil)
        hands.press(.escape)
        #expect(hands.state.dialog == nil)
        hands.press("/")
        #expect(hands.state.isEditingFilter)
        hands.press(.escape)
        #expect(!hands.state.isEditingFilter)
        #expect(hands.state.people.filter.isActive)
        hands.press(.escape)
        #expect(!hands.state.people.filter.isActive)
        #expect(hands.state.focus == .participants)
        hands.press(.escape)
        #expect(hands.state.focus == .rooms)
    }

    @Test func `keys typed into a filter are text, capitals and all`() {
        var hands = Hands.atLiveServer()
        hands.press("/")
        hands.type("qKJ?p")
        #expect(hands.state.rooms.filter.field.text == "qKJ?p")
        #expect(hands.state.dialog == nil)
        #expect(hands.effects.isEmpty)
    }

    @Test func `a paste goes into an open field without line ends, and is ignored elsewhere`() {
        var hands = Hands.atLiveServer()
        hands.happen(.paste(String(repeating: "Ky\n", count: 4000)))
        #expect(hands.effects.isEmpty)
        #expect(hands.screen().contains("Pasted 12000 characters ignored."))
        hands.press("/")
        hands.happen(.paste("De\r\nmo\n\u{1b}"))
        #expect(hands.state.rooms.filter.field.text == "Demo")
        #expect(hands.state.isEditingFilter)
    }

    @Test func `Tab walks around, also where one region is shown at a time`() {
        for size in GoldenScreens.sizes {
            var hands = Hands.atLiveServer(size: size)
            #expect(hands.screen().contains("┌ Rooms  5"))
            hands.press(.tab)
            #expect(hands.screen().contains("1234 Demo Room ─"))
            hands.press(.tab)
            #expect(hands.screen().contains(" Events ─"))
            hands.press(.tab)
            #expect(hands.state.focus == .rooms)
            hands.press("h")
            #expect(hands.state.focus == .events)
            hands.press("l", "l")
            #expect(hands.state.focus == .participants)
        }
    }

    @Test func `the hardware cursor rests on the name in the selected row`() {
        var hands = Hands.atLiveServer()
        func cursor() -> Point? { render(hands.state, size: hands.state.size).cursor }
        #expect(cursor() == Point(column: 7, row: 2))
        hands.press("j", "j")
        #expect(cursor() == Point(column: 7, row: 4))
        hands.press("k", "k", .tab, "j")
        #expect(cursor() == Point(column: 33, row: 4))
        hands.press("/")
        #expect(cursor() == Point(column: 49, row: 1), "in the text field")
        hands.press(.escape, .tab)
        #expect(cursor() == nil, "nothing to rest on")
        hands.happen(.log(.lively))
        hands.press("k")
        #expect(cursor() == Point(column: 29, row: 19), "what happened, behind the time and the room")
    }
}
