import Canvas
import JanusWire
import Moderation
import Text

// What the keys of an open dialog do.
extension DashboardState {
    /// Answers the open dialog with a key.
    mutating func answerDialog(with key: Key) -> [DashboardEffect] {
        guard let dialog else { return [] }
        let action = keymap.action(for: key, in: dialog.context)
        switch action?.command {
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .mouse: return toggleMouse()
        case .screenshot: return [.screenshot]
        case .addresses where hasAdmin:
            showAddresses(!showsAddresses)
            return []
        default: break
        }
        // The moderator's own dialog may be closed at once. One that came by itself may not: that Escape was meant for
        // something else.
        if key == .escape, !dialog.isSelfOpened { return stepOut() }
        guard dialog.arming == .armed else {
            absorb()
            return []
        }
        switch action?.command {
        case .confirm where dialog.isChoice: absorb()
        case .confirm: return canConfirm ? confirmDialog() : []
        case .cancel where dialog.form.isSequence && key == .enter: self.dialog?.form.moveFocus(by: 1)
        case .cancel: return dismissDialog()
        case .giveUpField: return stepOut(from: key)
        case .sendField: return sendField()
        case .nextField: tab(by: 1)
        case .previousField: tab(by: -1)
        case .turnField: self.dialog?.form.turn()
        case .turnFieldBack: self.dialog?.form.turn(by: -1)
        case .eraseBefore: edit { $0.eraseBefore() }
        case .eraseAfter: edit { $0.eraseAfter() }
        case .eraseAll: edit { $0.eraseAll() }
        case .caretLeft: edit { $0.moveCaret(by: -1) }
        case .caretRight: edit { $0.moveCaret(by: 1) }
        case .caretStart: edit { $0.moveCaretToStart() }
        case .caretEnd: edit { $0.moveCaretToEnd() }
        default:
            if case .character(let character) = key { return type(character) } else { absorb() }
        }
        return []
    }

    /// Takes pasted text into the dialog's field, if it has one that is armed.
    mutating func pasteIntoDialog(_ text: String) {
        guard let dialog else { return }
        if dialog.form.isTyping && dialog.arming == .armed {
            edit { $0.insert(dialog.form.focused?.takesDigitsOnly == true ? text.filter(\.isASCIIDigit) : text) }
        } else {
            absorb()
        }
    }

    /// Types a character, or takes the letter of a field where no text is being typed.
    private mutating func type(_ character: Character) -> [DashboardEffect] {
        guard let dialog else { return [] }
        if case .whom(let command, let marked, let person) = dialog.question {
            choose(character, for: command, marked, person)
            return []
        }
        if let focused = dialog.form.focused, focused.text != nil {
            guard focused.takesDigitsOnly, !character.isASCIIDigit else {
                edit { $0.insert(String(character)) }
                return []
            }
            // Where only a number belongs, letters keep their meaning.
            if character == "y" { return canConfirm ? confirmDialog() : [] }
        }
        if self.dialog?.form.takeShortcut(character) != true { absorb() }
        return []
    }

    /// Says whom an acting key meant, which leads on to its own dialog.
    private mutating func choose(_ character: Character, for command: Command, _ marked: Crowd, _ person: Crowd) {
        switch character {
        case "m": openDialog(command, on: marked)
        case "c": openDialog(command, on: person)
        default: absorb()
        }
    }

    private mutating func edit(_ change: (inout TextField) -> Void) { dialog?.form.edit(change) }

    private mutating func tab(by step: Int) {
        if case .serverCredential = dialog?.question {
            dialog?.turnToOtherSecret()
        } else {
            dialog?.form.moveFocus(by: step)
            absorbAtTheButtons()
        }
    }

    /// Enter in a field: it confirms where the dialog is answered by typing, and leads on elsewhere.
    private mutating func sendField() -> [DashboardEffect] {
        guard let dialog else { return [] }
        guard dialog.form.focus == dialog.form.home else {
            if dialog.form.isSequence { self.dialog?.form.moveFocus(by: 1) } else { self.dialog?.form.leaveField() }
            absorbAtTheButtons()
            return []
        }
        // Nothing typed gives up what waits for a secret.
        if dialog.form.focused?.text?.isEmpty == true, dialog.form.focused?.name == .secret { return dismissDialog() }
        return canConfirm ? confirmDialog() : []
    }

    /// Leaves the field that has the focus, or closes the dialog where none has.
    private mutating func stepOut(from key: Key = .escape) -> [DashboardEffect] {
        guard let dialog else { return [] }
        guard key == .escape, dialog.form.focus != nil, dialog.form.focus != dialog.form.home else {
            return dismissDialog()
        }
        self.dialog?.form.leaveField()
        absorbAtTheButtons()
        return []
    }

    /// Swallows input and starts the arming time anew, so that a run of typed text cannot hold the answer.
    mutating func absorb() {
        guard let dialog, dialog.arming != .unseen else { return }
        self.dialog?.arming = .waiting(until: now.uptime + options.armingDelay)
    }

    /// Text that was typed on past its field must not be taken for an answer.
    private mutating func absorbAtTheButtons() { if dialog?.form.focus == nil { absorb() } }

    /// Whether everything is there that the open dialog needs to be confirmed.
    var canConfirm: Bool {
        guard let dialog else { return false }
        return dialog.isReady && problem(of: dialog) == nil
    }
}

extension Dialog {
    /// What its keys are looked up in.
    var context: KeyContexts {
        guard let focused = form.focused else { return .dialog }
        return focused.text == nil ? .dialogChoice : .dialogField
    }

    /// Types another of the secrets that the server would take.
    fileprivate mutating func turnToOtherSecret() {
        guard case .serverCredential(let kinds, let refusal) = question, kinds.count > 1 else { return }
        question = .serverCredential(Array(kinds.dropFirst()) + kinds.prefix(1), refusal: refusal)
        form.edit { $0.eraseAll() }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
