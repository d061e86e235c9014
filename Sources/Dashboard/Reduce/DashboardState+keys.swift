import Canvas
import JanusWire
import Moderation
import Text

extension DashboardState {
    /// Reacts to a key, wherever the hands are.
    mutating func press(_ key: Key) -> [DashboardEffect] {
        notice = nil
        if layout(for: size).isTooSmall { return pressBlindly(key) }
        if dialog != nil { return answerDialog(with: key) }
        guard let action = keymap.action(for: key, in: context) else {
            return type(key)
        }
        if let reason = action.disabledReason(self) {
            notice = Notice(text: "\(words.name(of: key))\(words.colon)\(reason)", role: .warning)
            return []
        }
        return perform(action.command)
    }

    /// Where the next key goes, dialogs aside.
    var context: KeyContexts { prompt != nil ? .prompt : context(under: .prompt) }

    /// Where keys would go if what lies on top were not there.
    func context(under top: KeyContexts) -> KeyContexts {
        if menu != nil { return .menu }
        switch overlay?.content {
        case nil: break
        case .rules: return .rules
        case .server: return .server
        case .audit: return overlay?.filter.isEditing == true ? .auditFilter : .audit
        case .help, .room, .person, .listener, .event: return .overlay
        }
        if let finder { return finder.isEditing ? .finderField : .finder }
        return isEditingFilter ? .filter : focus.context
    }

    /// On a screen too small to see anything, only what needs no looking works.
    private mutating func pressBlindly(_ key: Key) -> [DashboardEffect] {
        if dialog?.question == .quit { return answerDialog(with: key) }
        guard let command = keymap.action(for: key, in: .rooms)?.command else { return [] }
        switch command {
        case .quit:
            dialog = nil
            return perform(command)
        case .suspend, .redraw: return perform(command)
        default: return []
        }
    }

    /// A key that no action has: text for a field, or nothing at all.
    private mutating func type(_ key: Key) -> [DashboardEffect] {
        if !KeyContexts.fields.isDisjoint(with: context) {
            if case .character(let character) = key { return editField { $0.insert(String(character)) } }
        } else if key != .unknown {
            notice = Notice(text: words.doesNothing(words.name(of: key)))
        }
        return []
    }

    /// Changes the text that is being typed, whatever it is for.
    mutating func editField(_ change: (inout TextField) -> Void) -> [DashboardEffect] {
        switch context {
        case .prompt: editPrompt(change)
        case .finderField: return editFinder(change)
        default: editFilter(change)
        }
        return []
    }

    mutating func move(_ step: Movement) {
        let layout = layout(for: size)
        if menu != nil { return moveThroughMenu(step) }
        if overlay?.content == .rules { return moveThroughRules(step, page: layout.overlayText.rows) }
        if overlay?.content == .server { return moveThroughServer(step, page: layout.overlayText.rows) }
        if let overlay {
            let page = layout.overlayText.rows
            let last = max(0, overlayLines(columns: layout.overlayText.columns).count - page)
            self.overlay?.top = step.target(from: overlay.top, count: last + 1, page: page) ?? 0
            return
        }
        if finder != nil {
            finder?.found.move(
                step, page: layout.foundRows.rows, holdingOrderUntil: now.uptime + options.orderHold)
            return
        }
        let page = layout.page(of: focus)
        switch focus {
        case .rooms: rooms.move(step, page: page, holdingOrderUntil: now.uptime + options.orderHold)
        case .participants: people.move(step, page: page, holdingOrderUntil: now.uptime + options.orderHold)
        case .listeners: listeners.move(step, page: page, holdingOrderUntil: now.uptime + options.orderHold)
        case .events: events.move(step, page: page)
        }
    }

    mutating func goBack() {
        if filter(of: focus).isActive {
            setFilter(of: focus) { $0.clear() }
        } else {
            focus = .rooms
        }
    }

    private mutating func editFilter(_ change: (inout TextField) -> Void) { changeFilter { $0.edit(change) } }

    /// Changes the filter that the keys are about: that of what lies over the regions, or of the region in focus.
    mutating func changeFilter(_ change: (inout Filter) -> Void) {
        guard var overlay else { return setFilter(of: focus, change) }
        change(&overlay.filter)
        overlay.top = 0
        self.overlay = overlay
    }

    /// Opens the details; what only they show is asked for now.
    mutating func openDetails() -> [DashboardEffect] {
        overlay = detailsUnderCursor.map { Overlay(content: $0) }
        if case .person(_, let room, _) = overlay?.content { return [.intent(.inspect(room.id))] }
        return []
    }

    /// Pins the room under the cursor, or unpins it.
    mutating func togglePin() -> [DashboardEffect] {
        guard let room = selectedRoom else { return [] }
        return [.intent(.pin(room.id, !room.isPinned))]
    }

    /// What was typed may be an integer id or a string one: the server's own kind.
    func roomID(_ text: String) -> RoomID {
        if usesStringIDs { return .string(text) }
        return Int64(text).map(RoomID.number) ?? .string(text)
    }

    mutating func chooseTheme(_ name: String) -> [DashboardEffect] {
        guard options.themes.contains(name) else {
            notice = Notice(
                text: words.noTheme(CleanText(cleaning: name), known: options.themes.map { CleanText(cleaning: $0) }),
                role: .warning)
            return []
        }
        return [.theme(name)]
    }

    mutating func quit() -> [DashboardEffect] {
        if endsNothing { return [.quit] }
        open(.quit)
        return []
    }

    /// Reacts to pasted text: it goes into an open field, and nowhere else.
    mutating func paste(_ text: String) -> [DashboardEffect] {
        notice = nil
        if dialog != nil {
            pasteIntoDialog(text)
        } else if !KeyContexts.fields.isDisjoint(with: context), !layout(for: size).isTooSmall {
            return editField { $0.insert(text) }
        } else {
            notice = Notice(text: words.pasteIgnored(text.count), role: .warning)
        }
        return []
    }
}
