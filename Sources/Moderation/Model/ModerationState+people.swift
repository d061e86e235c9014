import JanusWire
import Text

extension ModerationState {
    /// Replaces what is known of a room's people by a newer `listparticipants` and writes down the differences.
    ///
    /// People whom a live event touched after the question was asked are left alone: the event is the newer word.
    mutating func merge(_ list: [Participant], in id: RoomID, at now: Moment) {
        guard let touched = rooms[id]?.touched, var unseen = rooms[id].map({ Set($0.people.ids) }) else { return }
        let isFirst = rooms[id]?.peopleReadAt == nil
        rooms[id]?.wasRead(at: now)
        checkRules(in: id)
        for participant in list {
            unseen.remove(participant.id)
            guard !touched.contains(participant.id) else { continue }
            if rooms[id]?.people.hasLiving(participant.id) == true {
                update(participant, in: id, at: now)
            } else {
                arrived(Arrival(participant), in: id, isPolled: true, isSilent: isFirst, at: now)
            }
        }
        for missing in unseen where !touched.contains(missing) && rooms[id]?.people.hasLiving(missing) == true {
            // Of whom a kick is on its way that kick's answer tells, which the list may have overtaken.
            if rooms[id]?.people[missing]?.isYou == true || isUnderWay(kickOf: missing, from: id) { continue }
            departed(missing, from: id, as: .left, isPolled: true, raw: nil, at: now)
        }
        rooms[id]?.recount()
    }

    /// Somebody is in the room who was not, or not as far as we knew.
    mutating func arrived(
        _ arrival: Arrival, in id: RoomID, isPolled: Bool, isSilent: Bool = false, raw: JSONValue? = nil,
        at now: Moment
    ) {
        guard let target = rooms[id]?.target else { return }
        let name = CleanText(displayName: arrival.display)
        let isYou = rooms[id]?.room.presence == .joined(as: arrival.id)
        let person = Person(
            id: arrival.id, name: name, rawName: arrival.display, isYou: isYou, isPublisher: arrival.isPublisher,
            isTalking: arrival.isTalking, isDummy: arrival.isDummy, isRemote: arrival.isRemote, since: now,
            isBackAfterKick: !isYou && kicks.remembers(arrival.id, name: name, in: id, at: now),
            kicksBefore: isYou ? 0 : kicks.count(arrival.id, name: name, in: id), raw: arrival.raw)
        rooms[id]?.people[arrival.id] = person
        rooms[id]?.nameRevision += 1
        rooms[id]?.recount()
        attachLink(to: .init(room: id, id: arrival.id), at: now)
        checkRules(in: id)
        guard !person.isYou, !isSilent || person.isBackAfterKick else { return }
        log.append(
            person.isBackAfterKick ? .backAfterKick : .arrived, at: now, room: target,
            subject: .init(id: person.id, name: name), isPolled: isPolled, raw: raw)
    }

    /// Somebody is no longer in the room.
    ///
    /// Of a person who is a ghost already nothing is said twice.
    mutating func departed(
        _ person: ParticipantID, from id: RoomID, as manner: Departure.Manner, isPolled: Bool, raw: JSONValue?,
        at now: Moment
    ) {
        guard rooms[id]?.people.hasLiving(person) == true, let target = rooms[id]?.target else { return }
        let subject = subject(person, in: id)
        rooms[id]?.people[person]?.leave(as: manner, at: now)
        rooms[id]?.recount()
        rooms[id]?.lastingMutes[person] = nil
        admin.walk.left(.init(room: id, id: person))
        let ghost = Ghost(room: id, id: person, at: now)
        if id == watched { ghosts.append(ghost) } else { unseenGhosts.append(ghost) }
        log.append(
            EventRecord.Kind(manner), at: now, room: target, subject: subject, isPolled: isPolled, raw: raw)
    }

    /// Takes over what a poll says of somebody who is known.
    private mutating func update(_ participant: Participant, in id: RoomID, at now: Moment) {
        if rooms[id]?.people[participant.id]?.isAsTold(by: participant) == true { return }
        guard let target = rooms[id]?.target, var person = rooms[id]?.people[participant.id] else { return }
        rename(&person, to: participant.display, in: target, isPolled: true, raw: nil, at: now)
        if person.isPublisher != participant.isPublisher, !person.isYou {
            person.isPublisher = participant.isPublisher
            if !participant.isPublisher {
                person.media = nil
                person.streams = []
            }
            log.append(
                participant.isPublisher ? .published(nil) : .unpublished, at: now, room: target,
                subject: .init(id: person.id, name: person.name), isPolled: true)
        }
        // Janus 1.1.2 keeps `talking` true for whoever was muted while talking.
        let wasTalking = person.isTalking
        person.isTalking = person.muted.contains(.audio) ? false : participant.isTalking ?? person.isTalking
        if wasTalking == true, person.isTalking == false { person.talkedUntil = now }
        person.isDummy = participant.isDummy
        person.isRemote = participant.isRemote
        person.raw = participant.raw
        rooms[id]?.people[participant.id] = person
    }

    mutating func rename(
        _ person: inout Person, to display: String?, in room: RoomTarget, isPolled: Bool, raw: JSONValue?,
        at now: Moment
    ) {
        guard person.rawName != display else { return }
        checkRules(in: room.id)
        rooms[room.id]?.nameRevision += 1
        let name = CleanText(displayName: display)
        log.append(
            .renamed(from: person.name, to: name), at: now, room: room,
            subject: .init(id: person.id, name: name), isPolled: isPolled, raw: raw)
        person.name = name
        person.rawName = display
    }
}

extension RoomRecord {
    /// The people were read; what the answer says holds as of when it was asked for.
    fileprivate mutating func wasRead(at now: Moment) {
        peopleReadAt = now
        knownAsOf = peopleAskedAt
        problem = nil
    }
}

extension Person {
    /// Whether a list says nothing new of somebody.
    fileprivate func isAsTold(by participant: Participant) -> Bool {
        isPublisher == participant.isPublisher && raw == participant.raw
    }

    /// Somebody goes, and stays visible for a moment.
    fileprivate mutating func leave(as manner: Departure.Manner, at now: Moment) {
        gone = Departure(manner: manner, at: now)
        isTalking = nil
        streams = []
        link = nil
        quality = nil
    }
}

/// Somebody who came, by whichever message told of it.
struct Arrival: Sendable {
    var id: ParticipantID
    var display: String?
    var isPublisher = false
    var isTalking: Bool?
    var isDummy = false
    var isRemote = false
    var raw: JSONValue

    /// Somebody of whom no more than that is known.
    init(id: ParticipantID, display: String?, raw: JSONValue) {
        self.id = id
        self.display = display
        self.raw = raw
    }

    init(_ participant: Participant) {
        id = participant.id
        display = participant.display
        isPublisher = participant.isPublisher
        isTalking = participant.isTalking
        isDummy = participant.isDummy
        isRemote = participant.isRemote
        raw = participant.raw
    }

    init(_ attendee: Attendee) {
        id = attendee.id
        display = attendee.display
        raw = attendee.raw
    }

    init(_ publisher: Publisher) {
        id = publisher.id
        display = publisher.display
        isDummy = publisher.isDummy
        raw = publisher.raw
    }
}

extension CleanText {
    /// A display name, or nil when there is none or nothing visible is left of it.
    init?(displayName: String?) {
        guard let displayName else { return nil }
        self.init(cleaning: displayName)
        if isBlank { return nil }
    }
}
