package import Text

/// Why there can be no screen here.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is not set.
    case unnamed
    /// The terminal cannot place its cursor, as `dumb` cannot.
    case incapable(CleanText)
    /// Nothing is known here about a terminal of that name.
    case unknown(CleanText)
    /// The terminal did not let itself be set up.
    case refused

    /// One line that says what is wrong and what works instead.
    package var description: String {
        let reason: CleanText =
            switch self {
            case .notATerminal: "standard input and output are not a terminal"
            case .unnamed: "TERM is not set"
            case .incapable(let name): "a terminal of type \(name) cannot draw a screen"
            case .unknown(let name): "nothing is known here about a terminal of type \(name)"
            case .refused: "the terminal could not be set up"
            }
        return "\(reason.string); try --once for one picture as plain text"
    }
}
