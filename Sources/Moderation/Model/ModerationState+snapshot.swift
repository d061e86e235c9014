import JanusWire
import Text

extension ModerationState {
    /// What a screen can show now.
    ///
    /// Equal to the one before when nothing visible changed.
    package func snapshot(at now: Moment) -> Snapshot {
        var snapshot = Snapshot(
            server: server, connection: shownConnection(at: now), roundTrip: roundTrips.shown,
            rooms: rooms.values.map(\.room).sorted(by: Self.isShownBefore),
            roomsFreshness: freshness(of: roomsReadAt, at: now), watched: watchedRoom(at: now),
            actions: actions.map(\.record), rules: rules, report: report, audit: audit, found: found)
        snapshot.serverInfo = serverInfo
        snapshot.admin = admin.picture
        snapshot.survey = admin.survey
        return snapshot
    }

    /// The server's address, as files name it.
    package var serverURL: String { server.url.string }

    private func shownConnection(at now: Moment) -> Connection {
        let reason = connection.fault?.reason ?? ""
        let advice = connection.fault?.advice ?? ""
        return switch connection.state {
        case .connecting: .connecting
        case .live: .live
        case .late(let since): .late(since: since)
        case .lost(let nextTry):
            .lost(
                reason: reason, advice: advice, attempt: connection.failures, since: connection.lostSince ?? now,
                nextTry: nextTry)
        case .refused:
            .refused(
                reason: reason, advice: advice, needs: connection.fault?.needs, since: connection.faultAt ?? now)
        }
    }

    private func freshness(of readAt: Moment?, at now: Moment) -> Freshness {
        guard let readAt else { return .never }
        // What was read over an earlier connection is old, however young it is: anything may have happened since.
        let isOfThisConnection = connection.establishedAt.map { readAt.uptime >= $0.uptime } ?? false
        return isOfThisConnection && now.since(readAt) < staleAfter ? .fresh : .stale(since: readAt)
    }

    private func watchedRoom(at now: Moment) -> WatchedRoom? {
        guard let watched, let record = rooms[watched] else { return nil }
        var room = WatchedRoom(
            room: record.room, people: record.people.values.sorted(by: Self.isShownBefore),
            freshness: freshness(of: record.peopleReadAt, at: now), problem: record.problem,
            forwarders: record.forwarders)
        room.listeners = listeners(of: watched)
        return room
    }

    /// Most people first, then by id.
    private static func isShownBefore(_ left: Room, _ right: Room) -> Bool {
        left.people == right.people ? left.id < right.id : left.people > right.people
    }

    /// Publishers first, then by arrival, then by id.
    private static func isShownBefore(_ left: Person, _ right: Person) -> Bool {
        if left.isPublisher != right.isPublisher { return left.isPublisher }
        if left.since.uptime != right.since.uptime { return left.since.uptime < right.since.uptime }
        return left.id < right.id
    }
}
