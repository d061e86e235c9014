/// `handle_info` (J:3005-3115; the members and their order as seen on 1.1.2), made when it is asked for.
extension Engine {
    /// What is known of a handle that exists.
    func handleInfo(_ key: HandleKey, pluginOnly: Bool) -> JSON {
        let played = crowd.sessions[key.session]?.handles.first { $0.id == key.handle }
        let attachment = sessions[key.session]?.attachments[key.handle]
        let timeout =
            (sessions[key.session]?.timeout ?? crowd.sessions[key.session]?.timeout) ?? settings.sessionTimeout
        var info: JSONObject = [
            "session_id": .int(Int64(bitPattern: key.session)),
            "session_last_activity": monotonic(lastActivity(of: key.session)),
            "session_timeout": .int(timeout.components.seconds),
            "session_transport": .string(ServerInfo.http),
            "handle_id": .int(Int64(bitPattern: key.handle)),
        ]
        info["opaque_id"] = attachment?.opaqueID.map(JSON.string)
        info["token"] = attachment?.token.map(JSON.string)
        info["loop-running"] = true
        info["created"] = monotonic(played?.created ?? attachment?.created ?? .zero)
        info["current_time"] = monotonic(now)
        info["plugin"] = .string(ServerInfo.videoRoom)
        var query = played.map(query) ?? query(key)
        query["hangingup"] = 0
        query["destroyed"] = 0
        info["plugin_specific"] = .object(query)
        guard !pluginOnly else { return .object(info) }
        let connection = played.flatMap(connection(of:))
        info["flags"] = flags(connection)
        if let connection { info.merge(connection.negotiation(monotonic)) }
        info["sdps"] = connection?.descriptions ?? [:]
        info["queued-packets"] = 0
        if let connection {
            info.merge(
                options.dialect.isMultistream ? connection.webRTC(monotonic) : connection.singleStream(monotonic))
        }
        return .object(info)
    }

    /// What the plugin says of somebody's handle.
    private func query(_ handle: PlayedHandle) -> JSONObject {
        switch handle.role {
        case .publisher(let key):
            guard let place = room.place(of: key.room), let index = room.rooms[place].place(of: key.person) else {
                return ["type": "publisher"]
            }
            return room.query(
                room.rooms[place].participants[index], privateID: handle.privateID, in: room.rooms[place],
                watchers: watchers(of: key))
        case .departed: return ["type": "publisher"]
        case .subscriber(let id, _, _):
            guard let place = room.place(of: id) else { return ["type": "subscriber"] }
            return room.query(
                subscriberIn: room.rooms[place], privateID: handle.privateID, to: feeds(of: handle),
                isUp: handle.mediaSince != nil)
        }
    }

    /// What the plugin says of a client's handle; a client of this gateway never has media.
    private func query(_ key: HandleKey) -> JSONObject {
        switch room.roles[key] ?? .unconfigured {
        case .unconfigured: return options.dialect.isMultistream ? [:] : ["type": "none"]
        case .dead: return ["type": "publisher"]
        case .publisher(let id, let person):
            guard let place = room.place(of: id), let index = room.rooms[place].place(of: person) else {
                return ["type": "publisher"]
            }
            let participant = room.rooms[place].participants[index]
            return room.query(participant, privateID: participant.privateID, in: room.rooms[place], watchers: 0)
        }
    }

    /// Whom a subscriber's handle receives from.
    func feeds(of handle: PlayedHandle) -> [Participant] {
        guard case .subscriber(let id, let viewer, let feed) = handle.role, let place = room.place(of: id) else {
            return []
        }
        return room.rooms[place].participants.filter {
            $0.isPublishing && !$0.isDummy && $0.id != viewer && (feed == nil || $0.id == feed)
        }
    }

    /// How many handles receive from somebody.
    private func watchers(of key: PersonKey) -> Int {
        (crowd.sessionsByRoom[key.room] ?? []).reduce(0) { count, session in
            count
                + (crowd.sessions[session]?.handles ?? []).count { handle in
                    guard case .subscriber(key.room, let viewer, let feed) = handle.role else { return false }
                    return handle.mediaSince != nil && viewer != key.person && (feed ?? key.person) == key.person
                }
        }
    }

    /// A client of the script keeps its session alive every 25 seconds.
    private func lastActivity(of session: UInt64) -> Duration {
        if let session = sessions[session] { return session.lastActivity }
        let phase = now + .seconds(Int64(session % 25)) + .seconds(25)
        return now - .seconds(phase.components.seconds % 25)
    }

    /// A time of Janus' clock: it has run for some hours when the gateway starts.
    private func monotonic(_ time: Duration) -> JSON {
        let (seconds, attoseconds) = (time + .seconds(20_000)).components
        return .int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    private func flags(_ connection: PeerConnection?) -> JSON {
        let isUp = connection != nil
        let set: Set<String> =
            isUp
            ? ["got-offer", "got-answer", "negotiated", "ready", "trickle", "all-trickles", "rfc4588-rtx"] : []
        let names = [
            "got-offer", "got-answer", "negotiated", "processing-offer", "starting", "ice-restart", "ready", "stopped",
            "alert", "trickle", "all-trickles", "resend-trickles", "trickle-synced", "data-channels", "has-audio",
            "has-video", "new-datachan-sdp", "rfc4588-rtx", "cleaning", "e2ee",
        ]
        return .object(JSONObject(parsed: names.map { .init(key: $0, value: .bool(set.contains($0))) }))
    }
}
