/// What the Admin API knows of one handle: the reply to `handle_info`.
///
/// It holds people's addresses, which are personal data.
public struct HandleInfo: Hashable, Sendable {
    /// The session that the handle is of.
    public var session: SessionID
    /// The handle.
    public var handle: HandleID
    /// The transport by which the session's owner talks to Janus, such as "janus.transport.http".
    public var transport: String?
    /// Seconds without a request after which the session ends; 0 means never.
    public var sessionTimeout: Int?
    /// What the handle's owner wrote beside it (`opaque_id`); hostile text.
    public var opaqueID: String?
    /// The token with which the handle was attached.
    public var token: Secret?
    /// The plugin behind the handle.
    public var plugin: String?
    /// When the handle was attached, on the server's own clock, which tells no time of day.
    public var created: Duration?
    /// When this was written, on the same clock.
    public var currentTime: Duration?
    /// When the session's owner last sent something, on the same clock (`session_last_activity`).
    public var lastActivity: Duration?
    /// What the VideoRoom says of who is behind the handle.
    public var role: Role
    /// How the media find their way; `nil` without a WebRTC connection, and where only the plugin was asked about.
    public var ice: ICE?
    /// How far the encryption of the media has come ("connected" when it is up).
    public var dtlsState: String?
    /// What came and went, stream by stream, in the order of the session description.
    public var media: [MediaStatistics]
    /// The whole information, without the token.
    public var raw: JSONValue

    /// How long ago the handle was attached.
    public var age: Duration? { elapsed(since: created) }

    /// How long the session's owner has been silent.
    ///
    /// A long poll counts where it starts, so up to 30 seconds say nothing.
    public var idle: Duration? { elapsed(since: lastActivity) }

    private func elapsed(since moment: Duration?) -> Duration? {
        guard let moment, let currentTime else { return nil }
        return max(.zero, currentTime - moment)
    }
}

extension HandleInfo {
    /// The information in a reply to `handle_info`, or in its `info`; `nil` when it does not say of which handle it is.
    public init?(_ reply: JSONValue) {
        let info = reply["info"] ?? reply
        guard var members = info.object, let session = info["session_id"]?.integer,
            let handle = info["handle_id"]?.integer
        else { return nil }
        self.session = SessionID(rawValue: session)
        self.handle = HandleID(rawValue: handle)
        transport = info["session_transport"]?.string
        sessionTimeout = info["session_timeout"]?.integer.flatMap(Int.init(exactly:))
        opaqueID = info["opaque_id"]?.string
        token = info["token"]?.string.map(Secret.init)
        plugin = info["plugin"]?.string
        created = info["created"]?.microseconds
        currentTime = info["current_time"]?.microseconds
        lastActivity = info["session_last_activity"]?.microseconds
        role = Role(info["plugin_specific"], of: plugin)
        let connection = Connection(info)
        ice = connection.ice.map(ICE.init)
        dtlsState = connection.dtls?["dtls-state"]?.string
        media = connection.media
        members["token"] = nil
        raw = .object(members)
    }
}

extension JSONValue {
    /// The span of so many microseconds.
    var microseconds: Duration? { integer.map { .microseconds($0) } }
}
