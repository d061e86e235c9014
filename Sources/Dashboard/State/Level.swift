import Canvas
import Moderation

/// How loud somebody seems: as loud as Janus says while they talk, and falling for some seconds after they stopped.
struct Level {
    /// Filled steps of ``steps``.
    let filled: Int
    /// The uptime at which it is one less; `nil` where it does not fall.
    let changesAt: Duration?

    static let steps = 6
    private static let fall = Duration.milliseconds(500)

    init(_ person: Person, at now: Moment) {
        if person.isTalking == true {
            (filled, changesAt) = (Self.steps(of: person.loudness ?? person.link?.audioLevel), nil)
        } else if let end = person.talkedUntil, now.uptime < end.uptime + Self.fall * (Self.steps - 1) {
            let fallen = Int((now.uptime - end.uptime) / Self.fall) + 1
            filled = max(0, Self.steps - 1 - fallen)
            changesAt = end.uptime + Self.fall * fallen
        } else if person.isTalking == nil, let level = person.link?.audioLevel {
            // A room that tells nothing by itself: what the Admin API heard last, silence included.
            (filled, changesAt) = (max(0, Self.steps(at: level)), nil)
        } else {
            (filled, changesAt) = (0, nil)
        }
    }

    /// How many steps a loudness in -dBov fills; whoever talks fills two at least.
    private static func steps(of loudness: Double?) -> Int {
        guard let loudness else { return steps }
        return max(2, steps(at: loudness))
    }

    private static func steps(at loudness: Double) -> Int { min(steps, 8 - Int(loudness.clamped(to: 0...127) / 10)) }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        isNaN ? range.upperBound : min(max(self, range.lowerBound), range.upperBound)
    }
}

extension DashboardState {
    /// When a level on the screen falls; `nil` while none does.
    func levelsChangeAt(in layout: Layout) -> Duration? {
        guard let rows = layout.rows(of: .participants) else { return nil }
        return people.shown.dropFirst(people.selection.top).prefix(rows.rows)
            .compactMap { Level($0, at: now).changesAt }.min()
    }
}
