import Synchronization

/// Where the moderation leaves what it has to show, and the screen fetches it when it can.
///
/// The newest snapshot wins; lines of the event stream are kept up to a bound. Posting never waits for the reader: a
/// stalled terminal cannot stop the moderation.
package final class Outbox: Sendable {
    private struct Contents {
        var snapshot: Snapshot?
        var records: [EventRecord] = []
    }

    private let contents = Mutex(Contents())
    private let capacity: Int
    private let ring: @Sendable () -> Void

    /// `ring` is called after each post, from any thread.
    package init(capacity: Int = 10_000, ring: @escaping @Sendable () -> Void = {}) {
        self.capacity = capacity
        self.ring = ring
    }

    func post(_ snapshot: Snapshot?, _ records: [EventRecord]) {
        guard snapshot != nil || !records.isEmpty else { return }
        contents.withLock { contents in
            if let snapshot { contents.snapshot = snapshot }
            contents.records += records
            // The reader sees from the sequence numbers how many it has missed.
            if contents.records.count > capacity { contents.records.removeFirst(contents.records.count - capacity) }
        }
        ring()
    }

    /// Everything that has come since the last call.
    package func take() -> (snapshot: Snapshot?, log: LogDelta) {
        contents.withLock { contents in
            defer { contents = Contents() }
            return (contents.snapshot, LogDelta(records: contents.records))
        }
    }
}
