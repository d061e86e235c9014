import JanusWire
import Text

extension MediaLink {
    /// How a handle's media travel, by its `handle_info`.
    init(_ info: HandleInfo, at now: Moment) {
        let transport = info.transport.map { name in
            name.hasPrefix("janus.transport.") ? String(name.dropFirst("janus.transport.".count)) : name
        }
        self.init(
            address: HandleAddress(session: info.session, handle: info.handle),
            transport: transport.map { CleanText(cleaning: $0, limit: 40) },
            attachedAt: info.age.map { now.earlier(by: $0) }, readAt: now,
            ice: info.ice?.state.map { CleanText(cleaning: $0, limit: 40) },
            dtls: info.dtlsState.map { CleanText(cleaning: $0, limit: 40) }, peer: info.ice.flatMap(PeerAddress.init),
            streams: info.media.map(StreamLink.init))
    }

    /// What the plugin says of the streams beside what the core counts.
    mutating func add(_ published: [HandleInfo.PublisherRole.Stream]) {
        for stream in published {
            let mid = CleanText(cleaning: stream.mid, limit: 40)
            guard let index = streams.firstIndex(where: { $0.mid == mid }) else { continue }
            streams[index].audioLevel = stream.audioLevel
            streams[index].subscribers = stream.subscribers
            if streams[index].codec == nil {
                streams[index].codec = stream.codec.map { CleanText(cleaning: $0, limit: 20) }
            }
        }
    }
}

extension StreamLink {
    fileprivate init(_ statistics: MediaStatistics) {
        self.init(
            mid: CleanText(cleaning: statistics.mid, limit: 40), media: Media(type: statistics.type),
            codec: statistics.codec.map { CleanText(cleaning: $0, limit: 20) },
            bitrateIn: statistics.receives ? Int(clamping: max(0, statistics.bitrateIn)) : nil,
            bitrateOut: statistics.sends ? Int(clamping: max(0, statistics.bitrateOut)) : nil,
            lost: statistics.receives ? max(0, statistics.lost) : 0,
            jitter: statistics.receives ? statistics.jitterLocal : statistics.jitterRemote,
            roundTrip: statistics.roundTrip.map(\.milliseconds),
            // What never came in has no quality: Janus says 0 or 100 of it, by its version.
            linkQuality: statistics.receives && statistics.packetsIn > 0 ? statistics.inLinkQuality : nil)
    }
}

extension PeerAddress {
    /// An end of a pair, as it stands.
    init(_ endpoint: CandidatePair.Endpoint) {
        self.init(
            host: CleanText(cleaning: endpoint.address, limit: 60), port: endpoint.port,
            kind: CleanText(cleaning: endpoint.kind, limit: 20))
    }

    /// The far end of the selected pair.
    ///
    /// A relay's address can come as "prflx" when its packets were quicker than its candidate.
    fileprivate init?(_ ice: HandleInfo.ICE) {
        guard let remote = ice.selectedPair?.remote else { return nil }
        let isRelay =
            remote.isRelayed
            || ice.remoteCandidates.contains { line in
                let words = line.split(separator: " ")
                return words.contains { $0 == remote.address } && line.contains("typ relay")
            }
        self.init(remote)
        if isRelay { kind = "relay" }
    }
}

extension Moment {
    /// The moment that is so much earlier, in both clocks.
    func earlier(by duration: Duration) -> Moment {
        Moment(uptime: uptime - duration, wall: wall.advanced(by: .zero - duration))
    }
}

extension Duration {
    /// So many thousandths of a second.
    var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}
