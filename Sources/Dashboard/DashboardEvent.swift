package import Canvas
package import Moderation

/// Something that the dashboard reacts to.
package enum DashboardEvent: Hashable, Sendable {
    case key(Key)
    /// Text pasted between the terminal's paste markers, raw.
    case paste(String)
    case resized(Size)
    /// The moderation's picture changed; the newest one wins.
    case snapshot(Snapshot)
    case log(LogDelta)
    /// The last byte of a frame has reached the terminal.
    ///
    /// `openings` is ``DashboardState/openings`` of the state which that frame was rendered from: a frame that was
    /// still on its way when a dialog opened does not count as having shown it.
    case frameWritten(openings: Int)
    /// The time that ``DashboardState/nextWake`` named has come. Input that waits by then has to be reduced before.
    case woke
    /// The program was suspended and runs again. Keys typed before are the caller's to throw away.
    case resumed
}

/// Something that the dashboard wants done outside itself.
package enum DashboardEffect: Hashable, Sendable {
    /// Ask the moderation.
    case intent(Intent)
    /// End the program.
    case quit
    /// Stop the program as Ctrl-Z does elsewhere.
    case suspend
    /// Paint the whole screen anew, whatever the terminal thinks stands on it.
    case redraw
}
