import JanusWire
import Text

extension ModerationState {
    /// This room is on screen from now on.
    ///
    /// One that `list` does not show is kept as long as it is watched.
    mutating func watch(_ id: RoomID?) {
        let before = watched
        watched = id
        if let before, before != id, rooms[before]?.room.isListed == false, isForgettable(before) {
            rooms[before] = nil
        }
        guard let id else { return }
        if rooms[id] == nil {
            rooms[id] = RoomRecord(Room(id: id, isListed: false))
        }
        if rooms[id]?.isAsking == false { rooms[id]?.isDue = true }
    }

    mutating func answered(
        _ query: Query, _ result: Result<Answer, JanusError>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard !isLateAnswer, running.removeValue(forKey: query) != nil else { return }
        if case .people(let id) = query { rooms[id]?.isAsking = false }
        switch (query, result) {
        case (.rooms, .success(.rooms(let list))):
            merge(list, at: now)
            verifyRooms(Dictionary(list.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last }), at: now, &effects)
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
            report("the admin key was refused: private rooms are not shown (\(error.words))", isProblem: true)
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
    private mutating func merge(_ list: [RoomInfo], at now: Moment) {
        let isFirst = roomsReadAt == nil
        proveConnection(at: now)
        roomsReadAt = now
        var unseen = Set(rooms.keys)
        for info in list {
            unseen.remove(info.id)
            merge(info, isFirst: isFirst, at: now)
        }
        for id in unseen where rooms[id]?.room.isListed == true {
            vanished(id, at: now)
        }
    }

    private mutating func merge(_ info: RoomInfo, isFirst: Bool, at now: Moment) {
        let known = rooms[info.id]
        var record = known ?? RoomRecord(Room(id: info.id))
        let wasRecording = record.room.isRecording
        if record.room.raw != info.raw {
            record.room.description = CleanText(cleaning: info.description ?? "")
            record.room.maxPublishers = info.maxPublishers
            record.room.pinRequired = info.pinRequired
            record.room.isPrivate = info.isPrivate
            record.room.isRecording = info.isRecording
            record.room.notifiesJoining = info.notifiesJoining
            record.room.raw = info.raw
        }
        let isNew = known == nil || known?.room.isListed == false
        record.room.isListed = true
        record.room.isFoundByHandles = false
        if record.listedCount != info.participantCount {
            record.listedCount = info.participantCount
            record.isDue = true
        }
        if !record.room.presence.isJoined, record.peopleReadAt == nil || info.id != watched {
            record.room.people = info.participantCount
        }
        record.trend.record(record.room.people, at: now)
        record.room.trend = record.trend.isFlat ? [] : record.trend.counts
        record.room.isPinned = pins.contains(info.id)
        rooms[info.id] = record
        guard !isFirst else { return }
        if isNew { log.append(.roomAppeared, at: now, room: record.target, isPolled: true) }
        if !isNew, wasRecording != info.isRecording {
            log.append(.recording(info.isRecording), at: now, room: record.target, isPolled: true)
        }
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
        guard var record = rooms[id] else { return }
        record.problem = error.words
        if error.code == JanusErrorCode.noSuchRoom {
            let hadPeople = !record.people.isEmpty
            record.people.removeAll()
            record.room.people = 0
            record.room.raw = .null
            record.room.isFoundByHandles = false
            record.peopleReadAt = now
            if hadPeople { log.append(.roomDestroyed, at: now, room: record.target, isPolled: true) }
            rooms[id] = record
            verify(id, present: [], at: now, &effects)
            verifyDestroyed(id, at: now, &effects)
            forgetLock(of: id)
            checkPresence(in: id, [], at: now, &effects)
            if isForgettable(id) { rooms[id] = nil }
        } else {
            rooms[id] = record
        }
    }
}

extension RoomRecord {
    /// Whether we are in the room or on the way, so that it must not be forgotten.
    var isHeld: Bool { room.presence != .watching }
}
