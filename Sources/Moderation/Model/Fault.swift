import JanusWire
import Text

/// Why there is no connection, in words that name the next step.
struct Fault: Hashable, Sendable {
    var reason: CleanText
    var advice: CleanText
    /// No retry helps until somebody changes something.
    var isFinal = false
}

extension Fault {
    /// What an error means for the connection as a whole.
    init(_ error: JanusError) {
        switch error.kind {
        case .unreachable(let detail):
            self.init(
                reason: "no answer: \(CleanText(cleaning: detail))",
                advice: "is Janus running, and are host and port right?")
        case .timedOut:
            self.init(reason: "no answer in time", advice: "the server or the network is slow or frozen")
        case .connectionLost(let detail):
            self.init(
                reason: CleanText(cleaning: detail),
                advice: "the network, a proxy or Janus itself went away")
        case .httpStatus(let status):
            self.init(status: status)
        case .notJanus(let detail):
            self.init(
                reason: "this is not Janus: \(CleanText(cleaning: detail))",
                advice: "check the port and the path (usually :8088/janus)")
        case .redirected(let place):
            self.init(
                reason: "the server redirects to \(CleanText(cleaning: place)); redirects are not followed",
                advice: "start janitor with that URL if you trust it")
        case .core(let code, let reason):
            self.init(code: code, reason: CleanText(cleaning: reason))
        case .videoRoom(let code, let reason):
            self.init(
                reason: "VideoRoom error \(code): \(CleanText(cleaning: reason))", advice: "see the log of Janus")
        case .invalidURL(let detail):
            self.init(
                reason: CleanText(cleaning: detail),
                advice: "start janitor again with a URL such as http://127.0.0.1:8088/janus", isFinal: true)
        case .malformed(let detail):
            self.init(
                reason: "the answer cannot be read: \(CleanText(cleaning: detail))",
                advice: "a proxy may stand in front of Janus: check the URL")
        case .tooLarge(let limit):
            self.init(reason: "the answer is larger than \(limit) bytes", advice: "is this really Janus?")
        case .sessionGone:
            self.init(
                reason: "Janus has forgotten our session", advice: "it was restarted, or the session timed out")
        case .cancelled:
            self.init(reason: "given up", advice: "press r to try again")
        }
    }

    /// A bare HTTP status: Janus' HTTP transport, or a proxy in front of it, says no more.
    private init(status: Int) {
        switch status {
        case 403:
            self.init(
                reason: "403: the server wants an API secret, or refuses this address",
                advice: "ask its operator for access, then press r", isFinal: true)
        case 404:
            self.init(
                reason: "404: nothing of Janus at this path",
                advice: "check the path (base_path of the HTTP transport, usually /janus)")
        default:
            self.init(
                reason: "HTTP status \(status) where Janus should answer",
                advice: "a proxy may stand in front of it: check the URL")
        }
    }

    /// A refusal by the core.
    private init(code: Int, reason: CleanText) {
        self.init(reason: "Janus error \(code): \(reason)", advice: "see the log of Janus")
        switch code {
        case JanusErrorCode.unauthorized:
            advice = "the server wants an API secret or a token: ask its operator, then press r"
            isFinal = true
        case JanusErrorCode.unauthorizedPlugin:
            advice = "the token must be allowed to use \(CleanText(cleaning: JanusPlugin.videoRoom))"
            isFinal = true
        case JanusErrorCode.pluginNotFound:
            advice = "the VideoRoom plugin is not loaded: enable it in the configuration of Janus, then press r"
            isFinal = true
        case JanusErrorCode.notAcceptingSessions:
            advice = "the server is being drained and takes no new sessions"
        default:
            break
        }
    }
}

extension JanusError {
    /// Whether this error means that the connection or the session is gone, rather than that one request failed.
    var breaksConnection: Bool {
        switch kind {
        case .unreachable, .timedOut, .connectionLost, .sessionGone, .notJanus, .redirected: true
        case .httpStatus: true
        case .core(let code, _): code == JanusErrorCode.sessionNotFound || code == JanusErrorCode.handleNotFound
        case .videoRoom, .invalidURL, .malformed, .tooLarge, .cancelled: false
        }
    }

    /// Janus' own words, or ours where it said nothing.
    var words: CleanText {
        switch kind {
        case .core(_, let reason), .videoRoom(_, let reason): CleanText(cleaning: reason)
        default: Fault(self).reason
        }
    }
}
