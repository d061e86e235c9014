/// So many questions a second, shared by all that is asked in the background.
///
/// What somebody waits for may run a little ahead of the rate, and the sweep of all rooms then waits until that is made
/// up for. A tenth is the sweep's own, so that it never stands still.
struct RequestBudget: Sendable {
    /// What one question takes of a second.
    let spacing: Duration
    /// How far ahead of the rate the urgent may run.
    private let advance: Duration
    /// Up to when the rate has been used.
    private var spentUntil = Duration.zero
    private var sweptAt: Duration?

    init(perSecond: Int) {
        let perSecond = max(1, perSecond)
        spacing = .seconds(1) / perSecond
        advance = spacing * (max(1, perSecond / 4) - 1)
    }

    /// One more question leaves.
    mutating func spend(at now: Moment, isSweep: Bool = false) {
        spentUntil = max(spentUntil, now.uptime) + spacing
        if isSweep { sweptAt = now.uptime }
    }

    /// When something may be asked that somebody waits for.
    var opensForUrgent: Duration { spentUntil - advance }

    /// When the next room of the sweep may be asked for.
    var opensForSweep: Duration { min(spentUntil, sweptAt.map { $0 + spacing * Self.sweepShare } ?? spentUntil) }

    /// One in so many questions is the sweep's, whatever else there is to ask.
    static let sweepShare = 10
}
