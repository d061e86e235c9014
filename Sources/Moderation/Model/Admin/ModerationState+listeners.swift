import JanusWire
import Text

// Who receives a room's media: handles that only subscribe are in no list of participants.
extension ModerationState {
    /// The listeners of a room; `nil` while the Admin API does not tell.
    func listeners(of room: RoomID) -> [Listener]? {
        guard admin.isLive, admin.walk.sessionsReadAt != nil else { return nil }
        let addresses = admin.walk.handlesByRoom[room] ?? []
        let readings = addresses.compactMap { admin.walk.readings[$0] }
        let groups = Dictionary(grouping: readings.filter(\.isSubscriber)) { Group($0) }
        return groups.flatMap { group, members in
            // Two handles for one and the same feed are two people behind one session, not one who hears it twice.
            let ids = members.flatMap { $0.watched.map(\.id) }
            let isOne = Set(ids).count == ids.count
            return isOne ? [listener(members, group, in: room)] : members.map { listener([$0], group, in: room) }
        }.sorted(by: Self.isShownBefore)
    }

    /// Those who listen without being listed are said when they come and when they go.
    mutating func noteListeners(in room: RoomID, at now: Moment) {
        guard let listeners = listeners(of: room) else { return }
        for handle in listeners.flatMap(\.handles) where admin.listenersSince[handle] == nil {
            admin.listenersSince[handle] = now
        }
        for listener in listeners {
            for handle in listener.handles {
                admin.unlistedSince[handle] = listener.onlyListens ? admin.unlistedSince[handle] ?? now : nil
            }
        }
        // Handles, not listeners: one that takes another feed on another handle is the same.
        let known = admin.unlisted[room] ?? []
        // Whose a subscription is shows only when the whole session was read, and whoever leaves takes their own along.
        let unlisted = listeners.filter { listener in
            guard listener.onlyListens, admin.walk.isRead(listener.id.session), !listener.watches.isEmpty else {
                return false
            }
            return !admin.hasWalked
                || listener.handles.contains { handle in
                    admin.unlistedSince[handle].map { now.since($0) >= AdminTempo.unlisted } ?? false
                }
        }
        let present = Set(listeners.filter(\.onlyListens).flatMap(\.handles))
        admin.unlisted[room] = known.intersection(present).union(unlisted.flatMap(\.handles))
        guard admin.hasWalked else { return }
        let target = rooms[room]?.target
        for listener in unlisted where known.isDisjoint(with: listener.handles) {
            log.append(
                .listens(to: listener.watches.map { $0.name ?? CleanText(cleaning: $0.id.description) }), at: now,
                room: target, isPolled: true)
        }
        // Who has another handle on the same session goes on listening.
        for _ in Set(known.subtracting(present).map(\.session)).subtracting(present.map(\.session)) {
            log.append(.stoppedListening, at: now, room: target, isPolled: true)
        }
    }

    /// What makes handles one listener's.
    private struct Group: Hashable {
        var session: SessionID
        var privateID: Int64?

        init(_ reading: HandleReading) {
            session = reading.link.address.session
            privateID = reading.privateID
        }
    }

    private func listener(_ members: [HandleReading], _ group: Group, in room: RoomID) -> Listener {
        // It goes by its oldest handle: others come and go while it is the same listener.
        let members = members.sorted { left, right in
            let (a, b) = (left.link.address, right.link.address)
            let (first, second) = (admin.listenersSince[a]?.uptime, admin.listenersSince[b]?.uptime)
            if let first, let second, first != second { return first < second }
            return a.handle.rawValue < b.handle.rawValue
        }
        var link = members[0].link
        link.streams = members.flatMap(\.link.streams)
        let id = link.address
        return Listener(
            id: id, handles: members.map(\.link.address), owner: owner(of: group, in: room),
            watches: members.flatMap(\.watched).sorted { $0.id < $1.id },
            isPaused: members.allSatisfy(\.isPaused), link: link,
            since: admin.listenersSince[id] ?? link.readAt)
    }

    private func owner(of group: Group, in room: RoomID) -> Listener.Owner {
        let participants = (admin.walk.handlesByRoom[room] ?? []).compactMap { admin.walk.readings[$0] }
            .filter { $0.participation != nil }
        if let privateID = group.privateID {
            guard let owner = participants.first(where: { $0.privateID == privateID })?.participation else {
                return .nobody
            }
            return .participant(owner.id, name: rooms[room]?.people[owner.id]?.name)
        }
        let mates = participants.filter { $0.link.address.session == group.session }.compactMap(\.participation?.id)
        return switch mates.count {
        case 0: .nobody
        case 1: .sessionMate(mates[0], name: rooms[room]?.people[mates[0]]?.name)
        default: .oneOf(mates.sorted())
        }
    }

    /// Those who only listen first, then by the owner's id, then by age.
    private static func isShownBefore(_ left: Listener, _ right: Listener) -> Bool {
        if left.onlyListens != right.onlyListens { return left.onlyListens }
        if let a = left.ownerID, let b = right.ownerID, a != b { return a < b }
        let (a, b) = (left.id, right.id)
        if left.since.uptime != right.since.uptime { return left.since.uptime < right.since.uptime }
        return a.session == b.session ? a.handle.rawValue < b.handle.rawValue : a.session.rawValue < b.session.rawValue
    }
}

extension HandleReading {
    var watched: [Listener.Watched] {
        if case .subscriber(_, let watched, _) = role { watched } else { [] }
    }

    fileprivate var isPaused: Bool { if case .subscriber(_, _, true) = role { true } else { false } }
}
