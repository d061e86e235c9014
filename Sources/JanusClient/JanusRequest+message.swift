internal import JanusWire

extension JanusRequest {
    /// The request as it is sent, without the ids, which stand in the path over HTTP.
    ///
    /// `info` is answered without secrets, and so gets none.
    func message(transaction: String, credentials: JanusCredentials) -> JSONValue {
        var members = parameters
        members["janus"] = .string(verb)
        members["transaction"] = .string(transaction)
        if verb != JanusRequest.info.verb {
            for (name, secret) in credentials.members { members[name] = .string(secret.revealed) }
        }
        return .object(members)
    }

    /// The request as it is sent over a WebSocket, which has no path for the ids.
    func addressedMessage(transaction: String, credentials: JanusCredentials) -> JSONValue {
        guard case .object(var members) = message(transaction: transaction, credentials: credentials) else {
            return .null
        }
        members["session_id"] = session.map { .integer($0.rawValue) }
        members["handle_id"] = handle.map { .integer($0.rawValue) }
        return .object(members)
    }
}
