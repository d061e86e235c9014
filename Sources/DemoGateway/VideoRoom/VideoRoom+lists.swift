/// Requests that only look: no secret is asked for (janus.md 2.2), but for the forwarders.
extension VideoRoom {
    /// `list`: every room that is not private, and those, too, with the right `admin_key`; without one on the server the
    /// client's is ignored.
    func list(_ parameters: Parameters) throws(PluginError) -> JSON {
        var showsPrivate = false
        // An admin key of the wrong type is passed over in silence (janus.md 0.1).
        if let adminKey, let given = parameters.string("admin_key") {
            guard given == adminKey else { throw .unauthorized("wrong admin_key") }
            showsPrivate = true
        }
        // Index by index: there may be thousands of rooms, and each is large.
        var list: [JSON] = []
        list.reserveCapacity(rooms.count)
        for place in rooms.indices where showsPrivate || !rooms[place].isPrivate {
            list.append(rooms[place].entry(dialect: dialect))
        }
        return ["videoroom": "success", "list": .array(list)]
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
}
