/// How sessions and handles are made, found and taken away.
extension Crowd {
    /// A new session.
    mutating func open(at created: Duration) -> UInt64 {
        let id = UInt64(random.identifier())
        sessions[id] = PlayedSession(id: id, created: created)
        return id
    }

    /// The session that a back end carries people on, made when the first of them comes.
    mutating func backEndSession(at created: Duration) -> UInt64 {
        if let backEnd, sessions[backEnd] != nil { return backEnd }
        let session = open(at: created)
        backEnd = session
        return session
    }

    /// A new handle on a session.
    mutating func attach(
        _ role: PlayedHandle.Role, _ device: Int, privateID: Int64, to session: UInt64, at created: Duration
    ) {
        var handle = PlayedHandle(
            id: UInt64(random.identifier()), role: role, device: device, privateID: privateID, created: created)
        // What receives is up at once; what sends, when it sends.
        if case .subscriber = role { handle.mediaSince = created + .seconds(1) }
        sessions[session]?.handles.append(handle)
        if let room = handle.room { sessionsByRoom[room, default: []].insert(session) }
    }

    /// Subscribes everybody in a room to all others who publish: with one handle, on 0.x with one for each of them.
    mutating func subscribe(in room: Room, at now: Duration) {
        let feeds = room.participants.filter { $0.isPublishing && !$0.isDummy }.map(\.id)
        for session in (sessionsByRoom[room.id] ?? []).sorted() {
            for publisher in sessions[session]?.handles ?? [] {
                guard case .publisher(let key) = publisher.role, key.room == room.id else { continue }
                subscribe(publisher, key, to: feeds.filter { $0 != key.person }, on: session, at: now)
            }
        }
    }

    private mutating func subscribe(
        _ publisher: PlayedHandle, _ key: PersonKey, to feeds: [EntityID], on session: UInt64, at now: Duration
    ) {
        let created = now > .zero ? now : publisher.created + .seconds(3)
        let wanted: [EntityID?] = isMultistream ? (feeds.isEmpty ? [] : [nil]) : feeds
        for feed in wanted {
            let role = PlayedHandle.Role.subscriber(room: key.room, viewer: key.person, feed: feed)
            guard handle(role, of: session) == nil else { continue }
            attach(role, publisher.device, privateID: publisher.privateID, to: session, at: created)
        }
        guard !isMultistream else { return }
        remove(from: session) { handle in
            guard case .subscriber(key.room, key.person, let feed) = handle.role else { return false }
            return !wanted.contains(feed)
        }
    }

    /// The handle with a role on a session.
    func handle(_ role: PlayedHandle.Role, of session: UInt64) -> PlayedHandle? {
        sessions[session]?.handles.first { $0.role == role }
    }

    /// Changes the handle with a role, if there is one.
    mutating func change(
        _ role: PlayedHandle.Role, of session: UInt64?, _ change: (inout PlayedHandle) -> Void
    ) {
        guard let session, let place = sessions[session]?.handles.firstIndex(where: { $0.role == role }) else { return }
        if var handle = sessions[session]?.handles[place] {
            change(&handle)
            sessions[session]?.handles[place] = handle
        }
    }

    /// Takes handles away; a session without any is ended by its client.
    mutating func remove(from session: UInt64, where isGone: (PlayedHandle) -> Bool) {
        let handles = sessions[session]?.handles ?? []
        let gone = handles.filter(isGone)
        guard !gone.isEmpty else { return }
        let left = handles.filter { !isGone($0) }
        sessions[session]?.handles = left
        if left.isEmpty { sessions[session] = nil }
        for handle in gone {
            if case .publisher(let key) = handle.role { attendance[key] = nil }
            if let room = handle.room, !left.contains(where: { $0.room == room }) {
                sessionsByRoom[room]?.remove(session)
            }
            if left.contains(where: { $0.device == handle.device }) { leftovers[handle.device] = session }
        }
    }

    /// A device comes back: what it had before goes.
    mutating func forget(_ device: Int) {
        guard let session = leftovers.removeValue(forKey: device) else { return }
        remove(from: session) { $0.device == device }
    }
}

extension PlayedHandle {
    /// The room that it has to do with, if any.
    var room: EntityID? {
        switch role {
        case .publisher(let key): key.room
        case .subscriber(let room, _, _): room
        case .departed: nil
        }
    }
}
