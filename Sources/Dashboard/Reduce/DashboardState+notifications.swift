import Moderation

extension DashboardState {
    /// Tells of what the moderator wants to be told of, once for all of a kind that comes within a few seconds.
    mutating func notify(of records: [EventRecord]) -> [DashboardEffect] {
        guard !options.notifications.kinds.isEmpty else { return [] }
        var effects: [DashboardEffect] = []
        for record in records {
            guard let kind = record.kind.notification, options.notifications.kinds.contains(kind) else { continue }
            if let last = notified[kind], now.uptime - last < Notifications.interval { continue }
            notified[kind] = now.uptime
            switch options.notifications.manner {
            case .bell: effects.append(.bell)
            case .osc9: effects.append(.notify(words.notification(of: record)))
            }
        }
        return effects
    }
}
