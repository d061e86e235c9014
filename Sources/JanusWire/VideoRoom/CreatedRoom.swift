/// The answer to `create`.
public struct CreatedRoom: Hashable, Sendable {
    /// The room that was made.
    public var id: RoomID
    /// Whether it stands in Janus' configuration file, and so outlives the process.
    public var isPermanent: Bool
}

extension CreatedRoom {
    /// The answer in a plugin's data, or `nil` when it is not one.
    public init?(_ data: JSONValue) {
        guard data["videoroom"] == "created", let id = RoomID(data["room"]) else { return nil }
        self.id = id
        isPermanent = data["permanent"]?.bool ?? false
    }
}
