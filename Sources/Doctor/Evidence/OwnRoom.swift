internal import JanusClient

/// What came of the room that the examination makes for itself, and takes away again.
struct OwnRoom: Hashable, Sendable {
    /// Who may make rooms.
    enum Creation: Hashable, Sendable {
        /// Whoever can open a session.
        case anybody
        /// Whoever has the plugin's admin key, which was given.
        case keyHolders
        /// Whoever has the plugin's admin key, which was not given, or is not the right one.
        case refused(wasKeyGiven: Bool)
    }

    var creation: Observation<Creation>
    /// The ways that Janus offers for media.
    var offer: Observation<MediaOffer>
    /// The room, where it could not be taken away.
    var leftover: String?
}
