import JanusWire

extension ModerationState {
    /// Starts whatever is due: an attempt to connect, the list of rooms, the people of rooms.
    mutating func schedule(at now: Moment, _ effects: inout [ModerationEffect]) {
        watchConnection(at: now, &effects)
        guard connection.isLive else { return }
        if running[.rooms] == nil, isPast(roomsDue, now) {
            roomsAskedAt = now
            ask(.rooms, at: now, &effects)
        }
        if running[.presence] == nil, isPast(presenceDue, now) { ask(.presence, at: now, &effects) }
        // The room on screen and those an action waits for go first, then what changed, then the sweep.
        while peopleQueries < Tempo.concurrentQueries, let next = nextPeopleQuery(at: now) {
            if !isUrgent(next) { lastSweepAt = now }
            rooms[next]?.peopleAskedAt = now
            rooms[next]?.isAsking = true
            rooms[next]?.isDue = false
            rooms[next]?.touched.removeAll()
            ask(.people(next), at: now, &effects)
        }
    }

    /// When the model wants to be woken, if nothing else happens before.
    package func nextWake(after now: Moment) -> Duration? {
        var times: [Duration] = []
        if let tick = connection.nextTick { times.append(tick) }
        if connection.isLive {
            if running[.rooms] == nil { times.append(roomsDue) }
            if running[.presence] == nil { times.append(presenceDue) }
            if peopleQueries < Tempo.concurrentQueries { times += rooms.keys.compactMap(peopleDue) }
            times += running.values.map { $0.uptime + Tempo.late }
            if let queueDue { times.append(queueDue) }
        }
        if let ruleDue = ruleDue(at: now) { times.append(ruleDue) }
        if let adminDue = adminDue(at: now) { times.append(adminDue) }
        if let readAt = roomsReadAt { times.append(readAt.uptime + staleAfter) }
        if let watched, let record = rooms[watched] {
            if let readAt = record.peopleReadAt { times.append(readAt.uptime + staleAfter) }
            times += record.people.values.compactMap { $0.gone.map { $0.at.uptime + Tempo.ghost } }
        }
        // What lies in the past has been dealt with and needs no waking: due queries wait for a free place.
        return times.filter { $0 > now.uptime }.min()
    }

    /// Questions about people that are under way; the list of rooms does not wait in their line.
    private var peopleQueries: Int {
        running.keys.count { if case .people = $0 { true } else { false } }
    }

    /// After this long without a reading, data are marked stale: two refreshes and what an answer may take.
    var staleAfter: Duration { options.refresh * 2 + .seconds(1) }

    mutating func ask(_ query: Query, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard running[query] == nil else { return }
        running[query] = now
        lastRequestAt = now
        effects.append(.ask(query, key: key(for: query)))
    }

    /// The key that a question needs; one that may not travel in the clear stays here.
    private func key(for query: Query) -> Secret? {
        guard !server.isCleartext || keyring.allowsCleartext else { return nil }
        return switch query {
        case .rooms: keyring.adminKey
        case .forwarders(let room), .lock(let room): keyring.secret(.roomSecret, for: room)
        case .people, .presence: nil
        }
    }

    private func isPast(_ time: Duration, _ now: Moment) -> Bool { time <= now.uptime }

    private var presenceDue: Duration { lastRequestAt.map { $0.uptime + presenceInterval } ?? .zero }

    private var roomsDue: Duration { roomsAskedAt.map { $0.uptime + options.refresh } ?? .zero }

    /// Rooms whose people must not wait in the line of the sweep.
    private func isUrgent(_ id: RoomID) -> Bool { id == watched || isVerifying(id) || hasRule(id) || pins.contains(id) }

    /// When the people of a room are to be asked for next; nil while they are being asked for.
    private func peopleDue(_ id: RoomID) -> Duration? {
        guard let record = rooms[id], !record.isAsking else { return nil }
        let asked = record.peopleAskedAt?.uptime
        if isUrgent(id) {
            guard let asked, !record.isDue else { return .zero }
            let step = hasRule(id) ? Tempo.ruleStep : isVerifying(id) ? Tempo.verificationStep : options.refresh
            return asked + min(options.refresh, step)
        }
        let slot = lastSweepAt.map { $0.uptime + Tempo.sweepSpacing } ?? .zero
        guard let asked, !record.isDue else { return slot }
        let sweep = sought == nil ? Tempo.sweep : Tempo.soughtSweep
        return max(slot, asked + (record.room.presence.isJoined ? Tempo.joinedSweep : sweep))
    }

    private func nextPeopleQuery(at now: Moment) -> RoomID? {
        if let watched, let due = peopleDue(watched), isPast(due, now) { return watched }
        return rooms.keys
            .filter { id in peopleDue(id).map { isPast($0, now) } ?? false }
            .min { left, right in isBefore(left, right) }
    }

    /// The order of the line: urgent, changed, never read, longest not read.
    private func isBefore(_ left: RoomID, _ right: RoomID) -> Bool {
        func rank(_ id: RoomID) -> (Int, Duration) {
            guard let record = rooms[id] else { return (3, .zero) }
            return (isUrgent(id) ? 0 : record.isDue ? 1 : 2, record.peopleAskedAt?.uptime ?? .zero)
        }
        let (a, b) = (rank(left), rank(right))
        return a == b ? left < right : a < b
    }
}
