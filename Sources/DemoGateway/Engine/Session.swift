/// A session: its handles, when it was last active, and the events that wait for a poll.
struct Session: Sendable {
    let id: UInt64
    /// In the order of attaching, which is the order of detaching at the end.
    var handles: [UInt64] = []
    /// What is known of each handle.
    var attachments: [UInt64: Attachment] = [:]
    /// The time of the last request that named the session; a poll's start counts, its end does not (janus.md 1.7).
    var lastActivity: Duration
    /// How long the session lives without a request, where the Admin API said so; zero means for ever.
    var timeout: Duration?
    /// Events that wait for a poll.
    var queue = EventQueue()
    /// Grows with every claim: polls of an older era are no longer woken (seen live).
    var era = 0
}

/// How a handle came to be.
struct Attachment: Sendable {
    var created: Duration
    /// What the client calls the handle, if anything.
    var opaqueID: String?
    /// The token that it was attached with, where tokens count.
    var token: String?
}
