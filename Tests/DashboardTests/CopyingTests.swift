import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// `y` puts the id under the cursor into the clipboard, and pressed again the row.
@Suite struct Copying {
    private func copies(_ hands: Hands) -> [String] {
        hands.effects.compactMap { if case .copy(let text) = $0 { text.string } else { nil } }
    }

    @Test func `the id, then the row, of a room, a person, an event`() {
        var hands = GoldenScreens.lively(Size(columns: 80, rows: 24))
        hands.press("y")
        #expect(hands.screen().contains("copied 1234"))
        hands.press("y", .tab, "y", "y")
        #expect(hands.screen().contains("copied 小明"))
        hands.press(.tab, "y", "y")
        #expect(
            copies(hands) == [
                "1234", "1234  Demo Room  9/12",
                "1147058297603630", "小明  1147058297603630  1234 Demo Room",
                "5678", "12:03:15  5678 חדר ישיבות  event “levitated”, unknown to this version",
            ])
        #expect(hands.deeds.isEmpty)
    }

    @Test func `the second press comes soon and on the same row, or it is the first`() {
        var hands = Hands.atLiveServer()
        hands.press("y")
        hands.wait(.seconds(4))
        hands.press("y", "j", "y", "k", "y", "y", "y")
        #expect(
            copies(hands) == ["1234", "1234", "4321", "1234", "1234  Demo Room  9/12", "1234"])
    }

    @Test func `hostile names come clean, and with nothing under the cursor the key says so`() {
        var hands = Hands.atLiveServer()
        hands.press(.tab, "j", "j", "j", "j", "j", "y", "y")
        for text in copies(hands) {
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        }
        #expect(copies(hands).count == 2)
        var empty = Hands(.opened())
        empty.press("y")
        #expect(empty.effects.isEmpty)
        #expect(empty.screen().contains("y: nothing under the cursor"))
    }

    @Test func `the mouse is left to the terminal and taken back, in dialogs too`() {
        var hands = Hands.atLiveServer()
        hands.press(.control("t"))
        #expect(hands.screen().contains("the mouse is off"))
        hands.press(.tab, "K", .control("t"))
        #expect(hands.effects.suffix(2) == [.reportMouse(false), .reportMouse(true)])
        #expect(hands.state.dialog != nil)
        var without = Hands.atLiveServer(options: DashboardOptions(usesMouse: false))
        without.press(.control("t"))
        #expect(without.effects == [.reportMouse(true)])
    }
}
