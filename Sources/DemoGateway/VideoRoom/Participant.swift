/// Somebody in a room: a client's handle, somebody of the script, or Janus' dummy publisher.
struct Participant: Sendable {
    let id: EntityID
    var display: String?
    /// Free data of the participant, passed on unread (1.3.0 and later).
    var metadata: JSON?
    /// The handle behind it; nil for people of the script and for dummies.
    var handle: HandleKey?
    var isDummy = false
    var isTalking = false
    /// How loud it was when it last began or stopped to talk, in dBov (0 is loudest, 127 silent).
    var audioLevel = 127.0
    /// What ties its subscriptions to it; 0 for people of the script, whose sessions know it.
    var privateID: Int64 = 0
    /// What is being sent; empty for those who only listen.
    var streams: [PublishedStream] = []
    /// Whether the core has already hung up on 1.1.2, which then says `unpublished` once less (seen live).
    var wasHungUp = false

    /// Whether `publisher` is true of it: the media is up, not merely asked for.
    var isPublishing: Bool { !streams.isEmpty }

    /// The members that tell who it is.
    func identity(_ dialect: DemoGatewayOptions.Dialect) -> JSONObject {
        var identity: JSONObject = ["id": id.json]
        identity.merge(name(dialect))
        if isDummy { identity["dummy"] = true }
        return identity
    }

    /// Display and metadata, each only when set (janus.md 1.9: a null string is simply absent).
    func name(_ dialect: DemoGatewayOptions.Dialect) -> JSONObject {
        var name = JSONObject()
        name["display"] = display.map(JSON.string)
        if dialect == .v1_4 { name["metadata"] = metadata }
        return name
    }

    /// The entry of `listparticipants` (V:6935-6973).
    func entry(_ dialect: DemoGatewayOptions.Dialect) -> JSON {
        var entry = identity(dialect)
        entry["publisher"] = .bool(isPublishing)
        if isPublishing, !isDummy {
            if streams.contains(where: { $0.kind == .audio }) { entry["talking"] = .bool(isTalking) }
            if !dialect.isMultistream { entry["subscribers"] = 0 }
        }
        return .object(entry)
    }
}
