/// A request to the core of Janus, before a transport adds the transaction and the secrets.
public struct JanusRequest: Hashable, Sendable {
    /// What `janus` says, such as "create", "attach" or "message".
    public var verb: String
    /// The session it goes to.
    public var session: SessionID?
    /// The handle it goes to.
    public var handle: HandleID?
    /// Whatever else belongs into it.
    public var parameters: [String: JSONValue]

    /// A request with that verb.
    public init(
        _ verb: String, session: SessionID? = nil, handle: HandleID? = nil, parameters: [String: JSONValue] = [:]
    ) {
        self.verb = verb
        self.session = session
        self.handle = handle
        self.parameters = parameters
    }
}

extension JanusRequest {
    /// `info`: what the server says about itself.
    public static let info = JanusRequest("info")

    /// `create`: a new session.
    public static let create = JanusRequest("create")

    /// `keepalive`: the session is still wanted.
    public static func keepalive(_ session: SessionID) -> Self { Self("keepalive", session: session) }

    /// `claim`: the session's events are to come on this connection from now on.
    public static func claim(_ session: SessionID) -> Self { Self("claim", session: session) }

    /// `destroy`: the session is no longer wanted.
    public static func destroy(_ session: SessionID) -> Self { Self("destroy", session: session) }

    /// `attach`: a new handle of a plugin.
    ///
    /// `opaqueID` is for the operator's eyes, in Janus' own logs and events.
    public static func attach(_ session: SessionID, plugin: String, opaqueID: String? = nil) -> Self {
        var parameters: [String: JSONValue] = ["plugin": .string(plugin)]
        parameters["opaque_id"] = opaqueID.map(JSONValue.string)
        return Self("attach", session: session, parameters: parameters)
    }

    /// `detach`: the handle is no longer wanted.
    public static func detach(_ session: SessionID, _ handle: HandleID) -> Self {
        Self("detach", session: session, handle: handle)
    }

    /// `message`: something for the plugin behind the handle.
    public static func message(
        _ session: SessionID, _ handle: HandleID, body: JSONValue, jsep: JSONValue? = nil
    ) -> Self {
        var parameters = ["body": body]
        parameters["jsep"] = jsep
        return Self("message", session: session, handle: handle, parameters: parameters)
    }

    /// `trickle`: more candidates for the handle's connection.
    public static func trickle(
        _ session: SessionID, _ handle: HandleID, _ candidates: [ICECandidate]
    ) -> Self {
        Self(
            "trickle", session: session, handle: handle,
            parameters: ["candidates": .array(candidates.map(\.json))])
    }

    /// `trickle`: there are no more candidates.
    public static func trickleCompleted(_ session: SessionID, _ handle: HandleID) -> Self {
        Self(
            "trickle", session: session, handle: handle, parameters: ["candidate": ["completed": true]])
    }

    /// `hangup`: the handle's connection is to end; the handle stays.
    public static func hangup(_ session: SessionID, _ handle: HandleID) -> Self {
        Self("hangup", session: session, handle: handle)
    }
}
