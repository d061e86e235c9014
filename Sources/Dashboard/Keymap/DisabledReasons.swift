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
            default: false
            }
        }
        return isOpen ? Words.askedAlready : nil
    }

    /// Why `K` can do nothing, or `nil`.
    func reasonAgainstKicking() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        if !marks.isEmpty { return nil }
        guard let room = selectedRoom else { return Words.noRoom }
        guard focus == .participants else { return Words.choosePerson }
        guard let person = people.selected else { return Words.nobody }
        if let reason = reasonAgainstReaching(person) { return reason }
        let isOpen = openActions.contains { action in
            if case .kick(let target) = action.deed {
                target.id == person.id && target.room.id == room.id
            } else {
                false
            }
        }
        return isOpen ? Words.kickedAlready : nil
    }

    /// Why `M` can do nothing, or `nil`.
    func reasonAgainstMuting() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        if snapshot.server.muting == .never { return Words.muteHangs }
        guard let room = selectedRoom else { return Words.noRoom }
        if !marks.isEmpty { return nil }
        if focus == .participants {
            guard let person = people.selected else { return Words.nobody }
            if let reason = reasonAgainstReaching(person) { return reason }
            if !person.isPublisher { return Words.publishesNothing }
            if member(person, in: RoomTarget(room)).streams.isEmpty { return Words.streamsNotTold }
            return nil
        }
        guard focus == .rooms else { return Words.choosePersonOrRoom }
        let publishers = people.all.filter { $0.isReachable && $0.isPublisher }
        if publishers.isEmpty { return Words.nobodyPublishes }
        return publishers.allSatisfy { member($0, in: RoomTarget(room)).streams.isEmpty } ? Words.streamsNotTold : nil
    }

    /// Why `B` can do nothing, or `nil`.
    func reasonAgainstKeepingOut() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        guard focus == .participants else { return Words.choosePerson }
        guard let person = people.selected else { return Words.nobody }
        // Who has just gone is the likeliest to be kept out.
        return person.gone != nil ? nil : reasonAgainstReaching(person)
    }

    /// Why nothing can be done to a room, or `nil`.
    func reasonAgainstChangingRoom() -> CleanText? {
        reasonAgainstActing() ?? (selectedRoom == nil ? Words.noRoom : nil)
    }

    /// Why `P` can do nothing, or `nil`.
    func reasonAgainstRenaming() -> CleanText? {
        if let reason = reasonAgainstChangingRoom() { return reason }
        return selectedRoom?.presence.isJoined == true ? nil : Words.joinFirst
    }

    /// Why nothing can be done to the rule under the cursor, or `nil`.
    func reasonAgainstChangingRule() -> CleanText? {
        if options.isReadOnly { return Words.readOnly }
        return selectedRule == nil ? Words.noRule : nil
    }

    /// Why nobody can be marked, or `nil`.
    func reasonAgainstMarking() -> CleanText? {
        guard let person = people.selected else { return Words.nobody }
        return reasonAgainstReaching(person)
    }

    /// Why nobody at all can be marked, or `nil`.
    func reasonAgainstMarkingMany() -> CleanText? { people.shown.isEmpty ? Words.nobody : nil }

    /// Why `d` has nothing to show, or `nil`.
    func reasonAgainstDetails() -> CleanText? { detailsUnderCursor == nil ? Words.nothingUnderCursor : nil }

    /// What no acting key works without.
    func reasonAgainstActing() -> CleanText? {
        if options.isReadOnly { return Words.readOnly }
        return isConnected ? nil : Words.notConnected
    }

    /// Why no action can be aimed at somebody, or `nil`.
    private func reasonAgainstReaching(_ person: Person) -> CleanText? {
        if person.isYou { return Words.isYou }
        if person.isDummy { return Words.isDummy }
        if person.isRemote { return Words.isRemote }
        return person.gone == nil ? nil : Words.isGone
    }

    /// Whether requests can reach the server.
    var isConnected: Bool {
        switch snapshot.connection {
        case .live, .late: true
        case .connecting, .lost, .refused: false
        }
    }
}
