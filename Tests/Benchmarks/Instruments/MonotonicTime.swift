import Glibc

/// Nanoseconds of the clock that all processes of a machine share, and that is never set.
public func monotonicTime() -> Int { nanoseconds(of: CLOCK_MONOTONIC) }

func nanoseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

extension Duration {
    /// The whole of it in nanoseconds.
    public var inNanoseconds: Int {
        Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
    }
}

/// Stands still for so long, in whole milliseconds: what is measured takes its time.
public func pause(_ duration: Duration) {
    _ = poll(nil, 0, Int32(clamping: duration.inNanoseconds / 1_000_000))
}
