extension HandleInfo {
    /// Where a `handle_info` keeps what it says about the WebRTC connection.
    struct Connection {
        var ice: JSONValue?
        var dtls: JSONValue?
        var media: [MediaStatistics]

        init(_ info: JSONValue) {
            if let connection = info["webrtc"] {
                ice = connection["ice"]
                dtls = connection["dtls"]
                media = MediaStatistics.ofStreams(connection["media"])
            } else if let stream = info["streams"]?.array?.first {
                // Janus 0.x: one stream that bundles all, and one component of it.
                ice = stream["components"]?.array?.first
                dtls = ice?["dtls"]
                media = MediaStatistics.ofSingleStreams(stream)
            } else {
                media = []
            }
        }
    }

    /// How the media of a handle find their way (ICE).
    public struct ICE: Hashable, Sendable {
        /// Janus' word for it: "disconnected", "gathering", "connecting", "connected", "ready" or "failed".
        public var state: String?
        /// The way that is used.
        public var selectedPair: CandidatePair?
        /// Where the server could be reached, as lines of SDP.
        public var localCandidates: [String]
        /// Where the person could be reached, as lines of SDP.
        public var remoteCandidates: [String]
        /// Whether Janus found that no way works, be it only for now.
        public var hasFailed: Bool
    }
}

extension HandleInfo.ICE {
    init(_ ice: JSONValue) {
        state = ice["state"]?.string
        selectedPair = ice["selected-pair"]?.string.flatMap(CandidatePair.init)
        localCandidates = ice["local-candidates"]?.array?.compactMap(\.string) ?? []
        remoteCandidates = ice["remote-candidates"]?.array?.compactMap(\.string) ?? []
        hasFailed = ice["failed-detected"] != nil || state == "failed"
    }
}
