import JanusWire

/// Somebody who went and stays visible for a moment, where anybody looks.
struct Ghost: Sendable {
    let room: RoomID
    let id: ParticipantID
    let at: Moment
}

extension ModerationState {
    /// Removes ghosts whose time is over, and those that nobody sees at once.
    mutating func forgetGhosts(at now: Moment) {
        if !unseenGhosts.isEmpty {
            for ghost in unseenGhosts { forget(ghost) }
            unseenGhosts.removeAll(keepingCapacity: true)
        }
        while let first = ghosts.first, ghosts.count > Tempo.mostGhosts || now.since(first.at) >= Tempo.ghost {
            ghosts.removeFirst()
            forget(first)
        }
    }

    /// Another room is on screen: nobody sees the ghosts of the one before any more.
    mutating func hideGhosts() {
        unseenGhosts += ghosts
        ghosts.removeAll()
    }

    private mutating func forget(_ ghost: Ghost) {
        // Somebody may have come back under that id.
        guard rooms[ghost.room]?.people[ghost.id]?.gone?.at == ghost.at else { return }
        rooms[ghost.room]?.people[ghost.id] = nil
        rooms[ghost.room]?.nameRevision += 1
    }
}
