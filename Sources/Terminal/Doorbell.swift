import Glibc
import Synchronization

/// Wakes a thread that sleeps in `poll`.
///
/// It can be rung from any thread, at any time, and never blocks; any number of rings before the sleeper wakes are one.
package final class Doorbell: Sendable {
    /// Becomes readable when the bell is rung; -1 if the system had no descriptors left.
    let descriptor: Int32
    private let button: Int32
    private let isRung = Atomic(false)

    /// Makes a bell that has not been rung.
    package init() {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            for end in ends {
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            }
        }
        descriptor = ends[0]
        button = ends[1]
    }

    deinit {
        close(descriptor)
        close(button)
    }

    /// Wakes whoever waits, or will wait.
    package func ring() {
        guard !isRung.exchange(true, ordering: .acquiringAndReleasing) else { return }
        var byte: UInt8 = 1
        _ = write(button, &byte, 1)
    }

    /// Makes the bell quiet again; what rings from now on counts anew.
    ///
    /// Returns whether it had been rung.
    @discardableResult
    func silence() -> Bool {
        var bytes: [UInt8] = [0, 0, 0, 0]
        let count = read(descriptor, &bytes, bytes.count)
        // After the reading: a ring in between is seen by what the caller looks at next.
        isRung.store(false, ordering: .sequentiallyConsistent)
        return count > 0
    }

    /// Waits until the bell is rung, and leaves it rung.
    ///
    /// Returns whether it was in time.
    func wait(for limit: Duration) -> Bool {
        let end = MonotonicTime.now + limit
        while true {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&entry, 1, (end - MonotonicTime.now).pollTimeout)
            if count > 0 { return true }
            if MonotonicTime.now >= end { return false }
        }
    }
}
