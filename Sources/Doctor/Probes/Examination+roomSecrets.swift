internal import JanusClient
internal import Synchronization

extension Examination {
    /// Asks each room for where its media go, without a secret: a room with one refuses, and nothing is changed.
    static func secrets(
        of rooms: Observation<[RoomInfo]>, _ videoRoom: VideoRoom, within limit: Duration
    ) async -> Observation<RoomSecrets> {
        let ids: [RoomID]
        switch rooms {
        case .success(let rooms): ids = rooms.map(\.id).sorted()
        case .failure(let obstacle): return .failure(obstacle)
        }
        let answers = Mutex<[RoomID: RoomAnswer]>([:])
        // What there is time for is worth more than nothing.
        _ = await observe(within: limit) { () throws(Obstacle) in
            for id in ids {
                guard let answer = await Self.answer(of: id, videoRoom) else { continue }
                answers.withLock { $0[id] = answer }
            }
        }
        let known = answers.withLock { $0 }
        let present = known.filter { $0.value != .gone }
        return .success(
            RoomSecrets(
                open: ids.filter { known[$0] == .open }.map(\.description), asked: present.count,
                unasked: ids.count - known.count))
    }

    private enum RoomAnswer {
        case hasSecret, open
        /// It went away meanwhile.
        case gone
    }

    /// What a room says to one who has no secret; nil when it says nothing, or what cannot be understood.
    private static func answer(of id: RoomID, _ videoRoom: VideoRoom) async -> RoomAnswer? {
        do throws(JanusError) {
            _ = try await videoRoom.listForwarders(id, secret: nil)
            return .open
        } catch {
            switch error.code {
            case JanusErrorCode.videoRoomMissingElement, JanusErrorCode.videoRoomUnauthorized: return .hasSecret
            case JanusErrorCode.noSuchRoom: return .gone
            default: return nil
            }
        }
    }
}
