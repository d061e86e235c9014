extension HandleInfo {
    /// Who is behind a handle (`plugin_specific` of the VideoRoom).
    public enum Role: Hashable, Sendable {
        /// Nobody in a room, or not any more.
        case none
        /// A participant, whether anything is published or not.
        case publisher(PublisherRole)
        /// Somebody who only receives, and is in no list of participants.
        case subscriber(SubscriberRole)
        /// The handle is of another plugin, or something that this version does not know.
        case other
    }

    /// A participant of a room, as the Admin API describes them.
    public struct PublisherRole: Hashable, Sendable {
        /// The room.
        public var room: RoomID
        /// The id in that room.
        public var id: ParticipantID
        /// What the participant's subscriptions name to show whose they are (`private_id`).
        public var privateID: Int64?
        /// The display name; hostile text.
        public var display: String?
        /// What the participant's own program said about them; since Janus 1.3.
        public var metadata: JSONValue?
        /// The most that they are to send, in bit/s; 0 means whatever they like.
        public var bitrate: Int64?
        /// What is published; those of Janus 0.x are named after what they carry.
        public var streams: [Stream]

        /// One stream that is published.
        public struct Stream: Hashable, Sendable {
            /// "audio", "video" or "data".
            public var type: String
            /// The name by which `moderate` refers to it.
            public var mid: String
            /// What the publisher calls it; hostile text.
            public var description: String?
            /// Such as "opus".
            public var codec: String?
            /// The loudness as it is sent: 0 is the loudest, 127 is silence (dBov without its sign).
            public var audioLevel: Double?
            /// `nil` where the room cannot tell.
            public var isTalking: Bool?
            /// How many subscriptions receive it; since Janus 1.0.
            public var subscribers: Int?
            /// The file on the server that it is recorded to.
            public var recording: String?
        }
    }

    /// Somebody who receives, as the Admin API describes them.
    public struct SubscriberRole: Hashable, Sendable {
        /// The room.
        public var room: RoomID
        /// The private id of the participant who subscribed, where they told it.
        public var privateID: Int64?
        /// Whether nothing is to be sent for now.
        public var isPaused: Bool
        /// What is received.
        public var feeds: [Feed]

        /// One stream that is received.
        public struct Feed: Hashable, Sendable {
            /// The publisher.
            public var feed: ParticipantID
            /// The publisher's display name; hostile text.
            public var display: String?
            /// The mid on the subscriber's connection.
            public var mid: String?
            /// The mid of the publisher's stream.
            public var feedMid: String?
            /// "audio", "video" or "data".
            public var type: String?
            /// Such as "opus".
            public var codec: String?
            /// Whether it is to flow.
            public var isSending: Bool?
            /// Whether the connection is ready for it.
            public var isReady: Bool?
        }
    }
}
