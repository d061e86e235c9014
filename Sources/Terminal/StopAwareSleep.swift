import CTerminalGuard
import Glibc

/// Sleeps until a descriptor has something to say, and notices when the process was stopped meanwhile.
///
/// It is the only sign of a stop that comes before the input that was typed during it.
final class StopAwareSleep {
    private let descriptor: Int32

    /// Watches descriptors for input, and for being gone.
    init(_ descriptors: [Int32]) {
        descriptor = stop_aware_sleep_open(descriptors, Int32(descriptors.count))
    }

    deinit { close(descriptor) }

    /// Sleeps for `timeout` milliseconds at most (-1: without end), and returns whether something interrupted it.
    func sleep(_ timeout: Int32) -> Bool {
        stop_aware_sleep(descriptor, timeout)
    }
}
