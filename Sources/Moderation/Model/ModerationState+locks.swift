import JanusWire
import Text

// Rooms that we closed.
extension ModerationState {
    /// There is a new session, perhaps of a server that was started anew: whether the rooms that we closed still are.
    mutating func recheckLocks(at now: Moment, _ effects: inout [ModerationEffect]) {
        for room in rooms.lazy.map(\.room).filter(\.isLockedByYou) { ask(.lock(room.id), at: now, &effects) }
    }

    /// The tokens that open a room, as Janus told them: without ours among them, it has forgotten the lock.
    mutating func lockAnswered(_ id: RoomID, _ tokens: [Secret], at now: Moment) {
        guard let record = rooms[id], record.room.isLockedByYou else { return }
        if let own = keyring.ownTokens[id], tokens.contains(own) { return }
        forgetLock(of: id)
        log.append(.lockLost, at: now, room: record.target)
    }

    /// A room that is gone is not locked any more.
    mutating func forgetLock(of id: RoomID) {
        rooms[id]?.room.isLockedByYou = false
        keyring.ownTokens[id] = nil
    }
}
