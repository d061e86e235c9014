import Moderation

// The list of rules that `b` opens.
extension DashboardState {
    /// The rule under the cursor.
    var selectedRule: KeepOutRule? { selectedRuleRow.map { snapshot.rules[$0] } }

    var selectedRuleRow: Int? {
        guard let overlay, overlay.content == .rules, !snapshot.rules.isEmpty else { return nil }
        return snapshot.rules.firstIndex { $0.id == overlay.rule } ?? 0
    }

    mutating func moveThroughRules(_ step: Movement, page: Int) {
        let row = step.target(from: selectedRuleRow, count: snapshot.rules.count, page: page)
        overlay?.rule = row.map { snapshot.rules[$0].id }
    }
}
