internal import DequeModule

/// Events that no poll has taken, the oldest first.
///
/// Janus keeps them without limit until the session ends. Here the oldest go where nobody fetches them, so that a reader
/// that stalls finds the newest and the memory stays level.
struct EventQueue: Sendable {
    /// So many are kept at most.
    static let limit = 50_000

    private var events: Deque<JSON> = []

    var count: Int { events.count }
    var isEmpty: Bool { events.isEmpty }

    /// Adds an event, and says how many older ones had to go for it.
    mutating func append(_ event: JSON) -> Int {
        var dropped = 0
        if count >= Self.limit {
            dropped = Self.limit / 10
            events.removeFirst(dropped)
        }
        events.append(event)
        return dropped
    }

    /// Takes up to `limit` events.
    mutating func take(_ limit: Int) -> [JSON] {
        let part = Array(events.prefix(max(0, limit)))
        events.removeFirst(part.count)
        return part
    }
}

/// What became of the events for clients.
package struct EventCounts: Sendable, Hashable {
    /// Put into the queues of sessions.
    package var produced = 0
    /// Taken by polls.
    package var delivered = 0
    /// Gone from full queues.
    package var dropped = 0
}

extension Engine {
    /// Lets an event wait for a session's polls.
    mutating func enqueue(_ event: JSON, for session: UInt64) {
        guard let dropped = sessions[session]?.queue.append(event) else { return }
        counts.produced += 1
        counts.dropped += dropped
    }

    /// Takes up to `limit` of the events that wait for a session.
    mutating func take(_ limit: Int, from session: UInt64) -> [JSON] {
        let events = sessions[session]?.queue.take(limit) ?? []
        counts.delivered += events.count
        return events
    }
}
