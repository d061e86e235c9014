import CTerminalGuard
import Glibc

/// Sleeps until a descriptor has something to say, and notices when the process was stopped meanwhile.
///
/// It is the only sign of a stop that comes before the input that was typed during it.
final class StopAwareSleep {
    /// What a sleep came to.
    enum Waking {
        /// A descriptor has something to say, or the time is over.
        case due
        /// Something interrupted it: a signal, or a stop.
        case interrupted
        /// There was no sleep: the system refuses the means.
        case impossible
    }

    private let descriptor: Int32

    /// Watches some descriptors for input, and others only for being gone.
    init(input: [Int32], gone: [Int32]) {
        descriptor = stop_aware_sleep_open()
        for watched in input { stop_aware_sleep_watch(descriptor, watched, true) }
        for watched in gone { stop_aware_sleep_watch(descriptor, watched, false) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Sleeps for `timeout` milliseconds at most (-1: without end).
    func sleep(_ timeout: Int32) -> Waking {
        guard descriptor >= 0 else { return .impossible }
        return stop_aware_sleep(descriptor, timeout) ? .interrupted : .due
    }
}
