import Glibc

/// A signal that the program takes instead of being ended or stopped by it.
package enum Signal: CaseIterable, Hashable, Sendable {
    /// Ctrl-C from elsewhere: SIGINT.
    case interrupt
    /// SIGTERM.
    case terminate
    /// SIGQUIT.
    case quit
    /// The terminal is gone: SIGHUP.
    case hangUp
    /// The window has another size: SIGWINCH.
    case windowChanged
    /// Somebody wants the program to stop: SIGTSTP.
    case stop
    /// The program was stopped and goes on: SIGCONT.
    case continued
    /// The configuration is to be read anew: SIGUSR1.
    case reload

    /// Whether the program is asked to end.
    package var asksToEnd: Bool {
        switch self {
        case .interrupt, .terminate, .quit, .hangUp: true
        case .windowChanged, .stop, .continued, .reload: false
        }
    }

    /// The system's number for it.
    var number: Int32 {
        switch self {
        case .interrupt: SIGINT
        case .terminate: SIGTERM
        case .quit: SIGQUIT
        case .hangUp: SIGHUP
        case .windowChanged: SIGWINCH
        case .stop: SIGTSTP
        case .continued: SIGCONT
        case .reload: SIGUSR1
        }
    }
}
