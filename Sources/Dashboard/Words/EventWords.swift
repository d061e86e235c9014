import Moderation
import Text

/// The lines of the event stream, and what the list of participants notes.
protocol EventWords: Sendable {
    static var arrived: CleanText { get }
    static var isBackAfterKick: CleanText { get }
    static var left: CleanText { get }
    static var keptOut: CleanText { get }
    static var kickedByYou: CleanText { get }
    static var wasKicked: CleanText { get }
    static var publishes: CleanText { get }
    static func publishes(_ media: CleanText) -> CleanText
    static var stoppedPublishing: CleanText { get }
    static var talks: CleanText { get }
    static var stoppedTalking: CleanText { get }
    static func renamed(from old: CleanText, to new: CleanText) -> CleanText
    static var metadataChanged: CleanText { get }
    static func stream(called name: CleanText) -> CleanText
    static func mutedByYou(_ what: CleanText) -> CleanText
    static func mutedByModerator(_ what: CleanText) -> CleanText
    static func unmutedByYou(_ what: CleanText) -> CleanText
    static func mutedNoLonger(_ what: CleanText) -> CleanText
    static var roomAppeared: CleanText { get }
    static var roomVanished: CleanText { get }
    static var roomDestroyed: CleanText { get }
    static var recordingStarted: CleanText { get }
    static var recordingStopped: CleanText { get }
    static var youJoined: CleanText { get }
    static var youLeft: CleanText { get }
    static var youWereKicked: CleanText { get }
    static func rejoinRefused(_ reason: CleanText) -> CleanText
    static func connected(_ server: CleanText) -> CleanText
    static func connectionLost(_ reason: CleanText) -> CleanText
    static func noConnection(_ reason: CleanText) -> CleanText
    static func resynced(afterGap gap: CleanText) -> CleanText
    static func resyncedInNewSession(afterGap gap: CleanText) -> CleanText
    static func eventsMayBeLost(_ reason: CleanText) -> CleanText
    static func ruleEnded(_ pattern: CleanText) -> CleanText
    static func rulePaused(_ pattern: CleanText, _ why: CleanText) -> CleanText
    static var lockLost: CleanText { get }
    static func slowLink(_ what: CleanText, lost: CleanText?, uplink: Bool) -> CleanText
    static func comesAgain(_ what: CleanText) -> CleanText
    static func comesNoMore(_ what: CleanText) -> CleanText
    static func linkState(_ what: CleanText, _ state: CleanText) -> CleanText
    static func listens(to names: CleanText) -> CleanText
    static var stoppedListening: CleanText { get }
    static func adminConnected(_ text: CleanText) -> CleanText
    static func adminLost(_ reason: CleanText) -> CleanText
    static func unknownEvent(_ name: CleanText) -> CleanText
}
