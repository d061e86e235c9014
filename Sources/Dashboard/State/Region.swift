/// A part of the dashboard that can have the focus, in the order in which Tab walks through them.
enum Region: Int, Hashable, Sendable, CaseIterable {
    case rooms, participants, listeners, events
}

extension DashboardState {
    /// The regions that Tab walks through: the listeners are among them only where they are seen.
    private var walk: [Region] {
        let seesListeners = layout(for: size).listeners != nil
        return Region.allCases.filter { $0 != .listeners || seesListeners }
    }

    /// The region so many steps after the one in focus, or before it, around the end.
    func region(after steps: Int) -> Region {
        let walk = walk
        let index = walk.firstIndex(of: focus) ?? 0
        return walk[(index + steps + walk.count) % walk.count]
    }
}
