import CTerminalGuard
import Glibc

/// Takes the program's signals on a thread of its own, where they are ordinary events.
///
/// That thread draws nothing and waits for nobody: signals are taken while the terminal accepts no bytes, too. There is
/// one listener at a time.
package final class SignalListener: Sendable {
    private let thread: PlatformThread
    private let pipeEnds: (read: Int32, write: Int32)

    /// Listens from now on; `nil` if the system refuses a thread or a pipe.
    ///
    /// What the program was told to ignore when it was started, as `nohup` does, stays ignored. SIGPIPE is ignored, too:
    /// a write that fails says so.
    /// - Parameter handler: Called on the listener's thread, for one signal at a time.
    package init?(_ handler: @escaping @Sendable (Signal) -> Void) {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let (readEnd, writeEnd) = (ends[0], ends[1])
        let thread = PlatformThread {
            Self.letSignalsThrough()
            var byte: UInt8 = 0
            while true {
                let count = read(readEnd, &byte, 1)
                if count < 0, errno == EINTR { continue }
                guard count == 1, byte != Self.endMark else { return }
                if let signal = Signal.allCases.first(where: { $0.number == Int32(byte) }) { handler(signal) }
            }
        }
        guard let thread else {
            close(readEnd)
            close(writeEnd)
            return nil
        }
        self.thread = thread
        pipeEnds = (readEnd, writeEnd)
        signal_relay_open(writeEnd)
        for signal in Signal.allCases { signal_relay_take(signal.number, signal.asksToEnd && signal != .terminate) }
    }

    /// How often the program was let go on after a stop, as soon as it is known.
    static var continuations: UInt32 { signal_relay_continuations() }

    /// Listens no longer, and gives the signals their usual effect again.
    ///
    /// To be called once, and not from the handler.
    package func stop() {
        for signal in Signal.allCases { signal_relay_release(signal.number) }
        signal_relay_open(-1)
        var mark = Self.endMark
        _ = write(pipeEnds.write, &mark, 1)
        thread.join()
        close(pipeEnds.read)
        close(pipeEnds.write)
    }

    /// Makes sure that there is a thread on which signals can arrive: libdispatch's block all, and bequeath that.
    private static func letSignalsThrough() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in Signal.allCases { sigaddset(&set, signal.number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// No signal has the number 0.
    private static let endMark: UInt8 = 0
}
