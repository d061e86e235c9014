import Canvas
import JanusWire
import Moderation
import Testing
import Text

@testable import Dashboard

/// Keeping out whoever comes from one address.
@Suite struct KeepingOutByAddress {
    private static let wide = Size(columns: 132, rows: 43)
    private static let address = "203.0.113.7"

    /// Hands at the dialog of `B`, on the person in that row, with the address chosen.
    private static func atAddress(row: Int, _ snapshot: Snapshot = .administered(), shown: Bool = false) -> Hands {
        var hands = Hands.atLiveServer(size: wide, snapshot: snapshot)
        hands.press(.enter)
        for _ in 0..<row { hands.press("j") }
        if shown { hands.press("x") }
        hands.press("B")
        hands.lookAtDialog()
        hands.press("m", "m", "m")
        return hands
    }

    @Test func `the rule is on the address, and the dialog names who comes from it now`() {
        var hands = Self.atAddress(row: 1)
        #expect(hands.screen().contains("Alice …324361, Alice …324362"))
        hands.press("y")
        let keepOut = KeepOut(room: RoomTarget(.demo), pattern: .address(CleanText(cleaning: Self.address)))
        #expect(hands.deeds == [.act([.keepOut(keepOut)], reason: nil)])
    }

    @Test func `the address is drawn only where addresses are shown`() {
        #expect(Self.atAddress(row: 1, shown: true).screen().contains(Self.address))
        for size in GoldenScreens.sizes {
            var hands = Self.atAddress(row: 1)
            #expect(!hands.screen(size).contains(Self.address))
            hands.press("y")
            #expect(!hands.screen(size).contains(Self.address))
        }
    }

    @Test func `rules, outcomes and the record name no address`() {
        let keepOut = KeepOut(room: RoomTarget(.demo), pattern: .address(CleanText(cleaning: Self.address)))
        // The list of people is where addresses may stand: nobody in it has one here.
        var snapshot = Snapshot.lively
        snapshot.admin = .lively
        snapshot.rules = [KeepOutRule(id: RuleID(1), keepOut: keepOut)]
        snapshot.actions = [ActionRecord(id: ActionID(1), deed: .keepOut(keepOut), outcome: .done, at: .at(.zero))]
        var hands = Hands.atLiveServer(size: Self.wide, snapshot: snapshot)
        hands.happen(.log(LogDelta(records: [.event(1, .action(.keepOut(keepOut), .done))])))
        hands.press("x")
        #expect(!hands.screen().contains(Self.address))
        hands.press("b", "L")
        #expect(hands.screen().contains("whoever comes from one address"))
        #expect(!hands.screen().contains(Self.address))
    }

    @Test func `a relay's address keeps nobody out`() {
        var hands = Self.atAddress(row: 0)
        #expect(hands.screen().contains("This is a relay's address"))
        hands.press("y")
        #expect(hands.deeds.isEmpty)
    }

    @Test func `where it is not known there is no such choice`() {
        var hands = Self.atAddress(row: 1, .lively)
        #expect(hands.screen().contains("everybody of this name"))
        hands.press("m", "m", "m")
        #expect(!hands.screen().contains("this address"))
    }

    @Test func `the address is the one that the person had when the key went down`() {
        var hands = Self.atAddress(row: 1)
        var snapshot = Snapshot.administered()
        snapshot.watched?.people[1].link?.peer?.host = "192.0.2.1"
        hands.happen(.snapshot(snapshot))
        hands.press("y")
        guard case .act(let deeds, _)? = hands.deeds.last, case .keepOut(let keepOut)? = deeds.first else {
            Issue.record("nothing was done")
            return
        }
        #expect(keepOut.pattern == .address(CleanText(cleaning: Self.address)))
    }
}
