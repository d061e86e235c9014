/// Requests of the Admin API about one session or one handle, whether a client's or somebody's of the script.
extension Engine {
    /// The handles of a session; nil when there is no such session.
    func handles(of session: UInt64) -> [UInt64]? {
        sessions[session]?.handles ?? crowd.sessions[session]?.handles.map(\.id)
    }

    /// Requests that name a session alone.
    mutating func answerAdmin(
        _ request: CoreRequest, aboutSessionWith handles: [UInt64]
    ) throws(CoreError) -> JSON {
        switch request.verb {
        case "list_handles":
            return reply("success", request, ["handles": .array(handles.map { .int(Int64(bitPattern: $0)) })])
        case "destroy_session":
            // A client is told nothing, and learns it from 458 (J:821).
            end(request.session)
            for handle in crowd.sessions[request.session]?.handles ?? [] { takeAway(handle, of: request.session) }
            return reply("success", request)
        case "set_session_timeout":
            try request.check("timeout", .integer)
            let timeout = request.body["timeout"]?.int ?? -1
            guard timeout >= -1 else { throw .invalid("timeout should be a non-negative integer or -1") }
            let limit: Duration? = timeout < 0 ? nil : .seconds(timeout)
            sessions[request.session]?.timeout = limit
            crowd.sessions[request.session]?.timeout = limit
            return reply("success", request, ["timeout": .int(timeout)])
        default: throw .unhandled(request.spelledVerb)
        }
    }

    /// Requests that name a handle.
    mutating func answerAdminAboutHandle(_ request: CoreRequest) throws(CoreError) -> JSON {
        let played = crowd.sessions[request.session]?.handles.first { $0.id == request.handle }
        switch request.verb {
        case "handle_info":
            try request.check("plugin_only", .boolean, isRequired: false)
            let isShort = request.body["plugin_only"]?.bool ?? false
            let key = HandleKey(session: request.session, handle: request.handle)
            return reply(
                "success", request,
                ["handle_id": .int(Int64(bitPattern: request.handle)), "info": handleInfo(key, pluginOnly: isShort)])
        case "detach_handle":
            guard let played else { return detach(request) }
            takeAway(played, of: request.session)
        case "hangup_webrtc":
            if let played {
                hangUp(played, of: request.session)
            } else {
                room.hangUp(HandleKey(session: request.session, handle: request.handle))
            }
        default: throw .unhandled(request.spelledVerb)
        }
        return reply("success", request)
    }

    /// Detaches a handle of somebody of the script: who publishes with it is out of the room.
    private mutating func takeAway(_ handle: PlayedHandle, of session: UInt64) {
        crowd.remove(handle.id, of: session)
        guard case .publisher(let key) = handle.role, let place = room.place(of: key.room) else { return }
        room.vanish(key.person, place)
        room.removed.append(key)
        let now = now
        crowd.subscribe(in: room.rooms[place], at: now)
    }

    /// Ends the media of a handle of somebody of the script.
    private mutating func hangUp(_ handle: PlayedHandle, of session: UInt64) {
        guard handle.mediaSince != nil else { return }
        crowd.endMedia(of: handle.id, in: session)
        guard case .publisher(let key) = handle.role, let place = room.place(of: key.room) else { return }
        room.withdraw(key.person, place)
        let now = now
        script?.wasHungUp(key, at: now)
    }
}
