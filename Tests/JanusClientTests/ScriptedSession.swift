import JanusClient
import TestSupport

/// A client with an open session and a handle on a scripted server.
struct ScriptedSession: Sendable {
    var server: ScriptedServer
    var session: JanusSession
    var handle: HandleID

    var room: VideoRoom { VideoRoom(session: session, handle: handle) }

    /// Runs `body` with a session on a server that answers polls and messages as told, and everything else as Janus does.
    static func run<Value: Sendable>(
        configuration: JanusConfiguration = .patient,
        poll: @escaping ScriptedServer.Script = { _ in .nothing },
        message: @escaping ScriptedServer.Script = { .ack($0) },
        while body: @Sendable (ScriptedSession) async throws -> Value
    ) async throws -> Value {
        let script: ScriptedServer.Script = { request in
            switch request.verb {
            case "poll": await poll(request)
            case "message": await message(request)
            case "create": .made(1, for: request)
            case "attach": .made(2, for: request)
            default: .ack(request)
            }
        }
        return try await ScriptedServer.run(script) { server in
            let url = try JanusURL(server.url)
            // What a test wants to be short must not be too short for getting there.
            let opener = JanusClient(url: url)
            let client = JanusClient(url: url, configuration: configuration)
            do {
                let opened = try await opener.createSession()
                let handle = try await opened.attach()
                await opener.shutdown()
                let session = client.resumeSession(opened.id)
                let value = try await body(ScriptedSession(server: server, session: session, handle: handle))
                await client.shutdown()
                return value
            } catch {
                await opener.shutdown()
                await client.shutdown()
                throw error
            }
        }
    }

    /// Runs `body` while the session is polled, then ends the poll and gives the error with which it ended.
    func polling(
        _ deliver: @escaping @Sendable (Delivery) async -> Void = { _ in },
        while body: @Sendable () async throws -> Void
    ) async throws -> JanusError.Kind {
        try await withThrowingTaskGroup(of: JanusError.Kind.self) { group in
            group.addTask {
                do throws(JanusError) {
                    try await session.run(deliver)
                } catch {
                    return error.kind
                }
                throw NeverHappened(description: "a poll ended without an error")
            }
            try await body()
            group.cancelAll()
            return try await group.next() ?? .timedOut
        }
    }
}
