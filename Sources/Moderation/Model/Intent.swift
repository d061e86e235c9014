package import JanusWire
package import Text

/// What the dashboard asks of the moderation.
///
/// Only these reach a server.
package enum Intent: Hashable, Sendable {
    /// This room is on screen now (nil: none).
    case watch(RoomID?)
    /// Look for this in the names and ids of everybody in every room (nil: no longer).
    case find(String?)
    /// This room stands on top and is read every interval, or no longer.
    case pin(RoomID, Bool)
    /// Read everything shown again, and try to connect now when the connection is lost.
    case refresh
    /// Do these, in this order. The dashboard's dialog has been confirmed; the reason stays with us.
    case act([Deed], reason: CleanText?)
    /// What an action waited for was typed.
    case supply(ActionID, CredentialKind, Secret)
    /// The first secret may go over plain http.
    case consentToCleartext(ActionID)
    /// The server's own secret was typed.
    case identify(ServerCredentialKind, Secret)
    /// The server's own secrets may go over plain http or ws.
    case consentToCleartextConnection
    /// The moderator gave a waiting action up, and with it those that wait for the same.
    case giveUp(ActionID)
    /// The details of somebody in this room are open: find out what is asked for only then (`listforwarders`).
    case inspect(RoomID)
    /// The details of the server are open, or no longer: read what only they show (`get_status`, `loops_info`, `list_tokens`).
    case inspectServer(Bool)
    /// Find out what removing somebody would end, by walking the session anew; `nil` when nobody asks any more.
    case survey(Suspect?)
    /// The record of what was done is open: read it anew.
    case readAudit
    /// Write these lines of the event stream into a new file.
    case save([EventRecord], path: String)
    /// Write what the screen shows into two new files.
    case saveScreenshot(Screenshot)
}
