package import JanusWire
package import Text

/// Something that happened to the moderation: an intent of the moderator's, an answer, an event, or the time.
package enum ModerationInput: Sendable {
    /// The first input.
    case start
    case intent(Intent)
    /// A wake-up that ``ModerationState/nextWake`` asked for.
    case woke
    /// The process was stopped and goes on, or the machine slept; how long it stood still, as far as that is known.
    case resumed(after: Duration)

    // Answers to effects.
    case connected(ServerInfo, url: String, Continuity)
    /// The information is there when the server got as far as giving it.
    case connectFailed(JanusError, ServerInfo?)
    /// `cost` is what the answer cost, where it is large enough to be looked at.
    case answered(Query, Result<Answer, JanusError>, roundTrip: Duration?, cost: ReadingCost? = nil)
    case requestAnswered(ActionID, Result<ActionAnswer, JanusError>)
    case joinAnswered(RoomID, Result<Void, JanusError>)
    case leaveAnswered(RoomID, Result<Void, JanusError>)
    /// The Admin API answered, or did not.
    case adminConnected(ServerStatus, attempt: Int)
    case adminFailed(JanusError, attempt: Int)
    case adminAnswered(AdminQuery, Result<AdminAnswer, JanusError>, attempt: Int)
    /// Janus' event handlers told of these; `dropped` were given up before them.
    case handlerEvents([HandlerEvent], dropped: Int)
    /// What the Admin API made of an action.
    case adminRequestAnswered(ActionID, Result<ActionAnswer, JanusError>)
    /// The rules of an earlier run.
    case rulesRead([KeepOutRule])
    /// The rooms that were pinned in an earlier run.
    case pinsRead([RoomID])
    /// The record of what was done, as far as it is shown.
    case auditRead(AuditPage)
    /// Something was written to a file, or could not be.
    case reported(CleanText, isProblem: Bool)

    // From the background poll.
    case event(RoomID, JanusEvent)
    /// An event that belongs to no room we are in.
    case strayEvent(JanusEvent)
    /// A poll ended after this time without an event.
    case quiet(after: Duration)
    case pollBroke(JanusError)
}

/// What became of our session when a connection was made.
package enum Continuity: Hashable, Sendable {
    /// The first session, or a new one because the old one is gone: every handle and joined room went with it.
    case new
    /// The old session lives: handles and joined rooms are as they were, but events may have been lost.
    case resumed
}

/// A question that changes nothing on the server.
package enum Query: Hashable, Sendable {
    /// `list`.
    case rooms
    /// `listparticipants` of a room.
    case people(RoomID)
    /// `listforwarders` of a room.
    case forwarders(RoomID)
    /// `allowed`, changing nothing: whether our own token still opens a room that we closed.
    case lock(RoomID)
    /// `keepalive`: that the session is still wanted.
    case presence
}

/// The answer to a ``Query``.
package enum Answer: Sendable {
    case rooms([RoomInfo])
    case people([Participant])
    case forwarders([ForwardingPublisher])
    /// The tokens that open the room.
    case lock([Secret])
    case presence
}
