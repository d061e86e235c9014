/// A token that a Janus with stored tokens knows (`list_tokens`).
public struct StoredToken: Hashable, Sendable {
    /// The token.
    public var token: Secret
    /// The plugins that it is good for.
    public var plugins: [String]
}

extension StoredToken {
    /// The token in an entry, or `nil` when the entry has none.
    public init?(_ entry: JSONValue) {
        guard let token = entry["token"]?.string else { return nil }
        self.token = Secret(token)
        plugins = entry["allowed_plugins"]?.array?.compactMap(\.string) ?? []
    }
}
