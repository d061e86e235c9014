/// One medium that somebody sends.
package struct PublishedStream: Sendable, Hashable {
    /// What kind of medium it is.
    package enum Kind: String, Sendable {
        case audio
        case video
        case data
    }

    package var kind: Kind
    /// What the publisher says about it, such as "screen".
    package var description: String?
    /// Whether a moderator muted it.
    package var isMuted = false

    /// Makes a stream that is not muted.
    package init(_ kind: Kind, description: String? = nil) {
        self.kind = kind
        self.description = description
    }
}

extension PublishedStream {
    /// The codec's name in this room; data has none.
    func codec(in room: Room) -> String? {
        switch kind {
        case .audio: String(room.audioCodec.prefix { $0 != "," })
        case .video: String(room.videoCodec.prefix { $0 != "," })
        case .data: nil
        }
    }

    /// The element of `streams`; `moderated` stands in `joined` for all, in later events for video only (janus.md 2.5).
    func entry(index: Int, in room: Room, talking: Bool?, isLater: Bool) -> JSON {
        var entry: JSONObject = [
            "type": .string(kind.rawValue), "mindex": .int(Int64(index)), "mid": .string(String(index)),
        ]
        entry["description"] = description.map(JSON.string)
        entry["codec"] = codec(in: room).map(JSON.string)
        if kind == .audio {
            entry["fec"] = true
            entry["talking"] = talking.map(JSON.bool)
        }
        if isMuted, !isLater || kind == .video { entry["moderated"] = true }
        return .object(entry)
    }
}
