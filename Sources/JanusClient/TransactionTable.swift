/// Which requests still wait for an event, and how far each has come.
///
/// A request is *waiting*, then *acknowledged*, then *done*. The acknowledgement promises an event and is no answer,
/// and the event may come before it, since the two take different ways. A pure value: it neither waits nor sends.
struct TransactionTable<Waiter> {
    /// How far a request has come.
    enum Stage: Hashable {
        /// Sent, and nothing heard.
        case waiting
        /// Taken by Janus, and its event still to come.
        case acknowledged
        /// Answered or given up. Whatever else comes for it is somebody else's mistake.
        case done
    }

    private struct Entry {
        var stage: Stage
        var waiter: Waiter
    }

    private var entries: [String: Entry] = [:]

    init() {}

    /// The number of requests that are not closed.
    var count: Int { entries.count }

    /// How far a request has come; `nil` for one that is not, or no longer, in the table.
    func stage(of transaction: String) -> Stage? { entries[transaction]?.stage }

    /// A request is about to be sent, and `waiter` wants its event.
    mutating func open(_ transaction: String, waiter: Waiter) {
        entries[transaction] = Entry(stage: .waiting, waiter: waiter)
    }

    /// Janus took a request.
    mutating func acknowledge(_ transaction: String) {
        if entries[transaction]?.stage == .waiting { entries[transaction]?.stage = .acknowledged }
    }

    /// The event of a request came.
    ///
    /// Gives the one that waits for it, once.
    mutating func answer(_ transaction: String) -> Waiter? {
        guard let entry = entries[transaction], entry.stage != .done else { return nil }
        entries[transaction]?.stage = .done
        return entry.waiter
    }

    /// Nothing more will come for anybody.
    ///
    /// Gives all that still wait, and they wait no longer.
    mutating func answerAll() -> [Waiter] {
        entries.keys.sorted().compactMap { answer($0) }
    }

    /// Nobody wants to hear of a request any more.
    mutating func close(_ transaction: String) {
        entries[transaction] = nil
    }
}
