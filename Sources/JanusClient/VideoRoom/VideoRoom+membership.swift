public import JanusWire

// What is answered with an event: the session has to be running for it.
extension VideoRoom {
    /// Enters a room without media (`join`).
    ///
    /// - Throws: code 429 when a pin is missing, 433 when pin or token are wrong, 436 when somebody has that id,
    ///   425 when the handle was in a room before.
    public func join(_ request: JoinRequest) async throws(JanusError) -> Joined {
        try await asyncRequest(.join(request)).joined()
    }

    /// Changes settings of what the handle publishes or receives, or our name (`configure`).
    ///
    /// A session description in `jsep` is answered with the one that is returned. Where the handle receives, a restart
    /// brings Janus' new offer.
    ///
    /// - Throws: code 424 or 426 when the handle is in no room; what ``publish(offer:_:)`` throws of an offer.
    public func configure(
        _ request: ConfigureRequest, jsep: JSONValue? = nil
    ) async throws(JanusError) -> JSONValue? {
        let event = try await asyncRequest(.configure(request), jsep: jsep)
        guard case .videoRoom(.configured) = event.body else {
            throw JanusError(.malformed("an answer to a configure that is none"))
        }
        return event.jsep
    }

    /// Leaves the room that the handle is in, or receives from (`leave`).
    ///
    /// - Throws: code 426 or 424 when it is in no room.
    public func leave(_ room: RoomID) async throws(JanusError) {
        switch try await asyncRequest(.leave(room: room)).body {
        case .videoRoom(.left), .videoRoom(.subscription(.left)): return
        default: throw JanusError(.malformed("an answer to a leave that is none"))
        }
    }

    func asyncRequest(_ request: VideoRoomRequest, jsep: JSONValue? = nil) async throws(JanusError) -> JanusEvent {
        try await session.asyncRequest(handle, body: request.body, jsep: jsep)
    }
}
