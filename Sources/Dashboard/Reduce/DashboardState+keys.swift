import Canvas
import Moderation
import Text

extension DashboardState {
    /// Reacts to a key, wherever the hands are.
    mutating func press(_ key: Key) -> [DashboardEffect] {
        notice = nil
        if layout(for: size).isTooSmall { return pressBlindly(key) }
        if dialog != nil { return answerDialog(with: key) }
        guard let action = Keymap.action(for: key, in: context) else {
            type(key)
            return []
        }
        if let reason = action.disabledReason(self) {
            notice = Notice(text: "\(Words.name(of: key)): \(reason)", role: .warning)
            return []
        }
        return perform(action.command)
    }

    /// Where the next key goes, dialogs aside.
    var context: KeyContexts {
        switch overlay?.content {
        case nil: break
        case .rules: return .rules
        case .audit: return overlay?.filter.isEditing == true ? .auditFilter : .audit
        case .help, .room, .person, .event: return .overlay
        }
        return isEditingFilter ? .filter : focus.context
    }

    /// On a screen too small to see anything, only what needs no looking works.
    private mutating func pressBlindly(_ key: Key) -> [DashboardEffect] {
        if dialog?.question == .quit { return answerDialog(with: key) }
        guard let command = Keymap.action(for: key, in: .rooms)?.command else { return [] }
        switch command {
        case .quit:
            dialog = nil
            return perform(command)
        case .suspend, .redraw: return perform(command)
        default: return []
        }
    }

    /// A key that no action has: text for a field, or nothing at all.
    private mutating func type(_ key: Key) {
        if !KeyContexts.filters.isDisjoint(with: context) {
            if case .character(let character) = key { editFilter { $0.insert(String(character)) } }
        } else if key != .unknown {
            notice = Notice(text: Words.doesNothing(key))
        }
    }

    private mutating func perform(_ command: Command) -> [DashboardEffect] {
        switch command {
        case .joinOrLeave: openJoinOrLeave()
        case .kick: openKick()
        case .mute: openMute()
        case .keepOut: openKeepOut()
        case .lock: openLock()
        case .record: openRecord()
        case .create: openCreate()
        case .edit: openEdit()
        case .destroy: openDestroy()
        case .rename: openRename()
        case .liftRule: if let rule = selectedRule { open(.rule(rule, .lift)) }
        case .holdRule: if let rule = selectedRule { open(.rule(rule, rule.status == .running ? .pause : .resume)) }
        case .mark: toggleMark()
        case .markRange: markRange()
        case .markAll: markAll()
        case .unmark: marks.clear()
        case .rules: overlay = Overlay(content: .rules)
        case .audit:
            overlay = Overlay(content: .audit)
            return [.intent(.readAudit)]
        case .save: openSave()
        case .down, .filteredDown: move(.down)
        case .up, .filteredUp: move(.up)
        case .pageDown: move(.pageDown)
        case .pageUp: move(.pageUp)
        case .first: move(.first)
        case .last: move(.last)
        case .nextRegion: go(to: focus.next)
        case .previousRegion: go(to: focus.previous)
        case .openRoom: go(to: .participants)
        case .back: goBack()
        case .filter: changeFilter { $0.isEditing = true }
        case .keepFilter, .closeField: changeFilter { $0.isEditing = false }
        case .details: return openDetails()
        case .help: overlay = Overlay(content: .help)
        case .closeOverlay:
            if overlay?.filter.isActive == true { overlay?.filter = Filter() } else { overlay = nil }
        case .pause: events.togglePause()
        case .refresh:
            notice = Notice(text: isConnected ? Words.refreshing : Words.retrying)
            return [.intent(.refresh)]
        case .quit: return quit()
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .eraseBefore: editFilter { $0.eraseBefore() }
        case .eraseAfter: editFilter { $0.eraseAfter() }
        case .eraseAll: editFilter { $0.eraseAll() }
        case .caretLeft: editFilter { $0.moveCaret(by: -1) }
        case .caretRight: editFilter { $0.moveCaret(by: 1) }
        case .caretStart: editFilter { $0.moveCaretToStart() }
        case .caretEnd: editFilter { $0.moveCaretToEnd() }
        case .confirm, .cancel, .sendField, .giveUpField, .nextField, .previousField, .turnField, .turnFieldBack:
            break  // These keys are a dialog's.
        }
        return []
    }

    private mutating func move(_ step: Movement) {
        let layout = layout(for: size)
        if overlay?.content == .rules { return moveThroughRules(step, page: layout.overlayText.rows) }
        if let overlay {
            let page = layout.overlayText.rows
            let last = max(0, overlayLines(columns: layout.overlayText.columns).count - page)
            self.overlay?.top = step.target(from: overlay.top, count: last + 1, page: page) ?? 0
            return
        }
        let page = layout.page(of: focus)
        switch focus {
        case .rooms: rooms.move(step, page: page, holdingOrderUntil: now.uptime + options.orderHold)
        case .participants: people.move(step, page: page)
        case .events: events.move(step, page: page)
        }
    }

    private mutating func go(to region: Region) {
        setFilter(of: focus) { $0.isEditing = false }
        focus = region
    }

    private mutating func goBack() {
        if filter(of: focus).isActive {
            setFilter(of: focus) { $0.field.eraseAll() }
        } else {
            focus = .rooms
        }
    }

    private mutating func editFilter(_ change: (inout TextField) -> Void) { changeFilter { change(&$0.field) } }

    /// Changes the filter that the keys are about: that of what lies over the regions, or of the region in focus.
    private mutating func changeFilter(_ change: (inout Filter) -> Void) {
        guard var overlay else { return setFilter(of: focus, change) }
        change(&overlay.filter)
        overlay.top = 0
        self.overlay = overlay
    }

    /// Opens the details; what only they show is asked for now.
    private mutating func openDetails() -> [DashboardEffect] {
        overlay = detailsUnderCursor.map { Overlay(content: $0) }
        if case .person(_, let room, _) = overlay?.content { return [.intent(.inspect(room.id))] }
        return []
    }

    private mutating func quit() -> [DashboardEffect] {
        if enteredRooms.isEmpty && openActions.isEmpty && !runsRules && lockedRooms.isEmpty { return [.quit] }
        open(.quit)
        return []
    }

    /// Reacts to pasted text: it goes into an open field, and nowhere else.
    mutating func paste(_ text: String) {
        notice = nil
        if dialog != nil {
            pasteIntoDialog(text)
        } else if !KeyContexts.filters.isDisjoint(with: context), !layout(for: size).isTooSmall {
            editFilter { $0.insert(text) }
        } else {
            notice = Notice(text: Words.pasteIgnored(text.count), role: .warning)
        }
    }
}
