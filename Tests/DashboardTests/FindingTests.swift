import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// Finding things: the search in all rooms, filters, orders, pins, and places to go back to.
@Suite struct Finding {
    private static let mallory = Person.person(4_711, "Mallory", publisher: true)

    /// A picture in which somebody was found who is in a room that nobody looks into.
    private static func found(_ pattern: String, _ people: [Person] = [mallory]) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.found = FoundPeople(
            pattern: pattern, people: people.map { FoundPerson(room: RoomTarget(.support), person: $0) },
            total: people.count, rooms: 5, searched: 3, oldest: .at(.seconds(-20)))
        return snapshot
    }

    private static func finding(_ text: String) -> Hands {
        var hands = Hands.atLiveServer(size: Size(columns: 100, rows: 30))
        hands.press("f")
        hands.type(text)
        hands.happen(.snapshot(found(text)))
        return hands
    }

    @Test func `what is typed is looked for, and the list says how far the search has come`() {
        let hands = Self.finding("mal")
        #expect(hands.intents.last == .find("mal"))
        for text in ["Find  mal", "Mallory", "4711", "4321", "1 found", "3 of 5 rooms searched", "oldest data 20 s"] {
            #expect(hands.screen().contains(text), "\(text)")
        }
    }

    @Test func `the kick is aimed at the one who was found, in their room`() {
        var hands = Self.finding("mal")
        hands.press(.enter, "K")
        hands.lookAtDialog()
        for text in ["Kick this person?", "Mallory", "4711", "4321 客服三组"] { #expect(hands.screen().contains(text)) }
        hands.press("y")
        let target = Target(room: RoomTarget(.support), id: 4_711, name: "Mallory")
        #expect(hands.deeds == [.act([.kick(target)], reason: nil)])
    }

    @Test func `while a name is typed no letter is a key`() {
        var hands = Self.finding("K")
        #expect(hands.state.dialog == nil)
        hands.type("JMBd")
        #expect(hands.state.finder?.field.text == "KJMBd")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `Enter goes there, and [ comes back`() {
        var hands = Self.finding("mal")
        hands.press(.enter, .enter)
        #expect(hands.state.finder == nil)
        #expect(hands.intents.suffix(2).contains(.watch(Room.support.id)))
        #expect(hands.intents.contains(.find(nil)))
        #expect(hands.state.focus == .participants)
        var snapshot = Snapshot.lively
        snapshot.watched = WatchedRoom(room: .support, people: [.person(1, "Other"), Self.mallory], freshness: .fresh)
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.people.selected?.id == 4_711, "the cursor waits for the one who was found")
        hands.press("[")
        #expect(hands.state.rooms.selection.id == Room.demo.id)
        #expect(hands.state.focus == .rooms)
        hands.press("]")
        #expect(hands.state.rooms.selection.id == Room.support.id)
        #expect(hands.state.focus == .participants)
    }

    @Test func `who has left is no target, and a result that is not there any more keeps the cursor near`() {
        var hands = Self.finding("mal")
        hands.press(.enter)
        hands.happen(.snapshot(Self.found("mal", [.person(4_711, "Mallory", gone: .left)])))
        hands.press("K")
        #expect(hands.state.dialog == nil)
        #expect(hands.state.notice?.text == "K: \(English.isGone)")
        hands.happen(.snapshot(Self.found("mal", [])))
        #expect(hands.screen().contains(English.nobodyFound.string))
    }

    @Test func `Escape leaves the field, and once more the search`() {
        var hands = Self.finding("mal")
        hands.press(.escape)
        #expect(hands.state.finder?.isEditing == false)
        hands.press(.escape)
        #expect(hands.state.finder == nil)
        #expect(hands.intents.last == .find(nil))
    }

    @Test func `each list keeps its own filter while one walks away and comes back`() {
        var hands = Hands.atLiveServer(size: Size(columns: 120, rows: 30))
        hands.press("/")
        hands.type("!demo")
        hands.press(.enter)
        #expect(hands.state.rooms.shown.map(\.id) == [Room.support, .hebrew, .hostile, .empty].map(\.id))
        #expect(hands.screen().contains("4 of 5"))
        hands.press(.tab, "/")
        hands.type("/^al|bob/")
        hands.press(.enter, .tab, .tab)
        #expect(hands.state.rooms.filter.isActive)
        #expect(hands.screen().contains("/!demo"))
        hands.press(.escape)
        #expect(!hands.state.rooms.filter.isActive)
        #expect(hands.state.people.filter.isActive)
    }

    @Test func `an expression that cannot be read shows nobody, so that nobody can be marked by it`() {
        var hands = Hands.atLiveServer()
        hands.press(.tab, "/")
        hands.type("/(")
        hands.press(.enter, "*")
        #expect(hands.state.people.shown.isEmpty)
        #expect(hands.state.marks.isEmpty)
    }

    @Test func `the menu sorts by a column, and the same column again turns it round`() {
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        hands.press(.tab, "s")
        #expect(hands.screen().contains("Sort by"))
        hands.press("j", .enter)
        let names = hands.state.people.shown.map { $0.name?.string.lowercased() ?? "" }
        #expect(names == names.sorted())
        #expect(hands.screen().contains("NAME▾"))
        hands.press("s", .enter)
        #expect(hands.state.people.shown.map { $0.name?.string.lowercased() ?? "" } == names.sorted(by: >))
        #expect(hands.screen().contains("NAME▴"))
        hands.press("s", "s")
        #expect(hands.screen().contains("NAME▾"))
    }

    @Test func `a chosen order holds still while the moderator moves, like the server's`() {
        var hands = Hands.atLiveServer()
        hands.press("s", "j", "j", .enter)
        let before = hands.state.rooms.shown.map(\.id)
        hands.press("j")
        var snapshot = Snapshot.lively
        snapshot.rooms[0].description = "zzz"
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.rooms.shown.map(\.id) == before)
        hands.wait(.seconds(4))
        hands.happen(.woke)
        #expect(hands.state.rooms.shown.map(\.id) != before)
    }

    @Test func `a pinned room stands on top of every order, with a sign`() {
        var hands = Hands.atLiveServer()
        hands.press("j", "j", "o")
        #expect(hands.intents.last == .pin(Room.hebrew.id, true))
        var snapshot = Snapshot.lively
        snapshot.rooms[2].isPinned = true
        hands.wait(.seconds(4))
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.rooms.shown.first?.id == Room.hebrew.id)
        #expect(hands.screen().contains("★"))
        hands.press("o")
        #expect(hands.intents.last == .pin(Room.hebrew.id, false))
    }

    @Test(arguments: [("1", Arrangement.all), ("2", .roomsWide), ("3", .peopleWide), ("4", .single)])
    func `digits choose the layout`(_ key: String, _ arrangement: Arrangement) {
        var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        let all = hands.state.layout(for: hands.state.size)
        hands.type(key)
        let layout = hands.state.layout(for: hands.state.size)
        #expect(hands.state.arrangement == arrangement)
        switch arrangement {
        case .all: #expect(layout == all)
        case .roomsWide:
            #expect((layout.rooms?.columns ?? 0) > (all.rooms?.columns ?? 0))
            #expect(hands.state.focus == .rooms)
        case .peopleWide:
            #expect((layout.participants?.columns ?? 0) > (all.participants?.columns ?? 0))
            #expect(hands.state.focus == .participants)
        case .single:
            #expect(layout.rooms == nil && layout.events == layout.body)
            hands.press(.tab)
            #expect(hands.state.layout(for: hands.state.size).rooms != nil, "Tab shows the next region alone")
        }
    }
}
