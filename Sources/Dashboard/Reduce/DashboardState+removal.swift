import JanusWire
import Moderation
import Text

// Removing somebody from the server: what that would end, and when it may be confirmed.
extension DashboardState {
    /// Has found out what the open dialog's removal would end, from when it opens to when it closes.
    mutating func surveySuspect() -> [DashboardEffect] {
        let suspect = dialog?.suspect
        guard suspect != surveyed else { return [] }
        surveyed = suspect
        return [.intent(.survey(suspect))]
    }

    /// Puts what was found out into the dialog; nobody confirms what was not on the screen long enough.
    mutating func reviewRemoval() {
        guard let dialog else { return }
        var proposal = dialog.proposal
        if dialog.removesFromServer {
            let latest = latestSurvey(of: dialog.suspect)
            if proposal == nil { proposal = ProposedRemoval(latest) } else { proposal?.take(latest) }
        } else {
            proposal = nil
        }
        guard proposal != dialog.proposal else { return }
        self.dialog?.proposal = proposal
        showDialogAnew()
    }

    /// What is known of a removal by now.
    func latestSurvey(of suspect: Suspect?) -> Survey.State {
        guard let survey = snapshot.survey, survey.of == suspect else { return .reading }
        return survey.state
    }

    /// Why what a dialog proposes to remove cannot be removed, or `nil`.
    func reasonAgainstRemoval(in dialog: Dialog) -> CleanText? {
        guard dialog.removesFromServer else { return nil }
        if let reason = reasonAgainstAdministering() { return reason }
        switch dialog.proposal?.state {
        case .reading, nil: return words.removalIsBeingRead
        case .failed(let reason): return words.cannotRemove(reason)
        case .read(let removal): return removal.ends.isEmpty ? words.nothingToRemove : nil
        }
    }

    /// What a removal does to the server; nothing while it is not known what that would be.
    func removals(of dialog: Dialog) -> [Deed] {
        guard let suspect = dialog.suspect, let removal = dialog.removal else { return [] }
        let locks = dialog.form.isOn(.lockToo) ? [Deed.lock(suspect.room)] : []
        return locks + [.remove(suspect, removal)]
    }

    /// Opens the dialog that removes the listener under the cursor.
    mutating func openRemoval(of target: ListenerTarget) {
        let listener = snapshot.watched?.listeners?.first { $0.id == target.id }
        open(.removeListener(target, owner: listener?.owner ?? .nobody), form: Form([.init(.reason, .text())]))
    }

    /// Why the listener under the cursor cannot be removed, or `nil`.
    func reasonAgainstRemoving(_ target: ListenerTarget) -> CleanText? {
        if options.isReadOnly { return words.readOnly }
        if let reason = reasonAgainstAdministering() { return reason }
        let isOpen = openActions.contains { action in
            if case .remove(.listener(let other), _) = action.deed { other.id == target.id } else { false }
        }
        return isOpen ? words.removedAlready : nil
    }

    /// Whether somebody can be removed from the server: their session is known.
    func canRemove(_ target: Target) -> Bool {
        guard snapshot.admin.isLive else { return false }
        return (entries(of: target.id, in: target.room.id) ?? []).contains { $0.gone == nil && $0.link != nil }
    }

    /// Why nothing works that the Admin API does, or `nil`.
    func reasonAgainstAdministering() -> CleanText? {
        switch snapshot.admin.access {
        case .live: nil
        case .absent: words.adminIsAbsent
        case .connecting: words.adminConnects
        case .lost: words.adminIsLost
        case .refused: words.adminRefusesUs
        }
    }
}
