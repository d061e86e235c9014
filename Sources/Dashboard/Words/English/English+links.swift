import Moderation
import Text

// How somebody's media travel.
extension English {
    static let bitrateHead: CleanText = "RATE"
    static let qualityHead: CleanText = "LINK"
    static let lossHead: CleanText = "LOSS"
    static let jitterHead: CleanText = "JITTER"
    static let codecsHead: CleanText = "CODEC"
    static let addressHead: CleanText = "ADDRESS"
    static let transportHead: CleanText = "TRANSPORT"
    static let connectedHead: CleanText = "ON SINCE"

    static func name(of grade: LinkQuality.Grade) -> CleanText {
        switch grade {
        case .good: "good"
        case .fair: "fair"
        case .poor: "poor"
        case .dead: "dead"
        }
    }

    static func packetsLost(_ share: CleanText, mid: CleanText) -> CleanText {
        "\(share) of the packets of mid \(mid) lost"
    }
    static func jitters(_ time: CleanText, mid: CleanText) -> CleanText { "a jitter of \(time) at mid \(mid)" }
    static func takesRoundTrip(_ time: CleanText) -> CleanText { "a round trip of \(time)" }
    static func markedByJanus(_ mark: CleanText, mid: CleanText) -> CleanText {
        "Janus marks mid \(mid) with \(mark) of 100"
    }
    static let comesNothing: CleanText = "nothing comes of what is sent"
    static func foundSlow(at time: CleanText) -> CleanText { "Janus found the line slow at \(time)" }
    static func limits(fair: CleanText, poor: CleanText) -> CleanText { " (fair from \(fair), poor from \(poor))" }

    static let connectionTitle: CleanText = "Connection"
    static let qualityLabel: CleanText = "quality"
    static let transportLabel: CleanText = "transport"
    static let attachedLabel: CleanText = "on since"
    static let addressLabel: CleanText = "address"
    static let slowLabel: CleanText = "slow line"
    static let readLabel: CleanText = "as of"
    static let nothingWrong: CleanText = "nothing is wrong"
    static let addressIsHidden: CleanText = "hidden; x shows it"
    static func relayed(_ address: CleanText) -> CleanText { "\(address), a relay's, which many may share" }
    static func received(_ rate: CleanText) -> CleanText { "in \(rate)" }
    static func sent(_ rate: CleanText) -> CleanText { "out \(rate)" }
    static func lostPackets(_ share: CleanText?, _ count: CleanText) -> CleanText {
        share.map { "\($0) lost, \(count) packets so far" } ?? "\(count) packets lost so far"
    }
    static func jitter(_ time: CleanText) -> CleanText { "jitter \(time)" }
    static func roundTrip(_ time: CleanText) -> CleanText { "round trip \(time)" }
    static func linkQuality(_ mark: CleanText) -> CleanText { "mark of Janus \(mark) of 100" }
    static func audioLevel(_ level: CleanText) -> CleanText { "level \(level) dBov" }
    static func receivers(_ count: Int) -> CleanText { count == 1 ? "1 receives it" : "\(count) receive it" }

    static let wantsAdmin: CleanText = "only the Admin API tells; start with --admin URL"
    static let adminIsConnecting: CleanText = "admin: connecting"
    static let adminDoesNotAnswer: CleanText = "admin: no answer"
    static let adminRefuses: CleanText = "admin: refused"
    static let addressesShown: CleanText = "addresses shown"
    static let addressesTitle: CleanText = "show addresses, until pressed again or another room is opened"
    static let foundByHandles: CleanText = "no; found by the handles of those in it"
    static let foundByHandlesSign: CleanText = "room: no list shows it, the handles of those in it do"
    static let qualitySigns: CleanText = "media come through well, fairly, poorly, not at all; d says why"

    static let filterTermsTitle: CleanText = "Filters of people and listeners, beside the text"
    static let codecTerm: CleanText = "a codec that is sent"
    static let qualityTerm: CleanText = "a link that is poor or worse; also fair, dead"
    static let numberTerms: CleanText = "a number above a limit or below it: percent, milliseconds, bits a second"
    static let stateTerms: CleanText = "how a client reaches Janus, and the states of its way for media"
}
