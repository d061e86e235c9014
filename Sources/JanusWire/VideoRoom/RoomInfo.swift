/// A room as the VideoRoom's `list` describes it.
public struct RoomInfo: Hashable, Sendable, Identifiable {
    /// `room`.
    public var id: RoomID
    /// What the room is called; hostile text.
    public var description: String?
    /// Whether joining needs a pin.
    public var pinRequired: Bool
    /// Whether the room is listed only for those who know the plugin's admin key.
    public var isPrivate: Bool
    /// How many may publish at a time.
    public var maxPublishers: Int?
    /// Everybody in the room: publishers, attendees, dummies, ourselves.
    public var participantCount: Int
    /// Whether the room is being recorded.
    public var isRecording: Bool
    /// Whether those inside are told who arrives.
    public var notifiesJoining: Bool
    /// Whether those inside are told who talks.
    public var tellsWhoTalks: Bool
    /// Bits a second that a publisher may send; 0 means unlimited.
    public var bitrate: Int64?
    /// The whole entry.
    public var raw: JSONValue
}

extension RoomInfo {
    /// The room in one entry of `list`, or `nil` when the entry has no room id.
    public init?(_ entry: JSONValue) {
        guard let id = RoomID(entry["room"]) else { return nil }
        self.id = id
        description = entry["description"]?.string
        pinRequired = entry["pin_required"]?.bool ?? false
        isPrivate = entry["is_private"]?.bool ?? false
        maxPublishers = entry["max_publishers"]?.integer.flatMap(Int.init(exactly:))
        participantCount = entry["num_participants"]?.integer.flatMap(Int.init(exactly:)).map { max(0, $0) } ?? 0
        isRecording = entry["record"]?.bool ?? false
        notifiesJoining = entry["notify_joining"]?.bool ?? false
        tellsWhoTalks = entry["audiolevel_event"]?.bool ?? false
        bitrate = entry["bitrate"]?.integer
        raw = entry
    }
}
