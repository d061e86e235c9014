import DequeModule
import JanusWire

/// Which sessions and handles there are, and which of them is to be read next.
///
/// Whoever is on screen comes first, then who has not been read yet, then all others in turn, the longest unread first:
/// each step costs the same, however many there are.
struct AdminWalk: Sendable {
    /// A session: its handles, once they are known, and when they were asked for.
    private struct SessionRecord: Sendable {
        var handles: Set<HandleID>?
        var askedAt: Moment?
    }

    private(set) var readings: [HandleAddress: HandleReading] = [:] { didSet { revision += 1 } }
    /// Counts the changes of what was read.
    private(set) var revision = 0
    /// Where the handles of a room are: those of its participants and of its listeners.
    private(set) var handlesByRoom: [RoomID: Set<HandleAddress>] = [:]
    /// With which handle a participant is in a room.
    private(set) var participants: [Participation: HandleAddress] = [:]
    private var sessions: [SessionID: SessionRecord] = [:]
    private var newSessions: Deque<SessionID> = []
    private var newHandles: Deque<HandleAddress> = []
    /// All that have been asked about, the longest ago first.
    private var sessionRound: Deque<SessionID> = []
    private var handleRound: Deque<HandleAddress> = []
    private var handlesAskedAt: [HandleAddress: Moment] = [:]
    private(set) var sessionsReadAt: Moment?
    private var sessionsAskedAt: Moment?
    /// Whether it is the turn of those who have not been read yet: however much is on screen, they get every other one.
    private var isTurnOfNew = false

    /// A participant's id in one room.
    struct Participation: Hashable, Sendable {
        var room: RoomID
        var id: ParticipantID
    }

    var sessionCount: Int? { sessionsReadAt == nil ? nil : sessions.count }
    var handleCount: Int { handlesAskedAt.count + newHandles.count }
    /// Whether everything that is known of has been read at least once.
    var isComplete: Bool { sessionsReadAt != nil && newSessions.isEmpty && newHandles.isEmpty }
    /// When the reading was made that is the oldest of all.
    var oldestReading: Moment? { handleRound.lazy.compactMap { readings[$0]?.link.readAt }.first }

    /// Whether all handles of a session have been read, so that it is known who is on it.
    func isRead(_ session: SessionID) -> Bool {
        sessions[session]?.handles?.allSatisfy {
            readings[HandleAddress(session: session, handle: $0)] != nil
        } ?? false
    }

    /// Whether the handles of a session have been listed.
    func knowsHandles(of session: SessionID) -> Bool { sessions[session]?.handles != nil }

    /// The handles of a session that have been read.
    func readings(of session: SessionID) -> [HandleReading] {
        (sessions[session]?.handles ?? []).compactMap { readings[HandleAddress(session: session, handle: $0)] }
    }
}

// What to ask next.
extension AdminWalk {
    /// What is to be asked next, and when; `nil` while there is nothing to ask at all.
    ///
    /// - Parameter near: The handles of those on screen, each to be read again after `refresh`.
    func next(
        near: Set<HandleAddress>, refresh: Duration, excluding running: Set<AdminQuery>, at now: Moment
    ) -> (query: AdminQuery, due: Duration)? {
        var choice = Choice(running: running, now: now.uptime)
        choice.offer(.sessions, sessionsAskedAt.map { $0.uptime + AdminTempo.sessions } ?? .zero)
        choice.closeClass()
        if isTurnOfNew { offerNew(to: &choice) }
        for address in near {
            choice.offer(.handle(address), handlesAskedAt[address].map { $0.uptime + refresh } ?? .zero)
        }
        for session in Set(near.map(\.session)) {
            let asked = sessions[session]?.askedAt
            choice.offer(.handles(session), asked.map { $0.uptime + AdminTempo.nearSessions } ?? .zero)
        }
        choice.closeClass()
        offerNew(to: &choice)
        if let session = sessionRound.first, let asked = sessions[session]?.askedAt {
            choice.offer(.handles(session), asked.uptime + AdminTempo.round)
        }
        if let handle = handleRound.first, let asked = handlesAskedAt[handle] {
            choice.offer(.handle(handle), asked.uptime + AdminTempo.round)
        }
        return choice.best
    }

    /// Offers who has not been read yet.
    ///
    /// One session after the other: whose handles they are shows only when all of a session have been read.
    private func offerNew(to choice: inout Choice) {
        if let handle = newHandles.first(where: { !choice.running.contains(.handle($0)) }) {
            choice.offer(.handle(handle), .zero)
        }
        choice.closeClass()
        if let session = newSessions.first(where: { !choice.running.contains(.handles($0)) }) {
            choice.offer(.handles(session), .zero)
        }
        choice.closeClass()
    }

    /// The first of what is offered: of what is due, that of the earlier class; else what is due soonest.
    private struct Choice {
        let running: Set<AdminQuery>
        let now: Duration
        var best: (query: AdminQuery, due: Duration)?
        private var isSettled = false

        init(running: Set<AdminQuery>, now: Duration) {
            self.running = running
            self.now = now
        }

        mutating func offer(_ query: AdminQuery, _ due: Duration) {
            guard !isSettled, !running.contains(query), best.map({ due < $0.due }) ?? true else { return }
            best = (query, due)
        }

        /// What is offered from now on is less urgent than what is due so far.
        mutating func closeClass() { isSettled = isSettled || best.map { $0.due <= now } ?? false }
    }

    /// A question has left.
    mutating func asked(_ query: AdminQuery, at now: Moment) {
        isTurnOfNew.toggle()
        switch query {
        case .sessions: sessionsAskedAt = now
        case .handles(let session):
            guard sessions[session] != nil else { return }
            newSessions.remove(session)
            sessions[session]?.askedAt = now
            sessionRound.remove(session)
            sessionRound.append(session)
        case .handle(let address):
            newHandles.remove(address)
            guard isKnown(address) else { return }
            handlesAskedAt[address] = now
            handleRound.remove(address)
            handleRound.append(address)
        case .server, .survey: break
        }
    }

    private func isKnown(_ address: HandleAddress) -> Bool {
        sessions[address.session]?.handles?.contains(address.handle) ?? false
    }
}

// What was answered.
extension AdminWalk {
    /// The sessions that there are now.
    ///
    /// - Returns: The handles that are gone with theirs.
    mutating func take(_ list: [SessionID], at now: Moment) -> [HandleReading] {
        sessionsReadAt = now
        let listed = Set(list)
        for id in list where sessions[id] == nil {
            sessions[id] = SessionRecord()
            newSessions.append(id)
        }
        var gone: [HandleReading] = []
        for id in sessions.keys where !listed.contains(id) {
            for handle in sessions.removeValue(forKey: id)?.handles ?? [] {
                gone += drop(HandleAddress(session: id, handle: handle)).map { [$0] } ?? []
            }
        }
        forgetUnknown()
        return gone
    }

    /// The handles that a session has now.
    ///
    /// - Returns: Those that are gone.
    mutating func take(_ list: [HandleID], of session: SessionID) -> [HandleReading] {
        guard sessions[session] != nil else { return [] }
        let before = sessions[session]?.handles ?? []
        let listed = Set(list)
        sessions[session]?.handles = listed
        for handle in list where !before.contains(handle) {
            newHandles.append(HandleAddress(session: session, handle: handle))
        }
        let gone = before.subtracting(listed).compactMap { drop(HandleAddress(session: session, handle: $0)) }
        if !before.isSubset(of: listed) { forgetUnknown() }
        return gone
    }

    /// What a handle is now.
    ///
    /// - Returns: What it was before.
    @discardableResult
    mutating func take(_ reading: HandleReading) -> HandleReading? {
        let address = reading.link.address
        guard isKnown(address) else { return nil }
        let before = readings[address]
        if let before, before.role != reading.role { removeFromIndex(before) }
        readings[address] = reading
        if let room = reading.room { handlesByRoom[room, default: []].insert(address) }
        if let participation = reading.participation { participants[participation] = address }
        return before
    }

    /// An event told of a handle before it was read.
    mutating func learn(_ reading: HandleReading) {
        let address = reading.link.address
        if sessions[address.session] == nil { sessions[address.session] = SessionRecord() }
        if sessions[address.session]?.handles?.insert(address.handle) == nil {
            sessions[address.session]?.handles = [address.handle]
        }
        take(reading)
    }

    /// Somebody is no longer in a room: whoever comes under that id next is somebody else.
    mutating func left(_ participation: Participation) {
        guard let address = participants.removeValue(forKey: participation), let reading = readings[address] else {
            return
        }
        removeFromIndex(reading)
        readings[address] = nil
        // What has become of the handle is soon to be known.
        if isKnown(address), !newHandles.contains(address) { newHandles.append(address) }
    }

    /// A handle changes something that was read of it without being read anew.
    mutating func update(_ address: HandleAddress, _ change: (inout HandleReading) -> Void) {
        guard var reading = readings[address] else { return }
        change(&reading)
        readings[address] = reading
    }

    /// A session is gone, with its handles.
    mutating func forget(_ session: SessionID) -> [HandleReading] {
        guard let record = sessions.removeValue(forKey: session) else { return [] }
        let gone = (record.handles ?? []).compactMap { drop(HandleAddress(session: session, handle: $0)) }
        forgetUnknown()
        return gone
    }

    /// A handle is gone.
    @discardableResult
    mutating func forget(_ address: HandleAddress) -> HandleReading? {
        sessions[address.session]?.handles?.remove(address.handle)
        // Where nobody lists sessions, as without the Admin API, nothing else tells of their end.
        if sessionsReadAt == nil, sessions[address.session]?.handles?.isEmpty == true {
            sessions[address.session] = nil
        }
        let gone = drop(address)
        forgetUnknown()
        return gone
    }

    /// What was known of a handle is gone with it.
    private mutating func drop(_ address: HandleAddress) -> HandleReading? {
        handlesAskedAt[address] = nil
        guard let reading = readings.removeValue(forKey: address) else { return nil }
        removeFromIndex(reading)
        return reading
    }

    /// Takes whatever is no longer there out of the lines, in one pass however many went.
    private mutating func forgetUnknown() {
        let sessions = sessions
        func isGone(_ address: HandleAddress) -> Bool {
            sessions[address.session]?.handles?.contains(address.handle) != true
        }
        newSessions.removeAll { sessions[$0] == nil }
        sessionRound.removeAll { sessions[$0] == nil }
        newHandles.removeAll(where: isGone)
        handleRound.removeAll(where: isGone)
    }

    /// Something happened to a handle, or to one of a session, that makes it worth reading at once.
    mutating func hurry(_ session: SessionID, _ handle: HandleID?) {
        if let handle, case let address = HandleAddress(session: session, handle: handle), isKnown(address) {
            if !newHandles.contains(address) { newHandles.prepend(address) }
        } else if sessions[session] != nil {
            if !newSessions.contains(session) { newSessions.prepend(session) }
        } else {
            sessions[session] = SessionRecord()
            newSessions.prepend(session)
        }
    }

    private mutating func removeFromIndex(_ reading: HandleReading) {
        if let room = reading.room {
            handlesByRoom[room]?.remove(reading.link.address)
            if handlesByRoom[room]?.isEmpty == true { handlesByRoom[room] = nil }
        }
        if let participation = reading.participation, participants[participation] == reading.link.address {
            participants[participation] = nil
        }
    }
}

extension Deque where Element: Equatable {
    /// Takes an element out of a line, in which it mostly stands first.
    fileprivate mutating func remove(_ element: Element) {
        if first == element { removeFirst() } else { removeAll { $0 == element } }
    }
}
