public import JanusWire

/// What came of waiting for events.
public enum Delivery: Hashable, Sendable {
    /// These happened, in this order.
    case events([JanusEvent])
    /// Nothing happened, says the server, that long after it was asked.
    ///
    /// Much less than 30 seconds with nobody else polling this session means that an event went to a poll that was
    /// broken, and is lost: read the state anew.
    case quiet(after: Duration)
}

extension JanusSession {
    /// Waits for the session's events and hands them over, until the connection breaks or the task is cancelled.
    ///
    /// It asks again at once, or 20 ms after it asked last, and never twice at a time. Events that answer a request of
    /// ours are handed over in their place, too. It does not try again after an error: what to do then, and when, is for
    /// the caller to decide, and ``run(_:)`` may be called anew.
    ///
    /// - Throws: ``JanusError/Kind/sessionGone`` when the server does not know the session any more,
    ///   ``JanusError/Kind/cancelled`` when the task is cancelled, and otherwise what broke. An event may be lost then.
    public func run(_ deliver: @Sendable (Delivery) async -> Void) async throws(JanusError) {
        guard !isRunning else { throw JanusError(.connectionLost("another poll of this session is under way")) }
        isRunning = true
        defer { isRunning = false }
        do throws(JanusError) {
            while true { try await poll(deliver) }
        } catch {
            let error = error.isSessionGone ? JanusError(.sessionGone) : error
            // Whatever they wait for would come here, or is lost.
            for waiter in transactions.answerAll() { waiter.yield(.failure(error)) }
            throw error
        }
    }

    /// Events are fetched no more often than this; the first after a quiet spell waits for nothing.
    ///
    /// Where they come one upon the other, they come several at a time so, which costs Janus and us a fraction.
    private static let shortestPoll = Duration.milliseconds(20)
    /// Where so many come at a time there is nothing to be saved by waiting for more.
    private static let fullPoll = 200

    /// Asks for events once and hands over what there is.
    private func poll(_ deliver: @Sendable (Delivery) async -> Void) async throws(JanusError) {
        let start = ContinuousClock.now
        let events = try await transport.nextEvents(of: id)
        let duration = start.duration(to: .now)
        for event in events {
            guard let transaction = event.transaction else { continue }
            transactions.answer(transaction)?.yield(.success(event))
        }
        await deliver(events.isEmpty ? .quiet(after: duration) : .events(events))
        if events.contains(where: { $0.body == .timeout }) { throw JanusError(.sessionGone) }
        let rest = Self.shortestPoll - start.duration(to: .now)
        if rest > .zero, events.count < Self.fullPoll { try? await Task.sleep(for: rest) }
        if Task.isCancelled { throw JanusError(.cancelled) }
    }
}
