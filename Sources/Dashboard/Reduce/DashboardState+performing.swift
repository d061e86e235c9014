import Canvas
import Moderation
import Text

extension DashboardState {
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
        case .drain: openDrain()
        case .logLevel: openLogLevel(argument)
        case .addToken: openAddToken()
        case .removeToken: openRemoveToken()
        case .liftRule: if let rule = selectedRule { open(.rule(rule, .lift)) }
        case .holdRule: if let rule = selectedRule { open(.rule(rule, rule.status == .running ? .pause : .resume)) }
        case .mark: toggleMark()
        case .markRange: markRange()
        case .markAll: markAll()
        case .unmark: marks.clear()
        case .rules: overlay = Overlay(content: .rules)
        case .serverInfo: overlay = Overlay(content: .server)
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
        case .nextRegion: go(to: region(after: 1))
        case .previousRegion: go(to: region(after: -1))
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
        case .listeners: go(to: .listeners)
        case .addresses: showAddresses(!showsAddresses)
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
}
