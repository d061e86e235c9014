import JanusClient
import Synchronization
import TestSupport
import Testing

/// `janitor doctor`, ended in the middle of what it does.
@Suite("Interrupting an examination")
struct DoctorInterruptionTests {
    @Test("The room and the session that were made are ended")
    func interrupted() async throws {
        try await ScriptedServer.run({ Self.reply(to: $0) }) { server in
            let folder = try makeTemporaryFolder("doctor")
            let process = try GuardedProcess(
                [JanitorProgram.path, "doctor", server.url, "--timeout", "60"], folder: folder, log: "\(folder)/log")
            defer { process.stop() }
            // Its entering of its own room is never answered.
            try await eventually("the entering of the room") { Self.bodies(server, "join").count == 1 }
            let room = try #require(Self.bodies(server, "create").first?["room"])
            #expect(Self.bodies(server, "destroy").isEmpty)
            let status = try await process.terminate()
            #expect(status == 130)
            let destroyed = Self.bodies(server, "destroy")
            #expect(destroyed.map { $0["room"] } == [room])
            let secret = try #require(Self.bodies(server, "create").first?["secret"])
            #expect(destroyed.first?["secret"] == secret)
            let ends = server.requests.filter { $0.verb == "destroy" }
            #expect(ends.count == 1)
            #expect(textOfFile("\(folder)/log").contains("interrupted"))
        }
    }

    /// The plugin's requests of that name.
    private static func bodies(_ server: ScriptedServer, _ request: String) -> [JSONValue] {
        server.requests.compactMap { $0.body?["body"] }.filter { $0["request"]?.string == request }
    }

    /// A Janus that does everything but answer whoever enters a room.
    private static func reply(to request: ScriptedServer.Request) -> ScriptedServer.Reply {
        switch request.verb {
        case "info":
            return .json([
                "janus": "server_info", "version": 1401, "version_string": "1.4.1",
                "plugins": ["janus.plugin.videoroom": ["name": "JANUS VideoRoom plugin"]],
            ])
        case "create": return .made(1, for: request)
        case "attach": return .made(2, for: request)
        case "poll": return .nothing
        case "message":
            switch request.body?["body"]?["request"]?.string {
            case "list": return .videoRoom(["videoroom": "success", "list": []], for: request)
            case "create":
                let room = request.body?["body"]?["room"] ?? .null
                return .videoRoom(["videoroom": "created", "room": room, "permanent": false], for: request)
            case "destroy":
                return .videoRoom(["videoroom": "destroyed", "permanent": false], for: request)
            default: return .ack(request)
            }
        default:
            return .json(["janus": "success", "transaction": .string(request.transaction)])
        }
    }
}
