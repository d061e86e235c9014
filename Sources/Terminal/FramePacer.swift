/// Says when the next frame is due.
struct FramePacer {
    /// Between two frames of new data: 20 a second.
    static let dataInterval = Duration.milliseconds(50)
    /// Between two frames that answer keys: 60 a second.
    static let answerInterval = Duration.nanoseconds(16_666_667)

    private var last: Duration?
    private var lastAnswer: Duration?

    /// A frame for that demand has been begun at that instant.
    mutating func drew(_ demand: FrameDemand, at now: Duration) {
        last = now
        if demand == .answer { lastAnswer = now }
    }

    /// The instant at which a frame is due: at once after a quiet spell, `nil` if none is wanted.
    func due(_ demand: FrameDemand, now: Duration) -> Duration? {
        switch demand {
        case .none: nil
        case .data: max(now, last.map { $0 + Self.dataInterval } ?? now)
        // Nobody who presses a key waits for what was drawn unasked.
        case .answer: max(now, lastAnswer.map { $0 + Self.answerInterval } ?? now)
        }
    }
}
