import Moderation
import Text

/// How somebody's media travel: columns, details, and what explains a mark.
protocol LinkWords: Sendable {
    // The heads of columns.
    static var bitrateHead: CleanText { get }
    static var qualityHead: CleanText { get }
    static var lossHead: CleanText { get }
    static var jitterHead: CleanText { get }
    static var codecsHead: CleanText { get }
    static var addressHead: CleanText { get }
    static var transportHead: CleanText { get }
    static var connectedHead: CleanText { get }

    static func name(of grade: LinkQuality.Grade) -> CleanText

    // The number that made a mark, and from where on it does.
    static func packetsLost(_ share: CleanText, mid: CleanText) -> CleanText
    static func jitters(_ time: CleanText, mid: CleanText) -> CleanText
    static func takesRoundTrip(_ time: CleanText) -> CleanText
    static func markedByJanus(_ mark: CleanText, mid: CleanText) -> CleanText
    static var comesNothing: CleanText { get }
    static func foundSlow(at time: CleanText) -> CleanText
    static func limits(fair: CleanText, poor: CleanText) -> CleanText

    // The details.
    static var connectionTitle: CleanText { get }
    static var qualityLabel: CleanText { get }
    static var transportLabel: CleanText { get }
    static var attachedLabel: CleanText { get }
    static var addressLabel: CleanText { get }
    static var slowLabel: CleanText { get }
    static var readLabel: CleanText { get }
    static var nothingWrong: CleanText { get }
    static var addressIsHidden: CleanText { get }
    static func relayed(_ address: CleanText) -> CleanText
    static func received(_ rate: CleanText) -> CleanText
    static func sent(_ rate: CleanText) -> CleanText
    static func lostPackets(_ share: CleanText?, _ count: CleanText) -> CleanText
    static func jitter(_ time: CleanText) -> CleanText
    static func roundTrip(_ time: CleanText) -> CleanText
    static func linkQuality(_ mark: CleanText) -> CleanText
    static func audioLevel(_ level: CleanText) -> CleanText
    static func receivers(_ count: Int) -> CleanText

    // What the Admin API would tell.
    static var wantsAdmin: CleanText { get }
    static var adminIsConnecting: CleanText { get }
    static var adminDoesNotAnswer: CleanText { get }
    static var adminRefuses: CleanText { get }
    static var addressesShown: CleanText { get }
    static var addressesTitle: CleanText { get }
    static var foundByHandles: CleanText { get }
    static var foundByHandlesSign: CleanText { get }
    static var qualitySigns: CleanText { get }

    // What a filter can ask for.
    static var filterTermsTitle: CleanText { get }
    static var codecTerm: CleanText { get }
    static var qualityTerm: CleanText { get }
    static var numberTerms: CleanText { get }
    static var stateTerms: CleanText { get }
}
