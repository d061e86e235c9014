import JanusClient
import TestSupport

/// A second, independent participant: somebody whom the moderator sees, and who sees what happens to them.
final class Guest: Sendable {
    let id: ParticipantID
    private let client: JanusClient
    private let session: JanusSession
    private let recorder: Recorder<VideoRoomEvent>
    private let running: Task<Void, Never>

    init(_ name: String, in room: RoomID, at url: String) async throws {
        client = JanusClient(url: try JanusURL(url))
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
    var heard: [VideoRoomEvent] { recorder.elements }

    /// Who is in the room, as Janus tells.
    func participants(of room: RoomID) async throws -> [Participant] {
        try await VideoRoom(session: session, handle: try await session.attach()).listParticipants(room)
    }

    func leave() async {
        running.cancel()
        try? await session.destroy()
        await client.shutdown()
    }
}
