import JanusWire
import Text

extension ModerationState {
    mutating func connected(
        _ info: ServerInfo, _ url: String, _ continuity: Continuity, at now: Moment, _ effects: inout [ModerationEffect]
    ) {
        let wasEverLive = connection.hasBeenLive
        let gap = connection.established(at: now)
        server.url = CleanText(cleaning: url)
        server.version = info.versionString.map { CleanText(cleaning: $0) }
        server.name = info.serverName.map { CleanText(cleaning: $0) }
        if !wasEverLive {
            log.append(.connected("Janus \(server.version ?? "")"), at: now)
        } else if continuity == .new {
            log.append(.sessionRenewed, at: now)
        }
        if let gap { log.append(.resynced(gap: gap), at: now) }
        // A third of the session's timeout, of which 0 means none: one sign of life may be lost, and then another.
        presenceInterval = info.sessionTimeout > 0 ? .seconds(info.sessionTimeout) / 3 : Tempo.presence
        lastRequestAt = now
        running.removeAll()
        for id in rooms.keys { rooms[id]?.isAsking = false }
        settleMemberships(at: now)
        rejoin(after: continuity, &effects)
        resync(because: nil, at: now)
    }

    mutating func connectFailed(_ error: JanusError, at now: Moment) {
        connection.failed(Fault(error), at: now)
        if connection.failures == 1 || connection.phase == .refused {
            log.append(.retryFailed(Fault(error).reason), at: now)
        }
    }

    /// The connection broke: everything on screen is stale from now on, and answers under way will not come.
    mutating func lose(_ error: JanusError, at now: Moment, _ effects: inout [ModerationEffect]) {
        guard connection.isLive, !isLateAnswer else { return }
        let fault = Fault(error)
        connection.failed(fault, at: now)
        log.append(.connectionLost(fault.reason), at: now)
        running.removeAll()
        for id in rooms.keys { rooms[id]?.isAsking = false }
        forgetVerifications()
        effects.append(.hangUp)
    }

    /// `r`: read everything on screen again, or try to connect now.
    mutating func refresh(at now: Moment, _ effects: inout [ModerationEffect]) {
        if connection.isLive {
            resync(because: nil, at: now)
        } else if connection.retry(at: now, evenEarly: true) {
            effects.append(.connect)
        }
    }

    /// Everything shown is to be read anew; `reason` is said in the event stream when events may have been lost.
    mutating func resync(because reason: CleanText?, at now: Moment) {
        if let reason { log.append(.eventsMayBeLost(reason), at: now) }
        roomsAskedAt = nil
        for id in rooms.keys where id == watched || rooms[id]?.room.presence != .watching {
            rooms[id]?.isDue = true
        }
    }

    mutating func quiet(_ duration: Duration, at now: Moment) {
        guard duration < Tempo.shortestQuietPoll, rooms.values.contains(where: { $0.room.presence.isJoined }) else {
            return
        }
        resync(because: "Janus ended a poll early", at: now)
    }
}
