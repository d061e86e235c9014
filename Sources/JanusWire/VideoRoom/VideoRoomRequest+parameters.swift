extension VideoRoomRequest {
    /// What stands in the request besides its name; `nil` is left out.
    var parameters: [String: JSONValue?] {
        switch self {
        case .list(let adminKey):
            ["admin_key": adminKey?.json]
        case .exists(let room), .listParticipants(let room), .leave(let room):
            ["room": room.json]
        case .create(let configuration, let permanently, let adminKey):
            configuration.parameters.adding([
                "permanent": permanently ? true : nil, "admin_key": adminKey?.json,
            ])
        case .edit(let room, let changes, let permanently, let secret):
            changes.parameters.adding([
                "room": room.json, "permanent": permanently ? true : nil, "secret": secret?.json,
            ])
        case .destroy(let room, let permanently, let secret):
            ["room": room.json, "permanent": permanently ? true : nil, "secret": secret?.json]
        case .allowed(let room, let change, let secret):
            change.parameters.adding(["room": room.json, "secret": secret?.json])
        case .enableRecording(let room, let isOn, let secret):
            ["room": room.json, "record": .bool(isOn), "secret": secret?.json]
        case .kick(let room, let id, let secret):
            ["room": room.json, "id": id.json, "secret": secret?.json]
        case .moderate(let room, let id, let stream, let mute, let secret):
            stream.parameters(mute: mute).adding(["room": room.json, "id": id.json, "secret": secret?.json])
        case .listForwarders(let room, let secret):
            ["room": room.json, "secret": secret?.json]
        case .rtpForward(let request):
            request.parameters
        case .stopForwarding(let room, let publisher, let forwarder, let secret, let adminKey):
            [
                "room": room.json, "publisher_id": publisher.json, "stream_id": .integer(forwarder),
                "secret": secret?.json, "admin_key": adminKey?.json,
            ]
        case .join(let join):
            join.parameters
        case .joinAndConfigure(let join, let settings):
            settings.parameters.adding(join.parameters.filter { $0.value != nil })
        case .configure(let settings), .publish(let settings):
            settings.parameters
        case .joinAsSubscriber(let join):
            join.parameters
        case .subscribe(let streams):
            ["streams": .array(streams.map(\.json))]
        case .unsubscribe(let streams):
            ["streams": .array(streams.map(\.json))]
        case .update(let added, let removed):
            // An empty list is refused.
            [
                "subscribe": added.isEmpty ? nil : .array(added.map(\.json)),
                "unsubscribe": removed.isEmpty ? nil : .array(removed.map(\.json)),
            ]
        case .switchStreams(let streams):
            ["streams": .array(streams.map(\.json))]
        case .switchFeed(let feed):
            ["feed": feed.json]
        case .unpublish, .start, .pause:
            [:]
        }
    }
}

extension ModeratedStream {
    /// How `moderate` names the stream: each line of Janus in its own way.
    fileprivate func parameters(mute: Bool) -> [String: JSONValue?] {
        switch self {
        case .mid(let mid): ["mid": .string(mid), "mute": .bool(mute)]
        case .kind(let kind): ["mute_\(kind.name)": .bool(mute)]
        }
    }
}
