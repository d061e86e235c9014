/// The secrets by which a server knows its clients.
///
/// Where it wants both, either one is enough.
public struct JanusCredentials: Hashable, Sendable {
    /// The API secret (`apisecret`).
    public var apiSecret: Secret?
    /// The token (`token`).
    public var token: Secret?

    /// These secrets.
    public init(apiSecret: Secret? = nil, token: Secret? = nil) {
        self.apiSecret = apiSecret
        self.token = token
    }

    /// Whether there is nothing to send.
    public var isEmpty: Bool { apiSecret == nil && token == nil }

    /// What stands in a request, by the names that Janus wants.
    package var members: [(name: String, secret: Secret)] {
        [("apisecret", apiSecret), ("token", token)].compactMap { name, secret in secret.map { (name, $0) } }
    }
}
