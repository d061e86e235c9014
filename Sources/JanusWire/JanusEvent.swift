/// Something that Janus pushed to a session.
public struct JanusEvent: Hashable, Sendable {
    /// The session it belongs to.
    public var sessionID: SessionID?
    /// The handle it belongs to; `nil` for what concerns the whole session.
    public var sender: HandleID?
    /// The request it answers, if it answers one.
    public var transaction: String?
    /// What happened.
    public var body: Body
    /// The session description beside a plugin's event.
    public var jsep: JSONValue?
    /// The whole event.
    public var raw: JSONValue

    /// What happened.
    public enum Body: Hashable, Sendable {
        /// The VideoRoom plugin tells something.
        case videoRoom(VideoRoomEvent)
        /// Our own connection is up.
        case webrtcUp
        /// Janus began or stopped receiving our own media.
        case media(mid: String?, kind: String?, isReceiving: Bool)
        /// Our own connection loses packets; `isUplink` as Janus sees it.
        case slowLink(mid: String?, kind: String?, isUplink: Bool?, lost: Int64?)
        /// Our own connection could not be made; since Janus 1.2.
        case iceFailed
        /// Our own connection ended.
        case hangup(reason: String?)
        /// The handle is gone.
        case detached
        /// The session is gone.
        case timeout
        /// A candidate for our own connection; `nil` when there are no more.
        case trickle(ICECandidate?)
        /// Nothing of the above: the name that it came under, or the name of a plugin that is not the VideoRoom.
        case unknown(name: String)
    }
}

extension JanusEvent {
    /// Reads an event.
    ///
    /// It never fails: what is not known is kept whole as ``Body/unknown(name:)``.
    public init(_ message: JSONValue) {
        sessionID = message["session_id"]?.integer.map(SessionID.init)
        sender = message["sender"]?.integer.map(HandleID.init)
        transaction = message["transaction"]?.string
        jsep = message["jsep"]
        raw = message
        body = Self.body(of: message)
    }

    /// The events in a message: one, except that Janus 0.x tells of a mute of several kinds of media at once.
    public static func events(in message: JSONValue) -> [JanusEvent] {
        JanusEvent(message).parts
    }

    /// The same as one event for each thing that it tells.
    package var parts: [JanusEvent] {
        guard case .videoRoom = body, let data = raw["plugindata"]?["data"] else { return [self] }
        return VideoRoomEvent.all(in: data, isAnswer: transaction != nil).map { body in
            var event = self
            event.body = .videoRoom(body)
            return event
        }
    }

    private static func body(of message: JSONValue) -> Body {
        let name = message["janus"]?.string ?? ""
        switch name {
        case "event":
            let plugin = message["plugindata"]?["plugin"]?.string
            guard plugin == JanusPlugin.videoRoom, let data = message["plugindata"]?["data"] else {
                return .unknown(name: plugin ?? name)
            }
            return .videoRoom(VideoRoomEvent(data, isAnswer: message["transaction"]?.string != nil))
        case "webrtcup": return .webrtcUp
        case "media":
            guard let isReceiving = message["receiving"]?.bool else { return .unknown(name: name) }
            return .media(
                mid: message["mid"]?.string, kind: message["type"]?.string, isReceiving: isReceiving)
        case "slowlink":
            return .slowLink(
                mid: message["mid"]?.string, kind: message["media"]?.string, isUplink: message["uplink"]?.bool,
                lost: message["lost"]?.integer)
        case "ice-failed": return .iceFailed
        case "hangup": return .hangup(reason: message["reason"]?.string)
        case "detached": return .detached
        case "timeout": return .timeout
        case "trickle":
            if message["candidate"]?["completed"]?.bool == true { return .trickle(nil) }
            return message["candidate"].flatMap(ICECandidate.init).map(Body.trickle) ?? .unknown(name: name)
        default: return .unknown(name: name)
        }
    }
}
