import Moderation

extension DashboardState {
    /// The uptime at which the screen changes without anything happening, to be answered with ``DashboardEvent/woke``;
    /// `nil` while nothing that moves with time is visible.
    package var nextWake: Duration? {
        var times: [Duration] = []
        if case .waiting(let until) = dialog?.arming { times.append(until) }
        let layout = layout(for: size)
        if layout.isTooSmall { return times.min() }
        times += [rooms.orderChangesAt, people.orderChangesAt, listeners.orderChangesAt].compactMap(\.self)
        if let time = relativeTimeChangesAt(in: layout) { times.append(time) }
        if let time = roomAgeChangesAt() { times.append(time) }
        if let time = serverAgesChangeAt() { times.append(time) }
        if let time = eventRate.changesAt { times.append(time) }
        if let time = levelsChangeAt(in: layout) { times.append(time) }
        if let time = readingsChangeAt(in: layout) { times.append(time) }
        if let oldest = snapshot.found?.oldest, finder != nil { times.append(Age(of: oldest, at: now).changesAt) }
        switch snapshot.connection {
        case .late(let since): times.append(Age(of: since, at: now).changesAt)
        case .lost(_, _, _, _, let nextTry?):
            if let time = Countdown(to: nextTry, at: now).changesAt { times.append(time) }
        case .connecting, .live, .lost, .refused: break
        }
        // The header shows the older of the two, whatever else there is room for.
        if case .stale(let since) = snapshot.roomsFreshness {
            times.append(Age(of: since, at: now).changesAt)
        }
        if case .stale(let since) = watchedRoom?.freshness {
            times.append(Age(of: since, at: now).changesAt)
        }
        return times.min()
    }
}
