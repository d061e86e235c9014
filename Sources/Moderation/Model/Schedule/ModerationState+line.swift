import JanusWire

// Where each room stands in the line of those to be read.
extension ModerationState {
    /// Gives the rooms that were touched their place in the line.
    mutating func placeRooms() {
        let touched = rooms.takeUnplaced()
        if !touched.isEmpty {
            let ruled = Set(rules.lazy.filter { $0.status == .running }.map(\.keepOut.room.id))
            let verified = roomsBeingVerified
            for id in touched { place(id, ruled: ruled, verified: verified) }
        }
        sweep.take(expectedSweep, above: shortestSweep)
    }

    /// How old the people of a room can be at most that nobody looks at.
    var sweepPeriod: Duration { max(shortestSweep, sweep.value) }

    /// Rooms that nobody looks at are read no more often than this, however few there are.
    var shortestSweep: Duration { sought == nil ? Tempo.sweep : Tempo.soughtSweep }

    private mutating func place(_ id: RoomID, ruled: Set<RoomID>, verified: Set<RoomID>) {
        guard let standing = rooms[id]?.standing else {
            held.remove(id)
            return line.put(id, in: nil, askedAt: nil)
        }
        if standing.isHeld { held.insert(id) } else { held.remove(id) }
        let isAtOnce = standing.isDue || standing.askedAt == nil
        let isRuled = ruled.contains(id)
        let isVerified = verified.contains(id)
        let lane: ReadingLine.Lane? =
            if standing.isAsking {
                nil
            } else if id == watched || isRuled || isVerified {
                isAtOnce ? .urgent : isRuled ? .ruled : isVerified ? .verified : .onScreen
            } else if pins.contains(id) {
                isAtOnce ? .pinnedUrgent : .pinned
            } else if standing.isDue {
                .changed
            } else {
                standing.isJoined ? .joined : .rest
            }
        line.put(id, in: lane, askedAt: standing.askedAt)
    }

    /// The rooms ÷ what the budget leaves of a second.
    ///
    /// Rooms in which something changes are read out of turn, which takes up to half of it.
    private var expectedSweep: Duration {
        let perSecond = Double(options.requestsPerSecond)
        let running = rules.filter { $0.status == .running }
        let special = Set(running.map(\.keepOut.room.id)).union(roomsBeingVerified)
        var taken = 1 / listInterval.inSeconds + 1 / presenceInterval.inSeconds
        if watched != nil { taken += 1 / watchedStep.inSeconds }
        taken += Double(special.count) / min(Tempo.ruleStep, watchedStep).inSeconds
        taken += Double(pins.count) / options.refresh.inSeconds
        taken += Double(held.count) / Tempo.joinedSweep.inSeconds
        var left = max(perSecond - taken, perSecond / Double(RequestBudget.sweepShare))
        left = max(left / 2, left - changesPerSecond)
        // A line on which answers take long carries no more than fits on it at a time.
        if let roundTrip = roundTrips.shown {
            left = min(left, Double(concurrentQueries - 1) * 1000 / Double(max(1, roundTrip.milliseconds)))
        }
        let others = special.count + pins.count + held.count + (watched == nil ? 0 : 1)
        return .seconds(Double(max(0, rooms.count - others)) / left)
    }

    /// The list says in so many rooms that somebody came or went.
    mutating func noteChanges(_ count: Int, since earlier: Moment?, at now: Moment) {
        guard let earlier else { return }
        let present = Double(count) / max(1, now.since(earlier).inSeconds)
        changesPerSecond += (present - changesPerSecond) / 4
    }
}

extension Duration {
    /// The length as a number of seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
