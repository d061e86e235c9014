import JanusWire
import Text

// What a reading of a handle says of people and rooms.
extension ModerationState {
    mutating func handleRead(_ info: HandleInfo, at now: Moment) {
        let address = HandleAddress(session: info.session, handle: info.handle)
        let reading = HandleReading(info, muting: server.muting, before: admin.walk.readings[address], at: now)
        let before = admin.walk.take(reading)
        if let before, before.role != reading.role { handlesGone([before], at: now) }
        if let participation = reading.participation {
            find(participation.room, at: now)
            tell(change: reading, from: before, at: now)
            attachLink(to: participation, at: now)
        }
        if let room = reading.room, reading.isSubscriber { find(room, at: now) }
        // Each handle of a session can tell whose the subscriptions on it are.
        for room in Set(admin.walk.readings(of: info.session).filter(\.isSubscriber).compactMap(\.room)) {
            noteListeners(in: room, at: now)
        }
    }

    /// Handles are gone, or somebody else's now.
    mutating func handlesGone(_ readings: [HandleReading], at now: Moment) {
        for reading in readings {
            if let participation = reading.participation { attachLink(to: participation, at: now) }
            admin.listenersSince[reading.link.address] = nil
            admin.unlistedSince[reading.link.address] = nil
        }
        // Once for each room, however many went from it together.
        for room in Set(readings.filter(\.isSubscriber).compactMap(\.room)) { noteListeners(in: room, at: now) }
        for room in Set(readings.compactMap(\.room)) { forgetFoundRoom(room, at: now) }
    }

    /// Writes down with a person how their media travel, as far as it is known.
    mutating func attachLink(to participation: AdminWalk.Participation, at now: Moment) {
        let (room, id) = (participation.room, participation.id)
        guard let address = admin.walk.participants[participation], var reading = admin.walk.readings[address],
            rooms[room]?.people.hasLiving(id) == true
        else {
            guard rooms[room]?.people[id]?.link != nil else { return }
            rooms[room]?.people[id]?.link = nil
            rooms[room]?.people[id]?.quality = nil
            return
        }
        guard var person = rooms[room]?.people[id] else { return }
        reading.link.receivingRoundTrip = admin.walk.readings(of: address.session)
            .filter { $0.isSubscriber && $0.privateID == reading.privateID }.compactMap(\.link.roundTrip).max()
        if person.link?.peer != reading.link.peer { checkRules(in: room) }
        person.link = reading.link
        person.quality = LinkQuality(reading, at: now)
        // Who is in the room hears what is published, and when: that is the newer word.
        if rooms[room]?.room.presence.isJoined != true, !reading.streams.isEmpty {
            person.streams = reading.streams.map { stream in
                var stream = stream
                stream.mutedBy = person.streams.first { $0.name == stream.name }?.mutedBy
                return stream
            }
            person.media = reading.streams.reduce(into: Media()) { $0.formUnion($1.media) }
        }
        rooms[room]?.people[id] = person
    }

    /// Nothing that was read of handles holds any more: the Admin API is gone.
    mutating func dropAdminReadings() {
        for participation in admin.walk.participants.keys {
            rooms[participation.room]?.people[participation.id]?.link = nil
            rooms[participation.room]?.people[participation.id]?.quality = nil
        }
        // Rooms that handles betrayed stay until a walk no longer finds them.
        admin.forgetReadings()
    }

    /// A room that no list shows, and that its handles betray, is shown as one of the others.
    mutating func find(_ room: RoomID, at now: Moment) {
        if rooms[room] == nil {
            var found = Room(id: room, isListed: false)
            found.isPrivate = true
            found.isFoundByHandles = true
            found.isPinned = pins.contains(room)
            rooms[room] = RoomRecord(found)
            rooms[room]?.isDue = true
            log.append(.roomAppeared, at: now, room: rooms[room]?.target, isPolled: true)
        } else if rooms[room]?.room.isListed == false {
            rooms[room]?.room.isFoundByHandles = true
        }
    }

    /// A room that was shown because of its handles goes with the last of them.
    mutating func forgetFoundRoom(_ room: RoomID, at now: Moment) {
        guard admin.walk.handlesByRoom[room] == nil, let record = rooms[room], record.room.isFoundByHandles else {
            return
        }
        rooms[room]?.room.isFoundByHandles = false
        guard !record.room.isListed, isForgettable(room) else { return }
        log.append(.roomVanished, at: now, room: record.target, isPolled: true)
        rooms[room] = nil
    }

    /// Says what changed on somebody's way to the server between two readings.
    private mutating func tell(change reading: HandleReading, from before: HandleReading?, at now: Moment) {
        guard let before, let participation = reading.participation, let old = before.link.ice,
            let new = reading.link.ice, old != new, new == "failed" || old == "failed" || new == "disconnected"
        else { return }
        log.append(
            .link(.ice(new)), at: now, room: rooms[participation.room]?.target,
            subject: .init(
                id: participation.id, name: rooms[participation.room]?.people[participation.id]?.name),
            isPolled: true)
    }
}
