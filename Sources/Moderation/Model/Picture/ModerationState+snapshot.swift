import JanusWire
import Text

extension ModerationState {
    /// What a screen can show now, where that is something else than what was taken last.
    package mutating func takeSnapshot(at now: Moment) -> Snapshot? {
        let haveRoomsChanged = renewPicture()
        let snapshot = assemble(at: now)
        guard haveRoomsChanged || snapshot != picture.taken else { return nil }
        picture.taken = snapshot
        return snapshot
    }

    /// What a screen can show now.
    package func snapshot(at now: Moment) -> Snapshot {
        var state = self
        _ = state.renewPicture()
        return state.assemble(at: now)
    }

    /// Makes anew what was touched since the last time; whether the list of rooms is another now.
    private mutating func renewPicture() -> Bool {
        let touched = rooms.takeUndrawn()
        let haveRoomsChanged = picture.order.take(touched, from: rooms)
        if picture.watched != watched || watched.map(touched.contains) == true {
            picture.watched = watched
            let people = watched.flatMap { rooms[$0]?.people.inOrder } ?? []
            if people != picture.people { picture.people = people }
        }
        let listenersAsOf = watched.map {
            Picture.ListenerBasis(
                room: $0, isTold: admin.isLive && admin.walk.sessionsReadAt != nil, attempt: admin.attempt,
                walkRevision: admin.walk.revision,
                nameRevision: rooms[$0]?.nameRevision ?? 0)
        }
        if listenersAsOf != picture.listenersAsOf {
            picture.listenersAsOf = listenersAsOf
            picture.listeners = watched.flatMap { listeners(of: $0) }
        }
        let actions = actions.map(\.record)
        if actions != picture.actions { picture.actions = actions }
        renewSearch(touched)
        return haveRoomsChanged
    }

    private func assemble(at now: Moment) -> Snapshot {
        var snapshot = Snapshot(
            server: server, connection: shownConnection(at: now), roundTrip: roundTrips.shown,
            rooms: picture.order.rooms, roomsFreshness: freshness(of: roomsReadAt, within: listStaleAfter, at: now),
            watched: watchedRoom(at: now), actions: picture.actions, rules: rules, report: report, audit: audit,
            found: picture.search?.found)
        snapshot.schedule = pollingSchedule
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

    private func freshness(of readAt: Moment?, within limit: Duration, at now: Moment) -> Freshness {
        guard let readAt else { return .never }
        // What was read over an earlier connection is old, however young it is: anything may have happened since.
        let isOfThisConnection = connection.establishedAt.map { readAt.uptime >= $0.uptime } ?? false
        return isOfThisConnection && now.since(readAt) < limit ? .fresh : .stale(since: readAt)
    }

    private func watchedRoom(at now: Moment) -> WatchedRoom? {
        guard let watched, let shown = rooms[watched]?.room else { return nil }
        let freshness = freshness(of: rooms[watched]?.peopleReadAt, within: staleAfter, at: now)
        var room = WatchedRoom(
            room: shown, people: picture.people, freshness: freshness, problem: rooms[watched]?.problem,
            forwarders: rooms[watched]?.forwarders)
        room.listeners = picture.listeners
        return room
    }
}
