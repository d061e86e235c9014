import JanusWire
import Text

extension ModerationState {
    /// The moderator confirmed a deed.
    mutating func act(_ deed: Deed, at now: Moment, _ effects: inout [ModerationEffect]) {
        lastAction += 1
        let id = ActionID(lastAction)
        actions.append(.init(record: ActionRecord(id: id, deed: deed, outcome: .underWay, at: now)))
        forgetOldActions()
        guard connection.isLive else {
            return settle(id, .refused(code: nil, reason: "not connected; nothing was sent"), at: now)
        }
        perform(id, at: now, &effects)
    }

    /// What an action waited for was typed: it goes on with it.
    mutating func supply(
        _ kind: CredentialKind, _ secret: Secret, to id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id), case .needs(.credential(kind, _)) = entry.record.outcome else { return }
        keyring.keep(secret, kind, for: entry.record.deed.room.id)
        perform(id, at: now, &effects)
    }

    mutating func consentToCleartext(_ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard entry(id)?.record.outcome == .needs(.cleartextConsent) else { return }
        keyring.allowsCleartext = true
        perform(id, at: now, &effects)
    }

    mutating func giveUp(_ id: ActionID, at now: Moment) {
        guard let entry = entry(id), case .needs = entry.record.outcome else { return }
        if case .join(let room) = entry.record.deed { stopBeingIn(room.id) }
        settle(id, .givenUp, at: now)
    }

    // MARK: Sending

    /// Sends an action's request, or asks first whether a secret may travel in the clear.
    private mutating func perform(_ id: ActionID, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard let deed = entry(id)?.record.deed else { return }
        let room = deed.room.id
        if !mayBeSent(deed) { return settle(id, .needs(.cleartextConsent), at: now) }
        settle(id, .underWay, at: now)
        switch deed {
        case .kick(let target):
            effects.append(.kick(id, room, target.id, secret: keyring.secret(.roomSecret, for: room)))
        case .join:
            if rooms[room] == nil { rooms[room] = RoomRecord(Room(id: room, isListed: false)) }
            rooms[room]?.room.presence = .joining
            effects.append(.join(joinRequest(for: room)))
        case .leave:
            rooms[room]?.room.presence = .leaving
            effects.append(.leave(room))
        }
    }

    /// Plain http to another machine may carry a secret only with the moderator's consent.
    private func mayBeSent(_ deed: Deed) -> Bool {
        guard server.isCleartext, !keyring.allowsCleartext else { return true }
        let room = deed.room.id
        return switch deed {
        case .kick: keyring.secret(.roomSecret, for: room) == nil
        case .join: keyring.secret(.pin, for: room) == nil && keyring.secret(.token, for: room) == nil
        case .leave: true
        }
    }

    func joinRequest(for room: RoomID) -> JoinRequest {
        JoinRequest(
            room: room, display: options.displayName, pin: keyring.secret(.pin, for: room),
            token: keyring.secret(.token, for: room))
    }

    // MARK: Answers

    mutating func kickAnswered(
        _ id: ActionID, _ result: Result<Void, JanusError>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id), case .kick(let target) = entry.record.deed else { return }
        let room = target.room.id
        switch result {
        case .success:
            touch(target.id, in: room)
            kicked(target, id, at: now)
        case .failure(let error) where entry.record.outcome.isFinal:
            // An event has told the outcome already.
            if error.breaksConnection { lose(error, at: now, &effects) }
        case .failure(let error) where error.code == JanusErrorCode.noSuchFeed && !isAboutDummies(error):
            rooms[room]?.isDue = true
            settle(id, .alreadyGone, at: now)
        case .failure(let error) where error.code == JanusErrorCode.noSuchRoom:
            rooms[room]?.isDue = true
            settle(id, .alreadyGone, at: now)
        case .failure(let error):
            failed(id, error, asking: credential(in: error), at: now, &effects)
        }
    }

    mutating func joinAnswered(
        _ room: RoomID, _ result: Result<Joined, JanusError>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let id = openAction(in: room) { if case .join = $0 { true } else { false } }
        switch result {
        case .success(let joined):
            entered(room, joined, at: now)
            if let id { settle(id, .done, at: now) }
        case .failure(let error):
            stopBeingIn(room)
            if let id {
                failed(id, error, asking: credential(in: error), at: now, &effects)
            } else {
                // Back after a gap: said once, and the room is watched from now on.
                log.append(.rejoinRefused(error.words), at: now, room: rooms[room]?.target)
                if error.breaksConnection { lose(error, at: now, &effects) }
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
            settle(id, .done, at: now)
        case .failure(let error):
            if let id { failed(id, error, asking: nil, at: now, &effects) }
        }
    }

    /// A request of ours failed: what that means for its action.
    private mutating func failed(
        _ id: ActionID, _ error: JanusError, asking kind: CredentialKind?, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id) else { return }
        let room = entry.record.deed.room.id
        if let kind {
            keyring.refused(kind, by: room)
            if case .join = entry.record.deed { rooms[room]?.room.presence = .joining }
            settle(id, .needs(.credential(kind, refusal: error.words)), at: now)
        } else if error.leavesOutcomeOpen {
            settle(id, .unknown, at: now)
            rooms[room]?.isDue = true
        } else if error.breaksConnection {
            // The session was gone before the request: it cannot have been carried out.
            settle(id, .notDone(asOf: now.wall), at: now)
        } else {
            settle(id, .refused(code: error.code, reason: error.words), at: now)
        }
        if error.breaksConnection { lose(error, at: now, &effects) }
    }

    /// Which key Janus asks for: 429 names a missing one, 433 a wrong one (janus.md 2.1).
    private func credential(in error: JanusError) -> CredentialKind? {
        guard case .videoRoom(let code, let reason) = error.kind else { return nil }
        guard [JanusErrorCode.videoRoomMissingElement, JanusErrorCode.videoRoomUnauthorized].contains(code) else {
            return nil
        }
        if reason.contains("secret") { return .roomSecret }
        if reason.contains("pin") { return .pin }
        if reason.contains("token") || reason.contains("allowed") { return .token }
        return nil
    }

    private func isAboutDummies(_ error: JanusError) -> Bool {
        if case .videoRoom(_, let reason) = error.kind { reason.contains("dummy") } else { false }
    }

    // MARK: Outcomes

    /// Writes an outcome down; in the event stream too, unless an event of its own tells the same.
    mutating func settle(_ id: ActionID, _ outcome: Outcome, at now: Moment) {
        guard let index = actions.firstIndex(where: { $0.record.id == id }) else { return }
        guard actions[index].record.outcome != outcome else { return }
        actions[index].record.outcome = outcome
        actions[index].record.at = now
        actions[index].unchangedSince = nil
        let deed = actions[index].record.deed
        switch outcome {
        case .underWay, .needs, .givenUp, .done: break
        case .alreadyGone, .refused, .unknown, .notDone:
            log.append(.action(deed, outcome), at: now, room: deed.room)
        }
    }

    /// A kick is done, by answer, event or enquiry: the person becomes a ghost, and a return will be noticed.
    private mutating func kicked(_ target: Target, _ id: ActionID, at now: Moment) {
        let room = target.room.id
        guard let entry = entry(id), entry.record.outcome != .done else { return }
        kicks.remember(target, at: now)
        if let person = rooms[room]?.people[target.id] {
            if person.gone == nil {
                departed(target.id, from: room, as: .kickedByYou, isPolled: false, raw: nil, at: now)
            }
        } else {
            log.append(
                .kicked(byYou: true), at: now, room: target.room, subject: .init(id: target.id, name: target.name))
        }
        settle(id, .done, at: now)
    }

    /// We are in the room: who else is.
    private mutating func entered(_ id: RoomID, _ joined: Joined, at now: Moment) {
        if rooms[id] == nil { rooms[id] = RoomRecord(Room(id: id, isListed: false)) }
        let isFirst = rooms[id]?.peopleReadAt == nil
        rooms[id]?.room.presence = .joined(as: joined.id)
        if rooms[id]?.room.description.isEmpty == true, let description = joined.description {
            rooms[id]?.room.description = CleanText(cleaning: description)
        }
        rooms[id]?.people[joined.id] = Person(
            id: joined.id, name: CleanText(displayName: options.displayName), rawName: options.displayName,
            isYou: true, since: now)
        log.append(.youJoined, at: now, room: rooms[id]?.target)
        for publisher in joined.publishers { published(publisher, in: id, isSilent: true, raw: nil, at: now) }
        for attendee in joined.attendees ?? [] where rooms[id]?.people[attendee.id] == nil {
            arrived(Arrival(attendee), in: id, isPolled: false, isSilent: isFirst, at: now)
        }
        rooms[id]?.isDue = true
    }

    // MARK: Finding out

    /// Whether an action in this room waits to be found out.
    func isVerifying(_ room: RoomID) -> Bool {
        actions.contains { $0.record.outcome == .unknown && $0.record.deed.room.id == room }
    }

    /// Whether a kick of ours on this person is under way or was done just now.
    func isBeingKicked(_ person: ParticipantID, from room: RoomID) -> Bool {
        actions.contains { entry in
            guard case .kick(let target) = entry.record.deed else { return false }
            return target.id == person && target.room.id == room && !entry.record.outcome.isFinal
        }
    }

    /// The server said who is in a room: what that means for kicks whose answer did not come.
    mutating func verify(_ room: RoomID, present: Set<ParticipantID>, at now: Moment) {
        for entry in actions where entry.record.outcome == .unknown {
            guard case .kick(let target) = entry.record.deed, target.room.id == room else { continue }
            if !present.contains(target.id) {
                kicked(target, entry.record.id, at: now)
            } else if let since = entry.unchangedSince {
                if now.since(since) >= Tempo.verification { settle(entry.record.id, .notDone(asOf: now.wall), at: now) }
            } else if let index = actions.firstIndex(where: { $0.record.id == entry.record.id }) {
                actions[index].unchangedSince = now
            }
        }
    }

    /// An event said that somebody went: that settles a kick whose answer is missing, and a `kicked` one that is only
    /// slower than the event.
    mutating func verifyGone(_ person: ParticipantID, from room: RoomID, wasKicked: Bool, at now: Moment) {
        for entry in actions {
            guard case .kick(let target) = entry.record.deed, target.room.id == room, target.id == person else {
                continue
            }
            if entry.record.outcome == .unknown || (wasKicked && entry.record.outcome == .underWay) {
                kicked(target, entry.record.id, at: now)
            }
        }
    }

    /// The connection broke again: ten seconds of answers begin anew.
    mutating func forgetVerifications() {
        for index in actions.indices { actions[index].unchangedSince = nil }
    }

    /// There is a session again: joins and leaves whose answer did not come are decided by what it is.
    ///
    /// The driver has detached every handle whose join did not succeed before it reports a connection.
    mutating func settleMemberships(after continuity: Continuity, at now: Moment) {
        for entry in actions where !entry.record.outcome.isFinal {
            switch entry.record.deed {
            case .kick:
                break
            case .join where entry.record.outcome == .unknown:
                settle(entry.record.id, .notDone(asOf: now.wall), at: now)
            case .leave(let room) where entry.record.outcome == .unknown:
                stopBeingIn(room.id)
                log.append(.youLeft, at: now, room: room)
                settle(entry.record.id, .done, at: now)
            case .join, .leave:
                break
            }
        }
    }

    /// We were taken out of a room: a leave that was under way is done.
    mutating func closeMembershipActions(in room: RoomID, at now: Moment) {
        for entry in actions where !entry.record.outcome.isFinal {
            if case .leave(let target) = entry.record.deed, target.id == room {
                settle(entry.record.id, .done, at: now)
            }
        }
    }

    // MARK: The book

    private func entry(_ id: ActionID) -> ActionBook.Entry? { actions.first { $0.record.id == id } }

    private func openAction(in room: RoomID, where matches: (Deed) -> Bool) -> ActionID? {
        actions.last { !$0.record.outcome.isFinal && $0.record.deed.room.id == room && matches($0.record.deed) }?
            .record.id
    }

    private mutating func forgetOldActions() {
        let closed = actions.filter { $0.record.outcome.isFinal }
        guard closed.count > Tempo.closedActions else { return }
        let forgotten = Set(closed.prefix(closed.count - Tempo.closedActions).map(\.record.id))
        actions.removeAll { forgotten.contains($0.record.id) }
    }
}
