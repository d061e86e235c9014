/// How often a server is asked, and how old what is shown can be under the budget of requests.
///
/// All of it moves in steps: it is the same from one snapshot to the next unless something really changed.
package struct PollingSchedule: Hashable, Sendable {
    /// The pause between two readings of `list`: the moderator's refresh, or longer where reading it costs much.
    package var listInterval: Duration
    /// How old the people of a room can be at most that nobody looks at.
    package var sweepPeriod: Duration
    /// At most so many questions a second are asked in the background.
    package var requestsPerSecond: Int

    package init(
        listInterval: Duration = .seconds(2), sweepPeriod: Duration = .seconds(30), requestsPerSecond: Int = 20
    ) {
        self.listInterval = listInterval
        self.sweepPeriod = sweepPeriod
        self.requestsPerSecond = requestsPerSecond
    }
}

/// What reading something cost.
package struct ReadingCost: Hashable, Sendable {
    /// The time of a processor core here.
    package var here: Duration
    /// The server's time, as far as it can be told from here.
    package var server: Duration

    package init(here: Duration = .zero, server: Duration = .zero) {
        self.here = here
        self.server = server
    }
}
