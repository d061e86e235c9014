package import Canvas
package import Moderation
package import Text

/// Something that the dashboard reacts to.
package enum DashboardEvent: Hashable, Sendable {
    case key(Key)
    /// Text pasted between the terminal's paste markers, raw.
    case paste(String)
    /// What the mouse did, and what the frame that was on the screen says about the place.
    case mouse(MouseEvent, on: HitTarget?)
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
    /// The configuration was read anew.
    case reconfigured(DashboardOptions)
    /// It could not be read, for this reason.
    case configurationRefused(CleanText)
    /// The program was suspended and runs again. Keys typed before are the caller's to throw away.
    case resumed
}

/// Something that the dashboard wants done outside itself.
package enum DashboardEffect: Hashable, Sendable {
    /// Ask the moderation.
    case intent(Intent)
    /// Show everything in this theme from now on.
    case theme(String)
    /// Put a text into the terminal's clipboard.
    case copy(CleanText)
    /// Tell the moderator something even while the terminal is not in front.
    case notify(CleanText)
    /// Ring the terminal's bell.
    case bell
    /// Have clicks and the wheel reported, or not, so that the terminal selects text.
    case reportMouse(Bool)
    /// Leave this server for the one of this name; without one, choose another.
    case open(String?)
    /// Read the configuration anew.
    case reload
    /// End the program.
    case quit
    /// Stop the program as Ctrl-Z does elsewhere.
    case suspend
    /// Paint the whole screen anew, whatever the terminal thinks stands on it.
    case redraw
    /// Keep what the screen shows, as text and as a picture.
    case screenshot
}
