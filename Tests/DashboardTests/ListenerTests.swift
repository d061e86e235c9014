import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// Those who receive a room's media, listed or not.
@Suite struct Listeners {
    private static func hands(
        size: Size = Size(columns: 132, rows: 43), _ change: (inout Snapshot) -> Void = { _ in }
    ) -> Hands {
        var snapshot = Snapshot.linked
        change(&snapshot)
        return Hands.atLiveServer(size: size, snapshot: snapshot)
    }

    private static func shown(_ hands: Hands) -> [Listener.ID] { hands.state.listeners.shown.map(\.id) }

    @Test func `they stand under the participants, strangers first`() {
        let hands = Self.hands()
        #expect(hands.screen().contains("├ Listeners 5, 1 unlisted ─"))
        #expect(Self.shown(hands) == [12, 11, 14, 15, 16].map { .handle($0) })
        let lines = hands.screen().split(separator: "\n")
        let row = lines.firstIndex { $0.contains("LISTENER") } ?? 0
        #expect(lines[row + 1].contains(#/only listens +小明, Alice, .* 2\.9M/#))
        #expect(lines[row + 3].contains(#/Alice +小明 .* paused/#))
        #expect(lines[row + 4].contains("one of 2"))
        #expect(lines[row + 5].contains("Zoe"))
    }

    @Test func `where there are none, or nothing is told of them, the screen is as it was`() {
        let plain = Self.hands { $0.watched?.listeners = nil }.screen()
        #expect(!plain.contains("LISTENER"))
        #expect(Self.hands { $0.watched?.listeners = [] }.screen() == plain)
    }

    @Test func `there is never more of them than a third, and the list scrolls`() throws {
        for rows in 20...60 {
            for count in 1...60 {
                let size = Size(columns: 132, rows: rows)
                let layout = Layout(size: size, focus: .rooms, bannerRows: 0, listeners: count)
                guard let listeners = layout.listeners, let people = layout.participants else { continue }
                #expect(listeners.row == people.row + people.rows - 1)
                #expect(listeners.rows <= (people.rows + listeners.rows - 1) / 3)
                #expect(layout.page(of: .listeners) >= 1 && layout.page(of: .listeners) <= count)
                #expect(layout.events?.row == listeners.row + listeners.rows - 1)
            }
        }
    }

    @Test func `Tab walks through them where they are seen`() {
        var hands = Self.hands()
        hands.press(.tab, .tab)
        #expect(hands.state.focus == .listeners)
        hands.press(.tab)
        #expect(hands.state.focus == .events)
        hands.press("h")
        #expect(hands.state.focus == .listeners)
        hands.press(.backTab, "[")
        #expect(hands.state.focus == .listeners, "the way back leads here, too")
    }

    @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)])
    func `where there is little room a key shows them in place of the participants`(size: Size) {
        var hands = Self.hands(size: size)
        #expect(!hands.screen().contains("LISTENER"))
        hands.press(.tab, .tab)
        #expect(hands.state.focus == .events)
        hands.press("5")
        #expect(hands.state.focus == .listeners)
        #expect(hands.screen().contains("LISTENER"))
        #expect(hands.screen().contains("only list"))
        hands.press(.tab)
        #expect(hands.state.focus == .events)
        #expect(!hands.screen().contains("LISTENER"))
    }

    @Test func `the key says why there is nothing to see`() {
        var absent = Hands.atLiveServer()
        absent.press("5")
        #expect(absent.screen().contains("--admin URL"))
        var untold = Self.hands { $0.watched?.listeners = nil }
        untold.press("5")
        #expect(untold.screen().contains("not told"))
        var empty = Self.hands { $0.watched?.listeners = [] }
        empty.press("5")
        #expect(empty.screen().contains("nobody listens here"))
        for hands in [absent, untold, empty] { #expect(hands.state.focus == .rooms) }
    }

    @Test func `the cursor stays on its listener, and the focus leaves with the last of them`() {
        var hands = Self.hands()
        hands.press("5", "j", "j")
        #expect(hands.state.listeners.selection.id == .handle(14))
        var snapshot = Snapshot.linked
        snapshot.watched?.listeners?.reverse()
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.listeners.selection.id == .handle(14))
        snapshot.watched?.listeners?.removeAll { $0.id == .handle(14) }
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.listeners.selection.id != nil)
        snapshot.watched?.listeners = []
        hands.happen(.snapshot(snapshot))
        #expect(hands.state.focus == .participants)
        #expect(hands.effects.isEmpty)
    }

    @Test func `what an action is aimed at is the listener under the cursor as it is now`() {
        var hands = Self.hands()
        #expect(hands.state.selectedListener == nil)
        hands.press("5")
        let listener = Snapshot.livelyListeners[1]
        #expect(
            hands.state.selectedListener
                == ListenerTarget(
                    room: RoomTarget(.demo), id: .handle(12), handles: [.handle(12), .handle(13)],
                    watches: listener.watches))
        hands.press(.tab)
        #expect(hands.state.selectedListener == nil)
    }

    @Test(
        arguments: [
            ("alice", [12, 11, 14, 15, 16]), ("小明", [12, 11, 14]), ("4711", []), ("codec:vp8", [12, 11, 14, 15, 16]),
            ("codec:opus", []), ("transport:web 小明", [12, 11, 14]), ("quality:poor", []), ("!小明", [15, 16]),
        ] as [(String, [Int64])])
    func `a filter looks at whose they are and whom they watch`(_ text: String, _ handles: [Int64]) {
        var hands = Self.hands()
        hands.press("5", "/")
        hands.type(text)
        #expect(Self.shown(hands) == handles.map { .handle($0) })
        #expect(hands.screen().contains("/\(text)"))
    }

    @Test(
        arguments: [
            (.standing, [12, 11, 14, 15, 16]), (.bitrate, [12, 11, 16, 15, 14]), (.watches, [12, 11, 14, 15, 16]),
            (.connected, [16, 15, 14, 12, 11]),
        ] as [(Listener.Column, [Int64])])
    func `s sorts them`(_ column: Listener.Column, _ handles: [Int64]) throws {
        var hands = Self.hands()
        hands.press("5", "s")
        let row = try #require(hands.state.menuItems.firstIndex { $0.choice == .listeners(column) })
        hands.press("g")
        for _ in 0..<row { hands.press("j") }
        if column == .standing { hands.press(.escape) } else { hands.press(.enter) }
        #expect(Self.shown(hands) == handles.map { .handle($0) })
    }

    @Test func `the mouse selects them, and a second click opens the details`() throws {
        var hands = Self.hands()
        let row = try hands.place(of: "LISTENER").row
        try hands.click("paused", from: row)
        #expect(hands.state.focus == .listeners)
        #expect(hands.state.listeners.selection.id == .handle(14))
        try hands.click("paused", from: row)
        #expect(hands.screen().contains("nobody else is on the session"))
        var snapshot = Snapshot.linked
        snapshot.watched?.listeners?.removeAll { $0.id == .handle(14) }
        hands.happen(.snapshot(snapshot))
        #expect(hands.screen().contains("Does not listen any more."))
    }

    @Test func `the details of a person say whom they watch and who watches them`() {
        var hands = Self.hands()
        hands.press(.tab, "d")
        #expect(hands.screen().contains(#/watches +Alice …324361 \(audio, video\), x/#))
        #expect(hands.screen().contains(#/watched by +Alice, 1 unlisted/#))
        hands.press(.escape, "j", "d")
        #expect(hands.screen().contains(#/watches +nobody/#))
        #expect(hands.screen().contains(#/watched by +小明, one of 2, Zoe, 1 unlisted/#))
        var untold = Hands.atLiveServer(size: Size(columns: 132, rows: 43))
        untold.press(.tab, "d")
        #expect(!untold.screen().contains("watched by"))
    }

    @Test func `names are abbreviated to the room there is`() {
        let watched = (1...5).map { Listener.Watched(id: .number($0), name: "Person \($0)", media: .audio) }
        #expect(English.watched(watched, columns: 100) == "Person 1, Person 2, Person 3, Person 4, Person 5")
        #expect(English.watched(watched, columns: 21) == "Person 1, Person 2 +3")
        #expect(English.watched(watched, columns: 20) == "Person 1 +4")
        for columns in 0...60 { #expect(English.watched(watched + watched, columns: columns).width <= columns) }
    }

    @Test func `no session and no handle is on the screen or in the clipboard`() {
        var hands = Self.hands { snapshot in
            for index in Snapshot.livelyListeners.indices {
                let secret = HandleAddress(
                    session: SessionID(rawValue: 8_765_432_100),
                    handle: HandleID(rawValue: 7_654_321_000 + Int64(index)))
                snapshot.watched?.listeners?[index].id = secret
                snapshot.watched?.listeners?[index].link.address = secret
            }
        }
        hands.press("5")
        for _ in 0..<5 {
            hands.press("y", "y", "d")
            #expect(!hands.screen().contains("87654321") && !hands.screen().contains("76543210"))
            hands.press(.escape, "j")
        }
        for case .copy(let text) in hands.effects {
            #expect(!text.string.contains("87654321") && !text.string.contains("76543210"))
        }
    }
}
