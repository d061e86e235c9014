extension VideoRoomNotice {
    /// The notice in a plugin's data.
    ///
    /// It never fails: what cannot be read is ``other(_:)``.
    init(_ data: JSONValue) {
        let name = data["event"]?.string ?? data["videoroom"]?.string ?? ""
        self = Self.decode(data, name) ?? .other(name)
    }

    private static func decode(_ data: JSONValue, _ name: String) -> VideoRoomNotice? {
        guard let room = RoomID(data["room"]) else { return nil }
        switch name {
        case "created": return .created(room)
        case "edited": return .edited(room)
        case "destroyed": return .destroyed(room)
        case "subscribed": return .subscribed(room)
        case "talking", "stopped-talking", "moderated": return sharedWithRoom(data)
        case "unsubscribed":
            return ParticipantID(data["feed"]).map { .unsubscribed(room: room, feed: $0, mid: data["mid"]?.string) }
        default: return ofSomebody(data, name, room: room) ?? ofSubscription(data, name, room: room)
        }
    }

    /// What concerns a participant: they have an id.
    private static func ofSomebody(_ data: JSONValue, _ name: String, room: RoomID) -> VideoRoomNotice? {
        guard let id = ParticipantID(data["id"]) else { return nil }
        let display = data["display"]?.string
        func streams() -> [PublishedStream] { data["streams"]?.array?.compactMap(PublishedStream.init) ?? [] }
        switch name {
        case "joined":
            return .joined(room: room, id: id, privateID: data["private_id"]?.integer, display: display)
        case "published": return .published(room: room, id: id, display: display, streams())
        case "updated": return .republished(room: room, id: id, display: display, streams())
        case "unpublished": return .unpublished(room: room, id: id, display: display)
        case "leaving": return .leaving(room: room, id: id, display: display)
        case "kicked": return .kicked(room: room, id: id, display: display)
        case "configured": return .configured(room: room, id: id, bitrate: data["bitrate"]?.integer)
        default: return nil
        }
    }

    /// What concerns somebody who watches: they have no id of their own.
    private static func ofSubscription(_ data: JSONValue, _ name: String, room: RoomID) -> VideoRoomNotice? {
        let streams = data["streams"]?.array?.compactMap(SubscribedStream.init) ?? []
        let privateID = data["private_id"]?.integer
        switch name {
        case "subscribing": return .subscribing(room: room, privateID: privateID, streams)
        case "updated": return .resubscribed(room: room, privateID: privateID, streams)
        default: return nil
        }
    }

    /// What has the same members as what the participants of the room are told.
    private static func sharedWithRoom(_ data: JSONValue) -> VideoRoomNotice? {
        guard case .object(var members) = data else { return nil }
        if members["videoroom"] == "moderated" { members["videoroom"] = "event" }
        switch VideoRoomEvent(.object(members), isAnswer: false) {
        case .talking(let room, let id, let mid, let isTalking, let level):
            return .talking(room: room, id: id, mid: mid, isTalking: isTalking, level: level)
        case .moderation(let room, let id, let stream, let isMuted):
            return .moderated(room: room, id: id, stream: stream, isMuted: isMuted)
        default: return nil
        }
    }
}
