/// How much came to an ``EventListener``, and what became of it.
package struct EventCounters: Hashable, Sendable {
    /// Events that were read.
    package var events = 0
    /// Events among them that nobody took in time.
    package var dropped = 0
    /// Requests and WebSockets without the right user and password.
    package var unauthorized = 0
    /// Bodies and messages that held no events.
    package var unreadable = 0

    /// So many of each.
    package init(events: Int = 0, dropped: Int = 0, unauthorized: Int = 0, unreadable: Int = 0) {
        self.events = events
        self.dropped = dropped
        self.unauthorized = unauthorized
        self.unreadable = unreadable
    }
}
