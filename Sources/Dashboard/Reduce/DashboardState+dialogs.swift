import Canvas
import JanusWire
import Moderation
import Text

// Opening a dialog, and what its keys do.
extension DashboardState {
    mutating func openKick() {
        guard let room = selectedRoom, let person = people.selected else { return }
        open(.kick(Target(room: RoomTarget(room), id: person.id, name: person.name)))
    }

    mutating func openJoinOrLeave() {
        guard let room = selectedRoom else { return }
        if room.presence.isJoined {
            open(.leave(RoomTarget(room)))
        } else {
            open(.join(RoomTarget(room), isAnnounced: room.notifiesJoining))
        }
    }

    mutating func open(_ question: Dialog.Question, requiredAt: Moment? = nil) {
        openings += 1
        dialog = Dialog(question: question, opening: openings, requiredAt: requiredAt)
    }

    /// Answers the open dialog with a key.
    mutating func answerDialog(with key: Key) -> [DashboardEffect] {
        guard let dialog else { return [] }
        let action = Keymap.action(for: key, in: dialog.hasField ? .credential : .dialog)
        switch action?.command {
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        default: break
        }
        // The moderator's own dialog may be closed at once. One that came by itself may not: that Escape was meant for
        // something else.
        if key == .escape, !dialog.isSelfOpened { return dismissDialog() }
        guard dialog.arming == .armed else {
            absorb()
            return []
        }
        switch action?.command {
        case .confirm where dialog.obstacle == nil: return confirmDialog()
        case .cancel, .giveUpField: return dismissDialog()
        case .sendField: return dialog.field.isEmpty ? dismissDialog() : supplyCredential()
        case .otherSecret: self.dialog?.turnToOtherSecret()
        case .eraseBefore: self.dialog?.field.eraseBefore()
        case .eraseAfter: self.dialog?.field.eraseAfter()
        case .eraseAll: self.dialog?.field.eraseAll()
        case .caretLeft: self.dialog?.field.moveCaret(by: -1)
        case .caretRight: self.dialog?.field.moveCaret(by: 1)
        case .caretStart: self.dialog?.field.moveCaretToStart()
        case .caretEnd: self.dialog?.field.moveCaretToEnd()
        default:
            if !dialog.hasField {
                absorb()
            } else if case .character(let character) = key {
                self.dialog?.field.insert(String(character))
            }
        }
        return []
    }

    /// Takes pasted text into the dialog's field, if it has one that is armed.
    mutating func pasteIntoDialog(_ text: String) {
        guard let dialog else { return }
        if dialog.hasField && dialog.arming == .armed {
            self.dialog?.field.insert(text)
        } else {
            absorb()
        }
    }

    /// Swallows input and starts the arming time anew, so that a run of typed text cannot hold the answer.
    private mutating func absorb() {
        guard let dialog, dialog.arming != .unseen else { return }
        self.dialog?.arming = .waiting(until: now.uptime + options.armingDelay)
    }

    private mutating func confirmDialog() -> [DashboardEffect] {
        guard let dialog else { return [] }
        self.dialog = nil
        switch dialog.question {
        case .kick(let target): return act(.kick(target))
        case .join(let room, _): return act(.join(room))
        case .leave(let room): return act(.leave(room))
        case .quit: return [.quit]
        case .cleartext(let action, _):
            answered[action] = dialog.requiredAt
            return [.intent(.consentToCleartext(action))]
        case .serverCleartext:
            answeredRefusal = dialog.requiredAt
            return [.intent(.consentToCleartextConnection)]
        case .credential, .serverCredential: return []
        }
    }

    private mutating func act(_ deed: Deed) -> [DashboardEffect] {
        notice = Notice(text: "\(Words.deed(deed)): \(Words.asked)")
        return [.intent(.act(deed))]
    }

    private mutating func supplyCredential() -> [DashboardEffect] {
        guard let dialog else { return [] }
        self.dialog = nil
        let secret = Secret(dialog.field.text)
        switch dialog.question {
        case .credential(let action, _, let kind, _):
            answered[action] = dialog.requiredAt
            return [.intent(.supply(action, kind, secret))]
        case .serverCredential(let kinds, _):
            answeredRefusal = dialog.requiredAt
            return kinds.first.map { [.intent(.identify($0, secret))] } ?? []
        case .kick, .join, .leave, .quit, .cleartext, .serverCleartext: return []
        }
    }

    /// Closes the dialog without doing anything, and gives up the action that waited for it.
    private mutating func dismissDialog() -> [DashboardEffect] {
        guard let dialog else { return [] }
        self.dialog = nil
        if dialog.isForServer { answeredRefusal = dialog.requiredAt }
        guard let action = dialog.waitingAction else { return [] }
        answered[action] = dialog.requiredAt
        return [.intent(.giveUp(action))]
    }
}

extension Dialog {
    /// Types another of the secrets that the server would take.
    fileprivate mutating func turnToOtherSecret() {
        guard case .serverCredential(let kinds, let refusal) = question, kinds.count > 1 else { return }
        question = .serverCredential(Array(kinds.dropFirst()) + kinds.prefix(1), refusal: refusal)
        field.eraseAll()
    }
}

extension RoomTarget {
    /// The room as it is called now.
    init(_ room: Room) { self.init(id: room.id, description: room.description) }
}
