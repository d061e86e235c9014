/// Why the terminal thread ended.
package enum TerminalEnding: Hashable, Sendable {
    /// The application or another thread asked for it.
    case finished
    /// The terminal is gone.
    case hungUp
    /// There was no screen to begin with.
    case failed(TerminalError)
    /// The terminal took no bytes and was given back over the thread's head.
    case abandoned
}
