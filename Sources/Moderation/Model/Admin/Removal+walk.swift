package import JanusWire
import Text

extension Removal {
    /// What removing somebody would end, by a walk of the session and of the handles that are known to be theirs besides.
    ///
    /// A session may carry many people: only what is surely this one's ends, and the session as a whole only where
    /// nobody else is on it. `nil` when the walk does not find them.
    package init?(of suspect: Suspect, session: SessionID, walk: [HandleInfo]) {
        let handles = walk.map(WalkedHandle.init).sorted { $0.address.handle.rawValue < $1.address.handle.rawValue }
        let onSession = handles.filter { $0.address.session == session }
        let isTheirs: (WalkedHandle) -> Bool
        switch suspect {
        case .person(let target):
            guard let own = onSession.first(where: { $0.isParticipant(target.id, in: target.room.id) }) else {
                return nil
            }
            let isAlone = onSession.allSatisfy { !$0.isOtherParticipant(than: target.id, in: target.room.id) }
            let unclaimed = onSession.filter { $0.isSubscriber && $0.subscriberPrivateID == nil }
            isTheirs = { handle in
                if handle.isParticipant(target.id, in: target.room.id) { return true }
                if let privateID = handle.subscriberPrivateID { return privateID == own.privateID }
                guard handle.address.session == session, isAlone else { return false }
                return handle.isIdle || handle.isSubscriber && unclaimed.isOnePersons(target)
            }
        case .listener(let target):
            // What has become something else since is not what was chosen.
            let chosen = Set(
                onSession.filter { target.handles.contains($0.address) && $0.isSubscriber(in: target.room.id) }.map(
                    \.address))
            guard !chosen.isEmpty else { return nil }
            // Handles in no room are nobody's: they go with the session when nobody else is on it.
            let isAlone = onSession.allSatisfy { chosen.contains($0.address) || $0.isIdle }
            isTheirs = { handle in
                chosen.contains(handle.address) || isAlone && handle.isIdle && handle.address.session == session
            }
        }
        let ends = handles.filter(isTheirs)
        let stays = onSession.filter { !isTheirs($0) }
        self.init(
            session: session, scope: stays.isEmpty ? .session : .handles, ends: ends.map(\.ending),
            stays: stays.map(\.ending))
    }

    /// Whether the same ends, whatever it is called by now.
    package func endsTheSame(as other: Removal) -> Bool {
        session == other.session && scope == other.scope
            && ends.map(\.withoutNames) == other.ends.map(\.withoutNames)
    }
}

extension Removal.Ending {
    /// The same without what may change while it stays the same: names, and what flows just now.
    fileprivate var withoutNames: Self {
        var plain = self
        switch what {
        case .participant(let room, let id, _): plain.what = .participant(room: room, id: id, name: nil)
        case .subscription(let room, let watched):
            plain.what = .subscription(room: room, to: watched.map { .init(id: $0.id, name: nil, media: []) })
        case .idle, .plugin: break
        }
        return plain
    }
}

/// One handle of a walk, as a removal looks at it.
private struct WalkedHandle {
    let address: HandleAddress
    let role: HandleInfo.Role
    let plugin: CleanText

    init(_ info: HandleInfo) {
        address = HandleAddress(session: info.session, handle: info.handle)
        role = info.role
        plugin = CleanText(cleaning: info.plugin ?? "")
    }

    var privateID: Int64? { if case .publisher(let role) = role { role.privateID } else { nil } }
    var isIdle: Bool { role == .none }
    var isSubscriber: Bool { if case .subscriber = role { true } else { false } }

    /// Whose a subscription says it is.
    var subscriberPrivateID: Int64? { if case .subscriber(let role) = role { role.privateID } else { nil } }

    /// Whom a subscription receives, each once.
    var feeds: Set<ParticipantID> {
        if case .subscriber(let role) = role { Set(role.feeds.map(\.feed)) } else { [] }
    }

    func isSubscriber(in room: RoomID) -> Bool {
        if case .subscriber(let role) = role { role.room == room } else { false }
    }

    func isParticipant(_ id: ParticipantID, in room: RoomID) -> Bool {
        if case .publisher(let role) = role { role.id == id && role.room == room } else { false }
    }

    func isOtherParticipant(than id: ParticipantID, in room: RoomID) -> Bool {
        if case .publisher = role { !isParticipant(id, in: room) } else { false }
    }

    var ending: Removal.Ending {
        let what: Removal.What =
            switch role {
            case .publisher(let role):
                .participant(room: role.room, id: role.id, name: CleanText(displayName: role.display))
            case .subscriber(let role): .subscription(room: role.room, to: Listener.Watched.all(role.feeds))
            case .none: .idle
            case .other: .plugin(plugin)
            }
        return Removal.Ending(handle: address, what: what)
    }
}

extension [WalkedHandle] {
    /// Whether subscriptions that do not say whose they are can all be this participant's: in the same room, none to
    /// the participant's own media, and none to what another of them receives.
    ///
    /// Else a back end may carry somebody who only listens on the same session.
    fileprivate func isOnePersons(_ target: Target) -> Bool {
        let feeds = flatMap { $0.feeds }
        return allSatisfy { $0.isSubscriber(in: target.room.id) } && !feeds.contains(target.id)
            && Set(feeds).count == feeds.count
    }
}
