package import JanusWire

/// Events that came together.
package struct EventBatch: Hashable, Sendable {
    /// The events in the order in which they came.
    package var events: [HandlerEvent]
    /// How many events were dropped before these, since nobody took them in time.
    package var dropped: Int
}
