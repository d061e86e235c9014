import JanusWire
import Text

extension ModerationState {
    /// This room is on screen from now on.
    ///
    /// One that `list` does not show is kept as long as it is watched.
    mutating func watch(_ id: RoomID?) {
        let before = watched
        watched = id
        if before != id {
            hideGhosts()
            if let before { rooms.touch(before) }
        }
        if let before, before != id, rooms[before]?.room.isListed == false, isForgettable(before) {
            rooms[before] = nil
        }
        guard let id else { return }
        rooms.touch(id)
        if rooms[id] == nil {
            rooms[id] = RoomRecord(Room(id: id, isListed: false))
        }
        if rooms[id]?.isAsking == false { rooms[id]?.isDue = true }
    }

    mutating func answered(
        _ query: Query, _ result: Result<Answer, JanusError>, costing cost: ReadingCost?, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard !isLateAnswer, running.removeValue(forKey: query) != nil else { return }
        if case .people(let id) = query {
            rooms[id]?.isAsking = false
            sweeping.remove(id)
        }
        switch (query, result) {
        case (.rooms, .success(.rooms(let list))):
            if let cost { listTempo.add(cost, refresh: options.refresh) }
            merge(list, at: now)
            verifyRooms(list, at: now, &effects)
        case (.people(let id), .success(.people(let list))):
            // First what became of kicks, so that whoever is gone by one is not said to have left.
            verify(id, present: Set(list.map(\.id)), at: now, &effects)
            merge(list, in: id, at: now)
            checkPresence(in: id, list, at: now, &effects)
        case (.people(let id), .failure(let error)) where !error.breaksConnection:
            peopleRefused(id, error, at: now, &effects)
        case (.rooms, .failure(let error))
        where error.code == JanusErrorCode.videoRoomUnauthorized && keyring.adminKey != nil:
            // Without the key the public rooms are still to be had.
            keyring.adminKey = nil
            roomsAskedAt = nil
            report("the admin key was refused: private rooms are not shown (\(error.words))", isProblem: true, at: now)
        case (.forwarders(let id), .success(.forwarders(let publishers))):
            rooms[id]?.forwarders = Dictionary(
                publishers.map { ($0.id, $0.forwarders.map(\.words)) }, uniquingKeysWith: { _, last in last })
        case (.lock(let id), .success(.lock(let tokens))):
            lockAnswered(id, tokens, at: now)
        case (.forwarders, .failure(let error)) where !error.breaksConnection,
            (.lock, .failure(let error)) where !error.breaksConnection:
            break  // Not told: the details say so, and a lock is believed as long as nothing says otherwise.
        case (.rooms, .failure(let error)) where !error.breaksConnection:
            // Janus answered, and not with a list: without one there is nothing to moderate.
            lose(error, at: now, &effects)
        case (_, .failure(let error)):
            lose(error, at: now, &effects)
        default:
            break
        }
    }

    /// Replaces the list of rooms by a newer one and writes down what changed.
    ///
    /// A room of which it says what is known costs a comparison and no more.
    private mutating func merge(_ list: [RoomInfo], at now: Moment) {
        let before = roomsReadAt
        proveConnection(at: now)
        roomsReadAt = now
        var changes = 0
        var seen = rooms.tally()
        for info in list {
            if let slot = rooms.tick(info.id, in: &seen),
                rooms[slot: slot]?.isAsListed(in: info, isWatched: info.id == watched) == true
            {
                continue
            }
            if merge(info, isFirst: before == nil, at: now) { changes += 1 }
            // A new one may lie where another lay before.
            _ = rooms.tick(info.id, in: &seen)
        }
        noteChanges(changes, since: before, at: now)
        for id in rooms.unticked(in: seen) where rooms[id]?.room.isListed == true { vanished(id, at: now) }
    }

    /// Takes over what the list says of a room; whether somebody came or went.
    private mutating func merge(_ info: RoomInfo, isFirst: Bool, at now: Moment) -> Bool {
        let wasListed = rooms[info.id]?.room.isListed == true
        let wasRecording = rooms[info.id]?.room.isRecording
        if rooms[info.id] == nil { rooms[info.id] = RoomRecord(Room(id: info.id)) }
        let isPinned = pins.contains(info.id)
        let isChanged = rooms[info.id]?.take(info, isWatched: info.id == watched, isPinned: isPinned, at: now) ?? false
        guard !isFirst, let target = rooms[info.id]?.target else { return isChanged }
        if !wasListed { log.append(.roomAppeared, at: now, room: target, isPolled: true) }
        if wasListed, wasRecording != info.isRecording {
            log.append(.recording(info.isRecording), at: now, room: target, isPolled: true)
        }
        return isChanged
    }

    /// The room is no longer listed: destroyed, or made private.
    ///
    /// Where it matters, its people are asked for.
    private mutating func vanished(_ id: RoomID, at now: Moment) {
        guard let record = rooms[id] else { return }
        log.append(.roomVanished, at: now, room: record.target, isPolled: true)
        if isForgettable(id) {
            rooms[id] = nil
        } else {
            rooms[id]?.room.isListed = false
            rooms[id]?.isDue = true
        }
    }

    /// Whether nobody looks at a room, is in it, or waits for what became of an action there.
    func isForgettable(_ id: RoomID) -> Bool {
        id != watched && rooms[id]?.isHeld != true && rooms[id]?.room.isFoundByHandles != true && !isVerifying(id)
            && !hasRule(id) && !pins.contains(id)
    }

    /// Janus did not tell who is in the room; 426 means that there is no such room.
    private mutating func peopleRefused(
        _ id: RoomID, _ error: JanusError, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let target = rooms[id]?.target else { return }
        rooms[id]?.problem = error.words
        guard error.code == JanusErrorCode.noSuchRoom else { return }
        let hadPeople = rooms[id]?.people.isEmpty == false
        rooms[id]?.isGone(at: now)
        if hadPeople { log.append(.roomDestroyed, at: now, room: target, isPolled: true) }
        verify(id, present: [], at: now, &effects)
        verifyDestroyed(id, at: now, &effects)
        forgetLock(of: id)
        checkPresence(in: id, [], at: now, &effects)
        if isForgettable(id) { rooms[id] = nil }
    }
}

extension RoomRecord {
    /// Whether we are in the room or on the way, so that it must not be forgotten.
    var isHeld: Bool { room.presence != .watching }

    /// Whether the list says what is known, and time has changed nothing that is shown.
    fileprivate func isAsListed(in info: RoomInfo, isWatched: Bool) -> Bool {
        listedCount == info.participantCount && room.isListed && !room.isFoundByHandles
            && room.isRecording == info.isRecording && !trend.isNews(room.people)
            && (room.people == info.participantCount || !isCounted(byListWhile: isWatched))
            && room.raw == info.raw
    }

    /// Takes over what the list says; whether somebody came or went.
    fileprivate mutating func take(_ info: RoomInfo, isWatched: Bool, isPinned: Bool, at now: Moment) -> Bool {
        room.isListed = true
        room.isFoundByHandles = false
        room.isRecording = info.isRecording
        room.isPinned = isPinned
        if room.raw != info.raw {
            room.description = CleanText(cleaning: info.description ?? "")
            room.maxPublishers = info.maxPublishers
            room.pinRequired = info.pinRequired
            room.isPrivate = info.isPrivate
            room.notifiesJoining = info.notifiesJoining
            room.raw = info.raw
        }
        let isChanged = listedCount != info.participantCount
        listedCount = info.participantCount
        if isChanged { isDue = true }
        if isCounted(byListWhile: isWatched) { room.people = info.participantCount }
        trend.record(room.people, at: now)
        room.trend = trend.isFlat ? [] : trend.counts
        return isChanged
    }

    /// Whether the list is the newest word on how many people there are.
    private func isCounted(byListWhile isWatched: Bool) -> Bool {
        !room.presence.isJoined && (peopleReadAt == nil || !isWatched)
    }

    /// There is no such room.
    fileprivate mutating func isGone(at now: Moment) {
        people = People()
        room.people = 0
        room.raw = .null
        room.isFoundByHandles = false
        peopleReadAt = now
    }
}
