/// The tokens that open the API (J:2440-2620; texts and replies as seen on 1.1.2).
extension Engine {
    /// Answers a request about tokens, which needs a server that stores some.
    mutating func answerAboutTokens(_ request: CoreRequest) throws(CoreError) -> JSON {
        guard let tokens else { throw .unknown("Stored-Token based authentication disabled") }
        if request.verb == "list_tokens" {
            // One that is good for nothing is not shown.
            let shown = tokens.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            let list = shown.map { token, plugins in
                JSON.object(["token": .string(token), "allowed_plugins": .array(plugins.map(JSON.string))])
            }
            return reply("success", request, ["data": ["tokens": .array(list)]])
        }
        try request.check("token", .string)
        let token = request.body["token"]?.string ?? ""
        switch request.verb {
        case "add_token":
            try request.check("plugins", .array, isRequired: false)
            let all = [JSON.string(ServerInfo.videoRoom)]
            let wanted = request.body["plugins"]?.array ?? all
            let known = all.filter(wanted.contains)
            self.tokens?[token] = Array(Set((tokens[token] ?? []) + known.compactMap(\.string)))
        case "allow_token", "disallow_token":
            // Without plugins, with an empty list or with no list at all the error is the same.
            guard let wanted = request.body["plugins"]?.array, !wanted.isEmpty else {
                throw .invalid("plugins should be a non-empty array")
            }
            guard tokens[token] != nil else { throw .noSuchToken(token) }
            guard wanted.allSatisfy({ $0 == .string(ServerInfo.videoRoom) }) else {
                throw .invalid("some of the provided plugins are invalid")
            }
            self.tokens?[token] = request.verb == "allow_token" ? [ServerInfo.videoRoom] : []
        default:
            guard self.tokens?.removeValue(forKey: token) != nil else { throw .unknown("Error removing token") }
            return reply("success", request)
        }
        let plugins = self.tokens?[token] ?? []
        return reply("success", request, ["data": ["plugins": .array(plugins.map(JSON.string))]])
    }
}
