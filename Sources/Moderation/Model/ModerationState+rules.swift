import JanusWire
import Text

// Rules that keep people out.
extension ModerationState {
    /// The moderator confirmed a rule: from now on whoever matches is kicked, those who are there first.
    mutating func keepOutFromNow(
        _ keepOut: KeepOut, _ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        if let objection = objection(to: keepOut) {
            return settle(id, .refused(code: nil, reason: objection), at: now, &effects)
        }
        lastRule += 1
        rules.append(
            KeepOutRule(
                id: RuleID(lastRule), keepOut: keepOut,
                until: keepOut.duration.map { now.wall.advanced(by: $0) }))
        hold(keepOut.room)
        settle(id, .done, at: now, &effects)
        rulesChanged(in: keepOut.room.id, &effects)
        enforceRules(at: now, &effects)
    }

    mutating func apply(
        _ change: RuleChange, to rule: RuleID, _ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let index = rules.firstIndex(where: { $0.id == rule }) else {
            return settle(id, .alreadyGone, at: now, &effects)
        }
        let keepOut = rules[index].keepOut
        switch change {
        case .lift: rules.remove(at: index)
        case .pause: rules[index].status = .paused(.byYou)
        case .resume:
            if let objection = objection(to: keepOut) {
                return settle(id, .refused(code: nil, reason: objection), at: now, &effects)
            }
            rules[index].status = .running
            firings[rule] = nil
            hold(keepOut.room)
        }
        settle(id, .done, at: now, &effects)
        rulesChanged(in: keepOut.room.id, &effects)
        enforceRules(at: now, &effects)
    }

    /// The rules of an earlier run: they do nothing until they are confirmed.
    mutating func take(_ earlier: [KeepOutRule], at now: Moment) {
        for var rule in earlier where rule.until.map({ $0.secondsSinceEpoch > now.wall.secondsSinceEpoch }) ?? true {
            lastRule += 1
            rule.id = RuleID(lastRule)
            rule.status = .paused(.fromEarlier)
            rules.append(rule)
        }
    }

    /// Kicks whoever a running rule matches.
    mutating func enforceRules(at now: Moment, _ effects: inout [ModerationEffect]) {
        endRules(at: now, &effects)
        guard !roomsToCheck.isEmpty, connection.isLive, !options.isReadOnly else { return }
        let due = roomsToCheck
        roomsToCheck = []
        for rule in rules where rule.status == .running && due.contains(rule.keepOut.room.id) {
            let room = rule.keepOut.room.id
            for person in matches(of: rule.keepOut) {
                guard mayBeKeptOut(person, of: room) else { continue }
                guard fire(rule.id, at: now, &effects) else { break }
                let target = Target(room: rooms[room]?.target ?? rule.keepOut.room, id: person.id, name: person.name)
                act([.kick(target)], reason: rule.keepOut.reason, origin: .rule(rule.id), at: now, &effects)
            }
        }
    }

    /// When a rule ends by itself, if nothing happens before.
    func ruleDue(at now: Moment) -> Duration? {
        rules.compactMap(\.until).map { until in
            now.uptime + .seconds(max(0, until.secondsSinceEpoch - now.wall.secondsSinceEpoch))
        }.min()
    }

    /// Whether a rule wants to know who is in a room.
    func hasRule(_ room: RoomID) -> Bool {
        rules.contains { $0.keepOut.room.id == room && $0.status == .running }
    }

    mutating func pause(
        _ rule: RuleID, _ pause: KeepOutRule.Pause, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let index = rules.firstIndex(where: { $0.id == rule }), rules[index].status == .running else { return }
        rules[index].status = .paused(pause)
        log.append(.rulePaused(rules[index].keepOut, pause), at: now, room: rules[index].keepOut.room)
        rulesChanged(in: rules[index].keepOut.room.id, &effects)
    }

    /// Something happened in a room that a rule may have to do with.
    mutating func checkRules(in room: RoomID) {
        if rules.contains(where: { $0.keepOut.room.id == room }) { roomsToCheck.insert(room) }
    }

    // MARK: The parts

    private func matches(of keepOut: KeepOut) -> [Person] {
        let matches = rooms[keepOut.room.id]?.people.filter {
            keepOut.pattern.matches($0.id, name: $0.name, at: $0.link?.peer)
        }
        return matches?.sorted { $0.id < $1.id } ?? []
    }

    /// Why a rule must not be: it would hit anybody, or most.
    private func objection(to keepOut: KeepOut) -> CleanText? {
        if keepOut.pattern.isEmpty { return "the pattern is empty" }
        return keepOut.pattern.isTooBroad(among: rooms[keepOut.room.id]?.people ?? People())
            ? "the pattern matches more than half of the people" : nil
    }

    /// Whether a rule may kick somebody: never ourselves, nobody twice, and nobody whose kick the list has not yet
    /// had the time to confirm.
    private func mayBeKeptOut(_ person: Person, of room: RoomID) -> Bool {
        guard let record = rooms[room], person.gone == nil, !person.isDummy, !person.isRemote, !person.isYou,
            !record.ownIDs.contains(person.id)
        else { return false }
        // Before our own `joined` has come, a list may show us under an id that is not known to be ours.
        if record.room.presence == .joining, person.rawName == ownName(in: room) { return false }
        let last = actions.last { entry in
            guard let target = entry.record.deed.kicked else { return false }
            return target.id == person.id && target.room.id == room
        }?.record
        guard let last else { return true }
        guard last.outcome.isFinal else { return false }
        let isNewer = person.since.uptime > last.at.uptime
        let isConfirmed = record.knownAsOf.map { $0.uptime > last.at.uptime } ?? false
        return isNewer || isConfirmed
    }

    /// Counts a kick of a rule; false when it has had too many and is paused.
    private mutating func fire(_ rule: RuleID, at now: Moment, _ effects: inout [ModerationEffect]) -> Bool {
        guard let index = rules.firstIndex(where: { $0.id == rule }) else { return false }
        let recent = firings[rule, default: []].filter { now.since($0) < Tempo.ruleWindow }
        guard recent.count < Tempo.ruleLimit else {
            pause(rule, .tooOften, at: now, &effects)
            return false
        }
        firings[rule] = recent + [now]
        rules[index].fired += 1
        rules[index].lastFired = now.wall
        return true
    }

    private mutating func endRules(at now: Moment, _ effects: inout [ModerationEffect]) {
        guard !rules.isEmpty else { return }
        let ended = rules.filter { $0.until.map { $0.secondsSinceEpoch <= now.wall.secondsSinceEpoch } ?? false }
        guard !ended.isEmpty else { return }
        rules.removeAll { rule in ended.contains { $0.id == rule.id } }
        for rule in ended { rooms.touch(rule.keepOut.room.id) }
        for rule in ended { log.append(.ruleEnded(rule.keepOut), at: now, room: rule.keepOut.room) }
        effects.append(.saveRules(rules))
    }

    private mutating func rulesChanged(in room: RoomID, _ effects: inout [ModerationEffect]) {
        roomsToCheck.insert(room)
        rooms.touch(room)
        effects.append(.saveRules(rules))
    }

    /// A room with a rule is read, also one that is not listed.
    private mutating func hold(_ room: RoomTarget) {
        if rooms[room.id] == nil {
            rooms[room.id] = RoomRecord(Room(id: room.id, description: room.description, isListed: false))
        }
    }
}

extension WallTime {
    /// The time of day that is so much later.
    package func advanced(by duration: Duration) -> WallTime {
        WallTime(secondsSinceEpoch: secondsSinceEpoch + duration.components.seconds, utcOffset: utcOffset)
    }
}
