import Glibc
package import Text

/// An instant as the model sees it: a monotonic time for durations, a wall-clock time for people.
///
/// The model never reads a clock; moments come in with events.
package struct Moment: Hashable, Sendable {
    /// Monotonic time since some fixed start of the process.
    package var uptime: Duration
    package var wall: WallTime

    package init(uptime: Duration, wall: WallTime) {
        self.uptime = uptime
        self.wall = wall
    }

    /// How long ago `earlier` was, never negative.
    package func since(_ earlier: Moment) -> Duration {
        max(.zero, uptime - earlier.uptime)
    }
}

/// A time of day with the local offset that held when it was taken.
package struct WallTime: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    package var secondsSinceEpoch: Int64
    /// Seconds that local time is ahead of UTC.
    package var utcOffset: Int

    package init(secondsSinceEpoch: Int64, utcOffset: Int = 0) {
        self.secondsSinceEpoch = secondsSinceEpoch
        self.utcOffset = utcOffset
    }

    /// Local time as `hh:mm:ss`.
    package var clock: CleanText {
        let second = ((secondsSinceEpoch + Int64(utcOffset)) % 86_400 + 86_400) % 86_400
        return "\(two: Int(second / 3600)):\(two: Int(second / 60 % 60)):\(two: Int(second % 60))"
    }

    /// The local day and time as `yyyy-mm-dd hh:mm:ss`.
    package var dateAndTime: CleanText {
        var seconds = Int(secondsSinceEpoch) + utcOffset
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return "\(Int(parts.tm_year) + 1900)-\(two: Int(parts.tm_mon) + 1)-\(two: Int(parts.tm_mday)) \(clock)"
    }

    /// Local time as `hh:mm`.
    package var hourMinute: CleanText { clock.truncated(to: 5, ellipsis: false) }
}

extension Moment {
    /// The moment that is `duration` later; its wall time is that of `self`, good enough for what is only waited for.
    package func advanced(by duration: Duration) -> Moment {
        Moment(uptime: uptime + duration, wall: wall)
    }
}
