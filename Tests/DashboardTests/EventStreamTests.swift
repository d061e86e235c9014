import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// The event stream: following, pausing, gaps, the ring.
@Suite struct EventStreams {
    private static func log(_ sequences: ClosedRange<UInt64>) -> LogDelta {
        LogDelta(records: sequences.map { .event($0, .talks, subject: EventRecord.alice) })
    }

    private static func stream(_ sequences: ClosedRange<UInt64>) -> Hands {
        var hands = Hands.atLiveServer()
        hands.happen(.log(log(sequences)))
        hands.press(.backTab)
        return hands
    }

    @Test func `it follows the newest line`() {
        var hands = Self.stream(1...100)
        #expect(hands.state.events.selected?.sequence == 100)
        hands.happen(.log(Self.log(101...130)))
        #expect(hands.state.events.selected?.sequence == 130)
        #expect(hands.state.events.unseen == 0)
    }

    @Test func `scrolled up it stays and counts what is new`() {
        var hands = Self.stream(1...100)
        hands.press("k", "k")
        func lines() -> [Substring] {
            // Without the scroll bar, which does move.
            hands.screen().split(separator: "\n").filter { $0.contains(" talks") }.map { $0.dropLast() }
        }
        let before = lines()
        hands.happen(.log(Self.log(101...137)))
        #expect(hands.state.events.selected?.sequence == 98)
        #expect(hands.screen().contains("+37 new"))
        #expect(lines() == before)
        hands.press("G")
        #expect(hands.state.events.selected?.sequence == 137)
        #expect(!hands.screen().contains("+37 new"))
    }

    @Test func `paused it holds its picture, and goes on where it is`() {
        var hands = Self.stream(1...20)
        hands.press("p")
        let before = hands.screen()
        hands.happen(.log(Self.log(21...25)))
        #expect(hands.screen().contains("PAUSED"))
        #expect(hands.screen().contains("+5 new"))
        #expect(hands.state.events.selected?.sequence == 20)
        #expect(
            before.split(separator: "\n").last { $0.contains("talks") }
                == hands.screen().split(separator: "\n").last { $0.contains("talks") })
        hands.press("p")
        #expect(hands.state.events.selected?.sequence == 25)
        #expect(!hands.screen().contains("PAUSED"))
    }

    @Test func `lines that are missing far above are said in the status line, until a key is pressed`() {
        var hands = Self.stream(1...100)
        hands.happen(.log(Self.log(301...400)))
        #expect(hands.screen().contains("… 200 events were not delivered to the screen"))
        hands.press("k")
        #expect(!hands.screen().contains("not delivered"))
    }

    @Test func `numbers that are missing become a line`() {
        var hands = Self.stream(1...3)
        hands.happen(.log(Self.log(10...11)))
        hands.happen(.log(Self.log(10...11)))
        #expect(hands.state.events.total == 6)
        #expect(hands.screen().contains("… 6 events were not delivered to the screen"))
    }

    @Test func `the ring keeps so many and no more, and the cursor stays on what is left`() {
        var hands = Hands.atLiveServer(options: DashboardOptions(eventCapacity: 50))
        hands.happen(.log(Self.log(1...50)))
        hands.press(.backTab, "g")
        #expect(hands.state.events.selected?.sequence == 1)
        hands.happen(.log(Self.log(51...80)))
        #expect(hands.state.events.total == 50)
        #expect(hands.state.events.selected?.sequence == 31)
        hands.press("d")
        #expect(hands.screen().contains("number        31"))
    }

    @Test func `a filter holds for what comes later, too`() {
        var hands = Hands.atLiveServer()
        hands.happen(.log(.lively))
        hands.press(.backTab, "/")
        hands.type("李雷")
        #expect(hands.state.events.count == 2, "one event, and the line about lost ones")
        hands.happen(
            .log(
                LogDelta(records: [
                    .event(16, .left, subject: EventRecord.li), .event(17, .left, subject: EventRecord.alice),
                ])))
        #expect(hands.state.events.count == 3)
        #expect(hands.state.events.selected?.sequence == 16)
        hands.press(.escape, .escape)
        #expect(hands.state.events.count == hands.state.events.total)
    }

    @Test func `typing on narrows, erasing widens`() {
        var hands = Hands.atLiveServer()
        hands.happen(.log(.lively))
        hands.press(.backTab, "/")
        hands.type("alice")
        let narrow = hands.state.events.count
        hands.press(.control("u"))
        hands.type("a")
        #expect(hands.state.events.count > narrow)
        hands.type("lice")
        #expect(hands.state.events.count == narrow)
    }

    @Test func `every outcome has its words`() {
        let outcomes: [(Outcome, String)] = [
            (.done, "done"), (.alreadyGone, "already gone"),
            (.refused(code: 428, reason: "No such user"), "refused: No such user (428)"),
            (.notDone(asOf: Moment.at(.seconds(5)).wall), "not done as of 12:03:05"),
            (.unknown, "unknown, the server is being asked"), (.underWay, "sent, no answer yet"),
            (.givenUp, "given up, nothing was done"),
        ]
        for (index, (outcome, words)) in outcomes.enumerated() {
            var snapshot = Snapshot.lively
            snapshot.actions = [ActionRecord(id: ActionID(1), deed: .bob, outcome: outcome, at: .at(.seconds(9)))]
            var hands = Hands.atLiveServer(size: Size(columns: 132, rows: 43), snapshot: snapshot)
            let deed = "12:03:09  kick Bob 4611686018427400 in 1234 Demo Room: "
            #expect(hands.screen().contains(deed + words))
            hands.happen(.log(LogDelta(records: [.event(UInt64(index) + 1, .action(.bob, outcome))])))
            #expect(hands.screen().contains("kick Bob …427400: " + words))
        }
    }
}

extension EventStream.Entry {
    /// The number of the event.
    var sequence: UInt64 { order / 2 }
}
