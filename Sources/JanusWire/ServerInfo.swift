/// What a Janus says about itself: the reply to `info`.
public struct ServerInfo: Hashable, Sendable {
    /// `server-name`, which the operator chooses.
    public var serverName: String?
    /// `name`, usually "Janus WebRTC Server".
    public var name: String?
    /// The version as a number: 1102 for 1.1.2, 162 for 0.16.2.
    public var version: Int?
    /// The version as text, such as "1.1.2".
    public var versionString: String?
    /// Seconds without a request after which a session ends; 0 means never.
    public var sessionTimeout: Int
    /// False while the server is being drained: `create` is refused then.
    public var acceptingNewSessions: Bool
    /// Whether requests need the API secret (or a token).
    public var apiSecretRequired: Bool
    /// Whether requests need a token (or the API secret).
    public var authTokenRequired: Bool
    /// The plugins that are loaded, by name.
    public var plugins: [String: Module]
    /// The transports that are loaded, by name.
    public var transports: [String: Module]
    /// The whole reply.
    public var raw: JSONValue

    /// A plugin or transport that is loaded.
    public struct Module: Hashable, Sendable {
        /// What it calls itself.
        public var name: String?
        /// Its version as text.
        public var versionString: String?
    }

    /// Whether the VideoRoom plugin is loaded.
    public var hasVideoRoom: Bool { plugins[JanusPlugin.videoRoom] != nil }

    /// Whether this Janus is of the 0.x line, in which a publisher has one stream of each kind.
    public var isSingleStream: Bool { version.map { $0 < 1000 } ?? false }

    /// Whether a `moderate` makes the VideoRoom hang for good: it does in Janus 1.0.0, and in no other.
    public var hangsOnModerate: Bool { version == 1000 }
}

extension ServerInfo {
    /// The information in a reply, or `nil` when it is not a `server_info`.
    public init?(_ reply: JSONValue) {
        guard reply["janus"]?.string == "server_info" else { return nil }
        serverName = reply["server-name"]?.string
        name = reply["name"]?.string
        version = reply["version"]?.integer.flatMap(Int.init(exactly:))
        versionString = reply["version_string"]?.string
        sessionTimeout = reply["session-timeout"]?.integer.flatMap(Int.init(exactly:)).map { max(0, $0) } ?? 60
        acceptingNewSessions = reply["accepting-new-sessions"]?.bool ?? true
        apiSecretRequired = reply["api_secret"]?.bool ?? false
        authTokenRequired = reply["auth_token"]?.bool ?? false
        plugins = Self.modules(reply["plugins"])
        transports = Self.modules(reply["transports"])
        raw = reply
    }

    static func modules(_ value: JSONValue?) -> [String: Module] {
        (value?.object?.dictionary ?? [:]).mapValues { entry in
            Module(name: entry["name"]?.string, versionString: entry["version_string"]?.string)
        }
    }
}
