/// How often `list` is read, so that it takes at most 2 % of a core here and of the server's time.
struct ListTempo: Sendable {
    private var costs: [Duration] = []
    private var stretch = SteppedDuration()

    /// The pause is so many times what a reading costs.
    private static let factor = 50
    private static let window = 5
    /// However much it costs, the list is read this often.
    static let longest = Duration.seconds(60)

    /// Takes what a reading cost.
    ///
    /// The median of the last few counts: one slow answer stretches nothing for long.
    mutating func add(_ cost: ReadingCost, refresh: Duration) {
        costs.append(max(.zero, cost.here, cost.server))
        if costs.count > Self.window { costs.removeFirst() }
        stretch.take(pause, above: refresh)
    }

    /// The least time between two readings that nobody asked for by hand.
    var pause: Duration {
        costs.isEmpty ? .zero : min(Self.longest, costs.sorted()[(costs.count - 1) / 2] * Self.factor)
    }

    /// The time between two readings where nothing hurries.
    func interval(refresh: Duration) -> Duration { max(refresh, stretch.value) }
}
