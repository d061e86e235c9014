/// What came and went of one stream of a connection, by the server's count.
///
/// *In* is from the person to the server, *out* is from the server to the person.
public struct MediaStatistics: Hashable, Sendable {
    /// The name of the stream; in Janus 0.x what it carries.
    public var mid: String
    /// "audio", "video" or "data".
    public var type: String
    /// Such as "opus".
    public var codec: String?
    /// Whether the server receives it.
    public var receives: Bool
    /// Whether the server sends it.
    public var sends: Bool
    /// The time there and back; `nil` as long as it was not measured.
    public var roundTrip: Duration?
    /// How many packets did not come in; of a simulcast, in all its layers.
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
    /// How many packets came in; of a simulcast, in all its layers.
    public var packetsIn: Int64
    /// How many bytes came in; of a simulcast, in all its layers.
    public var bytesIn: Int64
    /// How many bytes came in within a second, lately; of a simulcast, in all its layers.
    public var bytesLastSecondIn: Int64
    /// How many packets went out.
    public var packetsOut: Int64
    /// How many bytes went out.
    public var bytesOut: Int64
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

extension Int64 {
    /// So many bytes in bits; a count that no connection reaches may come out wrong, and ends nothing.
    var asBits: Int64 { multipliedReportingOverflow(by: 8).partialValue }
}
