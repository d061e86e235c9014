import JanusWire
import Moderation
import Text

/// The details of the server.
protocol ServerWords: Sendable {
    static var serverInfoTitle: CleanText { get }
    static var versionLabel: CleanText { get }
    static var newSessionsLabel: CleanText { get }
    static var timeoutLabel: CleanText { get }
    static var adminLabel: CleanText { get }
    static var sessionsLabel: CleanText { get }
    static var handlesLabel: CleanText { get }
    static var requestsLabel: CleanText { get }
    static var logLevelLabel: CleanText { get }
    static var loopsLabel: CleanText { get }
    static var transportsLabel: CleanText { get }
    static var pluginsLabel: CleanText { get }
    static var tokensLabel: CleanText { get }
    static var eventFeedLabel: CleanText { get }
    static func newSessions(areAccepted: Bool) -> CleanText
    static var never: CleanText { get }

    // How we stand with the Admin API.
    static var adminIsAbsent: CleanText { get }
    static var adminNotGiven: CleanText { get }
    static var adminConnects: CleanText { get }
    static var adminIsLive: CleanText { get }
    static var adminIsLost: CleanText { get }
    static var adminRefusesUs: CleanText { get }
    /// What would be gained with it.
    static var adminWouldTell: CleanText { get }
    static var adminWouldTellOfPerson: CleanText { get }

    /// - Parameter oldest: The age of the oldest reading.
    static func handles(_ count: Int, read: Int, oldest: CleanText?) -> CleanText
    static func requests(_ perSecond: Int) -> CleanText
    static func loops(_ count: Int, _ handles: CleanText) -> CleanText
    static var threadForEach: CleanText { get }
    static var noTokensYet: CleanText { get }
    static var noPlugins: CleanText { get }
    static var nobodyListensToEvents: CleanText { get }
    static var sendsNoEvents: CleanText { get }
    static var nothingCameYet: CleanText { get }
    static func last(_ age: CleanText) -> CleanText
    static func dropped(_ count: Int) -> CleanText
    /// What a fault of this version means, and what to do about it.
    static func advice(on fault: KnownFault) -> CleanText
}

/// What can be changed about the server.
protocol ServerChangeWords: Sendable {
    static var drainTitle: CleanText { get }
    static var drainHint: CleanText { get }
    static var undrainHint: CleanText { get }
    static var logLevelTitle: CleanText { get }
    static var logLevelHint: CleanText { get }
    static var addTokenTitle: CleanText { get }
    static var addTokenHint: CleanText { get }
    static var removeTokenTitle: CleanText { get }
    static var removeTokenHint: CleanText { get }

    static func drainDialog(accepts: Bool) -> DialogTexts
    static var logLevelDialog: DialogTexts { get }
    static var addTokenDialog: DialogTexts { get }
    static var removeTokenDialog: DialogTexts { get }
    static var levelNowLabel: CleanText { get }
    static var tokenLabel: CleanText { get }
    static var allPlugins: CleanText { get }

    static var hasNoTokens: CleanText { get }
    static var noToken: CleanText { get }
    static var typeTheToken: CleanText { get }
    static func noPlugin(_ name: CleanText) -> CleanText
    static func noLogLevel(_ text: CleanText) -> CleanText
    static var logLevelHolds: CleanText { get }
    static var isSoAlready: CleanText { get }
    static var tokenIsGone: CleanText { get }
}
