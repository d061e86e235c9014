/// Says when the next frame is due.
struct FramePacer {
    /// Between two frames of new data: 20 a second.
    static let dataInterval = Duration.milliseconds(50)
    /// Between two frames of any kind: 60 a second.
    static let answerInterval = Duration.nanoseconds(16_666_667)

    private var last: Duration?

    /// A frame has been begun at that instant.
    mutating func drew(at now: Duration) {
        last = now
    }

    /// The instant at which a frame is due: at once after a quiet spell, `nil` if none is wanted.
    func due(_ demand: FrameDemand, now: Duration) -> Duration? {
        let interval: Duration
        switch demand {
        case .none: return nil
        case .data: interval = Self.dataInterval
        case .answer: interval = Self.answerInterval
        }
        guard let last else { return now }
        return max(now, last + interval)
    }
}
