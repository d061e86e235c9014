/// How one stream of a connection fares, by the server's count: what ``MediaStatistics`` holds, as it is told every few
/// seconds (`stats_period`).
///
/// *In* is from the person to the server, *out* is from the server to the person; whether a stream goes in or out at all
/// is not told. Counts are of the whole connection so far, unless they say otherwise.
public struct StreamReport: Hashable, Sendable {
    /// The name of the stream; `nil` in Janus 0.x, which has one of each kind.
    public var mid: String?
    /// What it carries.
    public var type: PublishedStream.Kind
    /// Which layer of a simulcast it is about: 0, 1 or 2; 0 for a stream that is none.
    ///
    /// What is told of a stream as a whole (``roundTrip``, what goes out) is told with layer 0.
    public var layer: Int
    /// Such as "opus".
    public var codec: String?
    /// The time there and back; `nil` as long as it was not measured.
    public var roundTrip: Duration?
    /// How many packets did not come in.
    public var lost: Int64
    /// How many packets that were sent did not arrive, as the person's end says.
    public var lostByRemote: Int64
    /// How unevenly packets come in, in milliseconds.
    public var jitterLocal: Double?
    /// How unevenly packets arrive, as the person's end says, in milliseconds.
    public var jitterRemote: Double?
    /// Janus' mark of what comes in: 100 where nothing is missing, 0 where nothing comes.
    public var inLinkQuality: Int?
    /// Janus' mark of what goes out; where nothing goes out it is 0 or 100, and says nothing.
    public var outLinkQuality: Int?
    /// How many packets came in.
    public var packetsIn: Int64
    /// How many packets went out.
    public var packetsOut: Int64
    /// How many bytes came in.
    public var bytesIn: Int64
    /// How many bytes went out.
    public var bytesOut: Int64
    /// How many bytes came in within a second, lately.
    public var bytesLastSecondIn: Int64
    /// How many bytes went out within a second, lately.
    public var bytesLastSecondOut: Int64
    /// How many packets the person's end asked for again.
    public var nacksIn: Int64
    /// How many packets the server asked for again.
    public var nacksOut: Int64
    /// How many packets came in again, since the server had asked for them.
    public var retransmissionsIn: Int64

    /// What comes in, in bit/s.
    public var bitrateIn: Int64 { bytesLastSecondIn.asBits }
    /// What goes out, in bit/s.
    public var bitrateOut: Int64 { bytesLastSecondOut.asBits }
}

extension StreamReport {
    init?(_ body: JSONValue) {
        guard let media = body["media"]?.string else { return nil }
        (type, layer) =
            switch media {
            case "video-sim1": (.video, 1)
            case "video-sim2": (.video, 2)
            default: (PublishedStream.Kind(media), 0)
            }
        func count(_ key: String) -> Int64 { body[key]?.integer ?? 0 }
        mid = body["mid"]?.string
        codec = body["codec"]?.string
        // 0 is what Janus says before the first report.
        roundTrip = body["rtt"]?.integer.flatMap { $0 > 0 ? .milliseconds($0) : nil }
        lost = count("lost")
        lostByRemote = count("lost-by-remote")
        jitterLocal = body["jitter-local"]?.number
        jitterRemote = body["jitter-remote"]?.number
        inLinkQuality = body["in-link-quality"]?.integer.flatMap(Int.init(exactly:))
        outLinkQuality = body["out-link-quality"]?.integer.flatMap(Int.init(exactly:))
        packetsIn = count("packets-received")
        packetsOut = count("packets-sent")
        bytesIn = count("bytes-received")
        bytesOut = count("bytes-sent")
        bytesLastSecondIn = count("bytes-received-lastsec")
        bytesLastSecondOut = count("bytes-sent-lastsec")
        nacksIn = count("nacks-received")
        nacksOut = count("nacks-sent")
        retransmissionsIn = count("retransmissions-received")
    }
}
