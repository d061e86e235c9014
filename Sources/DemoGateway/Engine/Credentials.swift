/// What opens the API: the secret or a token, either is enough (J:905-928).
struct Credentials: Sendable, Hashable {
    var secret: String?
    var token: String?
}

extension Engine {
    /// Whether somebody may use the API.
    func admits(_ credentials: Credentials) -> Bool {
        if options.apiSecret == nil, tokens == nil { return true }
        if let wanted = options.apiSecret, credentials.secret == wanted { return true }
        return credentials.token.map { tokens?[$0] != nil } ?? false
    }
}
