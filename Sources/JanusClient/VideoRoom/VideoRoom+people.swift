public import JanusWire

extension VideoRoom {
    /// Who is in a room (`listparticipants`).
    ///
    /// Needs neither secret nor pin.
    public func listParticipants(_ room: RoomID) async throws(JanusError) -> [Participant] {
        let data = try await request(.listParticipants(room: room))
        return try data.entries(of: "participants", Participant.init)
    }

    /// Puts somebody out of a room (`kick`).
    ///
    /// Needs the room's secret. It is no ban, and what they are subscribed to goes on.
    ///
    /// - Throws: code 428 when they are not in the room.
    public func kick(room: RoomID, id: ParticipantID, secret: Secret?) async throws(JanusError) {
        try await perform(.kick(room: room, id: id, secret: secret))
    }

    /// Mutes a stream of somebody for everybody, or ends that (`moderate`).
    ///
    /// Needs the room's secret. All who joined are told before the answer comes, also when nothing changed. The person
    /// cannot undo it; what is published anew is not muted.
    ///
    /// Which way a stream is named depends on Janus: by mid since 1.0, by kind before. What `publishers` and `joined`
    /// tell of a person shows which it is. Never send it to Janus 1.0.0: see ``ServerInfo/hangsOnModerate``.
    ///
    /// - Throws: code 428 when they are not in the room, or have no such stream; 429 when Janus 1.x is given a kind. Janus
    ///   0.x passes over a mid, and says that it was done.
    public func moderate(
        room: RoomID, id: ParticipantID, stream: ModeratedStream, mute: Bool, secret: Secret?
    ) async throws(JanusError) {
        try await perform(.moderate(room: room, id: id, stream: stream, mute: mute, secret: secret))
    }
}
