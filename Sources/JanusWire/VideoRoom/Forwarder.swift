/// A publisher whose media are forwarded, as `listforwarders` describes them.
public struct ForwardingPublisher: Hashable, Sendable, Identifiable {
    /// The id in this room.
    public var id: ParticipantID
    /// The display name; hostile text.
    public var display: String?
    /// Where their media go.
    public var forwarders: [Forwarder]
    /// The whole entry.
    public var raw: JSONValue
}

/// One stream of packets that Janus sends somewhere outside of WebRTC.
public struct Forwarder: Hashable, Sendable, Identifiable {
    /// What ends it (`stream_id`).
    public var id: Int64
    /// Where it goes.
    public var host: String?
    /// The port there.
    public var port: Int?
    /// What it carries, as far as Janus tells.
    public var kind: PublishedStream.Kind?
    /// The stream that it is of; `nil` where Janus does not tell.
    public var mid: String?
    /// The whole entry.
    public var raw: JSONValue
}

extension ForwardingPublisher {
    /// The publisher in an entry, or `nil` when its id or one of its forwarders cannot be read.
    public init?(_ entry: JSONValue) {
        // Janus 0.x writes the list under another name.
        guard let id = ParticipantID(entry["publisher_id"]),
            let list = (entry["forwarders"] ?? entry["rtp_forwarder"])?.array,
            let forwarders = list.mapAll(Forwarder.init)
        else { return nil }
        self.id = id
        display = entry["display"]?.string
        self.forwarders = forwarders
        raw = entry
    }
}

extension Forwarder {
    /// The forwarder in an entry, or `nil` when it has no id.
    public init?(_ entry: JSONValue) {
        if let id = entry["stream_id"]?.integer {
            self.id = id
            kind = entry["type"]?.string.map(PublishedStream.Kind.init)
        } else if let (id, kind) = Self.singleStream(of: entry) {
            self.id = id
            self.kind = kind
        } else {
            return nil
        }
        host = (entry["host"] ?? entry["ip"])?.string
        port = entry["port"]?.integer.flatMap(Int.init(exactly:))
        mid = entry["mid"]?.string
        raw = entry
    }

    /// Janus 0.x tells the kind by the name of the id.
    private static func singleStream(of entry: JSONValue) -> (id: Int64, kind: PublishedStream.Kind)? {
        let kinds: [PublishedStream.Kind] = [.audio, .video, .data]
        return kinds.lazy.compactMap { kind in entry["\(kind.name)_stream_id"]?.integer.map { ($0, kind) } }.first
    }
}
