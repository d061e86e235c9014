public import JanusWire

extension VideoRoom {
    /// Where the media of a room are sent to outside of WebRTC (`listforwarders`).
    ///
    /// Needs the room's secret.
    public func listForwarders(
        _ room: RoomID, secret: Secret?
    ) async throws(JanusError) -> [ForwardingPublisher] {
        let data = try await request(.listForwarders(room: room, secret: secret))
        // Janus 0.x writes the list under another name.
        let key = data["publishers"] == nil ? "rtp_forwarders" : "publishers"
        return try data.entries(of: key, ForwardingPublisher.init)
    }

    /// Sends somebody's media to another place, too, as plain RTP (`rtp_forward`), and gives what was begun.
    ///
    /// Needs the room's secret, and the plugin's admin key where the operator locked forwarding. A stream that the
    /// person does not publish is passed over without a word: fewer forwarders come back than were asked for. Janus 0.x
    /// takes other parameters: send them with ``request(body:)``.
    ///
    /// - Throws: code 428 when they are not in the room, 430 when the host cannot be resolved, 499 when Janus can open
    ///   no socket.
    public func forward(_ request: ForwardRequest) async throws(JanusError) -> [Forwarder] {
        try await self.request(.rtpForward(request)).entries(of: "forwarders", Forwarder.init)
    }

    /// Ends what ``forward(_:)`` began (`stop_rtp_forward`).
    ///
    /// - Throws: code 428 when they are not in the room, or there is no such forwarder.
    public func stopForwarding(
        room: RoomID, publisher: ParticipantID, forwarder: Forwarder.ID, secret: Secret?, adminKey: Secret? = nil
    ) async throws(JanusError) {
        let request = VideoRoomRequest.stopForwarding(
            room: room, publisher: publisher, forwarder: forwarder, secret: secret, adminKey: adminKey)
        guard try await self.request(request)["videoroom"] == "stop_rtp_forward" else {
            throw JanusError(.malformed("an answer without stop_rtp_forward"))
        }
    }
}
