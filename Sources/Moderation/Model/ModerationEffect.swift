package import JanusWire

/// What the driver must do for the model.
///
/// Each is answered by the input named beside it.
package enum ModerationEffect: Sendable {
    /// Find the server, then keep the old session if it lives and make a new one if not (`connected`, `connectFailed`).
    ///
    /// It takes the place of any attempt that is under way.
    case connect(attempt: Int, JanusCredentials)
    /// Give up the running poll; the session stays for the next attempt. Not answered.
    case hangUp
    /// Ask, with the key that the question needs (`answered`).
    case ask(Query, key: Secret?)
    /// Carry out what an action consists of (`requestAnswered`).
    case request(ActionID, ActionRequest)
    /// Reach for the Admin API, and ask for its status (`adminConnected`, `adminFailed`).
    case connectAdmin(attempt: Int)
    /// Ask the Admin API (`adminAnswered`).
    case askAdmin(AdminQuery, attempt: Int)
    /// Carry out by the Admin API what an action consists of (`adminRequestAnswered`; `requestAnswered` where it is the kick that fails).
    case requestAdmin(ActionID, AdminRequest)
    /// Attach a handle and `join` with it; a handle whose join failed is detached before the answer (`joinAnswered`).
    case join(JoinRequest)
    /// `leave` and detach (`leaveAnswered`).
    case leave(RoomID)
    /// The room's handle is dead (kicked, destroyed): detach it. Not answered.
    case dropHandle(RoomID)
    /// Write down what is done, before what comes after it. Not answered.
    case record(AuditEntry)
    /// Keep the rules for the next start. Not answered.
    case saveRules([KeepOutRule])
    /// Keep which rooms are pinned for the next start. Not answered.
    case savePins([RoomID])
    /// Read the record of what was done (`auditRead`).
    case readAudit
    /// Write lines of the event stream into a new file (`reported`).
    case save([EventRecord], path: String)
    /// Write what the screen shows into two new files (`reported`).
    case saveScreenshot(Screenshot)
}
