public import JanusWire

// Session descriptions are what the WebRTC library at hand makes and takes: {"type": "offer", "sdp": "v=0…"}. They go to
// and come from Janus as they are. The session has to be running.
extension VideoRoom {
    /// Publishes media (`publish`): our offer to Janus, and its answer to us.
    ///
    /// The handle has joined. Then comes ``JanusSession/trickle(_:_:)``, as far as the offer does not hold all candidates,
    /// and ``JanusEvent/Body/webrtcUp`` when media can flow; others hear of them from then on. A later offer, for other
    /// streams, goes through ``configure(_:jsep:)``.
    ///
    /// A handle whose offer the plugin refused is left with half a connection, and the next offer fails with the core's
    /// code 490, unless ``JanusSession/hangUp(_:)`` comes between (seen with 1.1.2).
    ///
    /// - Throws: code 424 or 426 when the handle is in no room, 432 when as many publish as may, 434 when it publishes
    ///   already, 431 or 437 when Janus cannot use the offer, 430 when the room does not take the codec,
    ///   433 when the room wants media encrypted from end to end; the core's 465 when what is offered is no SDP.
    public func publish(
        offer: JSONValue, _ settings: ConfigureRequest = ConfigureRequest()
    ) async throws(JanusError) -> JSONValue {
        let event = try await asyncRequest(.publish(settings), jsep: offer)
        guard case .videoRoom(.configured) = event.body else {
            throw JanusError(.malformed("an answer to a publish that is none"))
        }
        return try event.description()
    }

    /// Enters a room and publishes at once (`joinandconfigure`).
    ///
    /// - Throws: what ``join(_:)`` and ``publish(offer:_:)`` throw. Whoever is refused for the media has joined all the
    ///   same.
    public func joinAndConfigure(
        _ request: JoinRequest, _ settings: ConfigureRequest = ConfigureRequest(), offer: JSONValue
    ) async throws(JanusError) -> (joined: Joined, answer: JSONValue) {
        let event = try await asyncRequest(.joinAndConfigure(request, settings), jsep: offer)
        return (try event.joined(), try event.description())
    }

    /// Ends what the handle publishes, and its connection (`unpublish`); it stays in the room.
    ///
    /// - Throws: code 435 when it publishes nothing.
    public func unpublish() async throws(JanusError) {
        let event = try await asyncRequest(.unpublish)
        guard case .videoRoom(.unpublishedOwn) = event.body else {
            throw JanusError(.malformed("an answer to an unpublish that is none"))
        }
    }
}

extension JanusEvent {
    /// The session description that has to stand beside the event.
    func description() throws(JanusError) -> JSONValue {
        guard let jsep else { throw JanusError(.malformed("an answer without a session description")) }
        return jsep
    }

    /// What is told in the answer to a join.
    func joined() throws(JanusError) -> Joined {
        guard case .videoRoom(.joined(let joined)) = body else {
            throw JanusError(.malformed("an answer to a join that is none"))
        }
        return joined
    }
}
