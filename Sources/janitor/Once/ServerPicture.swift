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
    static func read(_ address: JanusURL, extra: RoomID?) async throws(JanusError) -> ServerPicture {
        let configuration = JanusConfiguration()
        let (url, info) = try await JanusClient.locate(address, configuration: configuration)
        let client = JanusClient(url: url, configuration: configuration)
        do throws(JanusError) {
            let rooms = try await rooms(of: client, extra: extra)
            await client.shutdown()
            return ServerPicture(url: url, info: info, rooms: rooms)
        } catch {
            await client.shutdown()
            throw error
        }
    }

    private static func rooms(of client: JanusClient, extra: RoomID?) async throws(JanusError) -> [RoomPicture] {
        let session = try await client.createSession()
        do throws(JanusError) {
            let videoRoom = VideoRoom(session: session, handle: try await session.attach())
            var rooms = try await videoRoom.list().map { RoomPicture(info: $0, id: $0.id) }
            if let extra, !rooms.contains(where: { $0.id == extra }) { rooms.append(RoomPicture(id: extra)) }
            for index in rooms.indices {
                do throws(JanusError) {
                    rooms[index].people = try await videoRoom.listParticipants(rooms[index].id)
                } catch {
                    // A room can vanish between the list and the question.
                    guard case .videoRoom(_, let reason) = error.kind else { throw error }
                    rooms[index].problem = reason
                }
            }
            try? await session.destroy()
            return rooms.sorted {
                $0.people.count == $1.people.count ? $0.id < $1.id : $0.people.count > $1.people.count
            }
        } catch {
            try? await session.destroy()
            throw error
        }
    }
}
