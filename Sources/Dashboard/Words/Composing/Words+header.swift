import Canvas
import Moderation
import Text

// The header, put together from the texts of a catalogue.
extension Words {
    static func connection(_ connection: Connection, at now: Moment) -> StyledLine {
        switch connection {
        case .live: StyledLine("● \(isLive)", .good)
        case .connecting: StyledLine("◌ \(isConnecting)", .warning)
        case .late(let since): StyledLine("▲ \(isLate(Age(of: since, at: now).text))", .warning, .strong)
        case .lost(_, _, let number, _, let nextTry):
            StyledLine("✖ \(isLost(attempt(number, at: nextTry, now: now)))", .failure, .strong)
        case .refused: StyledLine("✖ \(isRefused)", .failure, .strong)
        }
    }

    private static func attempt(_ number: Int, at time: Moment?, now: Moment) -> CleanText {
        let left = time.map { Countdown(to: $0, at: now).seconds } ?? 0
        return left > 0 ? attempt(number, in: seconds("\(left)")) : attemptNow(number)
    }
}
