/// Turns measured round-trip times into a step that stays put while the line is steady.
struct RoundTripMeter: Hashable, Sendable {
    private static let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
    private static let window = 5

    private var samples: [Duration] = []
    private(set) var shown: RoundTrip?

    /// Adds a measurement.
    ///
    /// The step follows the median of the last few, once that is clearly beyond its borders.
    mutating func add(_ sample: Duration) {
        samples.append(sample)
        if samples.count > Self.window { samples.removeFirst() }
        let sorted = samples.sorted()
        let median =
            Double(sorted[sorted.count / 2].components.attoseconds) / 1e15
            + Double(sorted[sorted.count / 2].components.seconds) * 1000
        let step = Self.steps.first { median <= Double($0) } ?? Self.steps[Self.steps.count - 1]
        guard let current = shown?.milliseconds else {
            shown = RoundTrip(milliseconds: step)
            return
        }
        let lower = Self.steps.last { $0 < current } ?? 0
        let isBeyond = median > Double(current) * 1.25 || median < Double(lower) * 0.8
        if isBeyond { shown = RoundTrip(milliseconds: step) }
    }
}
