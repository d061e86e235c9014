/// The PeerConnection of somebody of the script, as `handle_info` shows it; all of it follows from the device and the
/// time, so that it costs nothing until it is asked for.
struct PeerConnection: Sendable {
    let device: Device
    /// Whether the media come from the person, rather than go to them.
    let isPublisher: Bool
    let media: [Medium]
    let since: Duration
    let now: Duration
    let dialect: DemoGatewayOptions.Dialect
    /// Makes fingerprints and ports of handles differ.
    let key: UInt64
    /// A time as Janus writes it.
    typealias Clock = (Duration) -> JSON

    /// What stands beside `sdps`.
    func negotiation(_ clock: Clock) -> JSONObject {
        [
            "agent-created": clock(since - .milliseconds(420)), "agent-started": clock(since - .milliseconds(410)),
            "ice-mode": "full", "ice-role": isPublisher ? "controlled" : "controlling",
        ]
    }

    /// `webrtc`, of 1.x.
    func webRTC(_ clock: Clock) -> JSONObject {
        var medium = JSONObject()
        for (index, one) in media.enumerated() { medium[String(index)] = one.description(mid: index, in: self) }
        var ice: JSONObject = ["stream_id": 1, "component_id": 1]
        ice.merge(connectivity(clock))
        ice["ready"] = dialect == .v1_4 ? 1 : -1
        return [
            "webrtc": [
                "ice": .object(ice), "dtls": .object(dtls(clock)), "extensions": .object(Self.extensions),
                "bwe": ["twcc": true, "twcc-ext-id": 3], "media": .object(medium),
            ]
        ]
    }

    /// `streams` with its one component, of 0.x.
    func singleStream(_ clock: Clock) -> JSONObject {
        let audio = media.first { $0.kind == .audio }
        let video = media.first { $0.kind == .video }
        var direction = JSONObject()
        var codecs = JSONObject()
        var statistics = JSONObject()
        var (taken, given) = (JSONObject(), JSONObject())
        for (name, medium) in [("audio", audio), ("video", video)] {
            direction["\(name)-send"] = .bool(medium != nil && !isPublisher)
            direction["\(name)-recv"] = .bool(medium != nil && isPublisher)
            guard let medium else { continue }
            codecs["\(name)-pt"] = .int(medium.payloadType)
            codecs["\(name)-codec"] = medium.codec.map(JSON.string)
            statistics[name] = medium.rtcp(in: self)
            for member in medium.received(in: self).members { taken["\(name)_\(member.key)"] = member.value }
            for member in medium.sent(in: self).members { given["\(name)_\(member.key)"] = member.value }
        }
        var component: JSONObject = ["id": 1]
        component.merge(connectivity(clock))
        component["dtls"] = .object(dtls(clock))
        component["in_stats"] = .object(taken)
        component["out_stats"] = .object(given)
        return [
            "streams": [
                [
                    "id": 1, "ready": -1, "direction": .object(direction), "codecs": .object(codecs),
                    "extensions": .object(Self.extensions), "bwe": ["twcc": true, "twcc-ext-id": 3],
                    "nack-queue-ms": 200, "rtcp_stats": .object(statistics), "components": [.object(component)],
                ]
            ]
        ]
    }

    /// The state of ICE, its candidates, and the pair that was selected (I:2231).
    private func connectivity(_ clock: Clock) -> JSONObject {
        let (port, remotePort) = ports
        return [
            "state": "ready", "gathered": clock(since - .milliseconds(400)), "connected": clock(since),
            "local-candidates": [.string("1 1 udp 2015363327 \(device.serverAddress) \(port) typ host")],
            "remote-candidates": [
                .string("1 1 udp 1862270975 \(device.address) \(remotePort) typ \(device.route.rawValue)")
            ],
            "selected-pair": .string(
                "\(device.serverAddress):\(port) [host,udp] <-> "
                    + "\(device.address):\(remotePort) [\(device.route.rawValue),udp]"),
        ]
    }

    private func dtls(_ clock: Clock) -> JSONObject {
        [
            "fingerprint": .string(fingerprint(0)), "remote-fingerprint": .string(fingerprint(device.key)),
            "remote-fingerprint-hash": "sha-256", "dtls-role": isPublisher ? "active" : "passive",
            "dtls-state": "connected", "retransmissions": 0, "valid": true, "srtp-profile": "SRTP_AES128_CM_SHA1_80",
            "ready": true, "handshake-started": clock(since + .milliseconds(1)),
            "connected": clock(since + .milliseconds(2 * device.roundTrip)), "sctp-association": false,
            "stats": ["in": ["packets": 2, "bytes": 1390], "out": ["packets": 2, "bytes": 784]],
        ]
    }

    private var ports: (local: UInt64, remote: UInt64) { (20_000 + key % 20_000, 49_152 + key / 20_000 % 16_000) }

    private func fingerprint(_ seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        return (0..<32).map { _ in
            let byte = String(random.next() & 0xFF, radix: 16, uppercase: true)
            return byte.count < 2 ? "0\(byte)" : byte
        }.joined(separator: ":")
    }

    private static let extensions: JSONObject = [
        "urn:ietf:params:rtp-hdrext:sdes:mid": 4,
        "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01": 3,
        "urn:ietf:params:rtp-hdrext:ssrc-audio-level": 1,
    ]
}

extension PeerConnection {
    /// `sdps`: both ends' descriptions, with no more in them than names the media and where they go.
    var descriptions: JSON {
        let (port, remotePort) = ports
        func text(_ address: String, _ port: UInt64, sends: Bool) -> JSON {
            let version = address.contains(":") ? "IP6" : "IP4"
            var lines = ["v=0", "o=- \(key) 1 IN \(version) \(address)", "s=VideoRoom", "t=0 0"]
            for (index, medium) in media.enumerated() {
                lines += [
                    "m=\(medium.kind.rawValue) \(port) UDP/TLS/RTP/SAVPF \(medium.payloadType)",
                    "c=IN \(version) \(address)", "a=\(sends ? "sendonly" : "recvonly")", "a=mid:\(index)",
                ]
                if let codec = medium.codec { lines.append("a=rtpmap:\(medium.payloadType) \(codec)/\(medium.clock)") }
            }
            return .string(lines.map { $0 + "\r\n" }.joined())
        }
        return [
            "profile": "UDP/TLS/RTP/SAVPF", "local": text(device.serverAddress, port, sends: !isPublisher),
            "remote": text(device.address, remotePort, sends: isPublisher),
        ]
    }
}
