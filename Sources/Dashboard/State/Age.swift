import Moderation
import Text

/// How old something is, in steps that grow with it, so that a shown age seldom changes.
struct Age {
    private let start: Duration
    private let seconds: Int

    init(of moment: Moment, at now: Moment) {
        start = moment.uptime
        seconds = Int(now.since(moment).components.seconds)
    }

    /// The age of what happened at a time of day.
    init(of time: WallTime, at now: Moment) {
        seconds = Int(max(0, now.wall.secondsSinceEpoch - time.secondsSinceEpoch))
        start = now.uptime - .seconds(seconds)
    }

    /// The length of a step at this age, in seconds.
    private var step: Int {
        switch seconds {
        case ..<10: 1
        case ..<60: 5
        case ..<3600: 60
        default: 3600
        }
    }

    /// The age as it is shown, rounded down to its step.
    var text: CleanText {
        switch seconds {
        case ..<60: "\(seconds / step * step) s"
        case ..<3600: "\(seconds / 60) min"
        default: "\(seconds / 3600) h"
        }
    }

    /// The uptime at which ``text`` becomes another one.
    var changesAt: Duration { start + .seconds((seconds / step + 1) * step) }
}

/// The whole seconds until something, rounded up.
struct Countdown {
    let seconds: Int
    private let end: Duration

    init(to moment: Moment, at now: Moment) {
        end = moment.uptime
        let left = max(.zero, moment.uptime - now.uptime).components
        seconds = Int(left.seconds) + (left.attoseconds > 0 ? 1 : 0)
    }

    /// The uptime at which ``seconds`` is one less; `nil` once it is over.
    var changesAt: Duration? { seconds > 0 ? end - .seconds(seconds - 1) : nil }
}
