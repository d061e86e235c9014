package import JanusWire

/// A handle of somebody's session, as the Admin API names it.
///
/// Whoever knows a session's id can take the session over: neither id is for screens and logs.
package struct HandleAddress: Hashable, Sendable {
    package var session: SessionID
    package var handle: HandleID

    package init(session: SessionID, handle: HandleID) {
        self.session = session
        self.handle = handle
    }
}
