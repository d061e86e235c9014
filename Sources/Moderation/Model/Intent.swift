package import JanusWire

/// What the dashboard asks of the moderation.
///
/// Only these reach a server.
package enum Intent: Hashable, Sendable {
    /// This room is on screen now (nil: none).
    case watch(RoomID?)
    /// Read everything shown again, and try to connect now when the connection is lost.
    case refresh
    /// Do it. The dashboard's dialog has been confirmed.
    case act(Deed)
    /// What an action waited for was typed.
    case supply(ActionID, CredentialKind, Secret)
    /// The first secret may go over plain http.
    case consentToCleartext(ActionID)
    /// The server's own secret was typed.
    case identify(ServerCredentialKind, Secret)
    /// The server's own secrets may go over plain http or ws.
    case consentToCleartextConnection
    /// The moderator gave a waiting action up.
    case giveUp(ActionID)
}
