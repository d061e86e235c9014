import Canvas
import Moderation
import Text

// How somebody's media travel, put together from the texts of a catalogue.
extension Words {
    // Names of the field, which are the same in every language.
    static var roundTripHead: CleanText { "RTT" }
    static var iceLabel: CleanText { "ICE" }
    static var dtlsLabel: CleanText { "DTLS" }

    static func sign(of grade: LinkQuality.Grade) -> CleanText {
        switch grade {
        case .good: "▰▰▰"
        case .fair: "▰▰▱"
        case .poor: "▰▱▱"
        case .dead: "✖"
        }
    }

    /// What keeps media from travelling at all; `nil` while ICE and DTLS are as they should be, or not told.
    static func trouble(of link: MediaLink) -> CleanText? {
        if let ice = link.ice, !["ready", "connected", "completed"].contains(ice.string) {
            return "\(iceLabel) \(ice)"
        }
        if let dtls = link.dtls, dtls.string != "connected" { return "\(dtlsLabel) \(dtls)" }
        return nil
    }

    /// A mark with the number that made it, and from where on that number does.
    static func quality(_ quality: LinkQuality) -> CleanText {
        let grade = name(of: quality.grade)
        guard let reason = quality.reason else { return "\(grade)\(colon)\(nothingWrong)" }
        return "\(grade)\(colon)\(self.reason(reason))\(limits(of: reason) ?? .empty)"
    }

    private static func reason(_ reason: LinkQuality.Reason) -> CleanText {
        switch reason {
        case .ice(let state): "\(iceLabel) \(state)"
        case .dtls(let state): "\(dtlsLabel) \(state)"
        case .silent: comesNothing
        case .loss(let share, let mid): packetsLost(Measure.percent(share), mid: mid)
        case .jitter(let time, let mid): jitters(Measure.milliseconds(time), mid: mid)
        case .roundTrip(let time): takesRoundTrip(Measure.milliseconds(time))
        case .linkQuality(let mark, let mid): markedByJanus("\(mark)", mid: mid)
        case .slow(let time): foundSlow(at: time.wall.clock)
        }
    }

    /// From which number on a line is marked as it is.
    private static func limits(of reason: LinkQuality.Reason) -> CleanText? {
        func limits(_ bound: LinkQuality.Bound, _ text: (Double) -> CleanText) -> CleanText {
            self.limits(fair: text(bound.fair), poor: text(bound.poor))
        }
        return switch reason {
        case .ice, .dtls, .silent, .slow: nil
        case .loss: limits(LinkQuality.Bounds.loss, Measure.percent)
        case .jitter: limits(LinkQuality.Bounds.jitter, Measure.milliseconds)
        case .roundTrip: limits(LinkQuality.Bounds.roundTrip, Measure.milliseconds)
        case .linkQuality: limits(LinkQuality.Bounds.linkQuality) { "\(Int($0))" }
        }
    }

    /// An address with its port and what kind of candidate it is.
    static func address(_ peer: PeerAddress) -> CleanText {
        let host: CleanText = peer.host.string.contains(":") ? "[\(peer.host)]" : peer.host
        let address: CleanText = "\(host):\(peer.port) (\(peer.kind))"
        return peer.isRelay ? relayed(address) : address
    }

    /// Everything that is told of one stream.
    static func stream(_ stream: StreamLink) -> CleanText {
        var parts: [CleanText] = [media(stream.media)]
        if let codec = stream.codec { parts[0] = "\(parts[0]) \(codec)" }
        if let rate = stream.bitrateIn { parts.append(received(Measure.bitrate(rate))) }
        if let rate = stream.bitrateOut { parts.append(sent(Measure.bitrate(rate))) }
        if stream.bitrateIn != nil || stream.loss != nil {
            parts.append(lostPackets(stream.loss.map(Measure.percent), "\(stream.lost)"))
        }
        if let time = stream.jitter { parts.append(jitter(Measure.milliseconds(time))) }
        if let time = stream.roundTrip { parts.append(roundTrip(Measure.milliseconds(time))) }
        if let mark = stream.linkQuality { parts.append(linkQuality("\(mark)")) }
        if let level = stream.audioLevel { parts.append(audioLevel(Measure.level(level))) }
        if let count = stream.subscribers { parts.append(receivers(count)) }
        return list(parts)
    }

    /// How we stand with the Admin API, where there is something to say.
    static func admin(_ access: AdminPicture.Access) -> TextMark? {
        switch access {
        case .absent, .live: nil
        case .connecting: TextMark(text: adminIsConnecting, role: .muted)
        case .lost: TextMark(text: adminDoesNotAnswer, role: .warning)
        case .refused: TextMark(text: adminRefuses, role: .warning)
        }
    }

    /// What the filters of people and listeners understand beside the text.
    static var filterTerms: [(term: CleanText, meaning: CleanText)] {
        [
            ("codec:vp8", codecTerm), ("quality:poor", qualityTerm),
            ("loss:>5 jitter:>30 rtt:>200 bitrate:<64k", numberTerms),
            ("transport:websockets ice:failed dtls:failed", stateTerms),
        ]
    }
}
