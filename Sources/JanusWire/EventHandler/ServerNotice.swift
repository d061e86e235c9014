/// What an event handler is told of the server itself (type 256).
public enum ServerNotice: Hashable, Sendable {
    /// It started: sessions, handles and rooms of before are gone.
    ///
    /// An event handler that connects late can hear of it late.
    case started(ServerInfo?)
    /// How much is going on; every now and then, since Janus 1.2.
    case update(sessions: Int64?, handles: Int64?, connections: Int64?)
    /// It ends, by that signal.
    case shutdown(signal: Int64?)
    /// Something else, by Janus' name for it.
    case other(String)
}

extension ServerNotice {
    init?(_ body: JSONValue) {
        guard let status = body["status"]?.string else { return nil }
        let info = body["info"]
        switch status {
        case "started": self = .started(info.flatMap(ServerInfo.init))
        case "update":
            self = .update(
                sessions: info?["sessions"]?.integer, handles: info?["handles"]?.integer,
                connections: info?["peerconnections"]?.integer)
        case "shutdown": self = .shutdown(signal: body["signum"]?.integer)
        default: self = .other(status)
        }
    }
}
