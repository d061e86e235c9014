/// Other settings of what a handle publishes or receives: what `configure` takes, and `publish` for the most part.
///
/// Whatever is `nil` stays.
public struct ConfigureRequest: Hashable, Sendable {
    /// The name that others see.
    ///
    /// Janus tells others of it only where there was one before.
    public var display: String?
    /// What others are told besides the name; an object, and only since Janus 1.3.
    public var metadata: JSONValue?
    /// Bits a second that we may send; 0 means unlimited.
    public var bitrate: Int64?
    /// Whether what we publish is recorded.
    public var record: Bool?
    /// Where the recordings go, on the server, without ending.
    public var filename: String?
    /// The room's secret, for ``record`` and ``filename`` in a room that locks recording.
    public var secret: Secret?
    /// Whether a key frame is wanted now: of us as a publisher, or of those we receive.
    public var keyframe: Bool?
    /// Whether audio flows at all.
    public var audio: Bool?
    /// Whether video flows at all.
    public var video: Bool?
    /// Whether data flow at all.
    public var data: Bool?
    /// Settings of single streams; since Janus 1.0.
    public var streams: [StreamSettings]?
    /// What we call our streams, by mid ("screen", for one); since Janus 1.0.
    public var descriptions: [String: String]?
    /// The audio codec to publish with, of those that the room takes (`audiocodec`).
    public var audioCodec: String?
    /// The video codec to publish with, of those that the room takes (`videocodec`).
    public var videoCodec: String?
    /// Of how many packets our loudness is averaged (`audio_active_packets`).
    public var audioActivePackets: Int?
    /// From which average on we talk (`audio_level_average`): 127 is silence, 0 is loudest.
    public var audioLevelAverage: Int?
    /// Whether the offer beside it changes what was agreed on before.
    public var update: Bool?
    /// Whether ICE is to start anew.
    public var restart: Bool?

    /// These settings.
    public init(
        display: String? = nil, metadata: JSONValue? = nil, bitrate: Int64? = nil, record: Bool? = nil,
        filename: String? = nil, secret: Secret? = nil, keyframe: Bool? = nil, audio: Bool? = nil,
        video: Bool? = nil, data: Bool? = nil, streams: [StreamSettings]? = nil,
        descriptions: [String: String]? = nil, audioCodec: String? = nil, videoCodec: String? = nil,
        audioActivePackets: Int? = nil, audioLevelAverage: Int? = nil, update: Bool? = nil, restart: Bool? = nil
    ) {
        self.display = display
        self.metadata = metadata
        self.bitrate = bitrate
        self.record = record
        self.filename = filename
        self.secret = secret
        self.keyframe = keyframe
        self.audio = audio
        self.video = video
        self.data = data
        self.streams = streams
        self.descriptions = descriptions
        self.audioCodec = audioCodec
        self.videoCodec = videoCodec
        self.audioActivePackets = audioActivePackets
        self.audioLevelAverage = audioLevelAverage
        self.update = update
        self.restart = restart
    }
}

extension ConfigureRequest {
    var parameters: [String: JSONValue?] {
        [
            "display": display.map(JSONValue.string), "metadata": metadata,
            "bitrate": bitrate.map(JSONValue.integer), "record": record.map(JSONValue.bool),
            "filename": filename.map(JSONValue.string), "secret": secret?.json,
            "keyframe": keyframe.map(JSONValue.bool), "audio": audio.map(JSONValue.bool),
            "video": video.map(JSONValue.bool), "data": data.map(JSONValue.bool),
            "streams": streams.map { .array($0.map(\.json)) },
            "descriptions": descriptions.map { descriptions in
                .array(
                    descriptions.sorted { $0.key < $1.key }
                        .map { ["mid": .string($0.key), "description": .string($0.value)] })
            },
            "audiocodec": audioCodec.map(JSONValue.string), "videocodec": videoCodec.map(JSONValue.string),
            "audio_active_packets": audioActivePackets.map(JSONValue.integer),
            "audio_level_average": audioLevelAverage.map(JSONValue.integer),
            "update": update.map(JSONValue.bool), "restart": restart.map(JSONValue.bool),
        ]
    }
}
