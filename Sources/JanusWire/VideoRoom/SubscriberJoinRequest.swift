/// What a handle that receives wants of a room: `join` as a subscriber.
public struct SubscriberJoinRequest: Hashable, Sendable {
    /// The room.
    public var room: RoomID
    /// The streams that are wanted; since Janus 1.0.
    public var streams: [FeedStream]
    /// The publisher of whom everything is wanted, where ``streams`` is empty: the way of Janus 0.x.
    public var feed: ParticipantID?
    /// The room's pin.
    public var pin: Secret?
    /// Which participant the subscription belongs to: ``Joined/privateID``.
    ///
    /// Some rooms require it, and in these a kick ends the subscription, too.
    public var privateID: Int64?
    /// Whether Janus offers anew by itself when a publisher goes (`autoupdate`); since Janus 1.1, and by default.
    public var autoupdate: Bool?
    /// Whether offers name publisher and mid of a stream (`use_msid`); since Janus 1.1.
    public var usesMSID: Bool?

    /// Wants these streams.
    public init(
        room: RoomID, streams: [FeedStream], pin: Secret? = nil, privateID: Int64? = nil, autoupdate: Bool? = nil,
        usesMSID: Bool? = nil
    ) {
        self.room = room
        self.streams = streams
        self.pin = pin
        self.privateID = privateID
        self.autoupdate = autoupdate
        self.usesMSID = usesMSID
    }

    /// Wants everything of that publisher, as Janus 0.x has it.
    ///
    /// Janus 1.x takes it, too.
    public init(room: RoomID, feed: ParticipantID, pin: Secret? = nil, privateID: Int64? = nil) {
        self.init(room: room, streams: [], pin: pin, privateID: privateID)
        self.feed = feed
    }
}

extension SubscriberJoinRequest {
    var parameters: [String: JSONValue?] {
        [
            "room": room.json, "ptype": "subscriber", "pin": pin?.json,
            "streams": streams.isEmpty ? nil : .array(streams.map(\.json)), "feed": feed?.json,
            "private_id": privateID.map(JSONValue.integer), "autoupdate": autoupdate.map(JSONValue.bool),
            "use_msid": usesMSID.map(JSONValue.bool),
        ]
    }
}
