import JanusWire
import Moderation
import Text

// The details of the server.
extension English {
    static let serverInfoTitle: CleanText = "the server: version, known faults, sessions, plugins, tokens"
    static let versionLabel: CleanText = "version"
    static let newSessionsLabel: CleanText = "new sessions"
    static let timeoutLabel: CleanText = "timeout"
    static let adminLabel: CleanText = "Admin API"
    static let sessionsLabel: CleanText = "sessions"
    static let handlesLabel: CleanText = "handles"
    static let requestsLabel: CleanText = "requests"
    static let logLevelLabel: CleanText = "log level"
    static let loopsLabel: CleanText = "event loops"
    static let transportsLabel: CleanText = "transports"
    static let pluginsLabel: CleanText = "plugins"
    static let tokensLabel: CleanText = "Tokens"
    static let eventFeedLabel: CleanText = "events"
    static func newSessions(areAccepted: Bool) -> CleanText {
        areAccepted ? "accepted" : "refused (472): the server is being drained"
    }
    static let never: CleanText = "never"

    static let adminIsAbsent: CleanText = "needs the Admin API: --admin URL"
    static let adminNotGiven: CleanText = "not given"
    static let adminConnects: CleanText = "the Admin API is being connected to"
    static let adminIsLive: CleanText = "live"
    static let adminIsLost: CleanText = "the Admin API does not answer"
    static let adminRefusesUs: CleanText = "the Admin API refuses us"
    static let adminWouldTell: CleanText =
        "With --admin URL Janitor would also tell how everybody's media travel, who listens without being listed and "
        + "where a nuisance comes from; it could mute without joining, remove people with their subscriptions, and "
        + "drain the server."
    static let adminWouldTellOfPerson: CleanText =
        "With --admin URL: how their media travel, whom they watch, and their removal from the server."

    static func handles(_ count: Int, read: Int, oldest: CleanText?) -> CleanText {
        oldest.map { "\(count), \(read) of them read, the oldest \($0) ago" } ?? "\(count), \(read) of them read"
    }
    static func requests(_ perSecond: Int) -> CleanText { "at most \(perSecond) a second" }
    static func loops(_ count: Int, _ handles: CleanText) -> CleanText { "\(count), with \(handles) handles" }
    static let threadForEach: CleanText = "a thread for every handle"
    static let noTokensYet: CleanText = "None: nobody gets in by a token."
    static let noPlugins: CleanText = "no plugins"
    static let nobodyListensToEvents: CleanText = "not received; --listen-events HOST:PORT would make every room live"
    static let sendsNoEvents: CleanText = "Janus hands no events on: broadcast = true in janus.jcfg."
    static let nothingCameYet: CleanText = "nothing came yet"
    static func last(_ age: CleanText) -> CleanText { "the last \(age) ago" }
    static func dropped(_ count: Int) -> CleanText { "\(count) given up" }

    static func advice(on fault: KnownFault) -> CleanText {
        let version = CleanText(cleaning: fault.fixedVersion)
        return switch fault {
        case .moderateHangs: "Do not mute: the VideoRoom plugin hangs on it for good. Update to \(version)."
        case .destroyRaces: "Destroy only empty rooms: what happens in them can race with it. Update to \(version)."
        case .deadlocks: "The VideoRoom plugin can lock up until Janus is started anew. Update to \(version)."
        case .rareDeadlock: "A rare lock-up of the VideoRoom plugin is known. Update to \(version)."
        case .kickingDummies: "Do not kick dummy publishers: what comes of it is undefined. Update to \(version)."
        case .vulnerabilities: "Known vulnerabilities. Update to \(version)."
        }
    }
}
