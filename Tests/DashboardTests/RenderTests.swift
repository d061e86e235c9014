import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// What holds for every screen.
@Suite(.computing) struct Rendering {
    @Test(arguments: 0..<30)
    func `no size and no state makes it fail`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let screens = GoldenScreens.screens
        for _ in 0..<30 {
            let size = Size(columns: .random(in: 0...250, using: &numbers), rows: .random(in: 0...70, using: &numbers))
            let screen = screens[Int.random(in: 0..<screens.count, using: &numbers)]
            var hands = screen.reach(GoldenScreens.sizes[Int.random(in: 0..<4, using: &numbers)])
            let frame = render(hands.state, size: size)
            #expect(frame.size == size)
            if let cursor = frame.cursor {
                #expect((0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row))
            }
            hands.happen(.resized(size))
            hands.press("j", .pageDown, "G", "/", "a", .enter, .tab, "?", "d", .end)
            #expect(render(hands.state, size: size).size == size)
        }
    }

    @Test func `small sizes one by one`() {
        var hands = GoldenScreens.lively(Size(columns: 80, rows: 24))
        hands.press(.enter, "K")
        for columns in 0...45 {
            for rows in 0...14 {
                let size = Size(columns: columns, rows: rows)
                #expect(render(hands.state, size: size).size == size)
            }
        }
    }

    @Test func `rows keep their columns whatever the names are`() throws {
        let lines = GoldenScreens.lively(Size(columns: 132, rows: 43)).state
        let frame = render(lines, size: Size(columns: 132, rows: 43))
        let start = try #require(frame.row(2).map(\.glyph).firstIndex(of: "I"))
        for row in 3...13 {
            let glyphs = frame.row(row).map(\.glyph)
            #expect(glyphs[start].first?.isNumber == true, "row \(row)")
            #expect(glyphs[start - 1] == " ")
        }
    }

    @Test func `no control byte and no direction change reaches the screen`() {
        for (_, reach) in GoldenScreens.screens {
            for size in GoldenScreens.sizes {
                let frame = render(reach(size).state, size: size)
                for line in frame.lines {
                    for scalar in line.unicodeScalars {
                        #expect(scalar.properties.generalCategory != .control)
                        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
                    }
                }
            }
        }
    }

    @Test func `the same picture again changes no cell and asks for no waking`() {
        var hands = GoldenScreens.lively(Size(columns: 80, rows: 24))
        // Only the rate of events is still to fall to nothing.
        hands.wait(.seconds(10))
        hands.happen(.woke)
        let before = render(hands.state, size: hands.state.size)
        #expect(hands.state.nextWake == nil)
        for _ in 0..<10 {
            hands.wait(.seconds(2))
            hands.happen(.snapshot(.lively))
            hands.happen(.woke)
        }
        #expect(render(hands.state, size: hands.state.size) == before)
        #expect(hands.state.nextWake == nil)
    }

    @Test func `a countdown wakes once a second, and an age in steps`() {
        var hands = Hands.atLiveServer()
        var snapshot = Snapshot.lively
        snapshot.connection = .lost(
            reason: "refused", advice: "start Janus", attempt: 2, since: .at(.zero), nextTry: .at(.milliseconds(3500)))
        hands.happen(.snapshot(snapshot))
        var shown: [String] = []
        while let wake = hands.state.nextWake, shown.count < 10 {
            shown.append(String(hands.screen().prefix { $0 != "\n" }.dropFirst().prefix(25)))
            hands.wait(wake - hands.uptime)
            hands.happen(.woke)
        }
        #expect(shown == ["3", "2", "1"].map { "✖ lost: attempt 2 in \($0) s " })
        #expect(hands.screen().contains("attempt 2…"))

        snapshot.connection = .live
        snapshot.roomsFreshness = .stale(since: .at(.zero))
        hands.happen(.snapshot(snapshot))
        hands.wait(.seconds(8))
        hands.happen(.woke)
        #expect(hands.screen().contains("stale 10 s"))
        #expect(hands.state.nextWake == .seconds(15))
        hands.wait(.seconds(120))
        hands.happen(.woke)
        #expect(hands.screen().contains("stale 2 min"))
        #expect(hands.state.nextWake == .seconds(180))
    }

    @Test func `on a terminal that is too small, q works and nothing else acts`() {
        let small = Size(columns: 20, rows: 5)
        var joined = Hands.atLiveServer()
        joined.press(.enter, "K")
        joined.happen(.resized(small))
        #expect(joined.state.dialog == nil)
        joined.press("K", "J", "?", "/")
        #expect(joined.state.dialog == nil && joined.state.overlay == nil)
        joined.press("q")
        #expect(joined.screen().contains("[ ] quit"))
        joined.lookAtDialog()
        #expect(joined.screen().contains("[y] quit"))
        joined.press("y")
        #expect(joined.effects.last == .quit)
    }

    @Test func `details show the raw name escaped and no secret way around it`() {
        var hands = GoldenScreens.lively(Size(columns: 80, rows: 24))
        hands.press(.enter, "j", "j", "j", "j", "j", "d")
        #expect(hands.screen().contains(#"x\u{1b}[31mred\u{7}\u{202e}drow"#))
        var snapshot = Snapshot.lively
        snapshot.watched?.people = []
        hands.happen(.snapshot(snapshot))
        #expect(hands.screen().contains("Not in the room any more."))
    }

    @Test func `JSON of any size and depth ends`() {
        var deep: JSONValue = 1
        for _ in 0..<500 { deep = ["a": deep] }
        #expect(deep.escapedLines().count == 203)
        let wide = JSONValue.array(Array(repeating: ["x": [1, 2, 3]], count: 10_000))
        #expect(wide.escapedLines(limit: 100).count == 101)
    }
}
