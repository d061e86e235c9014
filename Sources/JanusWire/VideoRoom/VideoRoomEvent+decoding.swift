extension VideoRoomEvent {
    /// The event in a plugin's data.
    ///
    /// It never fails: what cannot be read is ``unknown(_:)``.
    ///
    /// - Parameter isAnswer: whether the event carried the transaction of a request of ours. Where ids are strings,
    ///   somebody can be called "ok", and only this (or a reason) tells their leaving from ours.
    public init(_ data: JSONValue, isAnswer: Bool) {
        self = Self.decode(data, isAnswer: isAnswer) ?? .unknown(data)
    }

    /// Since 1.3 names stand beside the deed, so the order of these tests matters: it is the plugin's own.
    private static func decode(_ data: JSONValue, isAnswer: Bool) -> VideoRoomEvent? {
        if let code = data["error_code"] {
            return code.integer.flatMap(Int.init(exactly:)).map {
                .failed(code: $0, reason: data["error"]?.string ?? "")
            }
        }
        let room = RoomID(data["room"])
        switch data["videoroom"]?.string {
        case "joined": return Joined(data).map(joined)
        case "destroyed": return room.map(destroyed)
        case "talking": return talking(data, isTalking: true)
        case "stopped-talking": return talking(data, isTalking: false)
        case "slow_link": return .slowLink(bitrate: data["current-bitrate"]?.integer)
        case "attached", "updated", "updating":
            return SubscriptionEvent(data, room: room).map(subscription)
        case "event": return deed(data, room: room, isAnswer: isAnswer) ?? change(data)
        default: return nil
        }
    }

    private static func talking(_ data: JSONValue, isTalking: Bool) -> VideoRoomEvent? {
        guard let room = RoomID(data["room"]), let id = ParticipantID(data["id"]) else { return nil }
        return .talking(
            room: room, id: id, mid: data["mid"]?.string, isTalking: isTalking,
            level: data["audio-level-dBov-avg"]?.number)
    }

    /// What somebody did or suffered.
    ///
    /// `nil` for an event of another kind; ``unknown(_:)`` where the deed cannot be read.
    private static func deed(_ data: JSONValue, room: RoomID?, isAnswer: Bool) -> VideoRoomEvent? {
        guard let room else { return nil }
        // A room with a number has participants with numbers: there "ok" can only be the plugin's word.
        let okIsOurs: Bool =
            if case .number = room { true } else { isAnswer || data["reason"] != nil }
        let display = data["display"]?.string

        if let leaving = data["leaving"] {
            if leaving == "ok", okIsOurs {
                return data["reason"]?.string == "kicked" ? .kickedOut(room) : .left(room)
            }
            return ParticipantID(leaving).map { .leaving(room: room, id: $0, display: display) } ?? .unknown(data)
        }
        if let kicked = data["kicked"] {
            return ParticipantID(kicked).map { .kicked(room: room, id: $0, display: display) } ?? .unknown(data)
        }
        if let unpublished = data["unpublished"] {
            if unpublished == "ok", okIsOurs { return .unpublishedOwn(room) }
            return ParticipantID(unpublished).map { .unpublished(room: room, id: $0) } ?? .unknown(data)
        }
        if let publishers = data["publishers"] {
            return publishers.array?.mapAll(Publisher.init).map { .publishers(room: room, $0) } ?? .unknown(data)
        }
        if let joining = data["joining"] {
            return Attendee(joining).map { .joining(room: room, $0) } ?? .unknown(data)
        }
        if let moderation = moderation(data, room: room) { return moderation }
        if data["configured"] == "ok" { return .configured(room) }
        return SubscriptionEvent(data, room: room).map(subscription)
    }

    /// The events in a plugin's data: one, except that Janus 0.x tells of a mute of several kinds at once.
    static func all(in data: JSONValue, isAnswer: Bool) -> [VideoRoomEvent] {
        let keys = singleStream.map(\.key).filter { data[$0] != nil }
        guard keys.count > 1, case .object(let members) = data else {
            return [VideoRoomEvent(data, isAnswer: isAnswer)]
        }
        return keys.map { key in
            VideoRoomEvent(.object(members.filter { $0.key == key || !keys.contains($0.key) }), isAnswer: isAnswer)
        }
    }

    /// How Janus 0.x names what was muted.
    private static let singleStream: [(key: String, kind: PublishedStream.Kind)] = [
        ("audio-moderation", .audio), ("video-moderation", .video), ("data-moderation", .data),
    ]

    private static func moderation(_ data: JSONValue, room: RoomID) -> VideoRoomEvent? {
        let verdict: JSONValue
        let stream: ModeratedStream
        if let moderation = data["moderation"] {
            guard let mid = data["mid"]?.string else { return .unknown(data) }
            (verdict, stream) = (moderation, .mid(mid))
        } else if let (key, kind) = singleStream.first(where: { data[$0.key] != nil }) {
            (verdict, stream) = (data[key] ?? .null, .kind(kind))
        } else {
            return nil
        }
        guard let id = ParticipantID(data["id"]) else { return .unknown(data) }
        switch verdict {
        case "muted": return .moderation(room: room, id: id, stream: stream, isMuted: true)
        case "unmuted": return .moderation(room: room, id: id, stream: stream, isMuted: false)
        default: return .unknown(data)
        }
    }

    /// Somebody's new name or metadata.
    ///
    /// Janus leaves the room out of these.
    private static func change(_ data: JSONValue) -> VideoRoomEvent? {
        guard let id = ParticipantID(data["id"]) else { return nil }
        if let display = data["display"]?.string { return .displayChanged(id: id, display: display) }
        if let metadata = data["metadata"] { return .metadataChanged(id: id, metadata: metadata) }
        return nil
    }
}
