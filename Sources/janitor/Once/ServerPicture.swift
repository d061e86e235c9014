import JanusClient

/// Everything about a server at one moment: what `--once` prints.
struct ServerPicture: Sendable {
    struct RoomPicture: Sendable {
        var info: RoomInfo?
        var id: RoomID
        var people: [Participant] = []
        /// Why the people are missing, in Janus' words.
        var problem: String?
    }

    var url: JanusURL
    var info: ServerInfo
    var rooms: [RoomPicture]

    /// Reads it.
    ///
    /// `extra` is a room to include even if `list` does not show it. Throws ``JanusError``.
    static func read(
        _ address: JanusAddress, _ configuration: JanusConfiguration, extra: RoomID?, adminKey: Secret?
    ) async throws(JanusError) -> ServerPicture {
        let (url, info) = try await JanusClient.locate(address, configuration: configuration)
        let client = JanusClient(url: url, configuration: configuration)
        do throws(JanusError) {
            let rooms = try await rooms(of: client, extra: extra, adminKey: adminKey)
            await client.shutdown()
            return ServerPicture(url: url, info: info, rooms: rooms)
        } catch {
            await client.shutdown()
            throw error
        }
    }

    private static func rooms(
        of client: JanusClient, extra: RoomID?, adminKey: Secret?
    ) async throws(JanusError) -> [RoomPicture] {
        let session = try await client.createSession()
        let result: Result<[RoomPicture], JanusError>
        do throws(JanusError) {
            let videoRoom = VideoRoom(session: session, handle: try await session.attach())
            var rooms = try await videoRoom.list(adminKey: adminKey).map { RoomPicture(info: $0, id: $0.id) }
            if let extra, !rooms.contains(where: { $0.id.description == extra.description }) {
                rooms.append(RoomPicture(id: extra))
            }
            result = .success(try await filled(rooms, by: videoRoom))
        } catch {
            result = .failure(error)
        }
        // Not part of what may be cancelled: a session that nobody ends weighs on the server until it times out.
        await Task { try? await session.destroy() }.value
        return try result.get().sorted {
            $0.people.count == $1.people.count ? $0.id < $1.id : $0.people.count > $1.people.count
        }
    }

    /// Rooms are asked for side by side, so that many of them on a far server take no longer than few.
    private static let sideBySide = 8

    private static func filled(
        _ rooms: [RoomPicture], by videoRoom: VideoRoom
    ) async throws(JanusError) -> [RoomPicture] {
        let result = await withTaskGroup(of: Result<RoomPicture, JanusError>.self) { group in
            var waiting = rooms[...]
            var filled: [RoomPicture] = []
            for room in waiting.prefix(sideBySide) { group.addTask { await room.filled(by: videoRoom) } }
            waiting = waiting.dropFirst(sideBySide)
            while let next = await group.next() {
                switch next {
                case .success(let room): filled.append(room)
                case .failure(let error): return Result<[RoomPicture], JanusError>.failure(error)
                }
                if let room = waiting.popFirst() { group.addTask { await room.filled(by: videoRoom) } }
            }
            return .success(filled)
        }
        return try result.get()
    }
}

extension ServerPicture.RoomPicture {
    /// The room with the people in it, or with Janus' reason why there are none to see.
    fileprivate func filled(by videoRoom: VideoRoom) async -> Result<Self, JanusError> {
        var room = self
        do throws(JanusError) {
            room.people = try await videoRoom.listParticipants(id)
        } catch {
            // A room can vanish between the list and the question, and one that was asked for may not exist.
            guard case .videoRoom(_, let reason) = error.kind else { return .failure(error) }
            room.problem = reason
        }
        return .success(room)
    }
}
