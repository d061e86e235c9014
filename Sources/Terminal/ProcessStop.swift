import Glibc

/// Stops the process the way Ctrl-Z does, and returns when it goes on.
enum ProcessStop {
    /// Stops every thread until the process gets SIGCONT, and gives whether it did.
    ///
    /// Without a shell that could let it go on (an orphaned process group) the system ignores this, and it returns.
    @discardableResult
    static func stop() -> Bool {
        let count = SignalListener.continuations
        var standard = sigaction()
        standard.__sigaction_handler.sa_handler = SIG_DFL
        var earlier = sigaction()
        sigaction(SIGTSTP, &standard, &earlier)
        // A thread started by libdispatch's has every signal blocked.
        var set = sigset_t()
        var mask = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, &mask)
        // To this thread, not to the process: it takes effect before the call returns.
        pthread_kill(pthread_self(), SIGTSTP)
        pthread_sigmask(SIG_SETMASK, &mask, nil)
        sigaction(SIGTSTP, &earlier, nil)
        // The word of going on travels over another thread. Who was never stopped will not be (an orphan).
        for _ in 0..<100 where SignalListener.continuations == count { poll(nil, 0, 1) }
        return SignalListener.continuations != count
    }

    /// Stays stopped as long as the terminal is another's: after the shell's `bg`, or started with `&`.
    ///
    /// The kernel would do this to who changes the terminal's modes, but not where that signal is blocked, and not to who
    /// only writes.
    static func awaitForeground(of terminal: Int32) {
        while isInBackground(of: terminal), stop() {}
    }

    private static func isInBackground(of terminal: Int32) -> Bool {
        let owner = tcgetpgrp(terminal)
        return owner >= 0 && owner != getpgrp()
    }
}
