import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// The mouse in what lies over the regions: menus, the command line, those who were found.
@Suite struct MouseLists {
    @Test func `a click in a menu chooses, and one beside it does nothing`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        hands.press("s")
        let menu = hands.state.menu
        #expect(menu != nil)
        try hands.click("Events")
        #expect(hands.state.menu == menu)
        let label = try #require(hands.state.menuItems.last?.label)
        let choice = try #require(hands.state.menuItems.last?.choice)
        try hands.click(label.string)
        #expect(hands.state.menu == nil)
        #expect(choice == .rooms(hands.state.rooms.sorting.column))
    }

    @Test func `a click takes a suggestion of the command line, and running it is left to Enter`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        hands.press(.tab, ":")
        hands.type("kic")
        try hands.click("kick  ", from: 23)
        #expect(hands.state.prompt?.field.text == "kick")
        #expect(hands.state.dialog == nil)
        hands.press(.enter)
        #expect(hands.state.dialog != nil)
        #expect(hands.deeds.isEmpty)
    }

    @Test func `a click selects somebody who was found, another goes there, and the wheel scrolls`() throws {
        var hands = GoldenScreens.lively(Size(columns: 100, rows: 30))
        hands.press("f")
        hands.type("a")
        var snapshot = Snapshot.lively
        let people = (1...60).map {
            FoundPerson(room: RoomTarget(.support), person: .person(.number(Int64(7000 + $0)), "Alice"))
        }
        snapshot.found = FoundPeople(pattern: "a", people: people, total: 60, rooms: 5, searched: 5)
        hands.happen(.snapshot(snapshot))
        try hands.click("7003")
        #expect(hands.state.finder?.found.selected?.person.id == 7003)
        #expect(hands.state.finder?.isEditing == false)
        let place = try hands.place(of: "7005")
        hands.mouse(.wheelDown, at: place)
        #expect(hands.state.finder?.found.selection.top == 3)
        hands.press("y")
        #expect(hands.effects.contains { if case .copy = $0 { true } else { false } })
        let row = try #require(hands.state.finder?.found.selected?.person.id)
        try hands.click(row.text.string)
        #expect(hands.state.finder == nil)
        #expect(hands.state.rooms.selection.id == Room.support.id)
    }
}
