/// Requests that only look: no secret is asked for (janus.md 2.2), but for the forwarders.
extension VideoRoom {
    /// `list`: every room that is not private; without an `admin_key` on the server the client's is ignored.
    func list() -> JSON {
        ["videoroom": "success", "list": .array(rooms.filter { !$0.isPrivate }.map { $0.entry(dialect: dialect) })]
    }

    /// `exists`: works on private rooms, too.
    func exists(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("room", parameters.idKind))
        let id = parameters.id("room")
        return [
            "videoroom": "success", "room": id?.json ?? .null, "exists": .bool(id.flatMap(place(of:)) != nil),
        ]
    }

    /// `listparticipants` (V:6935-6973).
    func listParticipants(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("room", parameters.idKind))
        let room = rooms[try access(parameters, secret: false)]
        return [
            "videoroom": "participants", "room": room.id.json,
            "participants": .array(room.participants.map { $0.entry(dialect) }),
        ]
    }

    /// `listforwarders`: nobody forwards here.
    ///
    /// The list is called otherwise on 0.x (janus.md section 5).
    func listForwarders(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(.required("room", parameters.idKind))
        let room = rooms[try access(parameters, secret: true)]
        return [
            "videoroom": "forwarders", "room": room.id.json,
            dialect.isMultistream ? "publishers" : "rtp_forwarders": [],
        ]
    }
}
