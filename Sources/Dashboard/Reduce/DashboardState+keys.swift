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
        case .audit: return overlay?.filter.isEditing == true ? .auditFilter : .audit
        case .help, .room, .person, .event: return .overlay
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
    private mutating func editField(_ change: (inout TextField) -> Void) -> [DashboardEffect] {
        switch context {
        case .prompt: editPrompt(change)
        case .finderField: return editFinder(change)
        default: editFilter(change)
        }
        return []
    }

    /// Does what a key or a command line asks for; only the latter gives an argument.
    mutating func perform(_ command: Command, argument: String? = nil) -> [DashboardEffect] {
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
        case .closeField where finder != nil && overlay == nil: return leaveFinderField()
        case .keepFilter, .closeField: changeFilter { $0.isEditing = false }
        case .find: return openFinder(for: argument)
        case .keepFinding: return leaveFinderField()
        case .goThere: return goToFound()
        case .sort: openSortMenu()
        case .narrow: openNarrowMenu()
        case .choose: chooseFromMenu()
        case .reverse: reverseOrder()
        case .closeMenu: menu = nil
        case .pin: return togglePin()
        case .earlier: goEarlier()
        case .later: goLater()
        case .arrangeAll: arrange(.all)
        case .arrangeRooms: arrange(.roomsWide)
        case .arrangePeople: arrange(.peopleWide)
        case .arrangeEvents: arrange(.single)
        case .room: if let argument { go(to: roomID(argument)) }
        case .server: return leave(for: argument)
        case .reload: return [.reload]
        case .theme: if let argument { return chooseTheme(argument) }
        case .relativeTimes: showsRelativeTimes.toggle()
        case .wrap: wrapsEvents.toggle()
        case .markEvents: events.mark(at: now.wall)
        case .prompt: openPrompt()
        case .runCommand: return runPrompt()
        case .complete: complete(by: 1)
        case .completeBack: complete(by: -1)
        case .olderCommand: recall(by: 1)
        case .newerCommand: recall(by: -1)
        case .closePrompt: prompt = nil
        case .details: return openDetails()
        case .help: overlay = Overlay(content: .help)
        case .closeOverlay:
            if overlay == nil { return closeFinder() }
            if overlay?.filter.isActive == true { overlay?.filter = Filter() } else { overlay = nil }
        case .pause: events.togglePause()
        case .refresh:
            notice = Notice(text: isConnected ? words.refreshing : words.retrying)
            return [.intent(.refresh)]
        case .quit: return quit()
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .screenshot: return [.screenshot]
        case .copy: return copy()
        case .mouse: return toggleMouse()
        case .eraseBefore: return editField { $0.eraseBefore() }
        case .eraseAfter: return editField { $0.eraseAfter() }
        case .eraseAll: return editField { $0.eraseAll() }
        case .caretLeft: return editField { $0.moveCaret(by: -1) }
        case .caretRight: return editField { $0.moveCaret(by: 1) }
        case .caretStart: return editField { $0.moveCaretToStart() }
        case .caretEnd: return editField { $0.moveCaretToEnd() }
        case .confirm, .cancel, .sendField, .giveUpField, .nextField, .previousField, .turnField, .turnFieldBack:
            break  // These keys are a dialog's.
        }
        return []
    }

    private mutating func move(_ step: Movement) {
        let layout = layout(for: size)
        if menu != nil { return moveThroughMenu(step) }
        if overlay?.content == .rules { return moveThroughRules(step, page: layout.overlayText.rows) }
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
        case .events: events.move(step, page: page)
        }
    }

    private mutating func goBack() {
        if filter(of: focus).isActive {
            setFilter(of: focus) { $0.clear() }
        } else {
            focus = .rooms
        }
    }

    private mutating func editFilter(_ change: (inout TextField) -> Void) { changeFilter { $0.edit(change) } }

    /// Changes the filter that the keys are about: that of what lies over the regions, or of the region in focus.
    private mutating func changeFilter(_ change: (inout Filter) -> Void) {
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
    private mutating func togglePin() -> [DashboardEffect] {
        guard let room = selectedRoom else { return [] }
        return [.intent(.pin(room.id, !room.isPinned))]
    }

    /// What was typed may be an integer id or a string one: the server's own kind.
    private func roomID(_ text: String) -> RoomID {
        if usesStringIDs { return .string(text) }
        return Int64(text).map(RoomID.number) ?? .string(text)
    }

    private mutating func chooseTheme(_ name: String) -> [DashboardEffect] {
        guard options.themes.contains(name) else {
            notice = Notice(
                text: words.noTheme(CleanText(cleaning: name), known: options.themes.map { CleanText(cleaning: $0) }),
                role: .warning)
            return []
        }
        return [.theme(name)]
    }

    private mutating func quit() -> [DashboardEffect] {
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
