/// Where somebody's media are to be sent to besides, as plain RTP: what `rtp_forward` takes since Janus 1.0.
public struct ForwardRequest: Hashable, Sendable {
    /// The room.
    public var room: RoomID
    /// The one whose media it is about (`publisher_id`).
    public var publisher: ParticipantID
    /// The host that gets them.
    public var host: String
    /// Whether that host's name is to be looked up for "ipv4" or "ipv6" alone (`host_family`).
    public var hostFamily: String?
    /// What is sent.
    public var streams: [Stream]
    /// The room's secret.
    public var secret: Secret?
    /// The plugin's admin key, where forwarding is locked (`lock_rtp_forward`).
    public var adminKey: Secret?

    /// One stream that is sent.
    public struct Stream: Hashable, Sendable {
        /// The mid of the publisher's stream.
        public var mid: String
        /// The port that gets it.
        public var port: Int
        /// The port from which feedback is taken (`rtcp_port`).
        public var rtcpPort: Int?
        /// The SSRC that the packets get.
        public var ssrc: Int64?
        /// The payload type that the packets get (`pt`).
        public var payloadType: Int?
        /// Whether the best of a simulcast is sent, as one stream.
        public var simulcast: Bool?
        /// How SRTP signs the packets: 32 or 80 (`srtp_suite`).
        public var srtpSuite: Int?
        /// The key for it, in Base64 (`srtp_crypto`).
        public var srtpKey: Secret?

        /// The stream of that mid to that port.
        public init(
            mid: String, port: Int, rtcpPort: Int? = nil, ssrc: Int64? = nil, payloadType: Int? = nil,
            simulcast: Bool? = nil, srtpSuite: Int? = nil, srtpKey: Secret? = nil
        ) {
            self.mid = mid
            self.port = port
            self.rtcpPort = rtcpPort
            self.ssrc = ssrc
            self.payloadType = payloadType
            self.simulcast = simulcast
            self.srtpSuite = srtpSuite
            self.srtpKey = srtpKey
        }
    }

    /// Sends these streams there.
    public init(
        room: RoomID, publisher: ParticipantID, host: String, hostFamily: String? = nil, streams: [Stream],
        secret: Secret?, adminKey: Secret? = nil
    ) {
        self.room = room
        self.publisher = publisher
        self.host = host
        self.hostFamily = hostFamily
        self.streams = streams
        self.secret = secret
        self.adminKey = adminKey
    }
}

extension ForwardRequest {
    var parameters: [String: JSONValue?] {
        [
            "room": room.json, "publisher_id": publisher.json, "host": .string(host),
            "host_family": hostFamily.map(JSONValue.string), "streams": .array(streams.map(\.json)),
            "secret": secret?.json, "admin_key": adminKey?.json,
        ]
    }
}

extension ForwardRequest.Stream {
    fileprivate var json: JSONValue {
        let members: [String: JSONValue?] = [
            "mid": .string(mid), "port": .integer(port), "rtcp_port": rtcpPort.map(JSONValue.integer),
            "ssrc": ssrc.map(JSONValue.integer), "pt": payloadType.map(JSONValue.integer),
            "simulcast": simulcast.map(JSONValue.bool), "srtp_suite": srtpSuite.map(JSONValue.integer),
            "srtp_crypto": srtpKey?.json,
        ]
        return .object(members.compactMapValues { $0 })
    }
}
