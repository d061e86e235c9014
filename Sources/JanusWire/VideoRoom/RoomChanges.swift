/// What of a room is to be otherwise: what `edit` takes.
///
/// Whatever is `nil` stays. Janus changes nothing else of a room, and cannot take a secret or a pin away: an empty one
/// is passed over without a word. Those inside are told nothing, and keep the bitrate that they came in with; nobody
/// has to stop publishing because fewer may.
public struct RoomChanges: Hashable, Sendable {
    /// What the room is called.
    public var description: String?
    /// What moderating the room needs.
    public var secret: Secret?
    /// What joining the room needs.
    public var pin: Secret?
    /// Whether `list` leaves the room out, except for those with the plugin's admin key.
    public var isPrivate: Bool?
    /// Whether those who subscribe have to name the participant they belong to.
    public var requirePrivateID: Bool?
    /// Bits a second that a publisher may send; 0 means unlimited.
    ///
    /// Janus makes 64,000 of what is below.
    public var bitrate: Int64?
    /// Every how many seconds publishers are asked for a key frame; 0 means never.
    public var firFrequency: Int?
    /// How many may publish at a time.
    public var maxPublishers: Int?
    /// Whether starting and stopping a recording needs the room's secret.
    public var lockRecord: Bool?
    /// The folder for recordings, on the server.
    public var recordingFolder: String?

    /// These changes.
    public init(
        description: String? = nil, secret: Secret? = nil, pin: Secret? = nil, isPrivate: Bool? = nil,
        requirePrivateID: Bool? = nil, bitrate: Int64? = nil, firFrequency: Int? = nil, maxPublishers: Int? = nil,
        lockRecord: Bool? = nil, recordingFolder: String? = nil
    ) {
        self.description = description
        self.secret = secret
        self.pin = pin
        self.isPrivate = isPrivate
        self.requirePrivateID = requirePrivateID
        self.bitrate = bitrate
        self.firFrequency = firFrequency
        self.maxPublishers = maxPublishers
        self.lockRecord = lockRecord
        self.recordingFolder = recordingFolder
    }

    /// Whether everything is to stay.
    public var isEmpty: Bool { self == RoomChanges() }
}

extension RoomChanges {
    var parameters: [String: JSONValue?] {
        [
            "new_description": description.map(JSONValue.string), "new_secret": secret?.json, "new_pin": pin?.json,
            "new_is_private": isPrivate.map(JSONValue.bool),
            "new_require_pvtid": requirePrivateID.map(JSONValue.bool),
            "new_bitrate": bitrate.map(JSONValue.integer), "new_fir_freq": firFrequency.map(JSONValue.integer),
            "new_publishers": maxPublishers.map(JSONValue.integer),
            "new_lock_record": lockRecord.map(JSONValue.bool),
            "new_rec_dir": recordingFolder.map(JSONValue.string),
        ]
    }
}
