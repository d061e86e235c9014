package import Canvas
package import Text

/// What a terminal shows and whom its keys go to.
///
/// The loop makes every call on the terminal thread; an application lives and dies there and never leaves it. Instants
/// are those of ``MonotonicTime``.
package protocol TerminalApplication: AnyObject {
    /// Takes a key, a paste, or what the mouse did.
    func receive(_ input: TerminalInput, at now: Duration)

    /// Learns the screen's size: once at the start, and whenever it has changed.
    func resize(to size: Size, at now: Duration)

    /// The program was stopped and goes on; what was typed meanwhile has been thrown away.
    func resumed(at now: Duration)

    /// The doorbell rang: takes new data, for 4 ms at most, and returns whether there is more.
    func rang(at now: Duration) -> Bool

    /// The instant of ``nextWake`` has come, and every key typed before has been received.
    func woke(at now: Duration)

    /// The last frame has been written out completely.
    func frameWritten(at now: Duration)

    /// When to be woken; `nil` for not at all. ``woke(at:)`` has to move it on.
    var nextWake: Duration? { get }

    /// Whether a frame is wanted, and how soon.
    var demand: FrameDemand { get }

    /// Draws everything and so satisfies the demand.
    func render(_ size: Size) -> Frame

    /// Hands over the next thing that the loop shall do, each once; `nil` when there is nothing left.
    func takeRequest() -> TerminalRequest?
}

/// How soon a frame is wanted.
package enum FrameDemand: Hashable, Sendable {
    /// Nothing on the screen has changed.
    case none
    /// There is new data: at most 20 frames a second, the first after a quiet spell at once.
    case data
    /// A key wants its answer: at once, at most 60 frames a second.
    case answer
}

/// What an application can ask of the loop that drives it.
package enum TerminalRequest: Sendable {
    /// Give the terminal back and stop the process, as Ctrl-Z does.
    case suspend
    /// Leave the loop.
    case finish
    /// Send the whole screen again, whatever the terminal is believed to show.
    case redraw
    /// Show everything in the theme that this makes for a number of colours.
    case theme(@Sendable (Int) -> Theme)
    /// Have clicks and the wheel reported, or not.
    case mouse(Bool)
    /// Put a text into the clipboard, if the terminal lets programs do that.
    case copy(CleanText)
    /// Tell the user something even while the window is not in front, if the terminal knows how to.
    case notify(CleanText)
    /// Ring the terminal's bell.
    case bell
}
