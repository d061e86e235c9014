extension Check {
    /// How long an answer takes.
    static let roundTrip = Check("round-trip", .reach, "Round trip") { evidence throws(Obstacle) in
        let times = try evidence.roundTrips.get().sorted()
        guard let fastest = times.first, let slowest = times.last else { return nil }
        let median = times[times.count / 2]
        let what =
            "median of \(times.count) requests \(median.inMilliseconds), from \(fastest.inMilliseconds) to \(slowest.inMilliseconds)"
        if median > .milliseconds(500) {
            return .warning(
                [what], why: "What moderators do is late by as much, and so is every join.",
                fix:
                    "Look at the load of the server and at the way to it; run doctor from another place to tell them apart."
            )
        }
        return .ok(what)
    }
}

extension Duration {
    /// In milliseconds, with a decimal where it is short.
    var inMilliseconds: String {
        let tenths = Int((self / .milliseconds(1) * 10).rounded())
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\((tenths + 5) / 10) ms"
    }
}
