extension HandleInfo.Role {
    /// The role in a `plugin_specific` of that plugin.
    init(_ specific: JSONValue?, of plugin: String?) {
        guard plugin == nil || plugin == JanusPlugin.videoRoom else {
            self = .other
            return
        }
        switch specific?["type"]?.string {
        case "none", nil: self = .none
        // Who was put out, or whose room is gone, keeps the type and has no room.
        case "publisher":
            self = specific.flatMap(HandleInfo.PublisherRole.init).map(Self.publisher) ?? .none
        case "subscriber":
            self = specific.flatMap(HandleInfo.SubscriberRole.init).map(Self.subscriber) ?? .none
        default: self = .other
        }
    }
}

/// What a stream can carry, by Janus' names.
private let streamTypes = ["audio", "video", "data"]

extension HandleInfo.PublisherRole {
    fileprivate init?(_ specific: JSONValue) {
        guard let room = RoomID(specific["room"]), let id = ParticipantID(specific["id"]) else { return nil }
        self.room = room
        self.id = id
        privateID = specific["private_id"]?.privateID
        display = specific["display"]?.string
        metadata = specific["metadata"]
        bitrate = specific["bitrate"]?.integer
        streams = specific["streams"]?.array?.compactMap(Stream.init) ?? Stream.singleStreams(of: specific)
    }
}

extension HandleInfo.PublisherRole.Stream {
    fileprivate init?(_ entry: JSONValue) {
        guard let type = entry["type"]?.string, let mid = entry["mid"]?.string else { return nil }
        self.type = type
        self.mid = mid
        description = entry["description"]?.string
        codec = entry["codec"]?.string
        audioLevel = entry["audio-level-dBov"]?.number
        isTalking = entry["talking"]?.bool
        subscribers = entry["subscribers"]?.integer.flatMap(Int.init(exactly:))
        recording = entry["recording"]?.string
    }

    /// The streams of a publisher of Janus 0.x: one of a kind at most.
    fileprivate static func singleStreams(of specific: JSONValue) -> [Self] {
        streamTypes.filter { specific["media"]?[$0]?.bool == true }.map { type in
            Self(
                type: type, mid: type, codec: specific["media"]?["\(type)_codec"]?.string,
                audioLevel: type == "audio" ? specific["audio-level-dBov"]?.number : nil,
                isTalking: type == "audio" ? specific["talking"]?.bool : nil,
                recording: specific["recording"]?[type]?.string)
        }
    }
}

extension HandleInfo.SubscriberRole {
    fileprivate init?(_ specific: JSONValue) {
        guard let room = RoomID(specific["room"]) else { return nil }
        self.room = room
        privateID = specific["private_id"]?.privateID
        isPaused = specific["paused"]?.bool ?? false
        feeds = specific["streams"]?.array?.flatMap(Feed.feeds) ?? Feed.singleFeeds(of: specific)
    }
}

extension HandleInfo.SubscriberRole.Feed {
    /// The feeds of one stream: several publishers can share a data channel, and an inactive stream has none.
    fileprivate static func feeds(of entry: JSONValue) -> [Self] {
        let sources = entry["source_ids"]?.array ?? [entry["feed_id"]].compactMap { $0 }
        return sources.compactMap { ParticipantID($0) }.map { feed in
            Self(
                feed: feed, display: entry["feed_display"]?.string, mid: entry["mid"]?.string,
                feedMid: entry["feed_mid"]?.string, type: entry["type"]?.string, codec: entry["codec"]?.string,
                isSending: entry["send"]?.bool, isReady: entry["ready"]?.bool)
        }
    }

    /// The feeds of a subscriber of Janus 0.x, who receives one publisher.
    fileprivate static func singleFeeds(of specific: JSONValue) -> [Self] {
        guard let feed = ParticipantID(specific["feed_id"]) else { return [] }
        let media = specific["media"]
        return streamTypes.filter { media?["\($0)-offered"]?.bool == true }.map { type in
            Self(
                feed: feed, display: specific["feed_display"]?.string, feedMid: type, type: type,
                isSending: media?[type]?.bool)
        }
    }
}

extension JSONValue {
    /// A private id; 0 stands for none.
    fileprivate var privateID: Int64? { integer.flatMap { $0 == 0 ? nil : $0 } }
}
