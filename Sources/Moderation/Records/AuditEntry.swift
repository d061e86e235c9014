package import JanusWire

/// One line of the record of what was done: that something was to be done, or what became of it.
///
/// There is no place in it for a secret. Texts are cleaned.
package struct AuditEntry: Hashable, Sendable {
    package enum Phase: String, Hashable, Sendable { case intent, outcome }

    /// When it was written, in seconds since 1970 with their thousandths.
    package var time: Double
    /// What joins the two lines of an action; no other Janitor has the same.
    package var actionID: String
    package var phase: Phase
    package var room: RoomID?
    package var roomDescription: String?
    package var person: ParticipantID?
    package var personName: String?
    /// What is done, in a word such as kick or mute.
    package var action: String
    /// What more there is to say of it.
    package var detail: String?
    /// Why, in the moderator's words.
    package var reason: String?
    /// What became of it, in a word or two.
    package var outcome: String?
    /// Janus' code of a refusal.
    package var code: Int?
    /// Janus' words for it.
    package var message: String?
    /// Who did it, where, and as whom; filled in by the log.
    package var context: AuditContext?

    package init(time: Double, actionID: String, phase: Phase, action: String) {
        self.time = time
        self.actionID = actionID
        self.phase = phase
        self.action = action
    }
}

/// Whose doing the lines of a log are.
package struct AuditContext: Hashable, Sendable {
    /// The user of the operating system.
    package var user: String
    package var host: String
    /// The name under which the moderator joins rooms.
    package var moderator: String
    /// The server's URL without secrets.
    package var server: String

    package init(user: String, host: String, moderator: String, server: String) {
        self.user = user
        self.host = host
        self.moderator = moderator
        self.server = server
    }
}
