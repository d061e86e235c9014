import Moderation

/// What is known of a removal from the server as it stands in a dialog.
struct ProposedRemoval: Hashable, Sendable {
    var state: Survey.State
    /// What the walk found last.
    private(set) var found: Removal?
    /// Whether that is not what it found first.
    private(set) var hasChanged = false

    init(_ state: Survey.State) {
        self.state = state
        if case .read(let removal) = state { found = removal }
    }

    /// Takes what another walk found out.
    mutating func take(_ state: Survey.State) {
        self.state = state
        guard case .read(let removal) = state else { return }
        if let found, found != removal { hasChanged = true }
        found = removal
    }
}

extension Dialog {
    /// Whom it could remove from the server: what that would end has to be found out while it is open.
    var suspect: Suspect? {
        switch question {
        case .kick(let crowd): form[.place] == nil ? nil : crowd.single.map(Suspect.person)
        case .removeListener(let target, _): .listener(target)
        default: nil
        }
    }

    /// Whether that is what it proposes now.
    var removesFromServer: Bool {
        switch question {
        case .kick: form.choice(.place) == 1
        case .removeListener: true
        default: false
        }
    }

    /// What ends when it is confirmed; `nil` where that is not known, or nothing is to be removed.
    var removal: Removal? {
        guard removesFromServer, case .read(let removal) = proposal?.state else { return nil }
        return removal
    }
}
