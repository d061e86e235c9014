/// Muting people and choosing who may come in.
extension VideoRoom {
    /// `moderate`: by mid on 1.x, by kind of media on 0.x; everybody is told before the moderator has the answer,
    /// and told again when it is repeated (janus.md 0.1).
    mutating func moderate(_ parameters: Parameters) throws(PluginError) -> JSON {
        guard dialect.isMultistream else { return try moderateByKind(parameters) }
        try parameters.check(
            .required("mid", .string), .required("mute", .boolean))
        let (place, index) = try target(parameters)
        let mid = parameters.string("mid") ?? ""
        let person = rooms[place].participants[index]
        guard let stream = Int(mid), String(stream) == mid, person.streams.indices.contains(stream) else {
            throw .noSuchStream(mid)
        }
        let mute = parameters.flag("mute") ?? false
        rooms[place].participants[index].streams[stream].isMuted = mute
        tell(
            place,
            [
                "videoroom": "event", "room": rooms[place].id.json, "id": person.id.json, "mid": .string(mid),
                "moderation": mute ? "muted" : "unmuted",
            ])
        return ["videoroom": "success"]
    }

    /// 0.x: `mute_audio`, `mute_video` and `mute_data`, told as one event (0.x V:4883-4887).
    private mutating func moderateByKind(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .optional("mute_audio", .boolean), .optional("mute_video", .boolean), .optional("mute_data", .boolean))
        let (place, index) = try target(parameters)
        var event: JSONObject = [
            "videoroom": "event", "room": rooms[place].id.json, "id": rooms[place].participants[index].id.json,
        ]
        let before = event
        for kind in [PublishedStream.Kind.audio, .video, .data] {
            guard let mute = parameters.flag("mute_\(kind.rawValue)") else { continue }
            for stream in rooms[place].participants[index].streams.indices
            where rooms[place].participants[index].streams[stream].kind == kind {
                rooms[place].participants[index].streams[stream].isMuted = mute
            }
            event["\(kind.rawValue)-moderation"] = mute ? "muted" : "unmuted"
        }
        if event != before { tell(place, .object(event)) }
        return ["videoroom": "success"]
    }

    private func target(_ parameters: Parameters) throws(PluginError) -> (room: Int, person: Int) {
        try parameters.check(.required("id", parameters.idKind))
        let place = try access(parameters, secret: true)
        guard let id = parameters.id("id"), let index = rooms[place].place(of: id) else {
            throw .noSuchUser(parameters.id("id") ?? .number(0), in: rooms[place].id)
        }
        return (place, index)
    }

    /// `allowed`: `enable` ignores the list it is given, `disable` keeps the old one and answers without it; people
    /// inside stay and are told nothing (janus.md 0.1).
    mutating func allow(_ parameters: Parameters) throws(PluginError) -> JSON {
        try parameters.check(
            .required("room", parameters.idKind), .required("action", .string), .optional("allowed", .array))
        let action = parameters.string("action") ?? ""
        guard ["enable", "disable", "add", "remove"].contains(action.lowercased()) else {
            throw .unsupported("Unsupported action '\(action)' (allowed)")
        }
        let place = try access(parameters, secret: true)
        let tokens = ["add", "remove"].contains(action.lowercased()) ? try parameters.tokens("allowed") ?? [] : []
        var reply: JSONObject = ["videoroom": "success", "room": rooms[place].id.json]
        switch action.lowercased() {
        case "enable": rooms[place].checksAllowed = true
        case "disable":
            rooms[place].checksAllowed = false
            return .object(reply)
        case "add":
            let present = rooms[place].allowed
            rooms[place].allowed += tokens.filter { !present.contains($0) }
        default: rooms[place].allowed.removeAll(where: tokens.contains)
        }
        reply["allowed"] = .array(rooms[place].allowed.map(JSON.string))
        return .object(reply)
    }
}
