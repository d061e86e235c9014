import JanusWire
import Moderation
import Text

extension DashboardState {
    /// Why `J` can do nothing, or `nil`.
    func reasonAgainstJoining() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        guard let room = selectedRoom else { return words.noRoom }
        switch room.presence {
        case .joining: return words.joiningAlready
        case .leaving: return words.leavingAlready
        case .joined, .watching: break
        }
        let isOpen = openActions.contains { action in
            switch action.deed {
            case .join(let target), .leave(let target): target.id == room.id
            default: false
            }
        }
        return isOpen ? words.askedAlready : nil
    }

    /// Why `K` can do nothing, or `nil`.
    func reasonAgainstKicking() -> CleanText? {
        if let listener = selectedListener { return reasonAgainstRemoving(listener) }
        if let reason = reasonAgainstActing() { return reason }
        if !marks.isEmpty { return nil }
        guard isAmongPeople else { return selectedRoom == nil ? words.noRoom : words.choosePerson }
        guard let (person, room) = personUnderCursor else { return words.nobody }
        if let reason = reasonAgainstReaching(person) { return reason }
        let isOpen = openActions.contains { action in
            switch action.deed {
            case .kick(let target), .remove(.person(let target), _):
                target.id == person.id && target.room.id == room.id
            default: false
            }
        }
        return isOpen ? words.kickedAlready : nil
    }

    /// Why `M` can do nothing, or `nil`.
    func reasonAgainstMuting() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        if snapshot.server.muting == .never { return words.muteHangs }
        if !marks.isEmpty { return nil }
        if isAmongPeople {
            guard let (person, room) = personUnderCursor else { return words.nobody }
            if let reason = reasonAgainstReaching(person) { return reason }
            if !person.isPublisher { return words.publishesNothing }
            if member(person, in: RoomTarget(room)).streams.isEmpty { return reasonForUnknownStreams }
            return nil
        }
        guard let room = selectedRoom else { return words.noRoom }
        guard focus == .rooms else { return words.choosePersonOrRoom }
        let publishers = people.all.lazy.filter { $0.isReachable && $0.isPublisher }
        if publishers.isEmpty { return words.nobodyPublishes }
        return publishers.allSatisfy { member($0, in: RoomTarget(room)).streams.isEmpty }
            ? reasonForUnknownStreams : nil
    }

    /// The Admin API tells the streams to those who are outside, once it has read them.
    private var reasonForUnknownStreams: CleanText {
        snapshot.admin.isLive ? words.streamsNotRead : words.streamsNotTold
    }

    /// Why `B` can do nothing, or `nil`.
    func reasonAgainstKeepingOut() -> CleanText? {
        if let reason = reasonAgainstActing() { return reason }
        guard isAmongPeople else { return words.choosePerson }
        guard let (person, _) = personUnderCursor else { return words.nobody }
        // Who has just gone is the likeliest to be kept out.
        return person.gone != nil ? nil : reasonAgainstReaching(person)
    }

    /// Why nothing can be done to a room, or `nil`.
    func reasonAgainstChangingRoom() -> CleanText? {
        reasonAgainstActing() ?? (selectedRoom == nil ? words.noRoom : nil)
    }

    /// Why `P` can do nothing, or `nil`.
    func reasonAgainstRenaming() -> CleanText? {
        if let reason = reasonAgainstChangingRoom() { return reason }
        return selectedRoom?.presence.isJoined == true ? nil : words.joinFirst
    }

    /// Why nothing can be done to the rule under the cursor, or `nil`.
    func reasonAgainstChangingRule() -> CleanText? {
        if options.isReadOnly { return words.readOnly }
        return selectedRule == nil ? words.noRule : nil
    }

    /// Why nobody can be marked, or `nil`.
    func reasonAgainstMarking() -> CleanText? {
        guard let person = people.selected else { return words.nobody }
        return reasonAgainstReaching(person)
    }

    /// Why nobody at all can be marked, or `nil`.
    func reasonAgainstMarkingMany() -> CleanText? { people.shown.isEmpty ? words.nobody : nil }

    /// Why `d` has nothing to show, or `nil`.
    func reasonAgainstDetails() -> CleanText? { detailsUnderCursor == nil ? words.nothingUnderCursor : nil }

    /// What no acting key works without.
    func reasonAgainstActing() -> CleanText? {
        if options.isReadOnly { return words.readOnly }
        return isConnected ? nil : words.notConnected
    }

    /// Why no action can be aimed at somebody, or `nil`.
    private func reasonAgainstReaching(_ person: Person) -> CleanText? {
        if person.isYou { return words.isYou }
        if person.isDummy { return words.isDummy }
        if person.isRemote { return words.isRemote }
        return person.gone == nil ? nil : words.isGone
    }

    /// Whether requests can reach the server.
    var isConnected: Bool {
        switch snapshot.connection {
        case .live, .late: true
        case .connecting, .lost, .refused: false
        }
    }
}
