import CTerminalGuard
import Glibc

/// Gives the terminal back exactly once, whoever comes first: the terminal thread in good order, another thread when
/// that one hangs in a write, or the handler of a crash.
enum TerminalRestorer {
    /// From now on the terminal has to be given back.
    ///
    /// To be called on the thread that writes to it.
    /// - Parameters:
    ///   - terminal: A descriptor from ``openUnblocking(_:)``.
    ///   - screen: What the screen writes to, to be silenced.
    ///   - modes: The modes that the terminal had.
    ///   - sequence: What undoes everything the screen turned on.
    ///   - errors: Where standard error is collected, if it is.
    static func arm(
        terminal: Int32, screen: Int32, modes: termios, sequence: [UInt8], errors: ErrorOutput?
    ) {
        var settings = terminal_guard_settings(
            terminal: terminal, screen: screen, errors: errors?.original ?? -1, captured: errors?.captured ?? -1,
            modes: modes)
        sequence.prefix(Int(TERMINAL_GUARD_BYTES)).withUnsafeBytes { bytes in
            _ = terminal_guard_arm(&settings, bytes.baseAddress, bytes.count)
        }
    }

    /// Takes the duty over: returns whether the caller has to give the terminal back.
    static func claim() -> Bool {
        terminal_guard_disarm()
    }

    /// Gives the terminal back at once, from any thread, and returns whether that was still to be done.
    ///
    /// It takes half a second at most, even if the terminal takes no bytes; what the screen writes afterwards is lost.
    static func restoreNow() -> Bool {
        terminal_guard_restore()
    }

    /// Opens the terminal behind a descriptor once more, so that writing to it never blocks; -1 if that is impossible.
    static func openUnblocking(_ descriptor: Int32) -> Int32 {
        let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        if let name = ttyname(descriptor) {
            let opened = open(name, flags)
            if opened >= 0 { return opened }
        }
        return open("/proc/self/fd/\(descriptor)", flags)
    }

    /// Gives the terminal back upon a crash, too, before Swift's own handler reports it.
    static func guardAgainstCrashes(_ enabled: Bool) {
        if enabled {
            terminal_guard_install()
        } else {
            terminal_guard_uninstall()
        }
    }
}
