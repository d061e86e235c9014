import JanusWire
import Text

// What Janus answered to actions.
extension ModerationState {
    mutating func requestAnswered(
        _ id: ActionID, _ result: Result<ActionAnswer, JanusError>, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id) else { return }
        switch result {
        case .success(let answer):
            succeeded(entry, answer, at: now, &effects)
        case .failure(let error) where entry.record.outcome.isFinal:
            // An event has told the outcome already.
            if error.breaksConnection { lose(error, at: now, &effects) }
        case .failure(let error) where saysGone(error, entry.record.deed):
            if let room = entry.record.deed.room?.id { rooms[room]?.isDue = true }
            settle(id, .alreadyGone, at: now, &effects)
        case .failure(let error):
            failed(id, error, asking: credential(in: error), at: now, &effects)
        }
    }

    private mutating func succeeded(
        _ entry: ActionEntry, _ answer: ActionAnswer, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let id = entry.record.id
        switch entry.record.deed {
        case .kick(let target):
            touch(target.id, in: target.room.id)
            return kicked(target, id, at: now, &effects)
        case .mute(let target, let muting):
            touch(target.id, in: target.room.id)
            markMuted(target, muting)
        case .lock(let room): rooms[room.id]?.room.isLockedByYou = true
        case .unlock(let room):
            rooms[room.id]?.room.isLockedByYou = false
            keyring.ownTokens[room.id] = nil
        case .record(let room, let isOn): recordingChanged(room.id, isOn, at: now)
        case .rename(let room, let name): renamed(to: name, in: room.id)
        case .create(let configuration, _): created(configuration, answer, by: id)
        case .edit(let room, let changes, _):
            if let secret = changes.secret { keyring.keep(secret, .roomSecret, for: room.id) }
            if let pin = changes.pin { keyring.keep(pin, .pin, for: room.id) }
            roomsAskedAt = nil
        case .destroy(let room, _):
            rooms[room.id]?.isDue = true
            roomsAskedAt = nil
        case .remove(.person(let target), _):
            touch(target.id, in: target.room.id)
            return kicked(target, id, at: now, &effects)
        case .join, .leave, .keepOut, .rule, .remove, .server: break
        }
        settle(id, answer.outcome(of: entry.record.deed), at: now, &effects)
    }

    /// A new room: its keys are ours, and it is to be listed at once.
    private mutating func created(_ configuration: RoomConfiguration, _ answer: ActionAnswer, by id: ActionID) {
        roomsAskedAt = nil
        guard case .created(let room, _) = answer else { return }
        if let secret = configuration.secret { keyring.keep(secret, .roomSecret, for: room) }
        if let pin = configuration.pin { keyring.keep(pin, .pin, for: room) }
        guard let index = actions.firstIndex(where: { $0.record.id == id }),
            case .create(var configuration, let permanently) = actions[index].record.deed
        else { return }
        // From now on it has an id, whoever chose it.
        configuration.room = room
        actions[index].record.deed = .create(configuration, permanently: permanently)
    }

    private mutating func recordingChanged(_ room: RoomID, _ isOn: Bool, at now: Moment) {
        guard let record = rooms[room], record.room.isRecording != isOn else { return }
        rooms[room]?.room.isRecording = isOn
        log.append(.recording(isOn), at: now, room: record.target)
    }

    /// A request of ours failed: what that means for its action.
    mutating func failed(
        _ id: ActionID, _ error: JanusError, asking kind: CredentialKind?, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        guard let entry = entry(id) else { return }
        let deed = entry.record.deed
        let room = deed.room?.id
        if let kind {
            keyring.refused(kind, entry.sentSecret, by: room)
            if case .join(let room) = deed { rooms[room.id]?.room.presence = .joining }
            settle(id, .needs(.credential(kind, refusal: error.words)), at: now, &effects)
        } else if error.leavesOutcomeOpen, deed.isAboutMembership {
            // What is not carried out by now is undone: the handle has been detached since.
            settle(id, error.breaksConnection && !isLateAnswer ? .unknown : .notDone(asOf: now.wall), at: now, &effects)
        } else if error.leavesOutcomeOpen {
            settle(id, openOutcome(of: deed), at: now, &effects)
            if let room { rooms[room]?.isDue = true }
        } else if error.breaksConnection {
            // Not carried out: the session was gone.
            settle(id, .notDone(asOf: now.wall), at: now, &effects)
        } else {
            settle(id, .refused(code: error.code, reason: error.words), at: now, &effects)
        }
        if error.breaksConnection { lose(error, at: now, &effects) }
    }

    /// What is known of a deed whose answer did not come.
    private func openOutcome(of deed: Deed) -> Outcome {
        switch deed {
        case .mute(let target, let muting) where isMuted(target, as: muting): .done
        case _ where deed.canBeVerified: .unknown
        default: .uncertain
        }
    }

    /// Whether an error says that there is nobody and nothing there to act upon.
    private func saysGone(_ error: JanusError, _ deed: Deed) -> Bool {
        switch deed {
        case .kick, .mute:
            (error.code == JanusErrorCode.noSuchFeed && !isAboutDummies(error))
                || error.code == JanusErrorCode.noSuchRoom
        case .destroy: error.code == JanusErrorCode.noSuchRoom
        default: false
        }
    }

    private func isAboutDummies(_ error: JanusError) -> Bool {
        if case .videoRoom(_, let reason) = error.kind { reason.hasPrefix("Can't kick dummy") } else { false }
    }

    /// Which key Janus asks for: 429 names a missing one, 433 a wrong one (janus.md 2.1).
    func credential(in error: JanusError) -> CredentialKind? {
        guard case .videoRoom(let code, let reason) = error.kind else { return nil }
        guard [JanusErrorCode.videoRoomMissingElement, JanusErrorCode.videoRoomUnauthorized].contains(code) else {
            return nil
        }
        if reason.contains("admin_key") { return .adminKey }
        if reason.contains("secret") { return .roomSecret }
        if reason.contains("pin") { return .pin }
        if reason.contains("token") || reason.contains("allowed") { return .token }
        return nil
    }
}

extension Deed {
    /// Whether it is about our own being in a room.
    var isAboutMembership: Bool {
        switch self {
        case .join, .leave: true
        default: false
        }
    }

    /// Whether the lists that are read anyway show if it happened.
    var canBeVerified: Bool {
        switch self {
        case .kick, .record, .destroy: true
        case .create(let configuration, _): configuration.room != nil && configuration.isPrivate != true
        case .join, .leave, .mute, .lock, .unlock, .rename, .edit, .keepOut, .rule, .remove, .server: false
        }
    }
}

extension ActionAnswer {
    /// What it means for the deed: whatever is missing is said.
    fileprivate func outcome(of deed: Deed) -> Outcome {
        switch (self, deed) {
        case (.created(_, false), .create(_, permanently: true)), (.saved(false), .edit(_, _, permanently: true)),
            (.saved(false), .destroy(_, permanently: true)):
            .partly("Janus could not write it to its configuration file: it holds until Janus restarts")
        case (.locked(let others), .lock) where others > 0:
            .partly(others == 1 ? "one more token still lets in" : "\(others) more tokens still let in")
        default: .done
        }
    }
}
