import Glibc

/// Reads the clocks for the model, which has none.
package struct WallClock: Sendable {
    private let start: ContinuousClock.Instant

    package init() { start = .now }

    /// The present moment, with the local offset that holds now.
    package func now() -> Moment {
        Moment(uptime: ContinuousClock.now - start, wall: Self.wallTime())
    }

    /// How long from now until `uptime`, never negative.
    func wait(until uptime: Duration) -> Duration {
        max(.zero, uptime - (ContinuousClock.now - start))
    }

    private static func wallTime() -> WallTime {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return WallTime(secondsSinceEpoch: Int64(seconds), utcOffset: local.tm_gmtoff)
    }
}
