/// The secrets by which a server knows its clients.
///
/// Where it wants both, either one is enough.
public struct JanusCredentials: Hashable, Sendable {
    /// The API secret (`apisecret`).
    public var apiSecret: Secret?
    /// The token (`token`).
    public var token: Secret?
    /// The secret of the Admin API (`admin_secret`), which takes no other.
    private var adminSecret: Secret?

    /// These secrets.
    public init(apiSecret: Secret? = nil, token: Secret? = nil) {
        self.apiSecret = apiSecret
        self.token = token
    }

    /// The secret of the Admin API, and no other.
    package static func admin(_ secret: Secret?) -> Self {
        var credentials = JanusCredentials()
        credentials.adminSecret = secret
        return credentials
    }

    /// Whether there is nothing to send.
    public var isEmpty: Bool { members.isEmpty }

    /// What stands in a request, by the names that Janus wants.
    package var members: [(name: String, secret: Secret)] {
        [("apisecret", apiSecret), ("token", token), ("admin_secret", adminSecret)]
            .compactMap { name, secret in secret.map { (name, $0) } }
    }
}
