import JanusWire

// What is asked in the background, and when.
extension ModerationState {
    /// Starts whatever is due: an attempt to connect, the list of rooms, the people of rooms.
    mutating func schedule(at now: Moment, _ effects: inout [ModerationEffect]) {
        watchConnection(at: now, &effects)
        placeRooms()
        guard connection.isLive else { return }
        if running[.rooms] == nil, roomsDue <= now.uptime {
            roomsAskedAt = now
            roomsAreWanted = false
            ask(.rooms, at: now, &effects)
        }
        if running[.presence] == nil, presenceDue <= now.uptime { ask(.presence, at: now, &effects) }
        while let next = nextRoom(at: now) { askPeople(next, at: now, &effects) }
    }

    /// When the model wants to be woken, if nothing else happens before.
    package func nextWake(after now: Moment) -> Duration? {
        var soonest: Duration?
        // What lies in the past has been dealt with and needs no waking: due queries wait for a free place.
        func offer(_ time: Duration?) {
            guard let time, time > now.uptime, soonest.map({ time < $0 }) ?? true else { return }
            soonest = time
        }
        offer(connection.nextTick)
        if connection.isLive {
            if running[.rooms] == nil { offer(roomsDue) }
            if running[.presence] == nil { offer(presenceDue) }
            for due in lineDues { offer(due) }
            for asked in running.values { offer(asked.uptime + Tempo.late) }
            offer(queueDue)
        }
        offer(ruleDue(at: now))
        offer(adminDue(at: now))
        offer(roomsReadAt.map { $0.uptime + listStaleAfter })
        if let watched { offer(rooms[watched]?.peopleReadAt.map { $0.uptime + staleAfter }) }
        offer(ghosts.first.map { $0.at.uptime + Tempo.ghost })
        return soonest
    }

    /// What the screen tells of it.
    var pollingSchedule: PollingSchedule {
        PollingSchedule(
            listInterval: listInterval, sweepPeriod: sweepPeriod, requestsPerSecond: options.requestsPerSecond)
    }

    /// After this long without a reading, people are marked stale: two refreshes and what an answer may take.
    var staleAfter: Duration { watchedStep * 2 + .seconds(1) }

    /// The same for the list, which is read more seldom where that costs much: it is not stale for that.
    var listStaleAfter: Duration { listInterval * 2 + .seconds(1) }

    mutating func ask(_ query: Query, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard running[query] == nil else { return }
        running[query] = now
        lastRequestAt = now
        switch query {
        case .rooms, .presence: budget.spend(at: now)
        // Those of people say themselves whose turn it is; the others are asked for by hand.
        case .people, .forwarders, .lock: break
        }
        effects.append(.ask(query, key: key(for: query)))
    }

    private mutating func askPeople(
        _ place: ReadingLine.Place, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let id = place.entry.id
        budget.spend(at: now, isSweep: !isUrgent(place.lane))
        if !isUrgent(place.lane) { wasChangedRoomsTurn = place.lane == .changed }
        if !ReadingLine.Lane.vital.contains(place.lane) { sweeping.insert(id) }
        rooms[id]?.asked(at: now)
        placeRooms()
        ask(.people(id), at: now, &effects)
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

    // MARK: When something is due

    private var presenceDue: Duration { lastRequestAt.map { $0.uptime + presenceInterval } ?? .zero }

    private var roomsDue: Duration {
        guard let asked = roomsAskedAt?.uptime else { return budget.opensForUrgent }
        return max(asked + (roomsAreWanted ? min(listTempo.pause, listInterval) : listInterval), budget.opensForUrgent)
    }

    /// How often the list is read: a quarter of the budget at most, and as seldom as its cost wants it.
    var listInterval: Duration { max(listTempo.interval(refresh: options.refresh), budget.spacing * 4) }

    /// How often the room on screen is read: half of the budget at most.
    var watchedStep: Duration { step(options.refresh) }

    private func step(_ duration: Duration) -> Duration {
        max(min(options.refresh, duration), budget.spacing * 2)
    }

    /// When the first of a lane is due; what the budget says comes on top.
    private func due(_ place: ReadingLine.Place) -> Duration {
        let asked = place.entry.time
        return switch place.lane {
        case .urgent, .pinnedUrgent, .changed: .zero
        case .ruled: asked + step(Tempo.ruleStep)
        case .verified: asked + step(Tempo.verificationStep)
        case .onScreen: asked + watchedStep
        case .pinned: asked + options.refresh
        case .joined: asked + Tempo.joinedSweep
        case .rest: asked + shortestSweep
        }
    }

    /// When the first of each lane can be asked for that has a place now.
    private var lineDues: [Duration] {
        guard hasPlace else { return [] }
        return ReadingLine.Lane.allCases.compactMap { lane in
            guard hasPlaceForSweep || ReadingLine.Lane.vital.contains(lane), let first = line.first(in: lane) else {
                return nil
            }
            return max(due(first), isUrgent(lane) ? budget.opensForUrgent : budget.opensForSweep)
        }
    }

    // MARK: Whose turn it is

    /// The room to be read next: the one on screen, those of rules and actions, the pinned, the changed, the rest.
    private func nextRoom(at now: Moment) -> ReadingLine.Place? {
        guard hasPlace else { return nil }
        func isDue(_ place: ReadingLine.Place) -> Bool { due(place) <= now.uptime }
        func first(of lanes: [ReadingLine.Lane]) -> ReadingLine.Place? {
            lanes.lazy.compactMap { line.first(in: $0) }.filter(isDue).min { $0.entry < $1.entry }
        }
        if budget.opensForUrgent <= now.uptime {
            if let watched, let place = line.place(of: watched), isDue(place) { return place }
            if let vital = first(of: ReadingLine.Lane.vital) { return vital }
            if hasPlaceForSweep, let pinned = first(of: ReadingLine.Lane.allPinned) { return pinned }
        }
        guard hasPlaceForSweep, budget.opensForSweep <= now.uptime else { return nil }
        let next = first(of: ReadingLine.Lane.sweep)
        guard let changed = line.first(in: .changed) else { return next }
        // Where there are always some that changed, every other turn is theirs who wait for long.
        if let next, wasChangedRoomsTurn, now.uptime - next.entry.time > sweepPeriod / 2 { return next }
        return changed
    }

    /// What may run ahead of the budget: somebody waits for it.
    private func isUrgent(_ lane: ReadingLine.Lane) -> Bool {
        switch lane {
        case .urgent, .ruled, .verified, .onScreen, .pinnedUrgent, .pinned: true
        case .changed, .joined, .rest: false
        }
    }

    /// Whether one more question about people may be under way; the list of rooms does not wait in their line.
    private var hasPlace: Bool {
        running.keys.count { if case .people = $0 { true } else { false } } < concurrentQueries
    }

    /// One place is kept for what the moderator, a rule or an action waits for.
    private var hasPlaceForSweep: Bool { sweeping.count < concurrentQueries - 1 }

    /// So many of them may be under way.
    var concurrentQueries: Int {
        max(Tempo.concurrentQueries, min(Tempo.mostConcurrentQueries, options.requestsPerSecond / 10))
    }
}

extension RoomRecord {
    /// The people have been asked for.
    fileprivate mutating func asked(at now: Moment) {
        peopleAskedAt = now
        isAsking = true
        isDue = false
        touched.removeAll()
    }
}
