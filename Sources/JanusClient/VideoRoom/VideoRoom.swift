public import JanusWire

/// The VideoRoom plugin behind one handle.
///
/// Looking, kicking and whatever else concerns rooms works on any handle. One that joined a room gets that room's events,
/// and is dead once it left, was kicked or the room was destroyed: attach another one then.
///
/// What needs a room's secret throws code 429 when the room has one and none was given, 433 when it is wrong, and takes
/// any where the room has none. Every request of a room throws code 426 when there is no such room, and 430 when the id
/// is a number where Janus wants a string, or the other way about. Give ids as the server writes them: where they are
/// strings, a number in ``kick(room:id:secret:)``, ``moderate(room:id:stream:mute:secret:)`` or
/// ``enableRecording(_:_:secret:)`` ends the Janus process (seen with 1.1.2).
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
    /// Sends the plugin any request that it answers at once, and gives its answer as it stands.
    ///
    /// It is for what has no call of its own, such as remote publishers (`publish_remotely`, `add_remote_publisher` and
    /// their kin). Always name a `room` in it: without one Janus ends, with some requests, where ids are strings.
    /// What is answered with an event instead goes through ``JanusSession/asyncRequest(_:body:jsep:)``.
    ///
    /// - Throws: ``JanusError/Kind/videoRoom(code:reason:)`` when the plugin refuses: code 423 when it does not know the
    ///   request.
    public func request(body: JSONValue) async throws(JanusError) -> JSONValue {
        try await session.request(handle, body: body).data
    }

    func request(_ request: VideoRoomRequest) async throws(JanusError) -> JSONValue {
        try await self.request(body: request.body)
    }

    /// Sends a request that says no more than that it was done.
    func perform(_ request: VideoRoomRequest) async throws(JanusError) {
        guard try await self.request(request)["videoroom"] == "success" else {
            throw JanusError(.malformed("an answer that says neither yes nor no"))
        }
    }
}

extension JSONValue {
    /// The entries of a list in a plugin's answer.
    ///
    /// One that cannot be read spoils them all: half a list looks whole.
    func entries<Entry>(
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
