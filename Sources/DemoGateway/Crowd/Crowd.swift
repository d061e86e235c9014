/// The sessions and handles of the people without a client, so that the Admin API has something to show.
///
/// It follows what happens in the rooms and decides nothing. Its ids come from a random stream of their own: with it or
/// without, the play is the same.
struct Crowd: Sendable {
    var sessions: [UInt64: PlayedSession] = [:]
    /// The session of each person who is in a room.
    var attendance: [PersonKey: UInt64] = [:]
    /// The sessions that have handles in a room.
    var sessionsByRoom: [EntityID: Set<UInt64>] = [:]
    /// The sessions of people who were kicked, by their device: what they receive goes on (janus.md 2.6).
    var leftovers: [Int: UInt64] = [:]
    /// The session on which a back end carries several people, while it lasts.
    var backEnd: UInt64?
    let isMultistream: Bool
    var random: SeededRandom

    init(seed: UInt64, isMultistream: Bool) {
        self.isMultistream = isMultistream
        random = SeededRandom(seed: seed ^ 0xAD31)
    }

    /// Somebody came into a room.
    mutating func admit(_ key: PersonKey, device: Int, at now: Duration) {
        guard attendance[key] == nil else { return }
        forget(device)
        // Those who are there from the start have been there for a while.
        let created = now > .zero ? now : .zero - .seconds(Int64(300 + random.next() % 9000))
        let session = isOfBackEnd(device) ? backEndSession(at: created) : open(at: created)
        attendance[key] = session
        attach(.publisher(key), device, privateID: Int64(random.next() & 0xFFFF_FFFF), to: session, at: created)
    }

    /// Somebody who only watches opens a session.
    mutating func admitListener(in room: EntityID, device: Int, at created: Duration) {
        let session = open(at: created)
        attach(.subscriber(room: room, viewer: nil, feed: nil), device, privateID: 0, to: session, at: created)
    }

    /// Somebody began or stopped to send.
    mutating func set(_ key: PersonKey, isPublishing: Bool, at now: Duration) {
        change(.publisher(key), of: attendance[key]) { handle in
            let start = now > .zero ? now : handle.created + .seconds(2)
            handle.mediaSince = isPublishing ? handle.mediaSince ?? start : nil
        }
    }

    /// Somebody left by themselves: all that is theirs goes, but not what others have on the same session.
    mutating func dismiss(_ key: PersonKey) {
        guard let session = attendance.removeValue(forKey: key),
            let device = handle(.publisher(key), of: session)?.device
        else { return }
        remove(from: session) { $0.device == device }
    }

    /// Somebody was kicked, or the room ended: a kicked one's subscriptions stay.
    mutating func wasRemoved(_ key: PersonKey, isRoomThere: Bool) {
        guard isRoomThere else {
            for session in sessionsByRoom[key.room] ?? [] { remove(from: session) { $0.room == key.room } }
            return
        }
        guard let session = attendance.removeValue(forKey: key) else { return }
        leftovers[handle(.publisher(key), of: session)?.device ?? -1] = session
        change(.publisher(key), of: session) { handle in
            handle.role = .departed
            handle.mediaSince = nil
        }
    }

    /// A handle was taken away, and the session with it if it was the last.
    mutating func remove(_ handle: UInt64, of session: UInt64) { remove(from: session) { $0.id == handle } }

    /// A handle's PeerConnection ended.
    mutating func endMedia(of handle: UInt64, in session: UInt64) {
        guard let place = sessions[session]?.handles.firstIndex(where: { $0.id == handle }) else { return }
        sessions[session]?.handles[place].mediaSince = nil
    }
}
