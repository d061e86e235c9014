/// One medium of a PeerConnection, and what has come and gone of it.
struct Medium: Sendable {
    let kind: PublishedStream.Kind
    let codec: String?
    /// Where it comes from: for what somebody receives, whoever sends it.
    let source: Device
    /// Which of the source's streams it is.
    let index: Int
    /// Since when it flows.
    let since: Duration
    /// Whether anything comes from the source now.
    let flows: Bool

    var payloadType: Int64 { kind == .audio ? 111 : 96 + Int64(index) }
    var clock: Int64 { kind == .audio ? 48_000 : 90_000 }

    /// In bits a second, on the average: 30 to 40 thousand for audio, 300 thousand to 2 million for video.
    private var bitrate: Double {
        let share = source.chance(UInt64(index) + 1, at: 0)
        return kind == .audio ? 30_000 + share * 10_000 : 300_000 + share * 1_700_000
    }

    private var packetsPerSecond: Double { kind == .audio ? 50 : bitrate / 8 / 1100 }

    /// How long it has flowed; what froze did so soon after its beginning.
    private func elapsed(in connection: PeerConnection) -> Double {
        let time = max(.zero, connection.now - max(since, connection.since)) / .seconds(1)
        return flows ? time : min(time, 20)
    }

    private func bytesLastSecond(in connection: PeerConnection) -> Int64 {
        guard flows, elapsed(in: connection) >= 1 else { return 0 }
        let share = source.chance(UInt64(index) + 11, at: connection.now.components.seconds)
        return Int64(bitrate / 8 * (0.9 + 0.2 * share))
    }

    /// How many packets the way has lost; never fewer than before.
    private func lost(in connection: PeerConnection) -> Int64 {
        let loss = connection.device.loss
        return Int64(packetsPerSecond * elapsed(in: connection) * loss / (1 - loss))
    }

    /// `stats.in`: what came from the person.
    func received(in connection: PeerConnection) -> JSONObject {
        statistics(in: connection, isCounted: connection.isPublisher, retransmissions: kind == .video)
    }

    /// `stats.out`: what went to them.
    func sent(in connection: PeerConnection) -> JSONObject {
        var sent = statistics(in: connection, isCounted: !connection.isPublisher, retransmissions: false)
        sent["nacks"] = .int(connection.isPublisher ? 0 : lost(in: connection))
        return sent
    }

    private func statistics(
        in connection: PeerConnection, isCounted: Bool, retransmissions: Bool
    ) -> JSONObject {
        let time = isCounted ? elapsed(in: connection) : 0
        var statistics: JSONObject = [
            "packets": .int(Int64(packetsPerSecond * time)), "bytes": .int(Int64(bitrate / 8 * time)),
            "bytes_lastsec": .int(isCounted ? bytesLastSecond(in: connection) : 0),
        ]
        if retransmissions {
            let lost = isCounted ? lost(in: connection) : 0
            statistics["nacks"] = .int(lost)
            statistics["retransmissions"] = .int(lost * 9 / 10)
        }
        return statistics
    }

    /// What RTCP tells, of one direction; Janus measures the round trip only where it sends.
    func rtcp(in connection: PeerConnection) -> JSON {
        let device = connection.device
        let wobble = device.chance(UInt64(index) + 21, at: connection.now.components.seconds)
        let quality = Int64((100 - 100 * device.loss).rounded())
        // What is not used is 0 on 1.1.2 and 100 on 1.4.2 (janus.md 0.1).
        let unused: Int64 = connection.dialect == .v1_4 ? 100 : 0
        let (taken, given) = connection.isPublisher ? (quality, unused) : (unused, quality)
        let jitter = Int64(Double(device.jitter) * (0.7 + 0.6 * wobble))
        let roundTrip = Int64(Double(device.roundTrip) * (0.9 + 0.2 * wobble))
        return [
            "base": .int(clock), "rtt": .int(connection.isPublisher ? 0 : roundTrip),
            "lost": .int(connection.isPublisher ? lost(in: connection) : 0),
            "lost-by-remote": .int(connection.isPublisher ? 0 : lost(in: connection)),
            "jitter-local": .int(connection.isPublisher ? jitter : 0),
            "jitter-remote": .int(connection.isPublisher ? 0 : jitter), "in-link-quality": .int(taken),
            "in-media-link-quality": .int(taken), "out-link-quality": .int(given),
            "out-media-link-quality": .int(given),
        ]
    }

    /// An element of `webrtc.media`.
    func description(mid: Int, in connection: PeerConnection) -> JSON {
        let ssrc = Int64((connection.key ^ source.key &+ UInt64(index)) & 0x3FFF_FFFF)
        var sources: JSONObject = ["ssrc": .int(ssrc + 1)]
        if kind == .video || !connection.isPublisher { sources["ssrc-rtx"] = .int(ssrc + 2) }
        sources["ssrc-peer"] = .int(ssrc + 3)
        if kind == .video { sources["ssrc-peer-rtx"] = .int(ssrc + 4) }
        var codecs: JSONObject = ["pt": .int(payloadType)]
        if kind == .video { codecs["rtx-pt"] = .int(payloadType + 1) }
        codecs["codec"] = codec.map(JSON.string)
        return [
            "type": .string(kind.rawValue), "mindex": .int(Int64(mid)), "mid": .string(String(mid)),
            "msid": ["remote-stream": .string("stream-\(ssrc)"), "remote-track": .string("track-\(ssrc)")],
            "do_nacks": .bool(kind == .video), "nack-queue-ms": kind == .video ? 200 : 0, "ssrc": .object(sources),
            "direction": ["send": .bool(!connection.isPublisher), "recv": .bool(connection.isPublisher)],
            "codecs": .object(codecs), "rtcp": ["main": rtcp(in: connection)],
            "stats": ["in": .object(received(in: connection)), "out": .object(sent(in: connection))],
        ]
    }
}
