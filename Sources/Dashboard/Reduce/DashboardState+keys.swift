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
        if overlay != nil { return .overlay }
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
        if context == .filter {
            if case .character(let character) = key { editFilter { $0.insert(String(character)) } }
        } else if key != .unknown {
            notice = Notice(text: Words.doesNothing(key))
        }
    }

    private mutating func perform(_ command: Command) -> [DashboardEffect] {
        switch command {
        case .joinOrLeave: openJoinOrLeave()
        case .kick: openKick()
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
        case .filter: setFilter(of: focus) { $0.isEditing = true }
        case .keepFilter, .closeField: setFilter(of: focus) { $0.isEditing = false }
        case .details: overlay = detailsUnderCursor.map { Overlay(content: $0) }
        case .help: overlay = Overlay(content: .help)
        case .closeOverlay: overlay = nil
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
        case .confirm, .cancel, .sendField, .giveUpField, .otherSecret: break  // These keys are a dialog's.
        }
        return []
    }

    private mutating func move(_ step: Movement) {
        let layout = layout(for: size)
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

    private mutating func editFilter(_ change: (inout TextField) -> Void) {
        setFilter(of: focus) { change(&$0.field) }
    }

    private mutating func quit() -> [DashboardEffect] {
        if enteredRooms.isEmpty && openActions.isEmpty { return [.quit] }
        open(.quit)
        return []
    }

    /// Reacts to pasted text: it goes into an open field, and nowhere else.
    mutating func paste(_ text: String) {
        notice = nil
        if dialog != nil {
            pasteIntoDialog(text)
        } else if context == .filter, !layout(for: size).isTooSmall {
            editFilter { $0.insert(text) }
        } else {
            notice = Notice(text: Words.pasteIgnored(text.count), role: .warning)
        }
    }
}
