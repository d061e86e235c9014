/// Something that happened on a server, as Janus tells its event handlers.
///
/// Event handlers hear of everybody's sessions, handles and rooms. A participant who joined a room hears of some of it,
/// too; ``VideoRoomNotice/isToldInRoom`` says of what. Texts in it are hostile.
///
/// Tokens, session descriptions and candidates are taken out while an event is read, also from ``raw``.
public struct HandlerEvent: Hashable, Sendable {
    /// The server's `server_name`; `nil` for one without.
    public var emitter: String?
    /// What happened.
    public var kind: Kind
    /// Whose session it concerns.
    ///
    /// `nil` for the server as a whole, and in Janus' VideoRoom for the kinds that ``VideoRoomNotice/isUnattributed``
    /// names.
    public var session: SessionID?
    /// Whose handle it concerns; `nil` where ``session`` is, and for what concerns a session as a whole.
    public var handle: HandleID?
    /// What the person's own program called the handle.
    public var opaqueID: String?
    /// When it happened, in microseconds since 1970 by the server's clock.
    public var timestamp: Int64?
    /// The whole event, without what is secret in it.
    public var raw: JSONValue

    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// Type 1: something about a session.
        case session(SessionChange)
        /// Type 2: something about a handle, and the plugin that it is attached to.
        case handle(HandleChange, plugin: String?)
        /// Type 4: what somebody had the server tell, by the Admin API's `custom_event`.
        case external(schema: String?)
        /// Type 8: a session description came from the person (`isRemote`), or went to them; "offer" or "answer".
        case jsep(isRemote: Bool, type: String?)
        /// Type 16: something about a connection for media.
        case webrtc(ConnectionChange)
        /// Type 32: something about media that come or go.
        case media(MediaNotice)
        /// Type 64: something that the VideoRoom plugin tells.
        case videoRoom(VideoRoomNotice)
        /// Type 64: something that another plugin tells.
        case plugin(String)
        /// Type 128: something about a client's connection, such as a request that came.
        case transport(String?)
        /// Type 256: something about the server itself.
        case core(ServerNotice)
        /// A type that this version does not know, or an event of a known one that cannot be read.
        case unknown(type: Int64)
    }

    /// What can happen to a session.
    public enum SessionChange: Hashable, Sendable {
        /// It was made, over a transport such as "janus.transport.http".
        case created(transport: String?)
        /// It was ended by its owner or by the Admin API.
        ///
        /// Janus 1.1.2 does not tell it of a session whose WebSocket was closed.
        case destroyed
        /// Nothing came from its owner for too long.
        case timedOut
        /// Something else, by Janus' name for it.
        case other(String)
    }

    /// What can happen to a handle.
    public enum HandleChange: Hashable, Sendable {
        case attached, detached
        /// Something else, by Janus' name for it.
        case other(String)
    }
}

extension HandlerEvent {
    /// Reads an event; `nil` for what is no object with a `type`.
    public init?(_ event: JSONValue) {
        guard let type = event["type"]?.integer else { return nil }
        emitter = event["emitter"]?.string
        session = event["session_id"]?.integer.map(SessionID.init)
        handle = event["handle_id"]?.integer.map(HandleID.init)
        opaqueID = event["opaque_id"]?.string
        timestamp = event["timestamp"]?.integer
        kind = Self.kind(of: type, subtype: event["subtype"]?.integer, event["event"] ?? .null) ?? .unknown(type: type)
        raw = event.withoutSecrets
    }

    /// The events in what an event handler sends: one, or an array of them (`grouping`).
    ///
    /// What is no event is left out.
    public static func events(in message: JSONValue) -> [HandlerEvent] {
        message.array.map { $0.compactMap(HandlerEvent.init) } ?? [HandlerEvent(message)].compactMap(\.self)
    }

    private static func kind(of type: Int64, subtype: Int64?, _ body: JSONValue) -> Kind? {
        switch type {
        case 1: return SessionChange(body).map(Kind.session)
        case 2: return HandleChange(body).map { .handle($0, plugin: body["plugin"]?.string) }
        case 4: return .external(schema: body["schema"]?.string)
        case 8: return .jsep(isRemote: body["owner"]?.string == "remote", type: body["jsep"]?["type"]?.string)
        case 16: return ConnectionChange(body, subtype: subtype).map(Kind.webrtc)
        case 32: return MediaNotice(body, subtype: subtype).map(Kind.media)
        case 64:
            guard let plugin = body["plugin"]?.string else { return nil }
            guard plugin == JanusPlugin.videoRoom else { return .plugin(plugin) }
            return .videoRoom(VideoRoomNotice(body["data"] ?? .null))
        case 128: return .transport(body["transport"]?.string)
        case 256: return ServerNotice(body).map(Kind.core)
        default: return nil
        }
    }
}

extension HandlerEvent.SessionChange {
    fileprivate init?(_ body: JSONValue) {
        guard let name = body["name"]?.string else { return nil }
        switch name {
        case "created": self = .created(transport: body["transport"]?["transport"]?.string)
        case "destroyed": self = .destroyed
        case "timeout": self = .timedOut
        default: self = .other(name)
        }
    }
}

extension HandlerEvent.HandleChange {
    fileprivate init?(_ body: JSONValue) {
        guard let name = body["name"]?.string else { return nil }
        switch name {
        case "attached": self = .attached
        case "detached": self = .detached
        default: self = .other(name)
        }
    }
}
