/// A stream of somebody that is to be received; since Janus 1.0.
public struct FeedStream: Hashable, Sendable {
    /// The publisher.
    public var feed: ParticipantID
    /// The mid of the publisher's stream; all of the publisher's without one.
    public var mid: String?
    /// A name of our own for the stream, which comes back in ``SubscribedStream/crossReference``.
    public var crossReference: String?
    /// Whether it flows from the beginning; it does by default.
    public var send: Bool?
    /// What to receive of a simulcast, or of a layered video.
    public var layers: VideoLayers
    /// The least that a player is to wait, in milliseconds (`min_delay`).
    public var minDelay: Int?
    /// The most that a player is to wait, in milliseconds (`max_delay`).
    public var maxDelay: Int?

    /// That stream of that publisher.
    public init(
        feed: ParticipantID, mid: String? = nil, crossReference: String? = nil, send: Bool? = nil,
        layers: VideoLayers = VideoLayers(), minDelay: Int? = nil, maxDelay: Int? = nil
    ) {
        self.feed = feed
        self.mid = mid
        self.crossReference = crossReference
        self.send = send
        self.layers = layers
        self.minDelay = minDelay
        self.maxDelay = maxDelay
    }
}

/// A stream that is no longer to be received; since Janus 1.0.
public enum FeedRemoval: Hashable, Sendable {
    /// Everything of that publisher.
    case feed(ParticipantID)
    /// The stream of that mid of that publisher.
    case stream(feed: ParticipantID, mid: String)
    /// The stream that has that mid on this handle: ``SubscribedStream/mid``.
    case received(mid: String)
}

/// A stream that is to come in the place of another; since Janus 1.0.
///
/// Nothing has to be negotiated for it, as long as both use the same codec.
public struct FeedSwitch: Hashable, Sendable {
    /// The publisher of the new stream.
    public var feed: ParticipantID
    /// The mid of the publisher's stream.
    public var mid: String
    /// The mid on this handle of the stream whose place it takes: ``SubscribedStream/mid``.
    public var receivedMid: String
    /// What to receive of a simulcast, or of a layered video.
    public var layers: VideoLayers

    /// That stream in the place of that one.
    public init(feed: ParticipantID, mid: String, receivedMid: String, layers: VideoLayers = VideoLayers()) {
        self.feed = feed
        self.mid = mid
        self.receivedMid = receivedMid
        self.layers = layers
    }
}

extension FeedStream {
    var json: JSONValue {
        .object(
            layers.parameters.adding([
                "feed": feed.json, "mid": mid.map(JSONValue.string),
                "crossrefid": crossReference.map(JSONValue.string), "send": send.map(JSONValue.bool),
                "min_delay": minDelay.map(JSONValue.integer), "max_delay": maxDelay.map(JSONValue.integer),
            ])
            .compactMapValues { $0 })
    }
}

extension FeedRemoval {
    var json: JSONValue {
        switch self {
        case .feed(let feed): ["feed": feed.json]
        case .stream(let feed, let mid): ["feed": feed.json, "mid": .string(mid)]
        case .received(let mid): ["sub_mid": .string(mid)]
        }
    }
}

extension FeedSwitch {
    var json: JSONValue {
        .object(
            layers.parameters.adding(["feed": feed.json, "mid": .string(mid), "sub_mid": .string(receivedMid)])
                .compactMapValues { $0 })
    }
}
