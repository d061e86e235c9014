/// Going out of a room, willingly or not.
extension VideoRoom {
    /// Takes somebody out; a handle behind it is dead from now on.
    @discardableResult
    mutating func remove(_ person: EntityID, _ place: Int) -> Participant? {
        guard let index = rooms[place].place(of: person) else { return nil }
        let gone = rooms[place].participants.remove(at: index)
        if let handle = gone.handle { roles[handle] = .dead }
        return gone
    }

    /// `leave`: the others hear `leaving` only, before the leaver's `"ok"` (seen live).
    mutating func leave(_ person: EntityID, in room: EntityID) -> JSON {
        if let place = place(of: room), let gone = remove(person, place) {
            tell(place, departure("leaving", of: gone, from: room))
        }
        return ["videoroom": "event", "room": room.json, "leaving": "ok"]
    }

    /// `kick` (V:6641-6766): the kicked one is told first, then the others; no `leaving`, no `unpublished` (janus.md 2.6).
    mutating func kick(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("id", parameters.idKind))
        let place = try access(parameters, secret: true)
        let room = rooms[place]
        guard let id = parameters.id("id"), let index = room.place(of: id) else {
            throw .noSuchUser(parameters.id("id") ?? .number(0), in: room.id)
        }
        if room.participants[index].isDummy, dialect == .v1_4 { throw .dummy }
        guard let gone = remove(id, place) else { throw .noSuchUser(id, in: room.id) }
        if let handle = gone.handle {
            outbox.append(
                Push(
                    to: handle, transaction: nil,
                    data: ["videoroom": "event", "room": room.id.json, "leaving": "ok", "reason": "kicked"]))
        } else {
            removed.append(PersonKey(room: room.id, person: id))
        }
        tell(place, departure("kicked", of: gone, from: room.id))
        return ["videoroom": "success"]
    }

    /// The core took a handle away (detach, destroy, timeout): `unpublished`, on 1.1.2 twice, then `leaving`, also for
    /// somebody who never published (janus.md 0.1 and 2.7).
    mutating func detach(_ handle: HandleKey) {
        defer { roles[handle] = nil }
        guard case .publisher(let room, let person) = roles[handle], let place = place(of: room) else { return }
        vanish(person, place)
    }

    /// Takes somebody out as a lost connection does.
    mutating func vanish(_ person: EntityID, _ place: Int) {
        let room = rooms[place].id
        guard let gone = remove(person, place) else { return }
        if dialect != .v1_4, !gone.wasHungUp { tell(place, departure("unpublished", of: gone, from: room)) }
        tell(place, departure("unpublished", of: gone, from: room))
        tell(place, departure("leaving", of: gone, from: room))
    }

    /// The core's `hangup`: up to 1.1.2 the others hear `unpublished` even of somebody without media (seen live).
    mutating func hangUp(_ handle: HandleKey) {
        guard dialect != .v1_4, case .publisher(let room, let person) = roles[handle], let place = place(of: room),
            let index = rooms[place].place(of: person), !rooms[place].participants[index].wasHungUp
        else { return }
        rooms[place].participants[index].wasHungUp = true
        tell(place, except: person, departure("unpublished", of: rooms[place].participants[index], from: room))
    }
}
