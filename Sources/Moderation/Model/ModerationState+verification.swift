import JanusWire
import Text

// Finding out what became of a kick whose answer did not come.
extension ModerationState {
    /// Whether an action in this room waits to be found out.
    func isVerifying(_ room: RoomID) -> Bool {
        actions.contains { $0.record.outcome == .unknown && $0.record.deed.room.id == room }
    }

    /// Whether a kick of ours on this person was sent and has no answer yet.
    func isUnderWay(kickOf person: ParticipantID, from room: RoomID) -> Bool {
        hasKick(of: person, from: room) { $0 == .underWay }
    }

    /// Whether a kick of ours on this person is under way or was done just now.
    func isBeingKicked(_ person: ParticipantID, from room: RoomID) -> Bool {
        hasKick(of: person, from: room) { !$0.isFinal }
    }

    private func hasKick(of person: ParticipantID, from room: RoomID, _ fits: (Outcome) -> Bool) -> Bool {
        actions.contains { entry in
            guard case .kick(let target) = entry.record.deed else { return false }
            return target.id == person && target.room.id == room && fits(entry.record.outcome)
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
}
