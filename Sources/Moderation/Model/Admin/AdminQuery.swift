package import JanusWire

/// A question to the Admin API that changes nothing on the server.
package enum AdminQuery: Hashable, Sendable {
    /// `list_sessions`.
    case sessions
    /// `list_handles` of a session.
    case handles(SessionID)
    /// `handle_info`.
    case handle(HandleAddress)
    /// `info`, `get_status`, `loops_info` and `list_tokens`: what only the details of the server show.
    case server
    /// A walk of one session, and of these handles besides, for somebody who is to be removed.
    case survey(Suspect, SessionID, besides: [HandleAddress])
}

/// The answer to an ``AdminQuery``.
package enum AdminAnswer: Sendable {
    case sessions([SessionID])
    case handles([HandleID])
    case handle(HandleInfo)
    /// `tokens` is nil where the server has none.
    case server(ServerInfo, ServerStatus, loops: [EventLoopInfo], tokens: [StoredToken]?)
    case survey([HandleInfo])
}
