/// Coming into a room.
extension VideoRoom {
    /// `join` and `joinandconfigure` as a publisher without media; subscribers find no feed here.
    mutating func join(_ parameters: Parameters, _ handle: HandleKey) throws(PluginError) -> JSON {
        // The order of these checks is the real one: room's presence, ptype, room, pin, then the rest (seen live).
        try parameters.check(.required("room", parameters.idKind), .required("ptype", .string))
        switch parameters.string("ptype")?.lowercased() {
        case "publisher": break
        case "subscriber": throw try subscribing(parameters)
        default: throw .unsupported("Invalid element (ptype)")
        }
        let place = try access(parameters, secret: false)
        let room = rooms[place]
        try parameters.check(secret: room.pin, as: "pin")
        try parameters.check(.optional("id", parameters.idKind), .optional("display", .string))
        if dialect == .v1_4 { try parameters.check(.optional("metadata", .object)) }
        if room.checksAllowed {
            try parameters.check(.required("token", .string), refusing: "not in the allowed list")
            guard room.allowed.contains(parameters.string("token") ?? "") else {
                throw .unauthorized("not in the allowed list")
            }
        }
        var id = parameters.id("id")
        // The id 0 asks for a random one (seen live); the empty string is an id like any other (janus.md 0.1).
        if id == .number(0) { id = nil }
        if let id, room.place(of: id) != nil { throw .idTaken(id) }
        let person = Participant(
            id: id ?? random.entity(asText: stringIDs), display: parameters.string("display"),
            metadata: parameters.body["metadata"], handle: handle)
        roles[handle] = .publisher(room: room.id, person: person.id)
        enter(person, place)
        return joined(person.id, place)
    }

    /// Puts somebody into a room; others hear of it only where the room notifies (V:4453).
    mutating func enter(_ person: Participant, _ place: Int) {
        if rooms[place].notifyJoining {
            tell(
                place,
                ["videoroom": "event", "room": rooms[place].id.json, "joining": .object(person.identity(dialect))])
        }
        rooms[place].participants.append(person)
    }

    /// The dummy publisher that a room may hold (1.0.2 and later): never talks, cannot be kicked.
    mutating func addDummy(to place: Int) {
        var dummy = Participant(id: random.entity(asText: stringIDs), display: "Dummy publisher")
        dummy.isDummy = true
        dummy.streams = [PublishedStream(.audio), PublishedStream(.video)]
        rooms[place].participants.append(dummy)
    }

    /// The `joined` event (V:10032-10046); `attendees` only in rooms that notify.
    private mutating func joined(_ person: EntityID, _ place: Int) -> JSON {
        let room = rooms[place]
        let privateID = Int64(random.next() & 0xFFFF_FFFF)
        if let index = room.place(of: person) { rooms[place].participants[index].privateID = privateID }
        let others = room.participants.filter { $0.id != person }
        var joined: JSONObject = [
            "videoroom": "joined", "room": room.id.json, "description": .string(room.description), "id": person.json,
            "private_id": .int(privateID),
            "publishers": .array(
                others.filter(\.isPublishing).map { publisher($0, in: room, isLater: false) }),
        ]
        if room.notifyJoining {
            joined["attendees"] = .array(others.filter { !$0.isPublishing }.map { .object($0.identity(dialect)) })
        }
        return .object(joined)
    }

    /// No media flows here, so a subscriber gets what the real one says of people without media.
    private func subscribing(_ parameters: Parameters) throws(PluginError) -> PluginError {
        let place = try access(parameters, secret: false)
        try parameters.check(secret: rooms[place].pin, as: "pin")
        let streams = dialect.isMultistream ? parameters.body["streams"]?.array?.first?.object : nil
        let feed = streams.map { Parameters(body: $0, stringIDs: stringIDs) } ?? parameters
        try feed.check(.required("feed", parameters.idKind))
        return feed.id("feed").map(PluginError.noSuchFeed) ?? .missing("feed")
    }
}

extension Parameters {
    /// Checks a rule, but refuses instead of asking when the element is absent.
    fileprivate func check(_ rule: Rule, refusing reason: String) throws(PluginError) {
        guard body[rule.name] != nil else { throw .unauthorized(reason) }
        try check(rule)
    }
}
