/// Somebody who publishes media, as `joined` and `publishers` describe them.
public struct Publisher: Hashable, Sendable, Identifiable {
    /// The id in this room; what others subscribe to.
    public var id: ParticipantID
    /// The display name; hostile text.
    public var display: String?
    /// What the publisher's own program said about them; since Janus 1.3.
    public var metadata: JSONValue?
    /// A publisher that Janus itself makes for the room.
    public var isDummy: Bool
    /// `nil` where the room does not tell.
    public var isTalking: Bool?
    /// What is published, in Janus' order.
    ///
    /// Those of 0.x have no mid.
    public var streams: [PublishedStream]
    /// The whole entry.
    public var raw: JSONValue
}

/// One stream of a publisher.
public struct PublishedStream: Hashable, Sendable {
    /// What a stream carries.
    public enum Kind: Hashable, Sendable {
        case audio, video, data
        /// A kind that this version does not know.
        case other(String)

        /// The kind of that name.
        public init(_ name: String) {
            switch name {
            case "audio": self = .audio
            case "video": self = .video
            case "data": self = .data
            default: self = .other(name)
            }
        }

        /// What Janus calls the kind.
        public var name: String {
            switch self {
            case .audio: "audio"
            case .video: "video"
            case .data: "data"
            case .other(let name): name
            }
        }
    }

    /// What it carries.
    public var kind: Kind
    /// The name by which `moderate` and events refer to it; `nil` from Janus 0.x.
    public var mid: String?
    /// Such as "opus".
    public var codec: String?
    /// What the publisher calls it ("screen", for one); hostile text.
    public var description: String?
    /// Whether it is no longer sent, and only keeps its place.
    public var isDisabled: Bool
    /// Whether a moderator muted it.
    ///
    /// `nil` is no news: `publishers` events leave it out for audio.
    public var isModerated: Bool?
}

extension PublishedStream {
    /// How `moderate` names the stream, in the way of the Janus that told of it.
    public var moderated: ModeratedStream { mid.map(ModeratedStream.mid) ?? .kind(kind) }
}

extension Publisher {
    /// The publisher in an entry of the 0.x or the 1.x shape, or `nil` when its id or a stream cannot be read.
    public init?(_ entry: JSONValue) {
        guard let id = ParticipantID(entry["id"]) else { return nil }
        self.id = id
        display = entry["display"]?.string
        metadata = entry["metadata"]
        isDummy = entry["dummy"]?.bool ?? false
        isTalking = entry["talking"]?.bool
        raw = entry
        if let list = entry["streams"] {
            guard let streams = list.array?.mapAll(PublishedStream.init) else { return nil }
            self.streams = streams
        } else {
            streams = PublishedStream.singleStreams(of: entry)
        }
    }
}

extension PublishedStream {
    /// The stream in one element of `streams`, or `nil` when it has no type.
    public init?(_ entry: JSONValue) {
        guard let type = entry["type"]?.string else { return nil }
        kind = Kind(type)
        mid = entry["mid"]?.string
        codec = entry["codec"]?.string
        description = entry["description"]?.string
        isDisabled = entry["disabled"]?.bool ?? false
        isModerated = entry["moderated"]?.bool
    }

    /// The streams of a publisher of Janus 0.x: one of a kind, told by its codec and its moderation flag alone.
    fileprivate static func singleStreams(of entry: JSONValue) -> [PublishedStream] {
        [(Kind.audio, "audio"), (.video, "video"), (.data, "data")].compactMap { kind, name in
            let codec = entry["\(name)_codec"]?.string
            let isModerated = entry["\(name)_moderated"]?.bool
            if codec == nil, isModerated == nil { return nil }
            return PublishedStream(
                kind: kind, mid: nil, codec: codec, description: nil, isDisabled: false, isModerated: isModerated)
        }
    }
}

extension [JSONValue] {
    /// Every element transformed, or `nil` as soon as one cannot be.
    func mapAll<Value>(_ transform: (JSONValue) -> Value?) -> [Value]? {
        var transformed: [Value] = []
        transformed.reserveCapacity(count)
        for element in self {
            guard let value = transform(element) else { return nil }
            transformed.append(value)
        }
        return transformed
    }
}
