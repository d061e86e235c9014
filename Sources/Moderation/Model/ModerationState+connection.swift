import JanusWire
import Text

extension ModerationState {
    // MARK: Connecting

    /// Makes an attempt to connect, unless a secret would travel in the clear without the moderator's consent.
    mutating func connect(at now: Moment, _ effects: inout [ModerationEffect]) {
        guard keyring.server.isEmpty || !server.isCleartext || keyring.allowsCleartext else {
            return fail(.wantsCleartextConsent, since: now, at: now)
        }
        effects.append(.connect(attempt: connection.attempt, keyring.server))
    }

    /// Lets the connection take an event, and makes the attempt that may follow from it.
    private mutating func seekConnection(
        _ event: ConnectionMachine.Event, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        if connection.handle(event, at: now) { connect(at: now, &effects) }
    }

    /// Whether this attempt is the one that is under way.
    package func isCurrent(attempt: Int) -> Bool { connection.isTrying && connection.attempt == attempt }

    mutating func connected(
        _ info: ServerInfo, _ url: String, _ continuity: Continuity, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard connection.isTrying else { return }
        let wasEverLive = connection.hasBeenLive
        _ = connection.handle(.established, at: now)
        server.url = CleanText(cleaning: url)
        learn(info)
        if !wasEverLive { log.append(.connected("Janus \(server.version ?? "")"), at: now) }
        if continuity == .new { isSessionNew = true }
        // A third of the session's timeout, of which 0 means none: one sign of life may be lost, and then another.
        presenceInterval = info.sessionTimeout > 0 ? .seconds(info.sessionTimeout) / 3 : Tempo.presence
        lastRequestAt = now
        forgetQuestions()
        settleMemberships(at: now, &effects)
        if continuity == .new { recheckLocks(at: now, &effects) }
        rejoin(after: continuity, &effects)
        resync(because: nil, isByHand: true, at: now)
    }

    /// `info` is there when the server at least said what it is.
    mutating func connectFailed(_ error: JanusError, _ info: ServerInfo?, at now: Moment) {
        guard connection.isTrying else { return }
        if let info { learn(info) }
        fail(Fault(error, of: info), since: now, at: now)
    }

    private mutating func learn(_ info: ServerInfo) {
        serverInfo = info
        server.version = info.versionString.map { CleanText(cleaning: $0) }
        server.name = info.serverName.map { CleanText(cleaning: $0) }
        server.muting = info.hangsOnModerate ? .never : info.isSingleStream ? .byKind : .byMid
    }

    // MARK: Losing it

    /// The connection broke: everything on screen is stale from now on, and answers under way will not come.
    mutating func lose(_ error: JanusError, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard connection.isLive, !isLateAnswer else { return }
        lose(Fault(error, of: serverInfo), since: now, at: now, &effects)
    }

    private mutating func lose(
        _ fault: Fault, since start: Moment, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        fail(fault, since: start, at: now)
        forgetQuestions()
        forgetVerifications()
        effects.append(.hangUp)
    }

    /// Notes a failure; what is wrong is said once, however often it happens before a connection has held for a while.
    private mutating func fail(_ fault: Fault, since start: Moment, at now: Moment) {
        let wasLive = connection.isLive
        _ = connection.handle(.failed(fault), at: start)
        guard announcedFaults.count < Tempo.announcedFaults, announcedFaults.insert(fault.reason).inserted else {
            return
        }
        log.append(wasLive ? .connectionLost(fault.reason) : .retryFailed(fault.reason), at: now)
    }

    private mutating func forgetQuestions() {
        let asked = Array(running.keys)
        running.removeAll()
        sweeping.removeAll()
        for case .people(let id) in asked { rooms[id]?.isAsking = false }
    }

    /// The list of rooms was read: the picture is true again, and how long it was not is said.
    mutating func proveConnection(at now: Moment) {
        if let since = connection.lostSince, roomsReadAt != nil {
            log.append(.resynced(gap: now.since(since), inNewSession: isSessionNew), at: now)
        }
        isSessionNew = false
        _ = connection.handle(.proved, at: now)
    }

    /// Lets time pass for the connection, and lets it see what waits for an answer.
    mutating func watchConnection(at now: Moment, _ effects: inout [ModerationEffect]) {
        _ = connection.handle(.waiting(since: running.values.min { $0.uptime < $1.uptime }), at: now)
        seekConnection(.ticked, at: now, &effects)
        if connection.hasHeld(for: Tempo.steady, at: now) { announcedFaults.removeAll() }
    }

    // MARK: The moderator's part

    /// `r`: read everything on screen again, or try to connect now.
    mutating func refresh(at now: Moment, _ effects: inout [ModerationEffect]) {
        refreshAdmin(at: now)
        if connection.state == .live { return resync(because: nil, isByHand: true, at: now) }
        if connection.isLive { lose(JanusError(.timedOut), at: now, &effects) }
        seekConnection(.wanted, at: now, &effects)
    }

    /// The server's own secret was typed: it is tried at once.
    mutating func identify(
        _ kind: ServerCredentialKind, _ secret: Secret, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        switch kind {
        case .apiSecret: keyring.server.apiSecret = secret
        case .token: keyring.server.token = secret
        }
        seekConnection(.wanted, at: now, &effects)
    }

    /// The secrets of the server may travel in the clear.
    mutating func consentToCleartext(at now: Moment, _ effects: inout [ModerationEffect]) {
        keyring.allowsCleartext = true
        seekConnection(.wanted, at: now, &effects)
    }

    // MARK: Reading anew

    /// Everything shown is to be read anew; `reason` is said in the event stream when events may have been lost.
    mutating func resync(because reason: CleanText?, isByHand: Bool = false, at now: Moment) {
        if let reason { log.append(.eventsMayBeLost(reason), at: now) }
        // A server that gives occasion again and again does not set the pace.
        if isByHand { roomsAskedAt = nil } else { roomsAreWanted = true }
        placeRooms()
        for id in held { rooms[id]?.isDue = true }
        if let watched { rooms[watched]?.isDue = true }
    }

    /// The process goes on after it stood still for `gap`, as far as that is known.
    ///
    /// After a long one nobody can tell what became of the connection, so a new one is made.
    mutating func resumed(after gap: Duration, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard gap >= Tempo.shortestSleep, connection.isLive else { return refresh(at: now, &effects) }
        lose(.slept(gap), since: now.advanced(by: .zero - gap), at: now, &effects)
        seekConnection(.wanted, at: now, &effects)
    }

    /// A poll ended after this time with nothing to tell.
    ///
    /// A server that ends every poll early is said to do so once, and does not set the pace.
    mutating func quiet(_ duration: Duration, at now: Moment) {
        guard duration < Tempo.shortestQuietPoll else {
            saysPollsEndEarly = false
            return
        }
        guard held.contains(where: { rooms[$0]?.room.presence.isJoined == true }) else { return }
        if let last = earlyPollAt, now.since(last) < options.refresh { return }
        earlyPollAt = now
        resync(because: saysPollsEndEarly ? nil : "Janus ended a poll early", at: now)
        saysPollsEndEarly = true
    }
}
