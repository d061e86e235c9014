import Canvas
import Moderation
import Text

extension DashboardState {
    /// The help: every action of the key table, then what the signs mean.
    func helpLines(columns: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        for group in ActionSpec.Group.allCases {
            if !lines.isEmpty { lines.append(StyledLine()) }
            lines.append(StyledLine(words.title(of: group), .title, .strong))
            for action in keymap.actions where action.group == group {
                lines += helpLines(for: action, columns: columns)
            }
        }
        lines += [StyledLine(), StyledLine(words.signsTitle, .title, .strong)]
        for sign in words.signs {
            lines += Self.entry(StyledLine(sign.sign, sign.role, .strong), sign.meaning, columns: columns)
        }
        lines += [StyledLine(), StyledLine(words.filterTermsTitle, .title, .strong)]
        for (term, meaning) in words.filterTerms {
            lines += Self.entry(StyledLine(term, .key, .strong), meaning, columns: columns)
        }
        if snapshot.admin.access == .absent {
            lines += [StyledLine(), StyledLine(words.adminLabel, .title, .strong)]
            lines += words.adminWouldTell.wrapped(to: max(8, columns - 2)).map { StyledLine("  ") + StyledLine($0) }
        }
        if let path = options.auditPath {
            lines += [StyledLine(), StyledLine(words.recordTitleInHelp, .title, .strong)]
            lines += path.wrapped(to: max(8, columns - 2)).map { StyledLine("  ") + StyledLine($0) }
        }
        return lines
    }

    private func helpLines(for action: ActionSpec, columns: Int) -> [StyledLine] {
        let keys = action.keys.map { words.name(of: $0) }.joined(separator: " ")
        guard action.isActing, let reason = action.disabledReason(self) else {
            return Self.entry(StyledLine(keys, .key, .strong), action.title(words), columns: columns)
        }
        return Self.entry(
            StyledLine(keys, .disabled), "\(action.title(words)) (\(words.notNow)\(words.colon)\(reason))",
            columns: columns,
            role: .disabled)
    }

    /// Something with its explanation in a column beside it, or below it where there is no room beside.
    private static func entry(
        _ what: StyledLine, _ text: CleanText, columns: Int, role: Role = .plain
    ) -> [StyledLine] {
        let indent = columns >= 60 ? 20 : 12
        let wrapped = text.wrapped(to: max(8, columns - indent - 2))
        var lines: [StyledLine] = []
        var first = StyledLine("  ") + what
        if first.width >= indent {
            lines.append(first)
            first = StyledLine()
        }
        for (index, line) in wrapped.enumerated() {
            let start = index == 0 ? first : StyledLine()
            lines.append(start + StyledLine(blanks(indent - start.width)) + StyledLine(line, role))
        }
        return lines
    }
}
