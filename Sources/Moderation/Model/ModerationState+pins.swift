import JanusWire

// Rooms that the moderator wants on top.
extension ModerationState {
    mutating func pin(_ id: RoomID, _ isPinned: Bool, _ effects: inout [ModerationEffect]) {
        if isPinned { pins.insert(id) } else { pins.remove(id) }
        rooms[id]?.room.isPinned = isPinned
        effects.append(.savePins(pins.sorted()))
    }

    /// Takes the pins of an earlier run.
    mutating func takePins(_ ids: [RoomID]) {
        pins.formUnion(ids)
        for id in ids { rooms[id]?.room.isPinned = true }
    }
}
