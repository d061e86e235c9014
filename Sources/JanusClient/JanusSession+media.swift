public import JanusWire

// What a WebRTC connection needs of the core besides the session descriptions, which go with a plugin's requests.
extension JanusSession {
    /// Tells ways on which our side of a handle's connection may be reached (`trickle`), as they are found.
    ///
    /// They may be sent before Janus has the session description that they belong to: it keeps them.
    ///
    /// - Throws: code 459 when the handle is gone.
    public func trickle(_ handle: HandleID, _ candidates: [ICECandidate]) async throws(JanusError) {
        try await exchange(.trickle(id, handle, candidates)).confirm()
    }

    /// Tells that there are no more candidates than those already sent (`trickle`).
    public func endTrickling(_ handle: HandleID) async throws(JanusError) {
        try await exchange(.trickleCompleted(id, handle)).confirm()
    }

    /// Ends the connection of a handle and keeps the handle (`hangup`).
    ///
    /// A participant stays in the room; others hear that the media ended. It is no error where there is no connection.
    public func hangUp(_ handle: HandleID) async throws(JanusError) {
        try await exchange(.hangup(id, handle)).confirm()
    }
}
