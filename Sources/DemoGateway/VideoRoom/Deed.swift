/// Something that somebody without a client does, or that befalls him: what the script and tests play with.
package struct Deed: Sendable, Hashable {
    /// What is done.
    package enum Act: Sendable, Hashable {
        /// Comes in, without media; ignored when the id is there already.
        ///
        /// Those who come with the same device come from the same address; without one, from one of their own.
        case arrive(display: String?, device: Int? = nil)
        /// Sends these streams from now on, in place of others.
        case publish([PublishedStream])
        /// Ends all streams.
        case unpublish
        /// Begins to talk, at a level in dBov (0 is loudest, 127 silent).
        case talk(level: Double)
        /// Stops talking.
        case hush(level: Double)
        /// Takes another display.
        case rename(String)
        /// Leaves as `leave` does.
        case leave
        /// Disappears as a lost connection does.
        case vanish
    }

    /// The room, as the server spells its ids or as a number.
    package var room: EntityID
    /// The person, likewise.
    package var person: EntityID
    package var act: Act

    package init(_ person: EntityID, in room: EntityID, _ act: Act) {
        self.person = person
        self.room = room
        self.act = act
    }
}

/// Names somebody in a room.
struct PersonKey: Sendable, Hashable {
    var room: EntityID
    var person: EntityID
}

extension VideoRoom {
    /// Plays a deed; what cannot be (no such room, nobody there, more publishers than the room takes) does nothing.
    mutating func perform(_ deed: Deed) {
        let id = deed.person.spelled(asText: stringIDs)
        guard let place = place(of: deed.room.spelled(asText: stringIDs)) else { return }
        if case .arrive(let display, _) = deed.act {
            if rooms[place].place(of: id) == nil { enter(Participant(id: id, display: display), place) }
            return
        }
        guard let index = rooms[place].place(of: id), rooms[place].participants[index].handle == nil else { return }
        switch deed.act {
        case .arrive: break
        case .publish(let streams): publish(streams, id, place)
        case .unpublish: withdraw(id, place)
        case .talk(let level): talk(true, level: level, index, place)
        case .hush(let level): talk(false, level: level, index, place)
        case .rename(let display): rename(id, place, to: display)
        case .leave:
            if let gone = remove(id, place) { tell(place, departure("leaving", of: gone, from: rooms[place].id)) }
        case .vanish: vanish(id, place)
        }
    }

    /// Others learn of media by a `publishers` event with one element (V:4380); new streams start unmuted (V:9489).
    private mutating func publish(_ streams: [PublishedStream], _ id: EntityID, _ place: Int) {
        guard !streams.isEmpty, let index = rooms[place].place(of: id) else { return }
        let others = rooms[place].participants.filter { $0.isPublishing && !$0.isDummy && $0.id != id }
        guard others.count < rooms[place].publishers else { return }
        rooms[place].participants[index].streams = streams
        let entry = publisher(rooms[place].participants[index], in: rooms[place], isLater: true)
        tell(place, except: id, ["videoroom": "event", "room": rooms[place].id.json, "publishers": [entry]])
    }

    /// Talking needs audio; while it is muted the state stays as it was (janus.md 0.1).
    ///
    /// Events only where asked for.
    private mutating func talk(_ isTalking: Bool, level: Double, _ index: Int, _ place: Int) {
        let person = rooms[place].participants[index]
        guard person.isTalking != isTalking, person.streams.contains(where: { $0.kind == .audio && !$0.isMuted })
        else { return }
        rooms[place].participants[index].isTalking = isTalking
        rooms[place].participants[index].audioLevel = level
        guard rooms[place].audioLevelEvent else { return }
        tell(place, talking(rooms[place].participants[index], in: rooms[place].id, level: level))
    }
}
