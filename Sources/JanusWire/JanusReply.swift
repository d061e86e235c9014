/// The first answer to a request, sorted by what it says.
public enum JanusReply: Hashable, Sendable {
    /// Done; where the request was a plugin's, the plugin's answer.
    case success(data: JSONValue?, plugin: PluginData?)
    /// Taken; the answer, if there is to be one, comes as an event of the same transaction.
    case ack
    /// The answer to `ping`.
    case pong
    /// The answer to `info`.
    case serverInfo(ServerInfo)
    /// The core refused.
    case refusal(JanusError)
    /// Pushed, not answered. Over a WebSocket these come in between.
    case event(JanusEvent)
    /// Nobody had anything to tell for as long as a poll is held.
    case keepalive

    /// What a plugin answered at once.
    public struct PluginData: Hashable, Sendable {
        /// The plugin's name.
        public var plugin: String
        /// The plugin's own answer.
        public var data: JSONValue
        /// The session description beside it.
        public var jsep: JSONValue?
    }
}

extension JanusReply {
    /// Sorts a message, or gives `nil` for what has no `janus` in it.
    public init?(_ message: JSONValue) {
        guard let name = message["janus"]?.string else { return nil }
        switch name {
        case "success":
            let plugin = message["plugindata"].flatMap { body -> PluginData? in
                guard let name = body["plugin"]?.string, let data = body["data"] else { return nil }
                return PluginData(plugin: name, data: data, jsep: message["jsep"])
            }
            self = .success(data: message["data"], plugin: plugin)
        case "ack": self = .ack
        case "pong": self = .pong
        case "keepalive": self = .keepalive
        case "server_info":
            guard let info = ServerInfo(message) else { return nil }
            self = .serverInfo(info)
        case "error":
            let code = message["error"]?["code"]?.integer.flatMap(Int.init(exactly:)) ?? JanusErrorCode.unknown
            self = .refusal(JanusError(.core(code: code, reason: message["error"]?["reason"]?.string ?? "")))
        default: self = .event(JanusEvent(message))
        }
    }
}
