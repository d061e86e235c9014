/// What a handle receives of a room, as `attached`, `updated` and `switched` tell it.
public struct Subscription: Hashable, Sendable {
    /// The room.
    public var room: RoomID
    /// The one publisher of whom everything is received; `nil` where streams of several may be.
    public var feed: ParticipantID?
    /// What is received, in the order of the offer; empty from Janus 0.x.
    public var streams: [SubscribedStream]
    /// The whole event.
    public var raw: JSONValue
}

/// One stream that a handle receives.
public struct SubscribedStream: Hashable, Sendable {
    /// What it carries.
    public var kind: PublishedStream.Kind
    /// Its mid on this handle.
    public var mid: String
    /// Whether somebody publishes it.
    ///
    /// A place in the session description outlives its publisher.
    public var isActive: Bool
    /// Whether it was negotiated.
    public var isReady: Bool
    /// Whether it flows.
    public var isSending: Bool
    /// The publisher; `nil` for data, which can be of several.
    public var feed: ParticipantID?
    /// The publisher's display name; hostile text.
    public var feedDisplay: String?
    /// The mid of the publisher's stream.
    public var feedMid: String?
    /// What the publisher calls it; hostile text.
    public var feedDescription: String?
    /// Such as "opus".
    public var codec: String?
    /// Our own name for it: ``FeedStream/crossReference``.
    public var crossReference: String?
    /// The whole entry.
    public var raw: JSONValue
}

extension Subscription {
    /// The subscription in a plugin's data, or `nil` when the room or a stream cannot be read.
    public init?(_ data: JSONValue) {
        guard let room = RoomID(data["room"]) else { return nil }
        self.room = room
        feed = ParticipantID(data["id"])
        raw = data
        if let list = data["streams"] {
            guard let streams = list.array?.mapAll(SubscribedStream.init) else { return nil }
            self.streams = streams
        } else {
            streams = []
        }
    }
}

extension SubscribedStream {
    /// The stream in one element of `streams`, or `nil` when it has no type or no mid.
    public init?(_ entry: JSONValue) {
        guard let type = entry["type"]?.string, let mid = entry["mid"]?.string else { return nil }
        kind = PublishedStream.Kind(type)
        self.mid = mid
        isActive = entry["active"]?.bool ?? false
        isReady = entry["ready"]?.bool ?? false
        isSending = entry["send"]?.bool ?? false
        feed = ParticipantID(entry["feed_id"])
        feedDisplay = entry["feed_display"]?.string
        feedMid = entry["feed_mid"]?.string
        feedDescription = entry["feed_description"]?.string
        codec = entry["codec"]?.string
        crossReference = entry["crossrefid"]?.string
        raw = entry
    }
}
