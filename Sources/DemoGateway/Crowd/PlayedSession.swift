/// A session of somebody without a client: what a client would have made on the server for them.
struct PlayedSession: Sendable {
    let id: UInt64
    let created: Duration
    /// In the order of attaching.
    var handles: [PlayedHandle] = []
    /// As ``Session/timeout``; nobody is ever silent for so long.
    var timeout: Duration?
}

/// A handle of such a session.
struct PlayedHandle: Sendable {
    /// What the handle is to the plugin.
    enum Role: Sendable, Hashable {
        case publisher(PersonKey)
        /// The person was kicked, and the handle is left.
        case departed
        /// Receives from everybody in the room who publishes, but for `viewer`; on 0.x from one of them alone.
        case subscriber(room: EntityID, viewer: EntityID?, feed: EntityID?)
    }

    let id: UInt64
    var role: Role
    /// Where its media come from.
    let device: Int
    /// What ties subscriptions to a publisher; 0 where a subscriber gave none.
    let privateID: Int64
    let created: Duration
    /// When its PeerConnection came up; nil without one.
    var mediaSince: Duration?
}
