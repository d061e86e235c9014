import Moderation
import Text

/// How many events have come a second, over the last ten.
struct EventRate: Hashable, Sendable {
    /// How many came in each second in which some did, the newest last.
    private var counts: [Count] = []
    private struct Count: Hashable { var second: Int64, events: Int }

    private static let window: Int64 = 10

    /// Notes that so many have come.
    mutating func add(_ events: Int, at now: Duration) {
        guard events > 0 else { return }
        let second = now.components.seconds
        if counts.last?.second == second {
            counts[counts.count - 1].events += events
        } else {
            counts.append(Count(second: second, events: events))
        }
        forget(at: now)
    }

    /// Forgets what is longer ago than the window.
    mutating func forget(at now: Duration) {
        counts.removeAll { $0.second <= now.components.seconds - Self.window }
    }

    /// The rate as it is shown, with a tenth below ten; `nil` while nothing comes.
    var text: CleanText? {
        let total = counts.reduce(0) { $0 + $1.events }
        guard total > 0 else { return nil }
        return total >= 100 ? "\(total / 10)" : "\(total / 10).\(total % 10)"
    }

    /// The uptime at which the oldest second falls out of the window.
    var changesAt: Duration? { counts.first.map { .seconds($0.second + Self.window) } }
}
