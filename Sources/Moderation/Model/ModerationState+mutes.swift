import JanusWire
import Text

// Who is muted, by whom, and for how long.
extension ModerationState {
    /// What is to last, or not any more.
    mutating func remember(_ muting: Muting, of target: Target) {
        guard var lasting = rooms[target.room.id]?.lastingMutes[target.id] ?? (muting.lasts ? Media() : nil) else {
            return
        }
        if muting.isMuted, muting.lasts { lasting.formUnion(muting.media) } else { lasting.subtract(muting.media) }
        rooms[target.room.id]?.lastingMutes[target.id] = lasting.isEmpty ? nil : lasting
    }

    /// Janus said yes: whoever is inside hears of it as well, who only watches does not.
    mutating func markMuted(_ target: Target, _ muting: Muting) {
        for stream in muting.streams {
            setMuted(stream.name, stream.media, of: target.id, in: target.room.id, by: muting.isMuted ? .you : nil)
        }
    }

    /// Whether all of it is as it was to become.
    func isMuted(_ target: Target, as muting: Muting) -> Bool {
        guard let person = rooms[target.room.id]?.people[target.id] else { return false }
        return muting.streams.allSatisfy { stream in
            person.streams.contains { $0.name == stream.name && ($0.mutedBy != nil) == muting.isMuted }
        }
    }

    /// Writes down who muted a stream; one that was not known is known from now on.
    mutating func setMuted(
        _ name: ModeratedStream, _ media: Media, of person: ParticipantID, in room: RoomID,
        by muter: PersonStream.Muter?
    ) {
        guard var streams = rooms[room]?.people[person]?.streams else { return }
        if let index = streams.firstIndex(where: { $0.name == name }) {
            // Who did it first stays written down when it is told again.
            streams[index].mutedBy = muter == nil ? nil : streams[index].mutedBy ?? muter
        } else {
            streams.append(PersonStream(name, media, mutedBy: muter))
        }
        rooms[room]?.people[person]?.streams = streams
    }

    /// An event says that a moderator muted a stream, or let it through again.
    mutating func moderated(
        _ person: ParticipantID, _ stream: ModeratedStream, _ isMuted: Bool, in id: RoomID, raw: JSONValue,
        at now: Moment
    ) {
        touch(person, in: id)
        guard let target = rooms[id]?.target else { return }
        let known = rooms[id]?.people[person]?.streams.first { $0.name == stream }
        let (media, name): (Media?, CleanText?) =
            switch stream {
            case .mid(let mid): (known.flatMap { $0.media.isEmpty ? nil : $0.media }, CleanText(cleaning: mid))
            case .kind(let kind): (Media(kind), nil)
            }
        let byYou = isOurs(person, stream, isMuted, in: id, at: now)
        setMuted(stream, media ?? [], of: person, in: id, by: isMuted ? (byYou ? .you : .anotherModerator) : nil)
        if let media, isMuted, media.contains(.audio), rooms[id]?.people[person]?.isTalking != nil {
            // A mute freezes `talking`: no `stopped-talking` will come (janus.md 0.1).
            rooms[id]?.people[person]?.isTalking = false
        }
        if !isMuted, !byYou, let media {
            // Another moderator thinks otherwise: it is not put back behind their back.
            rooms[id]?.lastingMutes[person]?.subtract(media)
        }
        log.append(
            .muted(media, stream: name, isMuted, byYou: byYou), at: now, room: target, subject: subject(person, in: id),
            raw: raw)
    }

    /// Whether what an event tells is what we asked for just now; over HTTP the answer can be quicker than the event.
    private func isOurs(
        _ person: ParticipantID, _ stream: ModeratedStream, _ isMuted: Bool, in room: RoomID, at now: Moment
    ) -> Bool {
        actions.contains { entry in
            guard case .mute(let target, let muting) = entry.record.deed, target.id == person, target.room.id == room,
                muting.isMuted == isMuted, muting.streams.contains(where: { $0.name == stream })
            else { return false }
            return !entry.record.outcome.isFinal
                || entry.record.outcome == .done && now.since(entry.record.at) < Tempo.echo
        }
    }

    /// Somebody published anew, which Janus takes as a reason to forget a mute: what was to last is put back.
    mutating func putBackMutes(
        of person: ParticipantID, in id: RoomID, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        guard let lasting = rooms[id]?.lastingMutes[person], let room = rooms[id]?.target,
            let known = rooms[id]?.people[person],
            openAction(in: id, where: { if case .mute(let target, _) = $0 { target.id == person } else { false } })
                == nil
        else { return }
        let streams = known.streams.filter { !$0.media.isDisjoint(with: lasting) && $0.mutedBy == nil }
        guard !streams.isEmpty else { return }
        let muting = Muting(streams.map { .init($0.name, $0.media) }, isMuted: true, lasts: true)
        let target = Target(room: room, id: person, name: known.name)
        act([.mute(target, muting)], origin: .lastingMute, at: now, &effects)
    }
}
