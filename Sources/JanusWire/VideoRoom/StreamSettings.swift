/// Settings of one stream that a handle publishes or receives; since Janus 1.0.
///
/// Whatever is `nil` stays.
public struct StreamSettings: Hashable, Sendable {
    /// The stream's mid on this handle.
    public var mid: String
    /// Whether it flows.
    public var send: Bool?
    /// What to receive of a simulcast, or of a layered video.
    public var layers: VideoLayers
    /// Microseconds without packets after which a lower quality of a simulcast is received.
    public var fallback: Int?
    /// The least that a player is to wait, in milliseconds (`min_delay`).
    public var minDelay: Int?
    /// The most that a player is to wait, in milliseconds (`max_delay`).
    public var maxDelay: Int?

    /// These settings of the stream of that mid.
    public init(
        mid: String, send: Bool? = nil, layers: VideoLayers = VideoLayers(), fallback: Int? = nil,
        minDelay: Int? = nil, maxDelay: Int? = nil
    ) {
        self.mid = mid
        self.send = send
        self.layers = layers
        self.fallback = fallback
        self.minDelay = minDelay
        self.maxDelay = maxDelay
    }
}

extension StreamSettings {
    var json: JSONValue {
        .object(
            layers.parameters.adding([
                "mid": .string(mid), "send": send.map(JSONValue.bool),
                "fallback": fallback.map(JSONValue.integer), "min_delay": minDelay.map(JSONValue.integer),
                "max_delay": maxDelay.map(JSONValue.integer),
            ])
            .compactMapValues { $0 })
    }
}
