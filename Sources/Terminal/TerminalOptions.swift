package import Canvas

/// How a terminal is to be used.
package struct TerminalOptions: Sendable {
    /// Makes the look for a number of colours: 256, 16, 8 or others in between, and 0 for attributes alone.
    package var theme: @Sendable (Int) -> Theme
    /// Whether colours are used where there are any; `NO_COLOR` says no.
    package var usesColor = true
    /// Whether clicks and the wheel are reported; while they are, selecting text takes the Shift key.
    package var usesMouse = true
    /// Whether only ASCII is shown, with stand-ins for lines and signs.
    package var usesASCII = false
    /// What stands between the program and the terminal.
    package var multiplexer = Multiplexer.none
    /// How long a lone escape is held back, in case it begins a key's sequence.
    package var escapeDelay = Duration.milliseconds(25)
    /// Whether standard error is kept off the screen and repeated afterwards.
    package var collectsErrors = true
    /// Whether the terminal is given back upon a crash.
    package var guardsAgainstCrashes = true

    /// Options that leave everything at its usual value.
    package init(theme: @escaping @Sendable (Int) -> Theme) {
        self.theme = theme
    }

    /// Takes over what the environment says: `NO_COLOR`, `ESCDELAY` in milliseconds, a second at most, and whether the
    /// terminal is reached through tmux or screen.
    package mutating func follow(environment: [String: String]) {
        if environment["NO_COLOR"]?.isEmpty == false { usesColor = false }
        if let delay = environment["ESCDELAY"].flatMap(Int.init), delay > 0 {
            escapeDelay = .milliseconds(min(delay, 1000))
        }
        multiplexer = Multiplexer(environment: environment)
    }
}
