/// A room and the people in it.
struct Room: Sendable {
    let id: EntityID
    var description: String
    var secret: String?
    var pin: String?
    var isPrivate: Bool
    var requirePrivateID = false
    var requireEndToEndEncryption = false
    var publishers: Int64
    var bitrate: Int64
    var bitrateCap = false
    var firFrequency: Int64 = 10
    var audioCodec = "opus"
    var videoCodec: String
    var opusFEC = true
    var opusDTX = false
    var audioLevelExtension = true
    var videoOrientationExtension = true
    var playoutDelayExtension = true
    var transportWideExtension = true
    var record: Bool
    var recordingFolder: String?
    var lockRecord = false
    var notifyJoining: Bool
    var audioLevelEvent: Bool
    var audioActivePackets: Int64 = 100
    var audioLevelAverage: Int64 = 25
    var hasDummyPublisher: Bool
    /// Whether joins are checked against ``allowed``.
    var checksAllowed: Bool
    var allowed: [String]
    /// In the order of arrival; Janus keeps a hash table and promises no order.
    var participants: [Participant] = []

    init(_ template: RoomTemplate, stringIDs: Bool) {
        id = template.id.spelled(asText: stringIDs)
        description = template.description
        secret = template.secret
        pin = template.pin
        isPrivate = template.isPrivate
        publishers = Int64(template.publishers)
        bitrate = template.bitrate
        videoCodec = template.videoCodec
        record = template.record
        notifyJoining = template.notifyJoining
        audioLevelEvent = template.audioLevelEvent
        hasDummyPublisher = template.dummyPublisher
        checksAllowed = template.allowed != nil
        allowed = template.allowed ?? []
    }

    /// Where somebody stands in ``participants``.
    func place(of person: EntityID) -> Int? { participants.firstIndex { $0.id == person } }

    /// The entry of `list` (V:5650-5684; the order of its members as seen on 1.1.2).
    func entry(dialect: DemoGatewayOptions.Dialect) -> JSON {
        var entry: JSONObject = [
            "room": id.json, "description": .string(description), "pin_required": .bool(pin != nil),
            "is_private": .bool(isPrivate), "max_publishers": .int(publishers), "bitrate": .int(bitrate),
        ]
        if bitrateCap { entry["bitrate_cap"] = true }
        entry["fir_freq"] = .int(firFrequency)
        entry["require_pvtid"] = .bool(requirePrivateID)
        entry["require_e2ee"] = .bool(requireEndToEndEncryption)
        if dialect.isMultistream { entry["dummy_publisher"] = .bool(hasDummyPublisher) }
        entry["notify_joining"] = .bool(notifyJoining)
        entry["audiocodec"] = .string(audioCodec)
        entry["videocodec"] = .string(videoCodec)
        if opusFEC { entry["opus_fec"] = true }
        if opusDTX { entry["opus_dtx"] = true }
        if videoCodec == "vp9", dialect != .v1_4 { entry["video_svc"] = true }
        entry["record"] = .bool(record)
        entry["rec_dir"] = recordingFolder.map(JSON.string)
        entry["lock_record"] = .bool(lockRecord)
        entry["num_participants"] = .int(Int64(participants.count))
        entry["audiolevel_ext"] = .bool(audioLevelExtension)
        entry["audiolevel_event"] = .bool(audioLevelEvent)
        if audioLevelEvent {
            entry["audio_active_packets"] = .int(audioActivePackets)
            entry["audio_level_average"] = .int(audioLevelAverage)
        }
        entry["videoorient_ext"] = .bool(videoOrientationExtension)
        entry["playoutdelay_ext"] = .bool(playoutDelayExtension)
        entry["transport_wide_cc_ext"] = .bool(transportWideExtension)
        return .object(entry)
    }
}
