/// An error of Janus' core, with its code and reason (src/apierror.h; janus.md 1.3).
struct CoreError: Error, Hashable {
    var code: Int64
    var reason: String
    /// Whether the reply leaves session and transaction out, as those of the frame's own checks do (seen live).
    var isBare = false

    /// The `error` reply; a session id of 0 and an unknown transaction are left out (J:3150).
    func reply(session: UInt64, transaction: String?) -> JSON {
        var reply: JSONObject = ["janus": "error"]
        if session != 0, !isBare { reply["session_id"] = .int(Int64(bitPattern: session)) }
        if !isBare { reply["transaction"] = transaction.map(JSON.string) }
        reply["error"] = ["code": .int(code), "reason": .string(reason)]
        return .object(reply)
    }
}

extension CoreError {
    static let unauthorized = CoreError(code: 403, reason: "Unauthorized request (wrong or missing secret/token)")
    static func unauthorizedPlugin(_ name: String) -> CoreError {
        .init(code: 405, reason: "Provided token can't access plugin '\(name)'")
    }
    static func transport(_ method: String) -> CoreError { .init(code: 450, reason: "Unsupported method \(method)") }
    static func unknownRequest(_ verb: String) -> CoreError { .init(code: 453, reason: "Unknown request '\(verb)'") }
    static func syntax(_ error: JSONSyntaxError) -> CoreError { .init(code: 454, reason: error.reason, isBare: true) }
    static let bothCandidates = CoreError(code: 454, reason: "Can't have both candidate and candidates")
    static let payloadMissing = CoreError(code: 454, reason: "Request payload missing", isBare: true)
    static let notAnObject = CoreError(code: 455, reason: "JSON error: not an object", isBare: true)
    static let jsepNotAnObject = CoreError(code: 455, reason: "Invalid jsep object")
    static func missing(_ element: String, isBare: Bool = false) -> CoreError {
        .init(code: 456, reason: "Missing mandatory element (\(element))", isBare: isBare)
    }
    static func jsepMissing(_ element: String) -> CoreError {
        .init(code: 456, reason: "JSEP error: missing mandatory element (\(element))")
    }
    static func unhandled(_ verb: String) -> CoreError {
        .init(code: 457, reason: "Unhandled request '\(verb)' at this path")
    }
    static func conflicting(_ what: String) -> CoreError {
        .init(code: 457, reason: "Conflicting \(what) ID (payload and path)", isBare: true)
    }
    static let sessionNotFound = CoreError(code: 458, reason: "Session not found")
    static func noSuchSession(_ id: UInt64) -> CoreError { .init(code: 458, reason: "No such session \(id)") }
    static func noSuchHandle(_ id: UInt64, _ session: UInt64) -> CoreError {
        .init(code: 459, reason: "No such handle \(id) in session \(session)")
    }
    static func noSuchPlugin(_ name: String) -> CoreError { .init(code: 460, reason: "No such plugin '\(name)'") }
    static func noSuch(_ kind: String) -> CoreError { .init(code: 460, reason: "Invalid \(kind)") }
    static func unknownJSEP(_ type: String) -> CoreError {
        .init(code: 464, reason: "JSEP error: unknown message type '\(type)'")
    }
    static let invalidSDP = CoreError(code: 465, reason: "JSEP error: invalid SDP")
    static func invalid(_ element: String, _ wanted: String, isBare: Bool = false) -> CoreError {
        .init(code: 467, reason: "Invalid element type (\(element) should be \(wanted))", isBare: isBare)
    }
    static func invalid(_ reason: String) -> CoreError {
        .init(code: 467, reason: "Invalid element type (\(reason))")
    }
    static let sessionTaken = CoreError(code: 468, reason: "Session ID already in use")
    static func noSuchToken(_ token: String) -> CoreError { .init(code: 470, reason: "Token \(token) not found") }
    static let draining = CoreError(code: 472, reason: "Currently not accepting new sessions")
    static func unknown(_ reason: String) -> CoreError { .init(code: 490, reason: reason) }
}
