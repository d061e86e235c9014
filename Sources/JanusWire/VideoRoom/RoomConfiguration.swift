/// What a room is to be like: what `create` takes.
///
/// Whatever is `nil` is left to Janus.
public struct RoomConfiguration: Hashable, Sendable {
    /// The room's id; Janus chooses one otherwise.
    public var room: RoomID?
    /// What the room is called.
    public var description: String?
    /// What moderating the room needs.
    ///
    /// An empty one is one, too.
    public var secret: Secret?
    /// What joining the room needs.
    ///
    /// An empty one is one, too.
    public var pin: Secret?
    /// The tokens of those who may come in (`allowed`); with none in the list nobody may.
    public var allowed: [Secret]?
    /// Whether `list` leaves the room out, except for those with the plugin's admin key (`is_private`).
    public var isPrivate: Bool?
    /// Whether those who subscribe have to name the participant they belong to (`require_pvtid`).
    public var requirePrivateID: Bool?
    /// Whether tokens signed by the server's operator are needed (`signed_tokens`).
    public var requireSignedTokens: Bool?
    /// Whether media have to be encrypted from end to end (`require_e2ee`).
    public var requireEndToEndEncryption: Bool?
    /// How many may publish at a time (`publishers`); Janus' default is 3.
    public var maxPublishers: Int?
    /// Bits a second that a publisher may send; 0 means unlimited.
    ///
    /// Janus makes 64,000 of what is below.
    public var bitrate: Int64?
    /// Whether a publisher may not raise the bitrate above the room's (`bitrate_cap`).
    public var bitrateCap: Bool?
    /// Every how many seconds publishers are asked for a key frame (`fir_freq`); 0 means never.
    public var firFrequency: Int?
    /// The audio codecs that may be used, the preferred one first (`audiocodec`).
    public var audioCodecs: [String]?
    /// The video codecs that may be used, the preferred one first (`videocodec`).
    public var videoCodecs: [String]?
    /// The preferred profile of VP9 (`vp9_profile`).
    public var vp9Profile: String?
    /// The preferred profile of H.264 (`h264_profile`).
    public var h264Profile: String?
    /// Whether Opus carries forward error correction (`opus_fec`).
    public var opusFEC: Bool?
    /// Whether Opus stops sending in silence (`opus_dtx`).
    public var opusDTX: Bool?
    /// Whether those inside are told who arrives (`notify_joining`).
    public var notifiesJoining: Bool?
    /// Whether those inside are told who talks (`audiolevel_event`).
    public var tellsWhoTalks: Bool?
    /// Whether publishers' packets carry how loud they are (`audiolevel_ext`); nobody knows who talks otherwise.
    public var usesAudioLevels: Bool?
    /// Of how many packets the loudness is averaged (`audio_active_packets`).
    public var audioActivePackets: Int?
    /// From which average on somebody talks (`audio_level_average`): 127 is silence, 0 is loudest.
    public var audioLevelAverage: Int?
    /// Whether packets carry how a video is turned (`videoorient_ext`).
    public var usesVideoOrientation: Bool?
    /// Whether packets carry how long a player may wait (`playoutdelay_ext`).
    public var usesPlayoutDelay: Bool?
    /// Whether transport-wide congestion control is used (`transport_wide_cc_ext`).
    public var usesTransportWideCongestionControl: Bool?
    /// Whether the room is recorded.
    public var record: Bool?
    /// The folder for recordings, on the server (`rec_dir`).
    public var recordingFolder: String?
    /// Whether starting and stopping a recording needs the room's secret (`lock_record`).
    public var lockRecord: Bool?
    /// Whether Janus adds a publisher that sends nothing, so that subscribers can negotiate early (`dummy_publisher`).
    public var dummyPublisher: Bool?
    /// How many threads help to send the room's media (`threads`); since Janus 1.2.3.
    public var threads: Int?

    /// A room of which Janus chooses what is not given.
    public init(
        room: RoomID? = nil, description: String? = nil, secret: Secret? = nil, pin: Secret? = nil,
        allowed: [Secret]? = nil, isPrivate: Bool? = nil, requirePrivateID: Bool? = nil,
        requireSignedTokens: Bool? = nil, requireEndToEndEncryption: Bool? = nil, maxPublishers: Int? = nil,
        bitrate: Int64? = nil, bitrateCap: Bool? = nil, firFrequency: Int? = nil, audioCodecs: [String]? = nil,
        videoCodecs: [String]? = nil, vp9Profile: String? = nil, h264Profile: String? = nil, opusFEC: Bool? = nil,
        opusDTX: Bool? = nil, notifiesJoining: Bool? = nil, tellsWhoTalks: Bool? = nil,
        usesAudioLevels: Bool? = nil, audioActivePackets: Int? = nil, audioLevelAverage: Int? = nil,
        usesVideoOrientation: Bool? = nil, usesPlayoutDelay: Bool? = nil,
        usesTransportWideCongestionControl: Bool? = nil, record: Bool? = nil, recordingFolder: String? = nil,
        lockRecord: Bool? = nil, dummyPublisher: Bool? = nil, threads: Int? = nil
    ) {
        self.room = room
        self.description = description
        self.secret = secret
        self.pin = pin
        self.allowed = allowed
        self.isPrivate = isPrivate
        self.requirePrivateID = requirePrivateID
        self.requireSignedTokens = requireSignedTokens
        self.requireEndToEndEncryption = requireEndToEndEncryption
        self.maxPublishers = maxPublishers
        self.bitrate = bitrate
        self.bitrateCap = bitrateCap
        self.firFrequency = firFrequency
        self.audioCodecs = audioCodecs
        self.videoCodecs = videoCodecs
        self.vp9Profile = vp9Profile
        self.h264Profile = h264Profile
        self.opusFEC = opusFEC
        self.opusDTX = opusDTX
        self.notifiesJoining = notifiesJoining
        self.tellsWhoTalks = tellsWhoTalks
        self.usesAudioLevels = usesAudioLevels
        self.audioActivePackets = audioActivePackets
        self.audioLevelAverage = audioLevelAverage
        self.usesVideoOrientation = usesVideoOrientation
        self.usesPlayoutDelay = usesPlayoutDelay
        self.usesTransportWideCongestionControl = usesTransportWideCongestionControl
        self.record = record
        self.recordingFolder = recordingFolder
        self.lockRecord = lockRecord
        self.dummyPublisher = dummyPublisher
        self.threads = threads
    }
}

extension RoomConfiguration {
    var parameters: [String: JSONValue?] {
        [
            "room": room?.json, "description": description.map(JSONValue.string), "secret": secret?.json,
            "pin": pin?.json, "allowed": allowed?.json, "is_private": isPrivate.map(JSONValue.bool),
            "require_pvtid": requirePrivateID.map(JSONValue.bool),
            "signed_tokens": requireSignedTokens.map(JSONValue.bool),
            "require_e2ee": requireEndToEndEncryption.map(JSONValue.bool),
            "publishers": maxPublishers.map(JSONValue.integer), "bitrate": bitrate.map(JSONValue.integer),
            "bitrate_cap": bitrateCap.map(JSONValue.bool), "fir_freq": firFrequency.map(JSONValue.integer),
            "audiocodec": audioCodecs.map { .string($0.joined(separator: ",")) },
            "videocodec": videoCodecs.map { .string($0.joined(separator: ",")) },
            "vp9_profile": vp9Profile.map(JSONValue.string), "h264_profile": h264Profile.map(JSONValue.string),
            "opus_fec": opusFEC.map(JSONValue.bool), "opus_dtx": opusDTX.map(JSONValue.bool),
            "notify_joining": notifiesJoining.map(JSONValue.bool),
            "audiolevel_event": tellsWhoTalks.map(JSONValue.bool),
            "audiolevel_ext": usesAudioLevels.map(JSONValue.bool),
            "audio_active_packets": audioActivePackets.map(JSONValue.integer),
            "audio_level_average": audioLevelAverage.map(JSONValue.integer),
            "videoorient_ext": usesVideoOrientation.map(JSONValue.bool),
            "playoutdelay_ext": usesPlayoutDelay.map(JSONValue.bool),
            "transport_wide_cc_ext": usesTransportWideCongestionControl.map(JSONValue.bool),
            "record": record.map(JSONValue.bool), "rec_dir": recordingFolder.map(JSONValue.string),
            "lock_record": lockRecord.map(JSONValue.bool), "dummy_publisher": dummyPublisher.map(JSONValue.bool),
            "threads": threads.map(JSONValue.integer),
        ]
    }
}
