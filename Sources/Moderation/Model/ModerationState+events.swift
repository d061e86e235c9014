import JanusWire
import Text

extension ModerationState {
    /// An event on the handle with which we are in a room.
    mutating func happened(
        _ event: JanusEvent, in id: RoomID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let presence = rooms[id]?.room.presence else { return }
        switch event.body {
        case .videoRoom(let inner): happened(inner, raw: event.raw, in: id, at: now, &effects)
        case .detached where presence.isJoined:
            leftRoom(id, saying: .notice("our handle was detached by the server"), raw: event.raw, at: now, &effects)
            effects.append(.dropHandle(id))
        default:
            log.append(EventRecord.Kind(event.body), at: now, room: rooms[id]?.target, raw: event.raw)
        }
    }

    /// An event of our session that belongs to no room we are in.
    mutating func happened(_ event: JanusEvent, at now: Moment) {
        // Of a handle that was in a room the room's own entry tells; the others are ours to give back.
        if event.body == .detached { return }
        log.append(EventRecord.Kind(event.body), at: now, raw: event.raw)
    }

    private mutating func happened(
        _ event: VideoRoomEvent, raw: JSONValue, in id: RoomID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        switch event {
        case .joining(_, let attendee):
            touch(attendee.id, in: id)
            if rooms[id]?.people.hasLiving(attendee.id) == false {
                arrived(Arrival(attendee), in: id, isPolled: false, raw: raw, at: now)
            }
        case .publishers(_, let publishers):
            for publisher in publishers {
                published(publisher, in: id, isSilent: false, raw: raw, at: now)
                putBackMutes(of: publisher.id, in: id, at: now, &effects)
            }
        case .unpublished(_, let person):
            unpublished(person, in: id, raw: raw, at: now)
        case .leaving(_, let person, _):
            touch(person, in: id)
            departed(person, from: id, as: .left, isPolled: false, raw: raw, at: now)
            verifyGone(person, from: id, wasKicked: false, at: now, &effects)
        case .kicked(_, let person, _):
            touch(person, in: id)
            departed(person, from: id, as: mannerOfKick(of: person, in: id), isPolled: false, raw: raw, at: now)
            verifyGone(person, from: id, wasKicked: true, at: now, &effects)
        case .talking(_, let person, _, let isTalking, let level):
            talking(person, isTalking, level: level, in: id, raw: raw, at: now)
        case .moderation(_, let person, let stream, let isMuted):
            moderated(person, stream, isMuted, in: id, raw: raw, at: now)
        case .displayChanged(let person, let display):
            touch(person, in: id)
            guard let target = rooms[id]?.target, var known = rooms[id]?.people[person] else { return }
            rename(&known, to: display, in: target, isPolled: false, raw: raw, at: now)
            rooms[id]?.people[person] = known
        case .metadataChanged(let person, _):
            log.append(.metadataChanged, at: now, room: rooms[id]?.target, subject: subject(person, in: id), raw: raw)
        case .kickedOut:
            leftRoom(id, saying: .youWereKicked, raw: raw, at: now, &effects)
            effects.append(.dropHandle(id))
        case .destroyed:
            rooms[id]?.people = People()
            leftRoom(id, saying: .roomDestroyed, raw: raw, at: now, &effects)
            forgetLock(of: id)
            rooms[id]?.room.people = 0
            effects.append(.dropHandle(id))
        case .joined(let joined):
            entered(id, joined, raw: raw, at: now, &effects)
        case .left, .configured, .unpublishedOwn, .failed, .subscription:
            break  // Answers to our own requests, or without news.
        case .slowLink:
            log.append(.notice("slow link"), at: now, room: rooms[id]?.target, raw: raw)
        case .unknown:
            log.append(.unknown("unknown event"), at: now, room: rooms[id]?.target, raw: raw)
        }
    }

    /// A live event is a newer word on this person than the answer to any question already asked.
    mutating func touch(_ person: ParticipantID, in id: RoomID) {
        if rooms[id]?.isAsking == true { rooms[id]?.touched.insert(person) }
    }

    /// A publisher came up or changed its streams: a `publishers` entry replaces what was known.
    mutating func published(
        _ publisher: Publisher, in id: RoomID, isSilent: Bool, raw: JSONValue?, at now: Moment
    ) {
        touch(publisher.id, in: id)
        if rooms[id]?.people.hasLiving(publisher.id) != true {
            arrived(Arrival(publisher), in: id, isPolled: false, isSilent: isSilent, raw: raw, at: now)
        }
        guard var person = rooms[id]?.people[publisher.id], let target = rooms[id]?.target else { return }
        let before = person.isPublisher ? person.media : nil
        let media = Media(publisher.streams)
        person.isPublisher = true
        person.media = media
        if let isTalking = publisher.isTalking { person.isTalking = isTalking }
        person.streams = Self.streams(publisher.streams, before: person.streams)
        rename(&person, to: publisher.display ?? person.rawName, in: target, isPolled: false, raw: raw, at: now)
        rooms[id]?.people[publisher.id] = person
        guard !isSilent, before != media else { return }
        log.append(.published(media), at: now, room: target, subject: subject(publisher.id, in: id), raw: raw)
    }

    /// What somebody publishes now.
    ///
    /// `publishers` shows a mute on video only (V:4371): a missing mark on audio does not mean unmuted.
    static func streams(_ published: [PublishedStream], before: [PersonStream]) -> [PersonStream] {
        published.filter { !$0.isDisabled }.map { stream in
            let name = stream.moderated
            let known = before.first { $0.name == name }?.mutedBy
            return PersonStream(
                name, Media(stream), label: stream.description.map { CleanText(cleaning: $0) },
                mutedBy: known ?? (stream.isModerated == true ? .somebody : nil))
        }
    }

    /// Comes twice for one end of media and for people who never published (janus.md 0.1): said once.
    mutating func unpublished(_ person: ParticipantID, in id: RoomID, raw: JSONValue, at now: Moment) {
        touch(person, in: id)
        guard rooms[id]?.people[person]?.isPublisher == true, let target = rooms[id]?.target else { return }
        rooms[id]?.people[person]?.unpublish()
        log.append(.unpublished, at: now, room: target, subject: subject(person, in: id), raw: raw)
    }

    mutating func talking(
        _ person: ParticipantID, _ isTalking: Bool, level: Double?, in id: RoomID, raw: JSONValue, at now: Moment
    ) {
        touch(person, in: id)
        guard let target = rooms[id]?.target else { return }
        let isNews = rooms[id]?.people[person]?.take(isTalking: isTalking, level: level, at: now) ?? isTalking
        guard isNews else { return }
        log.append(
            isTalking ? .talks : .stoppedTalking, at: now, room: target, subject: subject(person, in: id), raw: raw)
    }

    func subject(_ person: ParticipantID, in id: RoomID) -> EventRecord.Subject {
        .init(id: person, name: rooms[id]?.people[person]?.name)
    }
}

extension Person {
    /// Media end.
    fileprivate mutating func unpublish() {
        isPublisher = false
        media = []
        streams = []
        isTalking = nil
    }

    /// Somebody talks, or no longer; whether that is news.
    fileprivate mutating func take(isTalking: Bool, level: Double?, at now: Moment) -> Bool {
        let wasTalking = self.isTalking ?? false
        self.isTalking = isTalking
        loudness = level
        if wasTalking, !isTalking { talkedUntil = now }
        return wasTalking != isTalking
    }
}
