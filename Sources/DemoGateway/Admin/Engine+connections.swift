/// The PeerConnections of people of the script.
extension Engine {
    /// The PeerConnection of a handle, if it has one.
    func connection(of handle: PlayedHandle) -> PeerConnection? {
        guard let since = handle.mediaSince, let id = handle.room, let place = room.place(of: id) else { return nil }
        let room = room.rooms[place]
        var isPublisher = false
        var senders: [Participant] = []
        switch handle.role {
        case .publisher(let key):
            isPublisher = true
            senders = room.participants.filter { $0.id == key.person }
        case .subscriber: senders = feeds(of: handle)
        case .departed: break
        }
        let media = senders.flatMap { sender in
            let key = PersonKey(room: room.id, person: sender.id)
            let source = crowd.attendance[key].flatMap { crowd.handle(.publisher(key), of: $0) }
            let device = Device(source?.device ?? Device.unknown(sender.id), seed: options.seed)
            return sender.streams.enumerated().map { index, stream in
                Medium(
                    kind: stream.kind, codec: stream.codec(in: room), source: device, index: index,
                    since: source?.mediaSince ?? since, flows: !device.isFrozen || sender.isTalking)
            }
        }
        return PeerConnection(
            device: Device(handle.device, seed: options.seed), isPublisher: isPublisher, media: media, since: since,
            now: now, dialect: options.dialect, key: handle.id)
    }
}
