public import JanusWire

// Whoever is on the server: sessions, their handles, and what is behind those.
extension AdminClient {
    /// The sessions that there are (`list_sessions`).
    public func sessions() async throws(JanusError) -> [SessionID] {
        try await askForIDs(JanusRequest("list_sessions"), in: "sessions", SessionID.init(rawValue:))
    }

    /// The handles of a session (`list_handles`).
    ///
    /// - Throws: code 458 when the session is gone.
    public func handles(of session: SessionID) async throws(JanusError) -> [HandleID] {
        try await askForIDs(
            JanusRequest("list_handles", session: session), in: "handles", HandleID.init(rawValue:))
    }

    /// What is known of a handle (`handle_info`).
    ///
    /// With `pluginOnly` nothing is said about media; a Janus before 0.7.3 says it all the same.
    ///
    /// - Throws: code 458 when the session is gone, 459 when the handle is.
    public func handleInfo(
        _ session: SessionID, _ handle: HandleID, pluginOnly: Bool = false
    ) async throws(JanusError) -> HandleInfo {
        let request = JanusRequest(
            "handle_info", session: session, handle: handle,
            parameters: pluginOnly ? ["plugin_only": true] : [:])
        return try await ask(request, for: "the handle's information", HandleInfo.init)
    }

    /// Ends a session with all its handles (`destroy_session`).
    ///
    /// Its owner is told nothing, and finds out at the next request. Others in its rooms see who was there leave.
    ///
    /// - Throws: code 458 when the session is gone.
    public func destroySession(_ session: SessionID) async throws(JanusError) {
        try await request(JanusRequest("destroy_session", session: session))
    }

    /// Ends a handle, be it a participant's or a subscription (`detach_handle`).
    ///
    /// Its owner is told that it was detached. Others in its room see who was there leave.
    ///
    /// - Throws: code 458 when the session is gone, 459 when the handle is.
    public func detachHandle(_ session: SessionID, _ handle: HandleID) async throws(JanusError) {
        try await request(JanusRequest("detach_handle", session: session, handle: handle))
    }

    /// Ends the WebRTC connection of a handle and keeps the handle (`hangup_webrtc`).
    ///
    /// Its owner is told so with the reason "Admin API", and can connect anew.
    ///
    /// - Throws: code 458 when the session is gone, 459 when the handle is.
    public func hangUp(_ session: SessionID, _ handle: HandleID) async throws(JanusError) {
        try await request(JanusRequest("hangup_webrtc", session: session, handle: handle))
    }
}
