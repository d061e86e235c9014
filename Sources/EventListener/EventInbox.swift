internal import DequeModule
internal import JanusWire
internal import Synchronization

/// The events that nobody has taken yet, up to a bound, and who waits for the next ones.
final class EventInbox: Sendable {
    private struct State {
        var batches: Deque<(events: [HandlerEvent], size: Int)> = []
        var size = 0
        /// How many were dropped before the first batch.
        var dropped = 0
        var waiting: CheckedContinuation<EventBatch?, Never>?
        var isFinished = false

        mutating func take() -> EventBatch? {
            guard let first = batches.popFirst() else { return nil }
            size -= first.size
            defer { dropped = 0 }
            return EventBatch(events: first.events, dropped: dropped)
        }
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Keeps events of so many bytes of JSON, and in any case the latest ones.
    init(limit: Int) { self.limit = limit }

    /// Puts events in that came in so many bytes, and says how many older ones had to go for them.
    func put(_ events: [HandlerEvent], size: Int) -> Int {
        let (waiting, batch, dropped) = state.withLock { state in
            guard !state.isFinished else { return (CheckedContinuation<EventBatch?, Never>?.none, EventBatch?.none, 0) }
            state.batches.append((events, size))
            state.size += size
            var dropped = 0
            while state.size > limit, state.batches.count > 1, let oldest = state.batches.popFirst() {
                state.size -= oldest.size
                dropped += oldest.events.count
            }
            state.dropped += dropped
            guard let waiting = state.waiting else { return (nil, nil, dropped) }
            state.waiting = nil
            return (waiting, state.take(), dropped)
        }
        waiting?.resume(returning: batch)
        return dropped
    }

    /// Takes the oldest events, waiting for them; `nil` once there will be none.
    func next() async -> EventBatch? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: EventBatch?? = state.withLock { state in
                    if let batch = state.take() { return batch }
                    // Only one can wait: whoever did before has gone.
                    if state.isFinished || Task.isCancelled || state.waiting != nil { return .some(nil) }
                    state.waiting = continuation
                    return .none
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            release()
        }
    }

    /// Takes no more; what is there can still be taken.
    func finish() {
        state.withLock { $0.isFinished = true }
        release()
    }

    private func release() {
        let waiting = state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: nil)
    }
}
