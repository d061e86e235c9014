import JanusWire
import Text

// Being in rooms: on the way in, inside, on the way out, and back after a gap.
extension ModerationState {
    func joinRequest(for room: RoomID) -> JoinRequest {
        JoinRequest(
            room: room, display: ownName(in: room), pin: keyring.secret(.pin, for: room),
            token: keyring.secret(.token, for: room))
    }

    /// The name that we go by in a room.
    func ownName(in room: RoomID) -> String { rooms[room]?.ownName ?? options.displayName }

    /// Janus took our new name.
    mutating func renamed(to name: String, in room: RoomID) {
        rooms[room]?.ownName = name
        rooms[room]?.room.ownName = CleanText(displayName: name)
        guard case .joined(let own) = rooms[room]?.room.presence else { return }
        rooms[room]?.people[own]?.name = CleanText(displayName: name)
        rooms[room]?.people[own]?.rawName = name
        rooms[room]?.nameRevision += 1
    }

    mutating func joinAnswered(
        _ room: RoomID, _ result: Result<Void, JanusError>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let id = openAction(in: room) { if case .join = $0 { true } else { false } }
        switch result {
        case .success:
            // The event says who is in the room, in its place among the others.
            if let id { settle(id, .done, at: now, &effects) }
        case .failure(let error):
            if let id {
                stopBeingIn(room)
                failed(id, error, asking: credential(in: error), at: now, &effects)
            } else if isLateAnswer {
                // The new connection is on the way in by itself.
            } else if error.breaksConnection {
                // Still wanted: the next connection tries again.
                lose(error, at: now, &effects)
            } else {
                stopBeingIn(room)
                // Back after a gap: said once, and the room is watched from now on.
                log.append(.rejoinRefused(error.words), at: now, room: rooms[room]?.target)
            }
        }
    }

    mutating func leaveAnswered(
        _ room: RoomID, _ result: Result<Void, JanusError>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let id = openAction(in: room) { if case .leave = $0 { true } else { false } }
        switch result {
        case .success:
            stopBeingIn(room)
            guard let id else { return }
            log.append(.youLeft, at: now, room: entry(id)?.record.deed.room)
            settle(id, .done, at: now, &effects)
        case .failure(let error):
            if let id { failed(id, error, asking: nil, at: now, &effects) }
        }
    }

    /// We are in the room: who else is.
    mutating func entered(
        _ id: RoomID, _ joined: Joined, raw: JSONValue?, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        if rooms[id] == nil { rooms[id] = RoomRecord(Room(id: id, isListed: false)) }
        let isFirst = rooms[id]?.peopleReadAt == nil
        rooms[id]?.room.presence = .joined(as: joined.id)
        rooms[id]?.joinedAt = now
        rooms[id]?.ownIDs.insert(joined.id)
        if rooms[id]?.room.description.isEmpty == true, let description = joined.description {
            rooms[id]?.room.description = CleanText(cleaning: description)
        }
        let name = ownName(in: id)
        rooms[id]?.people[joined.id] = Person(
            id: joined.id, name: CleanText(displayName: name), rawName: name, isYou: true, since: now)
        log.append(.youJoined, at: now, room: rooms[id]?.target, raw: raw)
        for publisher in joined.publishers {
            published(publisher, in: id, isSilent: true, raw: nil, at: now)
            putBackMutes(of: publisher.id, in: id, at: now, &effects)
        }
        for attendee in joined.attendees ?? [] where rooms[id]?.people[attendee.id] == nil {
            arrived(Arrival(attendee), in: id, isPolled: false, isSilent: isFirst, at: now)
        }
        rooms[id]?.isDue = true
    }

    /// We are no longer in the room, without having asked for it: it is watched again and never rejoined by itself.
    mutating func leftRoom(
        _ id: RoomID, saying kind: EventRecord.Kind, raw: JSONValue?, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let target = rooms[id]?.target else { return }
        log.append(kind, at: now, room: target, raw: raw)
        stopBeingIn(id)
        closeMembershipActions(in: id, at: now, &effects)
    }

    /// The room is only watched from now on.
    mutating func stopBeingIn(_ id: RoomID) {
        rooms[id]?.people.removeAll { $0.isYou }
        rooms[id]?.room.presence = .watching
        rooms[id]?.recount()
        rooms[id]?.isDue = true
    }

    /// Whether we are where we think we are: a list that was asked for after we came in, and does not name us, says no.
    mutating func checkPresence(
        in id: RoomID, _ list: [Participant], at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard case .joined(let own) = rooms[id]?.room.presence, rooms[id]?.touched.contains(own) == false,
            let asked = rooms[id]?.peopleAskedAt, let joined = rooms[id]?.joinedAt, asked.uptime > joined.uptime,
            !list.contains(where: { $0.id == own })
        else { return }
        leftRoom(id, saying: .notice("you are no longer in this room"), raw: nil, at: now, &effects)
        effects.append(.dropHandle(id))
    }

    /// There is a session again: joins and leaves whose answer did not come are decided by what it is.
    ///
    /// The driver has detached every handle whose join did not succeed before it reports a connection.
    mutating func settleMemberships(at now: Moment, _ effects: inout [ModerationEffect]) {
        for entry in actions where !entry.record.outcome.isFinal {
            switch entry.record.deed {
            case .join where entry.record.outcome == .unknown:
                settle(entry.record.id, .notDone(asOf: now.wall), at: now, &effects)
            case .leave(let room) where entry.record.outcome == .unknown:
                stopBeingIn(room.id)
                log.append(.youLeft, at: now, room: room)
                settle(entry.record.id, .done, at: now, &effects)
            default:
                break
            }
        }
    }

    /// We were taken out of a room: a leave that was under way is done.
    mutating func closeMembershipActions(
        in room: RoomID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        for entry in actions where !entry.record.outcome.isFinal {
            if case .leave(let target) = entry.record.deed, target.id == room {
                settle(entry.record.id, .done, at: now, &effects)
            }
        }
    }

    /// There is a session again: whoever was inside, or on the way back, goes in with the keys that worked before.
    mutating func rejoin(after continuity: Continuity, _ effects: inout [ModerationEffect]) {
        placeRooms()
        for id in held.sorted() {
            switch rooms[id]?.room.presence {
            case .joined where continuity == .new: break
            case .joining where openAction(in: id, where: { _ in true }) == nil: break
            case .leaving where continuity == .new:
                stopBeingIn(id)
                continue
            default: continue
            }
            // Whoever we were in the old session is nobody now.
            rooms[id]?.people.removeAll { $0.isYou }
            rooms[id]?.room.presence = .joining
            effects.append(.join(joinRequest(for: id)))
        }
    }
}
