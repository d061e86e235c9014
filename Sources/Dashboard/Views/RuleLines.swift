import Canvas
import Moderation
import Text

/// The lines of the list of rules.
enum RuleLines {
    /// Every rule takes so many.
    static let height = 2
}

extension DashboardState {
    /// The rules that keep people out: whom and where, then how each is doing.
    func ruleLines(columns: Int) -> [StyledLine] {
        guard !snapshot.rules.isEmpty else {
            return words.noRules.wrapped(to: columns).map { StyledLine($0, .muted) }
        }
        return snapshot.rules.flatMap { rule in
            var state: StyledLine =
                switch rule.status {
                case .running: StyledLine(" \(words.runs)", .good)
                case .paused(let pause): StyledLine(" \(words.paused(pause))", .warning)
                }
            state.append(" · \(words.fired(rule.fired))", .muted)
            if let last = rule.lastFired { state.append(" · \(words.last(last))", .muted) }
            if let until = rule.until { state.append(" · \(words.until(until))", .muted) }
            if let reason = rule.keepOut.reason { state.append(" · \(reason)", .muted) }
            let head =
                StyledLine(" \(words.pattern(rule.keepOut.pattern))", .plain, .strong)
                + StyledLine("  \(words.room(rule.keepOut.room))", .muted)
            return [head, state]
        }
    }
}
