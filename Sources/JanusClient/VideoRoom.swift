public import JanusWire

/// The VideoRoom plugin behind one handle.
///
/// Looking and kicking work on any handle. One that joined a room gets that room's events, and is dead once it left, was
/// kicked or the room was destroyed: attach another one then.
public struct VideoRoom: Sendable {
    /// The plugin's name.
    public static let plugin = JanusPlugin.videoRoom

    /// The session that the handle is of.
    public let session: JanusSession
    /// The handle.
    public let handle: HandleID

    /// The plugin behind a handle of it.
    public init(session: JanusSession, handle: HandleID) {
        self.session = session
        self.handle = handle
    }
}

extension VideoRoom {
    /// All rooms that are not private (`list`); these, too, with the plugin's admin key.
    public func list(adminKey: Secret? = nil) async throws(JanusError) -> [RoomInfo] {
        let data = try await request(.list(adminKey: adminKey))
        return try data.entries(of: "list", RoomInfo.init)
    }

    /// Whether there is such a room (`exists`), also a private one.
    public func exists(_ room: RoomID) async throws(JanusError) -> Bool {
        guard let exists = try await request(.exists(room: room))["exists"]?.bool else {
            throw JanusError(.malformed("no word on whether the room exists"))
        }
        return exists
    }

    /// Who is in a room (`listparticipants`).
    ///
    /// Needs neither secret nor pin.
    ///
    /// - Throws: code 426 when there is no such room.
    public func listParticipants(_ room: RoomID) async throws(JanusError) -> [Participant] {
        let data = try await request(.listParticipants(room: room))
        return try data.entries(of: "participants", Participant.init)
    }

    /// Enters a room without media (`join`).
    ///
    /// The session has to be running.
    ///
    /// - Throws: code 426 when there is no such room, 429 when a pin is missing, 433 when pin or token are wrong,
    ///   425 when the handle was in a room before.
    public func join(_ request: JoinRequest) async throws(JanusError) -> Joined {
        let event = try await session.asyncRequest(handle, body: VideoRoomRequest.join(request).body)
        guard case .videoRoom(.joined(let joined)) = event.body else {
            throw JanusError(.malformed("an answer to a join that is none"))
        }
        return joined
    }

    /// Leaves the room that the handle is in (`leave`).
    ///
    /// The session has to be running.
    ///
    /// - Throws: code 426 or 424 when it is in no room.
    public func leave(_ room: RoomID) async throws(JanusError) {
        let event = try await session.asyncRequest(handle, body: VideoRoomRequest.leave(room: room).body)
        guard case .videoRoom(.left) = event.body else {
            throw JanusError(.malformed("an answer to a leave that is none"))
        }
    }

    /// Puts somebody out of a room (`kick`).
    ///
    /// It is no ban, and what they are subscribed to goes on.
    ///
    /// - Throws: code 428 when they are not in the room, 429 when the room wants its secret, 433 when it is wrong.
    public func kick(room: RoomID, id: ParticipantID, secret: Secret?) async throws(JanusError) {
        let data = try await request(.kick(room: room, id: id, secret: secret))
        guard data["videoroom"] == "success" else {
            throw JanusError(.malformed("an answer to a kick that is none"))
        }
    }

    private func request(_ request: VideoRoomRequest) async throws(JanusError) -> JSONValue {
        try await session.request(handle, body: request.body).data
    }
}

extension JSONValue {
    /// The entries of a list in a plugin's answer.
    ///
    /// One that cannot be read spoils them all: half a list looks whole.
    fileprivate func entries<Entry>(
        of key: String, _ transform: (JSONValue) -> Entry?
    ) throws(JanusError) -> [Entry] {
        guard let list = self[key]?.array else { throw JanusError(.malformed("an answer without \(key)")) }
        var entries: [Entry] = []
        entries.reserveCapacity(list.count)
        for element in list {
            guard let entry = transform(element) else {
                throw JanusError(.malformed("an entry of \(key) without an id"))
            }
            entries.append(entry)
        }
        return entries
    }
}
