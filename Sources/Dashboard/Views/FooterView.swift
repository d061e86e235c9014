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
        let batch = state.snapshot.actions.filter { $0.batch == latest.batch }
        if batch.count > 1 {
            put(Self.statusLine(of: batch, state.words), at: point, columns: room)
            return
        }
        let open = state.openActions.count
        var left = room
        if open > 1 {
            let count = StyledLine(state.words.open(open), .warning)
            putTrailing(count, at: point, columns: room)
            left -= count.width + 2
        }
        put(Self.statusLine(latest, state.words, columns: left), at: point, columns: left)
    }

    /// What became of actions that were confirmed together: how many ended how.
    private static func statusLine(of batch: [ActionRecord], _ words: any Words.Type) -> StyledLine {
        var line = StyledLine("\(words.deeds(batch.map(\.deed)))\(words.colon)")
        for (index, part) in words.tally(batch).enumerated() {
            if index > 0 { line.append(words.comma, .muted) }
            line.append(part)
        }
        return line
    }

    /// The longest form of an action's outcome that there is room for: what became of it matters most.
    private static func statusLine(_ action: ActionRecord, _ words: any Words.Type, columns: Int) -> StyledLine {
        let outcome = words.outcome(action.outcome, of: action.deed)
        let time = StyledLine("\(action.at.wall.clock)  ", .muted)
        let whole = StyledLine("\(words.deed(action.deed))\(words.colon)") + outcome
        let brief = StyledLine("\(words.briefDeed(action.deed))\(words.colon)") + outcome
        let short = StyledLine("\(words.shortDeed(action.deed))\(words.colon)") + outcome
        var forms = [time + whole, time + brief, brief]
        if case .notDone = action.outcome {
            forms.insert(time + whole + StyledLine("\(words.semicolon)\(words.canBeTriedAgain)", .muted), at: 0)
        }
        return forms.first { $0.width <= columns } ?? short
    }

    /// Draws the keys that work here, and those that do not, with the reason where there is room for it.
    mutating func drawFooter(_ state: DashboardState, in rect: Rect) {
        let room = rect.columns - 2
        var line = StyledLine()
        var hints: [Hint] = []
        // Why something cannot be done now is worth more than what can be found in the help; what acts on what is in
        // focus gives way last.
        for reasons in [2, 1, 0] {
            hints = state.hints(withReasons: reasons)
            line = hints.map(\.line).joined(gap: 2)
            for rank in reasons > 0 ? [Hint.Rank.look, .actElsewhere] : [.look, .actElsewhere, .act] {
                while line.width > room, let last = hints.lastIndex(where: { $0.rank == rank }) {
                    hints.remove(at: last)
                    line = hints.map(\.line).joined(gap: 2)
                }
            }
            if line.width <= room { break }
        }
        put(line, at: Point(column: 1, row: rect.row), columns: room)
        var column = 1
        for hint in hints where !hint.line.isEmpty {
            if let key = hint.key {
                let columns = min(hint.line.width, rect.columns - 1 - column)
                hit(
                    Rect(column: column, row: rect.row, columns: columns, rows: 1),
                    Hit.key(key, in: state.context))
            }
            column += hint.line.width + 2
        }
    }
}

/// A key's mention in the footer.
private struct Hint {
    /// What gives way first where there is little room.
    enum Rank: Int {
        case look, actElsewhere, act, stays
    }

    var line: StyledLine
    var rank = Rank.stays
    /// What a click on it presses.
    var key: Key?
}

extension DashboardState {
    /// The hints of the keys that mean something here, the first `reasons` disabled ones with their reason.
    fileprivate func hints(withReasons reasons: Int) -> [Hint] {
        if let dialog {
            return dialogHints(dialog).map { Hint(line: $0) }
        }
        var reasons = reasons
        let actions = keymap.actions.filter { $0.contexts.contains(context) }
        let ordered =
            actions.filter { rank(of: $0) != .actElsewhere }
            + actions.filter { rank(of: $0) == .actElsewhere }
        return ordered.compactMap { action in
            guard let hint = hint(of: action), let key = action.keys.first else { return nil }
            let name = words.name(of: key)
            guard let reason = action.disabledReason(self) else {
                return Hint(
                    line: StyledLine(name, .key, .strong) + StyledLine(" \(hint)", .muted),
                    rank: rank(of: action), key: key)
            }
            let isWorthReason = rank(of: action).rawValue >= Hint.Rank.act.rawValue && reasons > 0
            if isWorthReason { reasons -= 1 }
            let text: CleanText = isWorthReason ? "(\(name) \(hint)\(words.colon)\(reason))" : "(\(name) \(hint))"
            return Hint(line: StyledLine(text, .disabled), rank: rank(of: action), key: key)
        }
    }

    private func dialogHints(_ dialog: Dialog) -> [StyledLine] {
        if let focus = dialog.form.focus {
            return focus == dialog.form.home ? words.fieldHints : words.formHints
        }
        return words.dialogHints(canConfirm: canConfirm, hasFields: !dialog.form.fields.isEmpty)
    }

    private func rank(of action: ActionSpec) -> Hint.Rank {
        switch action.command {
        case .help, .quit, .goThere, .joinOrLeave, .liftRule, .holdRule: .stays
        case .refresh: isConnected ? .look : .stays
        case .drain, .logLevel, .addToken, .removeToken: .act
        case .closeOverlay: context == .server ? .stays : .look
        case .kick: isAmongPeople || selectedListener != nil || !marks.isEmpty ? .stays : .actElsewhere
        case .mute: focus == .events ? .actElsewhere : .act
        case .keepOut: isAmongPeople ? .act : .actElsewhere
        case .lock, .record, .create, .edit, .destroy, .rename: focus == .rooms ? .act : .actElsewhere
        default: .look
        }
    }

    /// What the footer calls an action now.
    private func hint(of action: ActionSpec) -> CleanText? {
        switch action.command {
        case .joinOrLeave where selectedRoom?.presence.isJoined == true: words.leaveHint
        case .lock where selectedRoom?.isLockedByYou == true: words.unlockHint
        case .drain where !acceptsSessions: words.undrainHint
        case .pause where events.isPaused: words.resumeHint
        case .refresh where !isConnected: words.retryHint
        case .down where context == .overlay || context == .server: words.scrollHint
        default: action.hint.map { $0(words) }
        }
    }
}
