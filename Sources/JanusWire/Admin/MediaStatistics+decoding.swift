extension MediaStatistics {
    /// The streams in a `webrtc.media` of Janus 1.x, in the order of the session description.
    static func ofStreams(_ media: JSONValue?) -> [MediaStatistics] {
        let entries = (media?.object ?? [:]).map { (mid: $0.key, entry: $0.value, index: $0.value["mindex"]?.integer) }
        return entries.sorted { ($0.index ?? .max, $0.mid) < ($1.index ?? .max, $1.mid) }
            .map { MediaStatistics(mid: $0.mid, $0.entry) }
    }

    private init(mid: String, _ entry: JSONValue) {
        let (incoming, outgoing) = (entry["stats"]?["in"], entry["stats"]?["out"])
        self.init(
            mid: mid, type: entry["type"]?.string ?? "", codec: entry["codecs"]?["codec"]?.string,
            // A data channel has no direction.
            receives: entry["direction"]?["recv"]?.bool ?? true, sends: entry["direction"]?["send"]?.bool ?? true,
            reports: Layers(entry["rtcp"], "main", ["sim1", "sim2"]),
            incoming: Layers(incoming, others: Self.simulcastLayers), outgoing: outgoing, prefix: "")
    }

    /// The streams of a connection of Janus 0.x: one of a kind at most, with numbers whose names begin with that.
    static func ofSingleStreams(_ stream: JSONValue) -> [MediaStatistics] {
        let component = stream["components"]?.array?.first
        let (incoming, outgoing) = (component?["in_stats"], component?["out_stats"])
        return ["audio", "video", "data"].compactMap { type in
            guard let packets = incoming?["\(type)_packets"]?.integer else { return nil }
            // Data are counted for everybody, whether there is a channel or not.
            if type == "data", packets == 0, outgoing?["data_packets"]?.integer ?? 0 == 0 { return nil }
            return MediaStatistics(
                mid: type, type: type, codec: stream["codecs"]?["\(type)-codec"]?.string,
                receives: stream["direction"]?["\(type)-recv"]?.bool ?? true,
                sends: stream["direction"]?["\(type)-send"]?.bool ?? true,
                reports: Layers(stream["rtcp_stats"], type, ["\(type)-sim1", "\(type)-sim2"]),
                incoming: Layers(incoming, others: type == "video" ? simulcastLayers : []), outgoing: outgoing,
                prefix: "\(type)_")
        }
    }

    private static let simulcastLayers = ["video-simulcast-1", "video-simulcast-2"]

    /// The same numbers for each layer of a stream; most streams have one.
    private struct Layers {
        var main: JSONValue?
        var others: [JSONValue]

        init(_ object: JSONValue?, _ main: String, _ others: [String]) {
            self.init(object, others: others)
            self.main = object?[main]
        }

        init(_ main: JSONValue?, others: [String]) {
            self.main = main
            self.others = others.compactMap { main?[$0] }
        }

        func sum(_ key: String) -> Int64 {
            ([main].compactMap { $0 } + others).reduce(0) { sum, layer in sum &+ layer.count(key) }
        }
    }

    private init(
        mid: String, type: String, codec: String?, receives: Bool, sends: Bool, reports: Layers, incoming: Layers,
        outgoing: JSONValue?, prefix: String
    ) {
        self.mid = mid
        self.type = type
        self.codec = codec
        self.receives = receives
        self.sends = sends
        // 0 is what Janus says before the first report.
        roundTrip = reports.main?["rtt"]?.integer.flatMap { $0 > 0 ? .milliseconds($0) : nil }
        lost = reports.sum("lost")
        lostByRemote = reports.sum("lost-by-remote")
        jitterLocal = reports.main?["jitter-local"]?.number
        jitterRemote = reports.main?["jitter-remote"]?.number
        inLinkQuality = reports.main?["in-link-quality"]?.integer.flatMap(Int.init(exactly:))
        outLinkQuality = reports.main?["out-link-quality"]?.integer.flatMap(Int.init(exactly:))
        packetsIn = incoming.sum("\(prefix)packets")
        bytesIn = incoming.sum("\(prefix)bytes")
        bytesLastSecondIn = incoming.sum("\(prefix)bytes_lastsec")
        packetsOut = outgoing?.count("\(prefix)packets") ?? 0
        bytesOut = outgoing?.count("\(prefix)bytes") ?? 0
        bytesLastSecondOut = outgoing?.count("\(prefix)bytes_lastsec") ?? 0
        nacksIn = incoming.sum("\(prefix)nacks")
        nacksOut = outgoing?.count("\(prefix)nacks") ?? 0
        retransmissionsIn = incoming.main?.count("\(prefix)retransmissions") ?? 0
    }
}

extension JSONValue {
    /// How many there are of something; none where nothing is said.
    fileprivate func count(_ key: String) -> Int64 { self[key]?.integer ?? 0 }
}
