package import JanusClient

/// A second, independent participant: somebody whom the moderator sees, and who sees what happens to them.
package final class Guest: Sendable {
    /// The id that Janus gave.
    package let id: ParticipantID
    private let client: JanusClient
    private let session: JanusSession
    private let recorder: Recorder<VideoRoomEvent>
    private let running: Task<Void, Never>

    /// Somebody of that name who has just joined a room.
    package init(
        _ name: String, in room: RoomID, at url: String, configuration: JanusConfiguration = JanusConfiguration()
    ) async throws {
        client = JanusClient(url: try JanusURL(url), configuration: configuration)
        session = try await client.createSession()
        let events = Recorder<VideoRoomEvent>()
        let session = session
        running = Task {
            try? await session.run { delivery in
                guard case .events(let batch) = delivery else { return }
                events.record(batch.compactMap { if case .videoRoom(let inner) = $0.body { inner } else { nil } })
            }
        }
        let videoRoom = VideoRoom(session: session, handle: try await session.attach())
        id = try await videoRoom.join(JoinRequest(room: room, display: name)).id
        recorder = events
    }

    /// Everything the room has told this participant.
    package var heard: [VideoRoomEvent] { recorder.elements }

    /// Who is in the room, as Janus tells.
    package func participants(of room: RoomID) async throws -> [Participant] {
        try await ask { try await $0.listParticipants(room) }
    }

    /// Asks the plugin something over a handle of its own.
    package func ask<Answer: Sendable>(
        _ question: @Sendable (VideoRoom) async throws -> Answer
    ) async throws -> Answer {
        let videoRoom = VideoRoom(session: session, handle: try await session.attach())
        let answer = try await question(videoRoom)
        try await session.detach(videoRoom.handle)
        return answer
    }

    /// Goes, with the whole session.
    package func leave() async {
        running.cancel()
        try? await session.destroy()
        await client.shutdown()
    }
}
