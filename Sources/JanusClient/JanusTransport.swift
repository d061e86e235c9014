package import JanusWire

/// How requests reach a Janus and events come back.
///
/// A session knows nothing more of the network than this, so that every transport behaves alike to it.
package protocol JanusTransport: Sendable {
    /// Sends one request and gives the first answer to it.
    ///
    /// It connects where there is no connection. The answer is of the same transaction, and came in time and in one
    /// piece; it can still be a refusal.
    func exchange(_ request: JanusRequest, transaction: String) async throws(JanusError) -> JanusReply

    /// Waits for the next events of a session.
    ///
    /// The answer is empty where Janus said that nothing happened for a while. One call at a time for a session:
    /// what a second one takes away, the first one misses.
    ///
    /// - Throws: what broke. An event may be lost then.
    func nextEvents(of session: SessionID) async throws(JanusError) -> [JanusEvent]

    /// The request by which a session that was opened before is gone on with on this transport.
    func resumption(of session: SessionID) -> JanusRequest

    /// Carries these secrets from now on.
    func use(_ credentials: JanusCredentials)

    /// Gives up the connections there are, so that the next request goes out on a new one.
    ///
    /// What waits for an answer on an old one may fail.
    func disconnect()

    /// Ends what is under way and gives back what the transport holds.
    func shutdown() async
}
