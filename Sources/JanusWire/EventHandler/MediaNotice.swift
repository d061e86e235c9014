/// What an event handler is told of media that come or go (type 32).
public enum MediaNotice: Hashable, Sendable {
    /// Janus began to receive a stream, or has received none of it for so many seconds.
    ///
    /// `layer` is that of a simulcast, the lowest being 0; `nil` for a stream that is none. Janus 0.x gives no mid.
    case receiving(Bool, mid: String?, type: PublishedStream.Kind?, layer: Int?, seconds: Int64?)
    /// So many packets of a stream were lost within a second, and that was too many; `isUplink` as Janus sees it.
    case slowLink(mid: String?, type: PublishedStream.Kind?, isUplink: Bool, lost: Int64?)
    /// How streams of a connection fare.
    ///
    /// It holds one of them, or with `combine_media_stats` all; a simulcast gives one for each layer.
    case statistics([StreamReport])
}

extension MediaNotice {
    /// Told by the member that each kind has; Janus 0.x has no subtypes.
    init?(_ body: JSONValue, subtype: Int64?) {
        if let reports = body.array {
            self = .statistics(reports.compactMap(StreamReport.init))
            return
        }
        let (mid, type) = (body["mid"]?.string, body["media"]?.string.map(PublishedStream.Kind.init))
        if let isReceiving = body["receiving"]?.bool {
            self = .receiving(
                isReceiving, mid: mid, type: type, layer: body["substream"]?.integer.flatMap(Int.init(exactly:)),
                seconds: body["seconds"]?.integer)
        } else if let direction = body["slow_link"]?.string {
            self = .slowLink(mid: mid, type: type, isUplink: direction == "uplink", lost: body["lost_lastsec"]?.integer)
        } else if let report = StreamReport(body), subtype == nil || subtype == 3 {
            self = .statistics([report])
        } else {
            return nil
        }
    }
}
