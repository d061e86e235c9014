import JanusWire
import Text

/// Why there is no connection, in words that name the next step.
struct Fault: Hashable, Sendable {
    var reason: CleanText
    var advice: CleanText
    /// No retry helps until somebody changes something.
    var isFinal = false
    /// What the moderator can give to make it work.
    var needs: ServerRequirement?

    /// The secrets of the server would go over plain http or ws to another machine.
    static let wantsCleartextConsent = Fault(
        reason: "the API secret or token would travel where it can be read on the way",
        advice: "use https or wss, or press r to be asked whether it may", isFinal: true, needs: .cleartextConsent)

    /// The machine slept for so long.
    static func slept(_ gap: Duration) -> Fault {
        Fault(
            reason: "this computer slept, or the program was stopped, for \(gap.components.seconds) s",
            advice: "connecting anew")
    }
}

extension Fault {
    /// What an error means for the connection as a whole, to a server that said this of itself, if it did.
    init(_ error: JanusError, of info: ServerInfo? = nil) {
        self.init(error)
        if error.isUnauthorized, info == nil, case .httpStatus = error.kind {
            // `info` needs no secret, so it is something else that is not liked.
            reason = "403: the server refuses us before it asks for any secret"
            advice = "it may want another Origin (--origin), or not take this address: ask its operator, then press r"
        } else if error.isUnauthorized {
            var kinds: [ServerCredentialKind] = []
            if info?.apiSecretRequired ?? true { kinds.append(.apiSecret) }
            if info?.authTokenRequired ?? true { kinds.append(.token) }
            let words = error.reason.map { CleanText(cleaning: $0) } ?? ""
            needs = .credential(kinds.isEmpty ? [.apiSecret] : kinds, refusal: words)
        }
    }

    private init(_ error: JanusError) {
        switch error.kind {
        case .unreachable(let detail):
            self.init(
                reason: "no answer: \(CleanText(cleaning: detail))",
                advice: "is Janus running, and are host and port right?")
        case .untrusted(let detail):
            self.init(
                reason: "the server cannot show who it is: \(CleanText(cleaning: detail))",
                advice: "--ca-file FILE trusts a private authority; --insecure trusts anybody")
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
                advice: "if you trust it, start: janitor \(CleanText(cleaning: place))")
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
                reason: "403: the server does not take our API secret or token (any more)",
                advice: "press r to type it; its operator knows it", isFinal: true)
        case 404:
            self.init(
                reason: "404: nothing of Janus at this path",
                advice: "check the path (base_path of the HTTP transport, usually /janus)")
        case 502...504:
            self.init(
                reason: "HTTP status \(status): a proxy does not reach Janus, or gave up waiting for it",
                advice: "Janus may be down; a proxy has to let an answer take 30 s (proxy_read_timeout)")
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
            self.reason = "the server wants an API secret or a token: \(reason)"
            advice = "press r to type it; its operator knows it"
            isFinal = true
        case JanusErrorCode.unauthorizedPlugin:
            advice = "the token must be allowed to use \(CleanText(cleaning: JanusPlugin.videoRoom))"
            isFinal = true
        case JanusErrorCode.pluginNotFound:
            advice = "the VideoRoom plugin is not loaded: enable it in the configuration of Janus, then press r"
            isFinal = true
        case JanusErrorCode.notAcceptingSessions:
            self.reason = "the server is being drained: it takes no new sessions"
            advice = "it may be about to restart; Janitor tries again by itself"
        default:
            break
        }
    }
}

extension JanusError {
    /// Whether this error means that the connection or the session is gone, rather than that one request failed.
    var breaksConnection: Bool {
        switch kind {
        case .unreachable, .untrusted, .timedOut, .connectionLost, .sessionGone, .notJanus, .redirected: true
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
