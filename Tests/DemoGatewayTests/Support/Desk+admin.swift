@testable import DemoGateway

/// Asks the Admin API.
extension Desk {
    /// The reply to a request, with the secret that opens the API unless the request brings one.
    mutating func admin(_ request: JSONObject, session: UInt64 = 0, handle: UInt64 = 0) -> JSON {
        var whole: JSONObject = ["transaction": "t"]
        whole["admin_secret"] = engine.options.adminSecret.map(JSON.string)
        whole.merge(request)
        return engine.answerAdmin(
            JSONPrinter.bytes(of: .object(whole), layout: .compact), session: session, handle: handle, at: now)
    }

    /// The ids of all sessions.
    mutating func sessions() -> [UInt64] {
        (admin(["janus": "list_sessions"])["sessions"]?.array ?? []).compactMap { $0.int.map(UInt64.init) }
    }

    /// The handles of a session.
    mutating func handles(of session: UInt64) -> [HandleKey] {
        (admin(["janus": "list_handles"], session: session)["handles"]?.array ?? []).compactMap { id in
            id.int.map { HandleKey(session: session, handle: UInt64($0)) }
        }
    }

    /// `info` of a handle.
    mutating func handleInfo(_ key: HandleKey, _ rest: JSONObject = [:]) -> JSON {
        var request: JSONObject = ["janus": "handle_info"]
        request.merge(rest)
        return admin(request, session: key.session, handle: key.handle)["info"] ?? .null
    }

    /// What a whole walk finds.
    mutating func handleInfos() -> [JSON] {
        var infos: [JSON] = []
        for session in sessions() {
            for key in handles(of: session) { infos.append(handleInfo(key)) }
        }
        return infos
    }

    /// The handle whose description fits.
    mutating func handle(where fits: (JSON) -> Bool) -> HandleKey? {
        for session in sessions() {
            for key in handles(of: session) where fits(handleInfo(key)["plugin_specific"] ?? .null) { return key }
        }
        return nil
    }
}

/// An error of the core in reply to a request to the Admin API that names no session.
func adminError(_ code: Int64, _ reason: String) -> JSON {
    ["janus": "error", "transaction": "t", "error": ["code": .int(code), "reason": .string(reason)]]
}
