import JanusClient

/// Lists the rooms of a Janus, enters one, kicks everybody of a name, and tells what happens until they are gone.
@main
struct ModeratingARoom {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let number = Int64(arguments[2]) else {
            return print("usage: JanusClientExample URL ROOM NAME, with the room's secret on the standard input")
        }
        let client = JanusClient(url: try JanusURL(arguments[1]))
        do {
            let session = try await client.createSession()
            let secret = readLine().map { Secret($0) }
            try await moderate(.number(number), in: session, kicking: arguments[3], secret: secret)
            try await session.destroy()
        } catch {
            print("failed: \("\(error)".debugDescription)")
        }
        await client.shutdown()
    }

    static func moderate(
        _ room: RoomID, in session: JanusSession, kicking name: String, secret: Secret?
    ) async throws {
        let videoRoom = VideoRoom(session: session, handle: try await session.attach())
        for info in try await videoRoom.list() {
            // What people wrote may hold anything, also what a terminal obeys: debugDescription escapes it.
            let description = info.description ?? ""
            print("room \(info.id): \(description.debugDescription), \(info.participantCount) inside")
        }

        let (events, continuation) = AsyncStream.makeStream(of: VideoRoomEvent.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Events come, and requests that wait for one are answered, only while the session runs.
                defer { continuation.finish() }
                try await session.run { delivery in
                    guard case .events(let batch) = delivery else { return }
                    for case .videoRoom(let event) in batch.map(\.body) { continuation.yield(event) }
                }
            }
            _ = try await videoRoom.join(JoinRequest(room: room, display: "Moderator"))
            var unwanted: Set<ParticipantID> = []
            for person in try await videoRoom.listParticipants(room) where person.display == name {
                try await videoRoom.kick(room: room, id: person.id, secret: secret)
                unwanted.insert(person.id)
            }
            for await event in events {
                show(event)
                if case .kicked(_, let id, _) = event { unwanted.remove(id) }
                if unwanted.isEmpty { break }
            }
            group.cancelAll()
        }
    }

    static func show(_ event: VideoRoomEvent) {
        switch event {
        case .joined(let joined): print("we are \(joined.id), and \(joined.publishers.count) publish")
        case .joining(_, let attendee): print("\(attendee.id) came")
        case .leaving(_, let id, _): print("\(id) went")
        case .kicked(_, let id, _): print("\(id) was kicked")
        case .publishers(_, let publishers): print("\(publishers.map(\.id)) publish")
        default: print("something else happened")
        }
    }
}
