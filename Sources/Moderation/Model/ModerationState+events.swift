import JanusWire
import Text

extension ModerationState {
    /// An event on the handle with which we are in a room.
    mutating func happened(
        _ event: JanusEvent, in id: RoomID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let record = rooms[id] else { return }
        switch event.body {
        case .videoRoom(let inner): happened(inner, raw: event.raw, in: id, at: now, &effects)
        case .detached where record.room.presence.isJoined:
            leftRoom(id, saying: .notice("our handle was detached by the server"), raw: event.raw, at: now)
            effects.append(.dropHandle(id))
        default:
            log.append(EventRecord.Kind(event.body), at: now, room: record.target, raw: event.raw)
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
        guard let record = rooms[id] else { return }
        switch event {
        case .joining(_, let attendee):
            touch(attendee.id, in: id)
            if record.people[attendee.id].map({ $0.gone != nil }) ?? true {
                arrived(Arrival(attendee), in: id, isPolled: false, raw: raw, at: now)
            }
        case .publishers(_, let publishers):
            for publisher in publishers { published(publisher, in: id, isSilent: false, raw: raw, at: now) }
        case .unpublished(_, let person):
            unpublished(person, in: id, raw: raw, at: now)
        case .leaving(_, let person, _):
            touch(person, in: id)
            departed(person, from: id, as: .left, isPolled: false, raw: raw, at: now)
            verifyGone(person, from: id, wasKicked: false, at: now)
        case .kicked(_, let person, _):
            touch(person, in: id)
            let byYou = isBeingKicked(person, from: id)
            departed(person, from: id, as: byYou ? .kickedByYou : .kicked, isPolled: false, raw: raw, at: now)
            verifyGone(person, from: id, wasKicked: true, at: now)
        case .talking(_, let person, _, let isTalking, _):
            talking(person, isTalking, in: id, raw: raw, at: now)
        case .moderation(_, let person, let stream, let isMuted):
            moderated(person, stream, isMuted, in: id, raw: raw, at: now)
        case .displayChanged(let person, let display):
            touch(person, in: id)
            guard var known = record.people[person] else { return }
            rename(&known, to: display, in: record.target, isPolled: false, raw: raw, at: now)
            rooms[id]?.people[person] = known
        case .metadataChanged(let person, _):
            log.append(.metadataChanged, at: now, room: record.target, subject: subject(person, in: id), raw: raw)
        case .kickedOut:
            leftRoom(id, saying: .youWereKicked, raw: raw, at: now)
            effects.append(.dropHandle(id))
        case .destroyed:
            for person in record.people.keys { rooms[id]?.people[person] = nil }
            leftRoom(id, saying: .roomDestroyed, raw: raw, at: now)
            rooms[id]?.room.people = 0
            effects.append(.dropHandle(id))
        case .joined(let joined):
            entered(id, joined, raw: raw, at: now)
        case .left, .configured, .unpublishedOwn, .failed:
            break  // Answers to our own requests, or without news.
        case .slowLink:
            log.append(.notice("slow link"), at: now, room: record.target, raw: raw)
        case .unknown:
            log.append(.unknown("unknown event"), at: now, room: record.target, raw: raw)
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
        if rooms[id]?.people[publisher.id].map({ $0.gone != nil }) ?? true {
            arrived(Arrival(publisher), in: id, isPolled: false, isSilent: isSilent, raw: raw, at: now)
        }
        guard var person = rooms[id]?.people[publisher.id], let target = rooms[id]?.target else { return }
        let before = person.isPublisher ? person.media : nil
        let media = Media(publisher.streams)
        person.isPublisher = true
        person.media = media
        if let isTalking = publisher.isTalking { person.isTalking = isTalking }
        // `publishers` shows a mute on video only (V:4371): a missing mark on audio does not mean unmuted.
        person.muted = person.muted.intersection(media).union(
            Media(publisher.streams.filter { $0.isModerated == true }))
        rename(&person, to: publisher.display ?? person.rawName, in: target, isPolled: false, raw: raw, at: now)
        rooms[id]?.people[publisher.id] = person
        rooms[id]?.streams[publisher.id] = Dictionary(
            publisher.streams.compactMap { stream in stream.mid.map { ($0, Media(stream)) } },
            uniquingKeysWith: { _, last in last })
        guard !isSilent, before != media else { return }
        log.append(.published(media), at: now, room: target, subject: subject(publisher.id, in: id), raw: raw)
    }

    /// Comes twice for one end of media and for people who never published (janus.md 0.1): said once.
    private mutating func unpublished(_ person: ParticipantID, in id: RoomID, raw: JSONValue, at now: Moment) {
        touch(person, in: id)
        guard let known = rooms[id]?.people[person], known.isPublisher, let target = rooms[id]?.target else { return }
        rooms[id]?.people[person]?.isPublisher = false
        rooms[id]?.people[person]?.media = []
        rooms[id]?.people[person]?.muted = []
        rooms[id]?.people[person]?.isTalking = nil
        rooms[id]?.streams[person] = nil
        log.append(.unpublished, at: now, room: target, subject: subject(person, in: id), raw: raw)
    }

    private mutating func talking(
        _ person: ParticipantID, _ isTalking: Bool, in id: RoomID, raw: JSONValue, at now: Moment
    ) {
        touch(person, in: id)
        guard let target = rooms[id]?.target else { return }
        let wasTalking = rooms[id]?.people[person]?.isTalking ?? false
        rooms[id]?.people[person]?.isTalking = isTalking
        guard wasTalking != isTalking else { return }
        log.append(
            isTalking ? .talks : .stoppedTalking, at: now, room: target, subject: subject(person, in: id), raw: raw)
    }

    private mutating func moderated(
        _ person: ParticipantID, _ stream: ModeratedStream, _ isMuted: Bool, in id: RoomID, raw: JSONValue,
        at now: Moment
    ) {
        touch(person, in: id)
        guard let record = rooms[id] else { return }
        var media: Media?
        var name: CleanText?
        switch stream {
        case .mid(let mid):
            media = record.streams[person]?[mid]
            name = CleanText(cleaning: mid)
        case .kind(let kind):
            media = Media(kind)
        }
        if let media {
            if isMuted {
                rooms[id]?.people[person]?.muted.insert(media)
            } else {
                rooms[id]?.people[person]?.muted.remove(media)
            }
            // A mute freezes `talking`: no `stopped-talking` will come (janus.md 0.1).
            if isMuted, media.contains(.audio), record.people[person]?.isTalking != nil {
                rooms[id]?.people[person]?.isTalking = false
            }
        }
        log.append(
            .muted(media, stream: name, isMuted), at: now, room: record.target, subject: subject(person, in: id),
            raw: raw)
    }

    private func subject(_ person: ParticipantID, in id: RoomID) -> EventRecord.Subject {
        .init(id: person, name: rooms[id]?.people[person]?.name)
    }
}
