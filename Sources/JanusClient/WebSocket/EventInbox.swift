internal import JanusWire

/// The events of one session that nobody has taken yet, up to a bound, and who waits for the next one.
///
/// A pure value: whoever is to be told is given back, to be told outside of any lock.
struct EventInbox {
    private let capacity: Int
    private var events: [JanusEvent] = []
    private var hasOverflowed = false
    private var bell: AsyncStream<Void>.Continuation?

    init(capacity: Int) { self.capacity = capacity }

    /// Takes the oldest events, at most so many; `nil` when there are none.
    ///
    /// An inbox that was too full fails once: some of its events are lost, and that must not go unnoticed.
    mutating func take(_ limit: Int) -> Result<[JanusEvent], JanusError>? {
        if hasOverflowed {
            hasOverflowed = false
            return .failure(JanusError(.connectionLost("events came faster than they were read")))
        }
        guard !events.isEmpty else { return nil }
        defer { events.removeFirst(min(limit, events.count)) }
        return .success(Array(events.prefix(limit)))
    }

    /// Something that ends when the next events come.
    mutating func wait() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        bell?.finish()
        bell = continuation
        return stream
    }

    /// Puts events in, and gives whom to tell.
    mutating func put(_ new: [JanusEvent]) -> AsyncStream<Void>.Continuation? {
        events += new
        if events.count > capacity {
            events = []
            hasOverflowed = true
        }
        return takeBell()
    }

    /// Gives who waits, who is not told a second time.
    mutating func takeBell() -> AsyncStream<Void>.Continuation? {
        defer { bell = nil }
        return bell
    }
}
