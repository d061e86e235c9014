/// An error of the VideoRoom plugin, with Janus' code and text (janus.md 2.1); it travels inside a `success` or `event`.
struct PluginError: Error, Hashable {
    var code: Int64
    var text: String

    /// The reply that carries it: V's `janus_videoroom_handle_message` prints exactly these three members.
    var reply: JSON { ["videoroom": "event", "error_code": .int(code), "error": .string(text)] }
}

extension PluginError {
    static func unknownRequest(_ name: String) -> PluginError { .init(code: 423, text: "Unknown request '\(name)'") }
    static let joinFirst = PluginError(code: 424, text: "Invalid request on unconfigured participant")
    static let alreadyIn = PluginError(code: 425, text: "Already in as a publisher on this handle")
    static let deadHandle = PluginError(code: 425, text: "Not in a room (create a new handle)")
    static func noSuchRoom(_ room: String) -> PluginError { .init(code: 426, text: "No such room (\(room))") }
    /// What a dead handle's requests get: the room is no longer known (seen live).
    static let noRoom = PluginError(code: 426, text: "No such room")
    static func roomExists(_ room: EntityID) -> PluginError { .init(code: 427, text: "Room \(room) already exists") }
    static func noSuchUser(_ user: EntityID, in room: EntityID) -> PluginError {
        .init(code: 428, text: "No such user \(user) in room \(room)")
    }
    static func noSuchStream(_ mid: String) -> PluginError { .init(code: 428, text: "No such stream \(mid)") }
    static func noSuchFeed(_ feed: EntityID) -> PluginError { .init(code: 428, text: "No such feed (\(feed))") }
    static let dummy = PluginError(code: 428, text: "Can't kick dummy users")
    static func missing(_ element: String) -> PluginError {
        .init(code: 429, text: "Missing mandatory element (\(element))")
    }
    static func invalid(_ element: String, _ wanted: Rule.Kind) -> PluginError {
        .init(code: 430, text: "Invalid element type (\(element) should be \(wanted.rawValue))")
    }
    static func unsupported(_ text: String) -> PluginError { .init(code: 430, text: text) }
    static func unauthorized(_ what: String) -> PluginError { .init(code: 433, text: "Unauthorized (\(what))") }
    static let notPublished = PluginError(code: 435, text: "Can't unpublish, not published")
    static func idTaken(_ user: EntityID) -> PluginError { .init(code: 436, text: "User ID \(user) already exists") }
    /// What Janus says when the system gives it none.
    static let noSocket = PluginError(code: 499, text: "Could not open UDP socket for RTP stream")
}
