import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// What the screen tells of how often the server is asked, and how old what it shows can be.
@Suite struct Schedules {
    private static func busy(_ list: Duration = .seconds(5), _ sweep: Duration = .seconds(480)) -> Snapshot {
        var snapshot = Snapshot.lively
        snapshot.schedule = PollingSchedule(listInterval: list, sweepPeriod: sweep, requestsPerSecond: 12)
        return snapshot
    }

    @Test(
        arguments: [
            (2, 30, ""), (5, 30, "list every 5 s"), (2, 480, "people within 8 min"),
            (5, 461, "list every 5 s · people within 8 min"), (2, 5, ""),
        ] as [(Int, Int, String)])
    func `the title of the rooms tells of it only where it is more than the usual`(
        _ list: Int, _ sweep: Int, _ text: String
    ) {
        let hands = Hands.atLiveServer(
            size: .init(columns: 200, rows: 60), snapshot: Self.busy(.seconds(list), .seconds(sweep)))
        let title = hands.screen().split(separator: "\n")[1].prefix(60)
        #expect(title.contains("list every") == text.contains("list every"))
        #expect(title.contains("people within") == text.contains("people within"))
        #expect(title.contains(text))
        #expect(title.contains("people ▾"), "how the rooms are sorted stays")
    }

    @Test func `where there is no room for all of it, the title says how old people can be, or does without`() {
        var hands = Hands.atLiveServer(size: .init(columns: 132, rows: 43), snapshot: Self.busy())
        #expect(hands.screen().contains("people within 8 min"))
        // Another order than the usual one is never hidden.
        hands.press("s", "j", .enter)
        #expect(!hands.screen().contains("people within"))
        hands = Hands.atLiveServer(snapshot: Self.busy())
        #expect(!hands.screen().contains("people within"))
        #expect(hands.screen().contains("┌ Rooms  5"))
    }

    @Test func `a moderator who wants fewer readings is not told of them`() {
        let hands = Hands.atLiveServer(
            size: .init(columns: 200, rows: 60), options: DashboardOptions(refresh: .seconds(5)),
            snapshot: Self.busy(.seconds(5), .seconds(30)))
        #expect(!hands.screen().contains("list every"))
    }

    @Test func `the details of a room and of the server tell of it always`() {
        var hands = Hands.atLiveServer(size: .init(columns: 132, rows: 43), snapshot: Self.busy())
        hands.press("d")
        for text in ["every 5 s", "else within 8 min", "at most 12 a second"] {
            #expect(hands.screen().contains(text), "\(text)")
        }
        hands.press(.escape)
        hands.press("i")
        for text in ["every 5 s", "else within 8 min", "at most 12 a second"] {
            #expect(hands.screen().contains(text), "\(text)")
        }
    }

    @Test func `how old a reading is shows once it is old, counts no seconds, and wakes nobody before`() {
        var hands = Hands.atLiveServer(size: .init(columns: 132, rows: 43), snapshot: Self.busy())
        hands.press("d")
        #expect(hands.state.nextWake == nil)
        #expect(!hands.screen().contains(" ago; "))
        var old = Self.busy()
        old.watched?.freshness = .stale(since: .at(.zero))
        hands.wait(.seconds(11))
        hands.happen(.snapshot(old))
        #expect(hands.screen().contains("10 s ago"))
        #expect(hands.state.nextWake == .seconds(15))
        hands.happen(.snapshot(Self.busy()))
        #expect(!hands.screen().contains(" ago; "))
    }

    @Test(
        arguments: [
            (.zero, "0 s"), (.milliseconds(200), "1 s"), (.seconds(119), "119 s"), (.seconds(120), "2 min"),
            (.seconds(121), "3 min"), (.seconds(7200), "2 h"), (.seconds(7201), "3 h"),
        ] as [(Duration, String)])
    func `a promised time is rounded up`(_ span: Duration, _ text: String) {
        #expect(Measure.span(span).string == text)
    }
}
