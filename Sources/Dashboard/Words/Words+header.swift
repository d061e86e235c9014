import Canvas
import Moderation
import Text

// The header, and what is said about a missing connection.
extension Words {
    static func connection(_ connection: Connection, at now: Moment) -> StyledLine {
        switch connection {
        case .live: StyledLine("● live", .good)
        case .connecting: StyledLine("◌ connecting", .warning)
        case .late(let since): StyledLine("▲ late \(Age(of: since, at: now).text)", .warning, .strong)
        case .lost(_, _, let attempt, _, let nextTry):
            StyledLine("✖ lost: \(attemptState(attempt, at: nextTry, now: now))", .failure, .strong)
        case .refused: StyledLine("✖ refused", .failure, .strong)
        }
    }

    private static func attemptState(_ attempt: Int, at time: Moment?, now: Moment) -> CleanText {
        let seconds = time.map { Countdown(to: $0, at: now).seconds } ?? 0
        return seconds > 0 ? "attempt \(attempt) in \(seconds) s" : "attempt \(attempt)…"
    }
}
