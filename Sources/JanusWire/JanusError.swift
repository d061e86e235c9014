/// Why something asked of a Janus did not succeed.
///
/// No secret is ever part of it. Reasons are the server's own words, and hostile: clean them before they are drawn.
public struct JanusError: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Kind: Hashable, Sendable {
        /// The core refused, with its code and reason.
        case core(code: Int, reason: String)
        /// The plugin refused, with its code and reason.
        case videoRoom(code: Int, reason: String)
        /// An HTTP status that says no more than this.
        case httpStatus(Int)
        /// Something answered that is not Janus; what it was instead, in words.
        case notJanus(String)
        /// No connection could be made; why, in words.
        case unreachable(String)
        /// Who answers could not show by a certificate that it is the server; what is wrong, in words.
        case untrusted(String)
        /// The answer did not come in time. Whether the request was carried out is not known.
        case timedOut
        /// The connection broke before the answer was complete. Whether the request was carried out is not known.
        case connectionLost(String)
        /// The URL cannot be used; what is wrong with it and what to type, in words.
        case invalidURL(String)
        /// Janus answered something that makes no sense here; what, in words.
        case malformed(String)
        /// The answer is larger than the limit, which is given in bytes.
        case tooLarge(Int)
        /// The server sent us elsewhere; the address without secrets.
        case redirected(to: String)
        /// The task was cancelled.
        case cancelled
        /// The session does not exist any more, and with it none of its handles.
        case sessionGone
    }

    /// What went wrong.
    public var kind: Kind

    /// An error of that kind.
    public init(_ kind: Kind) { self.kind = kind }
}

extension JanusError {
    /// The code of a refusal by the core or the plugin.
    public var code: Int? {
        switch kind {
        case .core(let code, _), .videoRoom(let code, _): code
        default: nil
        }
    }

    /// Janus' own reason for a refusal.
    public var reason: String? {
        switch kind {
        case .core(_, let reason), .videoRoom(_, let reason): reason
        default: nil
        }
    }

    /// Whether the API secret or the token is missing or wrong.
    ///
    /// A poll is told so by the bare HTTP status.
    public var isUnauthorized: Bool {
        switch kind {
        case .core(JanusErrorCode.unauthorized, _), .httpStatus(403): true
        default: false
        }
    }

    /// Whether the session does not exist any more.
    public var isSessionGone: Bool {
        switch kind {
        case .sessionGone, .core(JanusErrorCode.sessionNotFound, _): true
        default: false
        }
    }

    /// Whether the handle, or the session with it, does not exist any more.
    ///
    /// In a walk through all of a server's handles that is an everyday thing: people leave.
    public var isHandleGone: Bool {
        if case .core(JanusErrorCode.handleNotFound, _) = kind { true } else { isSessionGone }
    }

    /// Whether it is unknown if the request was carried out.
    public var leavesOutcomeOpen: Bool {
        switch kind {
        case .timedOut, .connectionLost, .cancelled, .malformed, .tooLarge, .notJanus, .httpStatus(500...): true
        case .core, .videoRoom, .httpStatus, .unreachable, .untrusted, .invalidURL, .redirected, .sessionGone:
            false
        }
    }
}

extension JanusError: CustomStringConvertible {
    /// What went wrong in words, with Janus' own reason and code where it gave them.
    public var description: String {
        switch kind {
        case .core(let code, let reason), .videoRoom(let code, let reason): "\(reason) (\(code))"
        case .httpStatus(let status): "the server answered HTTP status \(status)"
        case .notJanus(let instead): "this is not Janus: \(instead)"
        case .unreachable(let why): "cannot connect: \(why)"
        case .untrusted(let why): "the server is not trusted: \(why)"
        case .timedOut: "no answer in time"
        case .connectionLost(let why): "the connection broke: \(why)"
        case .invalidURL(let why): why
        case .malformed(let what): "Janus answered something unexpected: \(what)"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
        case .redirected(let address):
            "the server redirects, which is not followed: if you trust it, use \(address)"
        case .cancelled: "cancelled"
        case .sessionGone: "the session is gone"
        }
    }
}
