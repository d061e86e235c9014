/// A length of time that moves in steps, so that what is told of it does not flicker.
struct SteppedDuration: Hashable, Sendable {
    /// The present step, at least as long as what was measured; zero while that was no longer than the floor.
    private(set) var value = Duration.zero

    /// Takes a new measurement: up at once, down only when it is clearly below.
    mutating func take(_ measured: Duration, above floor: Duration) {
        let step = Self.step(for: measured, above: floor)
        if step > value {
            value = step
        } else if case let lower = Self.step(for: measured * 5 / 4, above: floor), lower < value {
            value = lower
        }
    }

    /// The shortest step that is no shorter than this.
    private static func step(for duration: Duration, above floor: Duration) -> Duration {
        guard duration > floor else { return .zero }
        return steps.first { $0 >= duration } ?? .seconds(3600 * (duration.components.seconds / 3600 + 1))
    }

    private static let steps =
        [
            1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480,
            540,
            600, 720, 900, 1200, 1500, 1800, 2400, 3000, 3600,
        ].map { Duration.seconds($0) }
}
