/// How people's doings are told, in the shapes of the dialects (janus.md 2.5-2.7 and section 5).
extension VideoRoom {
    /// Somebody who publishes, as in `joined.publishers` and, when `isLater`, in a `publishers` event.
    func publisher(_ person: Participant, in room: Room, isLater: Bool) -> JSON {
        var entry = person.identity(dialect)
        let audio = person.streams.first { $0.kind == .audio }
        entry["audio_codec"] = audio?.codec(in: room).map(JSON.string)
        entry["video_codec"] = person.streams.first { $0.kind == .video }?.codec(in: room).map(JSON.string)
        let talking = audio == nil || isLater ? nil : person.isTalking
        if dialect.isMultistream {
            entry["streams"] = .array(
                person.streams.enumerated().map { index, stream in
                    stream.entry(index: index, in: room, talking: talking, isLater: isLater)
                })
        } else {
            for kind in [PublishedStream.Kind.audio, .video, .data]
            where person.streams.contains(where: { $0.kind == kind && $0.isMuted }) {
                entry["\(kind.rawValue)_moderated"] = true
            }
        }
        entry["talking"] = talking.map(JSON.bool)
        return .object(entry)
    }

    /// `leaving`, `kicked` or `unpublished`: since 1.3.0 with the name between room and deed (seen on 1.4.2).
    func departure(_ deed: String, of person: Participant, from room: EntityID) -> JSON {
        var event: JSONObject = ["videoroom": "event", "room": room.json]
        if dialect.namesTheLeaving { event.merge(person.name(dialect)) }
        event[deed] = person.id.json
        return .object(event)
    }

    /// `talking` or `stopped-talking` (V:8788); 0.x has no index and no mid.
    func talking(_ person: Participant, in room: EntityID, level: Double) -> JSON {
        var event: JSONObject = [
            "videoroom": person.isTalking ? "talking" : "stopped-talking", "room": room.json, "id": person.id.json,
        ]
        if dialect.isMultistream, let index = person.streams.firstIndex(where: { $0.kind == .audio }) {
            event["mindex"] = .int(Int64(index))
            event["mid"] = .string(String(index))
        }
        event["audio-level-dBov-avg"] = .real(level)
        return .object(event)
    }
}
