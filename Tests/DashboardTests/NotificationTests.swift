import Canvas
import Moderation
import Testing
import Text

@testable import Dashboard

/// The moderator is told of what they chose, and not again and again.
@Suite struct NotificationsTests {
    private func hands(_ kinds: Set<Notifications.Kind>, by manner: Notifications.Manner = .bell) -> Hands {
        .atLiveServer(options: DashboardOptions(notifications: Notifications(kinds, by: manner)))
    }

    private static let all: LogDelta = LogDelta(records: [
        .event(1, .arrived, subject: EventRecord.alice),
        .event(2, .backAfterKick, subject: EventRecord.bob),
        .event(3, .keptOut, subject: EventRecord.bob),
        .event(4, .connectionLost("the server closed the connection"), room: nil),
    ])

    @Test func `nothing is told unless it was chosen`() {
        var hands = hands([])
        hands.happen(.log(Self.all))
        #expect(hands.effects.isEmpty)
    }

    @Test func `a bell for each chosen kind, once in five seconds`() {
        var hands = hands([.keptOut, .connectionLost])
        hands.happen(.log(Self.all))
        #expect(hands.effects == [.bell, .bell])
        hands.forgetEffects()
        hands.wait(.milliseconds(4900))
        hands.happen(.log(LogDelta(records: [.event(5, .keptOut, subject: EventRecord.bob)])))
        #expect(hands.effects.isEmpty)
        hands.wait(.milliseconds(200))
        hands.happen(.log(LogDelta(records: [.event(6, .keptOut, subject: EventRecord.bob)])))
        #expect(hands.effects == [.bell])
    }

    @Test func `a notification says who and where`() {
        var kept = hands([.keptOut], by: .osc9)
        kept.happen(.log(Self.all))
        #expect(kept.effects == [.notify("Janitor: Bob …427400 is back after kick (1234 Demo Room)")])
        var lost = hands([.connectionLost], by: .osc9)
        lost.happen(.log(Self.all))
        #expect(lost.effects == [.notify("Janitor: connection lost: the server closed the connection")])
    }
}
