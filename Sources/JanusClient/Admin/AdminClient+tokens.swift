public import JanusWire

// The tokens that a Janus with stored tokens knows. All of it throws code 490 where it has none.
extension AdminClient {
    /// The tokens that are good for some plugin (`list_tokens`).
    public func tokens() async throws(JanusError) -> [StoredToken] {
        let data = try await ask(JanusRequest("list_tokens"), for: "data") { $0["data"] }
        return try data.entries(of: "tokens", StoredToken.init)
    }

    /// Makes a token known that is good for those plugins, or for all (`add_token`), and gives those that it is good for.
    @discardableResult
    public func addToken(_ token: Secret, plugins: [String]? = nil) async throws(JanusError) -> [String] {
        try await change("add_token", token, plugins)
    }

    /// Makes a token good for more plugins (`allow_token`), and gives all that it is good for.
    @discardableResult
    public func allowToken(_ token: Secret, plugins: [String]) async throws(JanusError) -> [String] {
        try await change("allow_token", token, plugins)
    }

    /// Makes a token good for fewer plugins (`disallow_token`), and gives those that it is still good for.
    @discardableResult
    public func disallowToken(_ token: Secret, plugins: [String]) async throws(JanusError) -> [String] {
        try await change("disallow_token", token, plugins)
    }

    /// Forgets a token (`remove_token`).
    ///
    /// Who carries it is refused from the next request on.
    public func removeToken(_ token: Secret) async throws(JanusError) {
        try await request(JanusRequest("remove_token", parameters: ["token": .string(token.revealed)]))
    }

    private func change(
        _ verb: String, _ token: Secret, _ plugins: [String]?
    ) async throws(JanusError) -> [String] {
        var parameters: [String: JSONValue] = ["token": .string(token.revealed)]
        parameters["plugins"] = plugins.map { .array($0.map(JSONValue.string)) }
        let data = try await ask(JanusRequest(verb, parameters: parameters), for: "data") { $0["data"] }
        return try data.entries(of: "plugins", \.string)
    }
}
