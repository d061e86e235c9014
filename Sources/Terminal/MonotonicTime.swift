import Glibc

/// The clock of the terminal thread.
package enum MonotonicTime {
    /// Time since some fixed start; it never goes back and stands still while the machine sleeps.
    package static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

/// How long the machine has slept since it was started.
enum MachineSleep {
    static var total: Duration {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec) - MonotonicTime.now
    }
}

extension Duration {
    /// Whole milliseconds, rounded up so that a wait is never too short, as `poll` takes them.
    var pollTimeout: Int32 {
        guard self > .zero else { return 0 }
        let (seconds, attoseconds) = components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
