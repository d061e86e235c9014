import Canvas
import Moderation
import Text

extension Frame {
    /// Draws what became of the last action, or a short remark.
    mutating func drawStatus(_ state: DashboardState, in rect: Rect) {
        let point = Point(column: 1, row: rect.row)
        let room = rect.columns - 2
        if let notice = state.notice {
            put(StyledLine(notice.text, notice.role), at: point, columns: room)
            return
        }
        guard let latest = state.snapshot.actions.max(by: { $0.at.uptime < $1.at.uptime }) else { return }
        let open = state.openActions.count
        var left = room
        if open > 1 {
            let count = StyledLine(Words.open(open), .warning)
            putTrailing(count, at: point, columns: room)
            left -= count.width + 2
        }
        put(Self.statusLine(latest, columns: left), at: point, columns: left)
    }

    /// The longest form of an action's outcome that there is room for: what became of it matters most.
    private static func statusLine(_ action: ActionRecord, columns: Int) -> StyledLine {
        let outcome = Words.outcome(action.outcome, of: action.deed)
        let time = StyledLine("\(action.at.wall.clock)  ", .muted)
        let whole = StyledLine("\(Words.deed(action.deed)): ") + outcome
        let brief = StyledLine("\(Words.briefDeed(action.deed)): ") + outcome
        let short = StyledLine("\(Words.shortDeed(action.deed)): ") + outcome
        var forms = [time + whole, time + brief, brief]
        if case .notDone = action.outcome {
            forms.insert(time + whole + StyledLine(Words.canBeTriedAgain, .muted), at: 0)
        }
        return forms.first { $0.width <= columns } ?? short
    }

    /// Draws the keys that work here, and those that do not, with the reason where there is room for it.
    mutating func drawFooter(_ state: DashboardState, in rect: Rect) {
        let room = rect.columns - 2
        let brief = state.hints(withReasons: 0)
        var line = brief.map(\.line).joined(gap: 2)
        for reasons in 1...2 {
            let longer = state.hints(withReasons: reasons).map(\.line).joined(gap: 2)
            if longer.width <= room { line = longer }
        }
        // On a narrow screen what can be found in the help gives way.
        var hints = brief
        while line.width > room, let last = hints.lastIndex(where: \.canGiveWay) {
            hints.remove(at: last)
            line = hints.map(\.line).joined(gap: 2)
        }
        put(line, at: Point(column: 1, row: rect.row), columns: room)
    }
}

/// A key's mention in the footer.
private struct Hint {
    var line: StyledLine
    var canGiveWay = false
}

extension DashboardState {
    /// The hints of the keys that mean something here, the first `reasons` disabled ones with their reason.
    fileprivate func hints(withReasons reasons: Int) -> [Hint] {
        if let dialog {
            let lines = dialog.hasField ? Words.fieldHints : Words.dialogHints(canConfirm: dialog.isReady)
            return lines.map { Hint(line: $0) }
        }
        var reasons = reasons
        return Keymap.actions.filter { $0.contexts.contains(context) }.compactMap { action in
            guard let hint = hint(of: action), let key = action.keys.first else { return nil }
            let name = Words.name(of: key)
            guard let reason = action.disabledReason(self) else {
                return Hint(
                    line: StyledLine(name, .key, .strong) + StyledLine(" \(hint)", .muted),
                    canGiveWay: canGiveWay(action))
            }
            reasons -= 1
            let text: CleanText = reasons >= 0 ? "(\(name) \(hint): \(reason))" : "(\(name) \(hint))"
            return Hint(line: StyledLine(text, .disabled), canGiveWay: canGiveWay(action))
        }
    }

    private func canGiveWay(_ action: ActionSpec) -> Bool {
        switch action.command {
        case .help, .quit: false
        case .refresh: isConnected
        default: !action.isActing
        }
    }

    /// What the footer calls an action now.
    private func hint(of action: ActionSpec) -> CleanText? {
        switch action.command {
        case .joinOrLeave where selectedRoom?.presence.isJoined == true: Words.leaveHint
        case .pause where events.isPaused: Words.resumeHint
        case .refresh where !isConnected: Words.retryHint
        case .down where context == .overlay: Words.scrollHint
        default: action.hint
        }
    }
}
