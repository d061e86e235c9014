internal import JanusClient

/// What came of opening a session.
enum SessionOpening: Hashable, Sendable {
    case opened
    /// Janus refused; with 403 for a secret that is wrong or missing, 472 while it is being drained.
    case refused(JanusError)
}

/// Which secrets requests carried.
struct GivenSecrets: Hashable, Sendable {
    var apiSecret: Bool
    var token: Bool

    init(_ credentials: JanusCredentials) {
        apiSecret = credentials.apiSecret != nil
        token = credentials.token != nil
    }

    init(apiSecret: Bool = false, token: Bool = false) {
        self.apiSecret = apiSecret
        self.token = token
    }

    var any: Bool { apiSecret || token }
}
