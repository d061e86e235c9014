/// A way on which a peer may be reached, as `trickle` carries it.
public struct ICECandidate: Hashable, Sendable {
    /// The candidate in SDP's words, with or without "candidate:".
    public var candidate: String
    /// The mid of the stream that it is for (`sdpMid`).
    public var mid: String?
    /// The index of the stream that it is for (`sdpMLineIndex`).
    public var index: Int?

    /// That candidate, for that stream.
    public init(_ candidate: String, mid: String? = nil, index: Int? = nil) {
        self.candidate = candidate
        self.mid = mid
        self.index = index
    }
}

extension ICECandidate {
    /// The candidate in a message, or `nil` when it is none.
    public init?(_ value: JSONValue) {
        guard let candidate = value["candidate"]?.string else { return nil }
        self.init(
            candidate, mid: value["sdpMid"]?.string, index: value["sdpMLineIndex"]?.integer.flatMap(Int.init(exactly:)))
    }

    /// The candidate as it stands in a message.
    public var json: JSONValue {
        let members: [String: JSONValue?] = [
            "candidate": .string(candidate), "sdpMid": mid.map(JSONValue.string),
            "sdpMLineIndex": index.map(JSONValue.integer),
        ]
        return .object(members.compactMapValues { $0 })
    }
}
