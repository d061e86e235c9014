/// A program between ours and the terminal, which keeps sequences that it does not know to itself.
package enum Multiplexer: Hashable, Sendable {
    case none, tmux, screen

    /// Finds out from the environment: `TMUX`, else `STY`.
    init(environment: [String: String]) {
        if environment["TMUX"]?.isEmpty == false {
            self = .tmux
        } else if environment["STY"]?.isEmpty == false {
            self = .screen
        } else {
            self = .none
        }
    }

    /// Wraps a sequence so that the terminal behind the multiplexer gets it; the sequence must not contain `ESC \`.
    ///
    /// tmux passes it on only with `allow-passthrough`.
    func wrapping(_ sequence: [UInt8]) -> [UInt8] {
        let (begin, end): ([UInt8], [UInt8]) = ([0x1B, UInt8(ascii: "P")], [0x1B, UInt8(ascii: "\\")])
        switch self {
        case .none:
            return sequence
        case .tmux:
            return begin + "tmux;".utf8 + sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + end
        case .screen:
            // It gives up strings that are longer than its buffer, and puts the pieces together by itself.
            return stride(from: 0, to: sequence.count, by: Self.screenLimit).flatMap { start in
                begin + sequence[start..<min(start + Self.screenLimit, sequence.count)] + end
            }
        }
    }

    private static let screenLimit = 240
}
