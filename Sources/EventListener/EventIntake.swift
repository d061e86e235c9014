internal import JanusWire
internal import NIOCore
internal import Synchronization

/// Reads what senders sent, one after the other and away from the event loops, and puts the events into the inbox.
final class EventIntake: Sendable {
    /// What became of a body.
    enum Verdict: Sendable {
        /// Its events were taken, or they had been before.
        case taken
        /// It is no JSON, or no event.
        case unreadable
    }

    private struct Item: Sendable {
        var body: [UInt8]
        var verdict: EventLoopPromise<Verdict>
    }

    let inbox: EventInbox
    /// What is counted, and how much room there is.
    private let state: Mutex<State>
    private let items: AsyncStream<Item>
    private let feed: AsyncStream<Item>.Continuation

    private struct State {
        var room: Int
        var counters = EventCounters()
    }

    /// What a body takes up besides its bytes, so that a flood of empty ones is a flood.
    private static let overhead = 1024

    init(limits: EventListenerOptions.Limits) {
        inbox = EventInbox(limit: limits.untaken)
        state = Mutex(State(room: limits.unread))
        (items, feed) = AsyncStream.makeStream()
    }

    /// How much came, and what became of it.
    var counters: EventCounters { state.withLock { $0.counters } }

    /// Counts something.
    func count(_ change: @Sendable (inout EventCounters) -> Void) { state.withLock { change(&$0.counters) } }

    /// Keeps room for so many bytes, if there is any.
    func reserve(_ size: Int) -> Bool {
        state.withLock { state in
            guard state.room >= size else { return false }
            state.room -= size
            return true
        }
    }

    /// Gives room back.
    func release(_ size: Int) { state.withLock { $0.room += size } }

    /// Takes a body for whose bytes room was reserved; the verdict comes in any case.
    func take(_ body: ByteBuffer, on loop: any EventLoop) -> EventLoopFuture<Verdict> {
        let verdict = loop.makePromise(of: Verdict.self)
        state.withLock { $0.room -= Self.overhead }
        if case .enqueued = feed.yield(Item(body: Array(buffer: body), verdict: verdict)) {
            return verdict.futureResult
        }
        release(body.readableBytes + Self.overhead)
        verdict.succeed(.unreadable)
        return verdict.futureResult
    }

    /// Reads until ``finish()``.
    @concurrent func run() async {
        var seen = RecentBodies()
        for await item in items {
            item.verdict.succeed(read(item.body, &seen))
            release(item.body.count + Self.overhead)
            await Task.yield()
        }
        inbox.finish()
    }

    /// Lets ``run()`` end, once it has read what is there.
    func finish() { feed.finish() }

    private func read(_ body: [UInt8], _ seen: inout RecentBodies) -> Verdict {
        guard let message = try? JSONValue(parsing: body), case let events = HandlerEvent.events(in: message),
            // Nothing at all is what a grouping event handler never sends, but no mistake either.
            !events.isEmpty || message.array?.isEmpty == true
        else {
            count { $0.unreadable += 1 }
            return .unreadable
        }
        guard let first = events.first else { return .taken }
        // Without a time, things can happen twice in the same words.
        if first.timestamp != nil, !seen.insert(body) { return .taken }
        let dropped = inbox.put(events, size: body.count)
        count { counters in
            counters.events += events.count
            counters.dropped += dropped
        }
        return .taken
    }
}

/// The bodies that came last, so that one which is sent again is known: Janus repeats what it got no answer to.
private struct RecentBodies {
    private var hashes: [Int] = []

    /// Whether this one is not among them; from now on it is.
    mutating func insert(_ body: [UInt8]) -> Bool {
        var hasher = Hasher()
        body.withUnsafeBytes { hasher.combine(bytes: $0) }
        hasher.combine(body.count)
        let hash = hasher.finalize()
        guard !hashes.contains(hash) else { return false }
        if hashes.count == 64 { hashes.removeFirst() }
        hashes.append(hash)
        return true
    }
}
