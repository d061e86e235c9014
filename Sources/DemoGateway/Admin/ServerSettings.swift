/// What the Admin API changes while the server runs, and `get_status` shows (J:2196; the values as a new server has
/// them).
struct ServerSettings: Sendable {
    /// A setting and the request that changes it.
    private struct Setting {
        var verb: String
        /// The element of the request.
        var parameter: String
        var kind: Rule.Kind
        /// The member of `get_status`.
        var key: String
        /// The member of the reply, where it is not called like that of `get_status`.
        var answer: String?
    }

    /// How long a session lives without a request; zero means for ever.
    var sessionTimeout: Duration
    /// False while the server drains.
    var acceptsNewSessions = true
    private var values: [String: JSON]
    private let dialect: DemoGatewayOptions.Dialect

    init(_ options: DemoGatewayOptions) {
        sessionTimeout = options.sessionTimeout
        dialect = options.dialect
        values = [
            "token_auth": .bool(options.tokenAuth), "reclaim_session_timeout": 0, "candidates_timeout": 45,
            "log_level": 4, "log_timestamps": false, "log_colors": false, "log_rotate_sig": 0,
            "locking_debug": false, "refcount_debug": false, "libnice_debug": false, "min_nack_queue": 200,
            "nack-optimizations": false, "no_media_timer": 1, "slowlink_threshold": 0,
        ]
    }

    /// The member `status` of the reply to `get_status`.
    var status: JSON {
        var keys = [
            "token_auth", "session_timeout", "reclaim_session_timeout", "candidates_timeout", "log_level",
            "log_timestamps", "log_colors",
        ]
        if dialect == .v1_4 { keys.append("log_rotate_sig") }
        keys += ["locking_debug", "refcount_debug"]
        if dialect != .v1_4 { keys.append("libnice_debug") }
        keys += ["min_nack_queue", "nack-optimizations", "no_media_timer", "slowlink_threshold"]
        var status = JSONObject()
        for key in keys {
            status[key] = key == "session_timeout" ? .int(sessionTimeout.components.seconds) : values[key]
        }
        return .object(status)
    }

    /// Carries out a request to change a setting, and gives what the reply says of it; nil for another request.
    mutating func change(_ request: CoreRequest) throws(CoreError) -> JSONObject? {
        switch request.verb {
        case "accept_new_sessions":
            try request.check("accept", .boolean)
            acceptsNewSessions = request.body["accept"]?.bool ?? acceptsNewSessions
            return ["accept": .bool(acceptsNewSessions)]
        case "set_session_timeout":
            try request.check("timeout", .positive)
            sessionTimeout = .seconds(request.body["timeout"]?.int ?? 0)
            return ["timeout": .int(sessionTimeout.components.seconds)]
        case "set_libnice_debug" where dialect == .v1_4: return nil
        default: break
        }
        guard let setting = Self.all.first(where: { $0.verb == request.verb }) else { return nil }
        try request.check(setting.parameter, setting.kind)
        guard let value = request.body[setting.parameter] else { return nil }
        if setting.key == "log_level", let level = value.int, level > 7 {
            throw .invalid("level should be between 0 and 7")
        }
        values[setting.key] = value
        var answer = JSONObject()
        answer[setting.answer ?? setting.key] = value
        return answer
    }

    private static let all: [Setting] = [
        Setting(
            verb: "set_log_level", parameter: "level", kind: .positive, key: "log_level", answer: "level"),
        Setting(verb: "set_locking_debug", parameter: "debug", kind: .boolean, key: "locking_debug"),
        Setting(verb: "set_refcount_debug", parameter: "debug", kind: .boolean, key: "refcount_debug"),
        Setting(verb: "set_libnice_debug", parameter: "debug", kind: .boolean, key: "libnice_debug"),
        Setting(verb: "set_log_timestamps", parameter: "timestamps", kind: .boolean, key: "log_timestamps"),
        Setting(verb: "set_log_colors", parameter: "colors", kind: .boolean, key: "log_colors"),
        Setting(verb: "set_min_nack_queue", parameter: "min_nack_queue", kind: .positive, key: "min_nack_queue"),
        Setting(
            verb: "set_nack_optimizations", parameter: "nack_optimizations", kind: .boolean, key: "nack-optimizations"),
        Setting(verb: "set_no_media_timer", parameter: "no_media_timer", kind: .positive, key: "no_media_timer"),
        Setting(
            verb: "set_slowlink_threshold", parameter: "slowlink_threshold", kind: .positive, key: "slowlink_threshold"),
    ]
}
