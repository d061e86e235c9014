/// How the sessions of the people without a client follow what these do.
extension Engine {
    /// Plays a deed.
    ///
    /// While the server drains nobody new gets in, since it would take a session.
    mutating func play(_ deed: Deed) {
        var device: Int?
        if case .arrive(_, let given) = deed.act {
            guard settings.acceptsNewSessions else { return }
            device = given
        }
        room.perform(deed)
        let key = PersonKey(
            room: deed.room.spelled(asText: options.stringIDs), person: deed.person.spelled(asText: options.stringIDs))
        guard let place = room.place(of: key.room) else { return }
        let person = room.rooms[place].place(of: key.person).map { room.rooms[place].participants[$0] }
        switch (person, deed.act) {
        case (nil, _): crowd.dismiss(key)
        // A client has that id, and its own session.
        case (.some(let person), _) where person.handle != nil: return
        case (.some, .arrive): crowd.admit(key, device: device ?? Device.unknown(key.person), at: now)
        case (.some(let person), _): crowd.set(key, isPublishing: person.isPublishing, at: now)
        }
        switch deed.act {
        case .arrive, .publish, .unpublish, .leave, .vanish: crowd.subscribe(in: room.rooms[place], at: now)
        case .talk, .hush, .rename: break
        }
    }

    /// Lets in those whom no list shows: people of a private room, and some who only watch.
    mutating func admitTheUnlisted() {
        for (device, member) in zip(Cast.unlistedDevices, Cast.unlistedPeople) {
            let id = EntityID.number(crowd.random.identifier())
            play(Deed(id, in: Cast.unlistedRoom.id, .arrive(display: member.name, device: device)))
            play(Deed(id, in: Cast.unlistedRoom.id, .publish(member.media)))
        }
        for listener in Cast.listeners {
            let room = listener.room.spelled(asText: options.stringIDs)
            guard self.room.place(of: room) != nil else { continue }
            crowd.admitListener(in: room, device: listener.device, at: .zero - listener.since)
        }
        settle()
    }
}
