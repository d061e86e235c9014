import JanusWire
import Moderation
import Text

extension DashboardState {
    /// Why `J` can do nothing, or `nil`.
    func reasonAgainstJoining() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        guard let room = selectedRoom else { return Words.noRoom }
        switch room.presence {
        case .joining: return Words.joiningAlready
        case .leaving: return Words.leavingAlready
        case .joined, .watching: break
        }
        let isOpen = openActions.contains { action in
            switch action.deed {
            case .join(let target), .leave(let target): target.id == room.id
            case .kick: false
            }
        }
        return isOpen ? Words.askedAlready : nil
    }

    /// Why `K` can do nothing, or `nil`.
    func reasonAgainstKicking() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        guard let room = selectedRoom else { return Words.noRoom }
        guard focus == .participants else { return Words.choosePerson }
        guard let person = people.selected else { return Words.nobody }
        if person.isYou { return Words.isYou }
        if person.isDummy { return Words.isDummy }
        if person.isRemote { return Words.isRemote }
        if person.gone != nil { return Words.isGone }
        let isOpen = openActions.contains { action in
            if case .kick(let target) = action.deed {
                target.id == person.id && target.room.id == room.id
            } else {
                false
            }
        }
        return isOpen ? Words.kickedAlready : nil
    }

    /// Why `d` has nothing to show, or `nil`.
    func reasonAgainstDetails() -> CleanText? { detailsUnderCursor == nil ? Words.nothingUnderCursor : nil }

    /// What no acting key works without.
    private func reasonAgainstActing() -> CleanText? {
        if options.isReadOnly { return Words.readOnly }
        return isConnected ? nil : Words.notConnected
    }

    /// Whether requests can reach the server.
    var isConnected: Bool {
        switch snapshot.connection {
        case .live, .late: true
        case .connecting, .lost, .refused: false
        }
    }
}
