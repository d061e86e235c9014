package import Text

/// What the Admin API tells of one handle: how its media travel, and from where (`handle_info`).
package struct MediaLink: Hashable, Sendable {
    package var address: HandleAddress
    /// How its client reaches Janus, such as "websockets".
    package var transport: CleanText?
    /// When the handle was attached, as far as Janus says.
    package var attachedAt: Moment?
    /// When the server was asked.
    package var readAt: Moment
    /// The state of ICE in Janus' words: "ready", "failed", …; `nil` without a PeerConnection.
    package var ice: CleanText?
    /// The state of DTLS in Janus' words.
    package var dtls: CleanText?
    /// Where the media come from: personal data, which is shown only when it is asked for.
    package var peer: PeerAddress?
    /// The single streams, in the order of the session description.
    package var streams: [StreamLink]
    /// The round trip on the handle by which the same person receives, in milliseconds.
    ///
    /// Janus measures it only where it sends media: on a handle that publishes, and does nothing else, it never knows it.
    package var receivingRoundTrip: Double?
    /// When Janus last found the line slow; only its event handlers tell.
    package var slowAt: Moment?

    package init(
        address: HandleAddress, transport: CleanText? = nil, attachedAt: Moment? = nil, readAt: Moment,
        ice: CleanText? = nil, dtls: CleanText? = nil, peer: PeerAddress? = nil, streams: [StreamLink] = [],
        slowAt: Moment? = nil
    ) {
        self.address = address
        self.transport = transport
        self.attachedAt = attachedAt
        self.readAt = readAt
        self.ice = ice
        self.dtls = dtls
        self.peer = peer
        self.streams = streams
        self.slowAt = slowAt
    }
}

extension MediaLink {
    /// What comes in of all streams together, in bits a second; `nil` where nothing is received.
    package var bitrateIn: Int? { total(\.bitrateIn) }
    /// What goes out, in bits a second.
    package var bitrateOut: Int? { total(\.bitrateOut) }
    private func total(_ rate: KeyPath<StreamLink, Int?>) -> Int? {
        // The numbers are the server's: whatever they are, their sum must not overflow.
        streams.compactMap { $0[keyPath: rate] }.reduce(nil) { ($0 ?? 0) + min(max(0, $1), 1_000_000_000_000) }
    }
    /// The worst stream's share of packets that got lost on the way in since the last reading, in percent.
    package var loss: Double? { streams.compactMap(\.loss).max() }
    /// The worst stream's jitter, in milliseconds.
    package var jitter: Double? { streams.compactMap(\.jitter).max() }
    /// The longest round trip, in milliseconds.
    package var roundTrip: Double? { streams.compactMap(\.roundTrip).max() ?? receivingRoundTrip }
    /// The worst of Janus' own marks for what comes in: 100 is without fault.
    package var linkQuality: Int? { streams.compactMap(\.linkQuality).min() }
    /// How loud it is, in -dBov: 0 is loudest, 127 is silence.
    package var audioLevel: Double? { streams.compactMap(\.audioLevel).first }
    /// The codecs, each once, in the order of the streams.
    package var codecs: [CleanText] {
        streams.compactMap(\.codec).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// One stream of a ``MediaLink``.
package struct StreamLink: Hashable, Sendable {
    package var mid: CleanText
    package var media: Media
    package var codec: CleanText?
    /// Bits a second, in the second before it was asked; `nil` where this way is not used.
    package var bitrateIn: Int?
    package var bitrateOut: Int?
    /// The share of packets that got lost on the way in since the last reading, in percent.
    package var loss: Double?
    /// Packets lost on the way in since the beginning.
    package var lost: Int64
    /// In milliseconds.
    package var jitter: Double?
    /// In milliseconds.
    package var roundTrip: Double?
    /// Janus' own mark for what comes in: 100 is without fault.
    package var linkQuality: Int?
    /// In -dBov.
    package var audioLevel: Double?
    /// How many receive it.
    package var subscribers: Int?

    package init(
        mid: CleanText, media: Media, codec: CleanText? = nil, bitrateIn: Int? = nil, bitrateOut: Int? = nil,
        loss: Double? = nil, lost: Int64 = 0, jitter: Double? = nil, roundTrip: Double? = nil,
        linkQuality: Int? = nil, audioLevel: Double? = nil, subscribers: Int? = nil
    ) {
        self.mid = mid
        self.media = media
        self.codec = codec
        self.bitrateIn = bitrateIn
        self.bitrateOut = bitrateOut
        self.loss = loss
        self.lost = lost
        self.jitter = jitter
        self.roundTrip = roundTrip
        self.linkQuality = linkQuality
        self.audioLevel = audioLevel
        self.subscribers = subscribers
    }
}

/// Where somebody's media come from: the far end of the pair that ICE selected.
package struct PeerAddress: Hashable, Sendable {
    package var host: CleanText
    package var port: Int
    /// "host", "srflx", "prflx" or "relay".
    package var kind: CleanText

    package init(host: CleanText, port: Int, kind: CleanText) {
        self.host = host
        self.port = port
        self.kind = kind
    }

    /// Whether it is a relay's, which many people may share.
    package var isRelay: Bool { kind == "relay" }
}
