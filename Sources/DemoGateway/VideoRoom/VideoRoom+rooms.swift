/// Making, changing and ending rooms.
extension VideoRoom {
    /// `create` (V:4793).
    ///
    /// An empty secret or pin counts as one (seen live); `permanent` is answered, nothing is saved.
    mutating func create(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .optional("room", parameters.idKind), .optional("description", .string), .optional("is_private", .boolean),
            .optional("allowed", .array), .optional("secret", .string), .optional("pin", .string),
            .optional("require_pvtid", .boolean), .optional("signed_tokens", .boolean), .optional("bitrate", .positive),
            .optional("bitrate_cap", .boolean),
            .optional("fir_freq", .positive), .optional("publishers", .positive), .optional("audiocodec", .string),
            .optional("videocodec", .string), .optional("vp9_profile", .string), .optional("h264_profile", .string),
            .optional("opus_fec", .boolean), .optional("opus_dtx", .boolean), .optional("audiolevel_ext", .boolean),
            .optional("audiolevel_event", .boolean), .optional("audio_active_packets", .positive),
            .optional("audio_level_average", .positive), .optional("videoorient_ext", .boolean),
            .optional("playoutdelay_ext", .boolean), .optional("transport_wide_cc_ext", .boolean),
            .optional("record", .boolean), .optional("rec_dir", .string), .optional("lock_record", .boolean),
            .optional("permanent", .boolean), .optional("notify_joining", .boolean),
            .optional("require_e2ee", .boolean), .optional("dummy_publisher", .boolean))
        try parameters.check(secret: adminKey, as: "admin_key")
        try parameters.checkCodecs()
        let tokens = try parameters.tokens("allowed")
        var id = parameters.id("room")
        if id == .number(0) { id = nil }
        if let id, place(of: id) != nil { throw .roomExists(id) }
        let chosen = id ?? random.entity(asText: stringIDs)
        var template = RoomTemplate(
            chosen, parameters.string("description") ?? "Room \(chosen)", secret: parameters.string("secret"),
            pin: parameters.string("pin"))
        template.publishers = 3
        template.bitrate = 0
        template.allowed = tokens
        var room = Room(template, stringIDs: stringIDs)
        room.firFrequency = 0
        room.take(parameters)
        append(room)
        if room.hasDummyPublisher { addDummy(to: rooms.count - 1) }
        return ["videoroom": "created", "room": chosen.json, "permanent": .bool(parameters.flag("permanent") ?? false)]
    }

    /// `edit` (V:5505): empty strings change nothing, and nobody is told.
    mutating func edit(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .required("room", parameters.idKind), .optional("new_description", .string),
            .optional("new_is_private", .boolean), .optional("new_secret", .string), .optional("new_pin", .string),
            .optional("new_require_pvtid", .boolean), .optional("new_bitrate", .positive),
            .optional("new_fir_freq", .positive), .optional("new_publishers", .positive),
            .optional("new_lock_record", .boolean), .optional("new_rec_dir", .string), .optional("permanent", .boolean))
        let place = try access(parameters, secret: true)
        func filled(_ name: String) -> String? { parameters.string(name).flatMap { $0.isEmpty ? nil : $0 } }
        if let text = filled("new_description") { rooms[place].description = text }
        if let secret = filled("new_secret") { rooms[place].secret = secret }
        if let pin = filled("new_pin") { rooms[place].pin = pin }
        if let folder = filled("new_rec_dir") { rooms[place].recordingFolder = folder }
        if let flag = parameters.flag("new_is_private") { rooms[place].isPrivate = flag }
        if let flag = parameters.flag("new_require_pvtid") { rooms[place].requirePrivateID = flag }
        if let flag = parameters.flag("new_lock_record") { rooms[place].lockRecord = flag }
        if let number = parameters.number("new_bitrate") { rooms[place].bitrate = Room.legalBitrate(number) }
        if let number = parameters.number("new_fir_freq") { rooms[place].firFrequency = number }
        if let number = parameters.number("new_publishers") { rooms[place].publishers = number }
        return [
            "videoroom": "edited", "room": rooms[place].id.json,
            "permanent": .bool(parameters.flag("permanent") ?? false),
        ]
    }

    /// `destroy` (V:5565): everybody inside hears `destroyed` and nothing more; their handles are dead.
    mutating func destroy(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("room", parameters.idKind), .optional("permanent", .boolean))
        let place = try access(parameters, secret: true)
        let id = rooms[place].id
        tell(place, ["videoroom": "destroyed", "room": id.json])
        let room = removeRoom(at: place)
        for person in room.participants {
            if let handle = person.handle {
                roles[handle] = .dead
            } else {
                removed.append(PersonKey(room: id, person: person.id))
            }
        }
        return ["videoroom": "destroyed", "room": id.json, "permanent": .bool(parameters.flag("permanent") ?? false)]
    }

    /// `enable_recording` (V:7138): nobody is told.
    mutating func enableRecording(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("record", .boolean))
        let place = try access(parameters, secret: true)
        let record = parameters.flag("record") ?? false
        rooms[place].record = record
        return ["videoroom": "success", "record": .bool(record)]
    }
}

extension Parameters {
    /// The codecs that Janus knows, and how it refuses others.
    fileprivate func checkCodecs() throws(PluginError) {
        let known: KeyValuePairs = [
            "audiocodec": (
                ["opus", "isac32", "isac16", "pcmu", "pcma", "g722"], "opus, isac32, isac16, pcmu, pcma or g722"
            ),
            "videocodec": (["vp8", "vp9", "h264", "av1", "h265"], "vp8, vp9, h264, av1 or h265"),
        ]
        for (name, (codecs, words)) in known {
            guard let list = string(name) else { continue }
            guard list.split(separator: ",").allSatisfy({ codecs.contains(String($0)) }) else {
                throw .unsupported("Invalid element (\(name) can only be or contain \(words))")
            }
        }
    }
}

extension Room {
    /// Anything between 1 and 63,999 becomes 64,000 (seen live).
    static func legalBitrate(_ bitrate: Int64) -> Int64 { (1..<64_000).contains(bitrate) ? 64_000 : bitrate }

    /// Takes over what a `create` asks for.
    fileprivate mutating func take(_ parameters: Parameters) {
        isPrivate = parameters.flag("is_private") ?? isPrivate
        requirePrivateID = parameters.flag("require_pvtid") ?? requirePrivateID
        requireEndToEndEncryption = parameters.flag("require_e2ee") ?? requireEndToEndEncryption
        bitrate = Self.legalBitrate(parameters.number("bitrate") ?? bitrate)
        bitrateCap = parameters.flag("bitrate_cap") ?? bitrateCap
        firFrequency = parameters.number("fir_freq") ?? firFrequency
        publishers = parameters.number("publishers") ?? publishers
        audioCodec = parameters.string("audiocodec") ?? audioCodec
        videoCodec = parameters.string("videocodec") ?? videoCodec
        opusFEC = parameters.flag("opus_fec") ?? opusFEC
        opusDTX = parameters.flag("opus_dtx") ?? opusDTX
        audioLevelExtension = parameters.flag("audiolevel_ext") ?? audioLevelExtension
        videoOrientationExtension = parameters.flag("videoorient_ext") ?? videoOrientationExtension
        playoutDelayExtension = parameters.flag("playoutdelay_ext") ?? playoutDelayExtension
        transportWideExtension = parameters.flag("transport_wide_cc_ext") ?? transportWideExtension
        record = parameters.flag("record") ?? record
        recordingFolder = parameters.string("rec_dir")
        lockRecord = parameters.flag("lock_record") ?? lockRecord
        notifyJoining = parameters.flag("notify_joining") ?? notifyJoining
        audioLevelEvent = parameters.flag("audiolevel_event") ?? audioLevelEvent
        audioActivePackets = parameters.number("audio_active_packets") ?? audioActivePackets
        audioLevelAverage = parameters.number("audio_level_average") ?? audioLevelAverage
        hasDummyPublisher = parameters.flag("dummy_publisher") ?? hasDummyPublisher
    }
}
