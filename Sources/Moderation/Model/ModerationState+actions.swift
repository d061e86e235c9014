import JanusWire
import Text

extension ModerationState {
    /// The moderator confirmed a deed.
    mutating func act(_ deed: Deed, at now: Moment, _ effects: inout [ModerationEffect]) {
        lastAction += 1
        let id = ActionID(lastAction)
        actions.append(.init(record: ActionRecord(id: id, deed: deed, outcome: .underWay, at: now)))
        forgetOldActions()
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
        guard !options.isReadOnly else {
            return settle(id, .refused(code: nil, reason: "read-only; nothing was sent"), at: now)
        }
        guard connection.isLive else {
            return settle(id, .refused(code: nil, reason: "not connected; nothing was sent"), at: now)
        }
        guard mayBeSent(deed) else { return settle(id, .needs(.cleartextConsent), at: now) }
        settle(id, .underWay, at: now)
        switch deed {
        case .kick(let target):
            let secret = keyring.secret(.roomSecret, for: room)
            note(secret, sentFor: id)
            effects.append(.kick(id, room, target.id, secret: secret))
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

    /// A request of ours failed: what that means for its action.
    mutating func failed(
        _ id: ActionID, _ error: JanusError, asking kind: CredentialKind?, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id) else { return }
        let room = entry.record.deed.room.id
        if let kind {
            keyring.refused(kind, entry.sentSecret, by: room)
            if case .join = entry.record.deed { rooms[room]?.room.presence = .joining }
            settle(id, .needs(.credential(kind, refusal: error.words)), at: now)
        } else if error.leavesOutcomeOpen, isKick(entry.record.deed) || (error.breaksConnection && !isLateAnswer) {
            settle(id, .unknown, at: now)
            rooms[room]?.isDue = true
        } else if error.breaksConnection || error.leavesOutcomeOpen {
            // Not carried out, or undone: the session was gone, or the handle has been detached since.
            settle(id, .notDone(asOf: now.wall), at: now)
        } else {
            settle(id, .refused(code: error.code, reason: error.words), at: now)
        }
        if error.breaksConnection { lose(error, at: now, &effects) }
    }

    /// Which key Janus asks for: 429 names a missing one, 433 a wrong one (janus.md 2.1).
    func credential(in error: JanusError) -> CredentialKind? {
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
        if case .videoRoom(_, let reason) = error.kind { reason.hasPrefix("Can't kick dummy") } else { false }
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
    mutating func kicked(_ target: Target, _ id: ActionID, at now: Moment) {
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

    // MARK: The book

    private func isKick(_ deed: Deed) -> Bool { if case .kick = deed { true } else { false } }

    private mutating func note(_ secret: Secret?, sentFor id: ActionID) {
        guard let index = actions.firstIndex(where: { $0.record.id == id }) else { return }
        actions[index].sentSecret = secret
    }

    func entry(_ id: ActionID) -> ActionEntry? { actions.first { $0.record.id == id } }

    func openAction(in room: RoomID, where matches: (Deed) -> Bool) -> ActionID? {
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
