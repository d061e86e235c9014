import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

@Suite struct LostServers {
    @Test func `what was known stays, grey, with its age; r tries again`() throws {
        let size = Size(columns: 80, rows: 24)
        let screen = try #require(GoldenScreens.screens.first { $0.name == "lost" })
        var hands = screen.reach(size)
        let frame = render(hands.state, size: size)
        var grey = 0
        for row in 0..<size.rows {
            let line = frame.lines[row]
            guard line.contains("4321") || line.contains("2674477911324361") else { continue }
            for cell in frame.row(row) where !cell.glyph.allSatisfy({ " │┃▌▏".contains($0) }) {
                #expect(cell.style.modifiers.contains(.stale), "\(cell) in \(line)")
                grey += 1
            }
        }
        #expect(grey > 40)
        #expect(frame.lines[0].contains("attempt 3 in 4 s") && frame.lines[0].contains("35 s old"))
        hands.forgetEffects()
        hands.press("r")
        #expect(hands.intents == [.refresh])
        #expect(hands.screen().contains("Demo Room"))
    }

    @Test func `nothing that happens to the server ends the program`() {
        var hands = Hands.atLiveServer()
        for attempt in 1...50 {
            var snapshot = Snapshot.lively
            snapshot.connection = .lost(
                reason: "gone", advice: "wait", attempt: attempt, since: .at(.zero),
                nextTry: .at(hands.uptime + .seconds(2)))
            hands.happen(.snapshot(snapshot))
            hands.wait(.seconds(600))
            hands.happen(.woke)
        }
        #expect(!hands.effects.contains(.quit))
    }
}
