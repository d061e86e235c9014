package import JanusClient

extension RealJanus {
    /// Who is in a room, by the Admin API: no session of the judge's own stands in the lists that are judged.
    package func participants(of room: RoomID) async throws -> [Participant] {
        let answer = try await ask(["request": "listparticipants", "room": room.json])
        return (answer["participants"]?.array ?? []).compactMap(Participant.init)
    }

    /// All rooms in which somebody of that name is, as often as they are there.
    package func rooms(with name: String) async throws -> [RoomID] {
        var found: [RoomID] = []
        for room in try await ask(["request": "list"])["list"]?.array?.compactMap({ RoomID($0["room"]) }) ?? [] {
            found += try await participants(of: room).filter { $0.display == name }.map { _ in room }
        }
        return found
    }

    /// What the plugin answers to a request that needs no handle.
    @discardableResult
    package func ask(_ request: JSONValue) async throws -> JSONValue {
        let answer = try await admin("message_plugin", ["plugin": "janus.plugin.videoroom", "request": request])
        return answer["response"] ?? .null
    }
}
