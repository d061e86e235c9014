import JanusClient
import Moderation

extension ServerPicture {
    /// The picture as JSON: names as Janus sent them, with everything a terminal might act on escaped.
    func json(at time: WallTime) -> String {
        let value: JSONValue = [
            "server": [
                "url": .string(url.redacted),
                "version": info.versionString.map(JSONValue.string) ?? nil,
                "name": info.serverName.map(JSONValue.string) ?? nil,
            ],
            "time": .integer(time.secondsSinceEpoch),
            "rooms": .array(rooms.map(\.json)),
        ]
        return value.printable
    }
}

extension ServerPicture.RoomPicture {
    fileprivate var json: JSONValue {
        [
            "id": id.json,
            "description": info?.description.map(JSONValue.string) ?? nil,
            "listed": .bool(info != nil),
            "publishers_limit": info?.maxPublishers.map { .integer(Int64($0)) } ?? nil,
            "pin_required": info.map { .bool($0.pinRequired) } ?? nil,
            "private": info.map { .bool($0.isPrivate) } ?? nil,
            "recording": info.map { .bool($0.isRecording) } ?? nil,
            "problem": problem.map(JSONValue.string) ?? nil,
            "participants": .array(people.map(Self.json)),
        ]
    }

    private static func json(_ person: Participant) -> JSONValue {
        [
            "id": person.id.json,
            "display": person.display.map(JSONValue.string) ?? nil,
            "publisher": .bool(person.isPublisher),
            "talking": person.isTalking.map(JSONValue.bool) ?? nil,
            "dummy": .bool(person.isDummy),
            "remote": .bool(person.isRemote),
        ]
    }
}
