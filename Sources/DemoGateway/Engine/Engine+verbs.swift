/// The verbs of the core API (janus.md 1.2; the order of the checks is that of J:1080-1240).
extension Engine {
    mutating func answer(_ request: CoreRequest) throws(CoreError) -> JSON {
        if request.session == 0, request.handle == 0 { return try answerAtRoot(request) }
        try authorize(request)
        guard request.session != 0 else { throw .sessionNotFound }
        guard let session = sessions[request.session] else { throw .noSuchSession(request.session) }
        if request.handle != 0, !session.handles.contains(request.handle) {
            throw .noSuchHandle(request.handle, request.session)
        }
        let now = now
        sessions[request.session]?.lastActivity = now
        let hasHandle = request.handle != 0
        switch request.verb {
        case "keepalive": return reply("ack", request)
        case "claim": return claim(request)
        case "attach" where !hasHandle: return try attach(request)
        case "destroy" where !hasHandle:
            end(request.session)
            return reply("success", request)
        case "detach" where hasHandle: return detach(request)
        case "hangup" where hasHandle:
            room.hangUp(HandleKey(session: request.session, handle: request.handle))
            return reply("success", request)
        case "message" where hasHandle: return try message(request)
        case "trickle" where hasHandle: return try trickle(request)
        case "attach", "destroy", "detach", "hangup", "message", "trickle": throw .unhandled(request.spelledVerb)
        default: throw .unknownRequest(request.spelledVerb)
        }
    }

    /// Requests that name no session.
    ///
    /// `info` and `ping` need no secret, and an unknown verb is refused before it.
    private mutating func answerAtRoot(_ request: CoreRequest) throws(CoreError) -> JSON {
        switch request.verb {
        case "info": return serverInfo(transaction: request.transaction)
        case "ping": return ["janus": "pong", "transaction": .string(request.transaction)]
        case "create": return try create(request)
        default: throw .unhandled(request.spelledVerb)
        }
    }

    private func authorize(_ request: CoreRequest) throws(CoreError) {
        let credentials = Credentials(
            secret: request.body["apisecret"]?.string, token: request.body["token"]?.string)
        guard admits(credentials) else { throw .unauthorized }
    }

    private mutating func create(_ request: CoreRequest) throws(CoreError) -> JSON {
        try authorize(request)
        guard settings.acceptsNewSessions else { throw .draining }
        var id = UInt64(0)
        if let wanted = request.body["id"] {
            // This refusal comes without the transaction (seen live).
            guard let number = wanted.int, number >= 0 else { throw .invalid("id", "a positive integer", isBare: true) }
            id = UInt64(number)
            if isTaken(id) { throw .sessionTaken }
        }
        while id == 0 || isTaken(id) { id = newID() }
        sessions[id] = Session(id: id, lastActivity: now)
        return [
            "janus": "success", "transaction": .string(request.transaction),
            "data": ["id": .int(Int64(bitPattern: id))],
        ]
    }

    private mutating func attach(_ request: CoreRequest) throws(CoreError) -> JSON {
        guard let plugin = request.body["plugin"] else { throw .missing("plugin") }
        guard let name = plugin.string else { throw .invalid("plugin", "a string") }
        if let opaque = request.body["opaque_id"], opaque.string == nil { throw .invalid("opaque_id", "a string") }
        guard name == ServerInfo.videoRoom else { throw .noSuchPlugin(name) }
        let token = tokens == nil ? nil : request.body["token"]?.string
        if let token, tokens?[token]?.contains(name) != true { throw .unauthorizedPlugin(name) }
        let id = newID()
        sessions[request.session]?.handles.append(id)
        let attachment = Attachment(created: now, opaqueID: request.body["opaque_id"]?.string, token: token)
        sessions[request.session]?.attachments[id] = attachment
        room.roles[HandleKey(session: request.session, handle: id)] = .unconfigured
        return reply("success", request, ["data": ["id": .int(Int64(bitPattern: id))]])
    }

    /// Takes a handle away; its owner is told `detached` (janus.md 0.1).
    mutating func detach(_ request: CoreRequest) -> JSON {
        room.detach(HandleKey(session: request.session, handle: request.handle))
        sessions[request.session]?.handles.removeAll { $0 == request.handle }
        sessions[request.session]?.attachments[request.handle] = nil
        let event: JSON = [
            "janus": "detached", "session_id": .int(Int64(bitPattern: request.session)),
            "sender": .int(Int64(bitPattern: request.handle)),
        ]
        enqueue(event, for: request.session)
        return reply("success", request)
    }

    private func isTaken(_ id: UInt64) -> Bool { sessions[id] != nil || crowd.sessions[id] != nil }

    /// Over HTTP a claim begins an empty queue: waiting events are lost, waiting polls are no longer woken (seen live).
    private mutating func claim(_ request: CoreRequest) -> JSON {
        sessions[request.session]?.queue = EventQueue()
        sessions[request.session]?.era += 1
        return reply("success", request)
    }

    private mutating func message(_ request: CoreRequest) throws(CoreError) -> JSON {
        guard let body = request.body["body"] else { throw .missing("body") }
        guard let body = body.object else { throw .invalid("body", "an object") }
        if let jsep = request.body["jsep"] { try refuse(jsep) }
        let key = HandleKey(session: request.session, handle: request.handle)
        guard let data = room.handle(body, from: key, transaction: request.transaction) else {
            return reply("ack", request)
        }
        return reply(
            "success", request,
            [
                "sender": .int(Int64(bitPattern: request.handle)),
                "plugindata": ["plugin": .string(ServerInfo.videoRoom), "data": data],
            ])
    }

    /// No media here: a well-formed offer is refused as if its SDP could not be read.
    private func refuse(_ jsep: JSON) throws(CoreError) {
        guard case .object(let jsep) = jsep else {
            if jsep == .null { return }
            throw .jsepNotAnObject
        }
        guard let type = jsep["type"] else { throw .jsepMissing("type") }
        guard let type = type.string else { throw .invalid("type", "a string") }
        guard jsep["sdp"]?.string != nil else { throw .jsepMissing("sdp") }
        guard ["offer", "answer"].contains(type.lowercased()) else { throw .unknownJSEP(type) }
        throw .invalidSDP
    }

    /// Whatever the candidates look like, the answer is `ack` (seen live).
    private func trickle(_ request: CoreRequest) throws(CoreError) -> JSON {
        switch (request.body["candidate"], request.body["candidates"]) {
        case (nil, nil): throw .missing("candidate|candidates")
        case (.some, .some): throw .bothCandidates
        default: return reply("ack", request)
        }
    }

    /// A reply that names the session, if there is one.
    func reply(_ janus: String, _ request: CoreRequest, _ rest: JSONObject = [:]) -> JSON {
        var reply: JSONObject = ["janus": .string(janus)]
        if request.session != 0 { reply["session_id"] = .int(Int64(bitPattern: request.session)) }
        reply["transaction"] = .string(request.transaction)
        reply.merge(rest)
        return .object(reply)
    }
}
