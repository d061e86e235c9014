import JanusWire
import Text

// Finding out what became of an action whose answer did not come.
extension ModerationState {
    /// Whether an action in this room waits to be found out.
    func isVerifying(_ room: RoomID) -> Bool {
        actions.contains { $0.record.outcome == .unknown && $0.record.deed.room?.id == room }
    }

    /// The rooms in which an action waits to be found out.
    var roomsBeingVerified: Set<RoomID> {
        actions.reduce(into: []) { rooms, entry in
            if entry.record.outcome == .unknown, let room = entry.record.deed.room?.id { rooms.insert(room) }
        }
    }

    /// Whether a kick of ours on this person was sent and has no answer yet.
    func isUnderWay(kickOf person: ParticipantID, from room: RoomID) -> Bool {
        kick(of: person, from: room) { $0 == .underWay } != nil
    }

    /// How somebody went whom an event says was kicked: by us, if a kick of ours is on its way.
    func mannerOfKick(of person: ParticipantID, in room: RoomID) -> Departure.Manner {
        guard let kick = kick(of: person, from: room, where: { !$0.isFinal }) else { return .kicked }
        return if case .rule = kick.origin { .keptOut } else { .kickedByYou }
    }

    private func kick(
        of person: ParticipantID, from room: RoomID, where fits: (Outcome) -> Bool
    ) -> ActionRecord? {
        actions.first { entry in
            guard let target = entry.record.deed.kicked else { return false }
            return target.id == person && target.room.id == room && fits(entry.record.outcome)
        }?.record
    }

    /// The server said who is in a room: what that means for kicks whose answer did not come.
    mutating func verify(
        _ room: RoomID, present: Set<ParticipantID>, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        for entry in actions where entry.record.outcome == .unknown {
            guard case .kick(let target) = entry.record.deed, target.room.id == room else { continue }
            if present.contains(target.id) {
                stillOpen(entry, at: now, &effects)
            } else {
                kicked(target, entry.record.id, at: now, &effects)
            }
        }
    }

    /// The server said which rooms there are: what that means for what was to be done to rooms.
    mutating func verifyRooms(
        _ list: [RoomInfo], at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard actions.contains(where: { $0.record.outcome == .unknown }) else { return }
        let listed = Dictionary(list.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        for entry in actions where entry.record.outcome == .unknown {
            guard let room = entry.record.deed.room?.id else { continue }
            let isDone: Bool
            switch entry.record.deed {
            case .record(_, let isOn): isDone = listed[room]?.isRecording == isOn
            case .create: isDone = listed[room] != nil
            // A private room is not listed either way; its people are asked for.
            case .destroy: isDone = listed[room] == nil && rooms[room]?.room.isPrivate == false
            default: continue
            }
            if isDone {
                settle(entry.record.id, .done, at: now, &effects)
            } else {
                stillOpen(entry, at: now, &effects)
            }
        }
    }

    /// There is no such room: whoever was destroying it has succeeded.
    mutating func verifyDestroyed(_ room: RoomID, at now: Moment, _ effects: inout [ModerationEffect]) {
        for entry in actions where entry.record.outcome == .unknown {
            if case .destroy(let target, _) = entry.record.deed, target.id == room {
                settle(entry.record.id, .done, at: now, &effects)
            }
        }
    }

    /// An event said that somebody went: that settles a kick whose answer is missing, and a `kicked` one that is only
    /// slower than the event.
    mutating func verifyGone(
        _ person: ParticipantID, from room: RoomID, wasKicked: Bool, at now: Moment,
        _ effects: inout [ModerationEffect]
    ) {
        for entry in actions {
            guard case .kick(let target) = entry.record.deed, target.room.id == room, target.id == person else {
                continue
            }
            if entry.record.outcome == .unknown || (wasKicked && entry.record.outcome == .underWay) {
                kicked(target, entry.record.id, at: now, &effects)
            }
        }
    }

    /// The connection broke again: ten seconds of answers begin anew.
    mutating func forgetVerifications() {
        for index in actions.indices { actions[index].unchangedSince = nil }
    }

    /// The server has answered, and nothing has happened yet: after ten seconds of that nothing will.
    private mutating func stillOpen(_ entry: ActionEntry, at now: Moment, _ effects: inout [ModerationEffect]) {
        if let since = entry.unchangedSince {
            guard now.since(since) >= Tempo.verification else { return }
            settle(entry.record.id, .notDone(asOf: now.wall), at: now, &effects)
        } else if let index = actions.firstIndex(where: { $0.record.id == entry.record.id }) {
            actions[index].unchangedSince = now
        }
    }
}
