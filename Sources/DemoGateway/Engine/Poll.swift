/// A long poll that waits for an event.
struct Poll: Sendable {
    /// Names a waiting poll to the transport.
    struct ID: Hashable, Sendable {
        let number: UInt64
    }

    let id: ID
    let session: UInt64
    let era: Int
    /// How many events it takes; 1 means a bare object, more an array (janus.md 1.5).
    let limit: Int
    let deadline: Duration
}

/// What a poll is answered with.
enum PollReply: Sendable, Hashable {
    /// 403: the secret is checked before the session (janus.md 0.1).
    case forbidden
    /// 404: no such session.
    case notFound
    /// Events, or a keepalive, shaped for `maxev`. `wasQueued` tells the ones that were there when the poll came.
    case body(JSON, wasQueued: Bool)

    static func events(_ events: [JSON], limit: Int, wasQueued: Bool) -> PollReply {
        if limit > 1 { return .body(.array(events), wasQueued: wasQueued) }
        return .body(events.first ?? keepalive, wasQueued: wasQueued)
    }

    static func keepalive(limit: Int) -> PollReply {
        .body(limit > 1 ? .array([keepalive]) : keepalive, wasQueued: false)
    }

    private static let keepalive: JSON = ["janus": "keepalive"]
}
