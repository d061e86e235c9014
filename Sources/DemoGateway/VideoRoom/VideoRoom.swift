/// Names a handle: its id counts only within its session.
struct HandleKey: Hashable, Sendable {
    var session: UInt64
    var handle: UInt64
}

/// The VideoRoom plugin: rooms, people, and what each request does to them.
///
/// No IO and no clock.
///
/// Everything that people are told is left in ``outbox``, in Janus' order; the core takes it from there.
struct VideoRoom: Sendable {
    /// What a handle is to the plugin.
    enum Role: Sendable, Hashable {
        /// Attached, in no room yet.
        case unconfigured
        /// In a room.
        case publisher(room: EntityID, person: EntityID)
        /// Was in a room: after leave, kick or destroy a handle cannot join again (janus.md 2.4, 2.6).
        case dead
    }

    /// An event for a handle.
    struct Push: Sendable, Hashable {
        var to: HandleKey
        var transaction: String?
        var data: JSON
    }

    let dialect: DemoGatewayOptions.Dialect
    let stringIDs: Bool
    let adminKey: String?
    var random: SeededRandom
    /// In the order of creation; Janus keeps a hash table and promises no order.
    var rooms: [Room]
    /// Where each room stands in ``rooms``.
    private var places: [EntityID: Int] = [:]
    var roles: [HandleKey: Role] = [:]
    var outbox: [Push] = []
    /// People without a handle whom a moderator threw out since the script last looked.
    var removed: [PersonKey] = []

    init(_ options: DemoGatewayOptions, rooms templates: [RoomTemplate]) {
        dialect = options.dialect
        stringIDs = options.stringIDs
        adminKey = options.adminKey
        random = SeededRandom(seed: options.seed ^ 0x5EED)
        rooms = templates.map { Room($0, stringIDs: options.stringIDs) }
        indexRooms()
        for index in rooms.indices where rooms[index].hasDummyPublisher { addDummy(to: index) }
    }

    /// The place of a room.
    func place(of room: EntityID) -> Int? { places[room] }

    /// Adds a room behind all others.
    mutating func append(_ room: Room) {
        places[room.id] = rooms.count
        rooms.append(room)
    }

    /// Takes a room away.
    mutating func removeRoom(at place: Int) -> Room {
        defer { indexRooms() }
        return rooms.remove(at: place)
    }

    private mutating func indexRooms() {
        places = Dictionary(zip(rooms.map(\.id), rooms.indices)) { first, _ in first }
    }

    /// Answers a request: the reply of a synchronous one, or nil when the answer comes (came) as an event
    /// (V:8542-8625 says which is which).
    mutating func handle(_ body: JSONObject, from handle: HandleKey, transaction: String) -> JSON? {
        let parameters = Parameters(body: body, stringIDs: stringIDs)
        do throws(PluginError) {
            try parameters.check(.required("request", .string))
            let name = parameters.string("request") ?? ""
            if isAsynchronous(name.lowercased()) {
                handleLater(name.lowercased(), parameters, from: handle, transaction: transaction)
                return nil
            }
            return try answer(name, parameters)
        } catch {
            return error.reply
        }
    }

    /// Answers `message_plugin`: the synchronous requests alone (V:8589-8625).
    mutating func answer(_ body: JSONObject) -> JSON {
        let parameters = Parameters(body: body, stringIDs: stringIDs)
        do throws(PluginError) {
            try parameters.check(.required("request", .string))
            return try answer(parameters.string("request") ?? "", parameters)
        } catch {
            return error.reply
        }
    }

    /// Whether a request is answered by an event.
    ///
    /// 0.x knows nothing of subscriptions that change.
    private func isAsynchronous(_ name: String) -> Bool {
        switch name {
        case "join", "joinandconfigure", "configure", "publish", "unpublish", "start", "pause", "switch", "leave": true
        case "subscribe", "unsubscribe", "update": dialect.isMultistream
        default: false
        }
    }

    /// The synchronous requests.
    ///
    /// Remote publishers carry media and are not played.
    private mutating func answer(_ name: String, _ parameters: Parameters) throws(PluginError) -> JSON {
        switch name.lowercased() {
        case "list": try list(parameters)
        case "exists": try exists(parameters)
        case "listparticipants": try listParticipants(parameters)
        case "listforwarders": try listForwarders(parameters)
        case "rtp_forward": try forward(parameters)
        case "stop_rtp_forward": try stopForwarding(parameters)
        case "kick": try kick(parameters)
        case "moderate": try moderate(parameters)
        case "allowed": try allow(parameters)
        case "create": try create(parameters)
        case "edit": try edit(parameters)
        case "destroy": try destroy(parameters)
        case "enable_recording": try enableRecording(parameters)
        default: throw .unknownRequest(name)
        }
    }

    /// The asynchronous requests, as the plugin's own thread treats them.
    private mutating func handleLater(
        _ name: String, _ parameters: Parameters, from handle: HandleKey, transaction: String
    ) {
        let data: JSON
        do throws(PluginError) {
            let isJoin = name == "join" || name == "joinandconfigure"
            switch roles[handle] ?? .unconfigured {
            case .unconfigured where isJoin: data = try join(parameters, handle)
            case .unconfigured: throw .joinFirst
            case .dead where isJoin: throw dialect.isMultistream ? .deadHandle : .alreadyIn
            case .dead: throw .noRoom
            case .publisher where isJoin: throw .alreadyIn
            case .publisher(let room, let person):
                switch name {
                case "configure", "publish": data = try configure(parameters, person, in: room)
                case "unpublish": data = try unpublish(person, in: room)
                case "leave": data = leave(person, in: room)
                default: throw .unknownRequest(name)
                }
            }
        } catch {
            data = error.reply
        }
        outbox.append(Push(to: handle, transaction: transaction, data: data))
    }

    /// Finds the room of a request and checks its secret, as V's `janus_videoroom_access_room` does.
    func access(_ parameters: Parameters, secret checksSecret: Bool) throws(PluginError) -> Int {
        guard let id = parameters.id("room"), let place = place(of: id) else {
            throw .noSuchRoom(parameters.printedRoom)
        }
        if checksSecret { try parameters.check(secret: rooms[place].secret, as: "secret") }
        return place
    }

    /// Tells everybody in a room, but for one.
    mutating func tell(_ room: Int, except person: EntityID? = nil, _ data: JSON) {
        for participant in rooms[room].participants where participant.id != person {
            guard let handle = participant.handle else { continue }
            outbox.append(Push(to: handle, transaction: nil, data: data))
        }
    }
}

extension Parameters {
    /// Compares a secret or pin: absent is 429, no string 430, another 433; without one set anything goes, but a
    /// wrong type is still refused (src/utils.h:316 and seen live).
    func check(secret: String?, as name: String) throws(PluginError) {
        guard let secret else { return try check(.optional(name, .string)) }
        try check(.required(name, .string))
        guard string(name) == secret else { throw .unauthorized("wrong \(name)") }
    }
}
