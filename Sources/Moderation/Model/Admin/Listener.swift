package import JanusWire
package import Text

/// Somebody who receives a room's media: a handle that only subscribes, which no list of participants shows.
///
/// Handles of one session with the same private id are one listener.
package struct Listener: Hashable, Sendable, Identifiable {
    /// The first of its handles.
    package var id: HandleAddress
    /// All handles with which it receives, `id` among them.
    package var handles: [HandleAddress]
    /// Whose it is, as far as session or private id tell.
    package var owner: Owner
    /// What it receives, in the order of the publishers' ids.
    package var watches: [Watched]
    /// Whether it asked for a pause.
    package var isPaused: Bool
    /// How its media travel: what it gets goes out.
    package var link: MediaLink
    /// When this Janitor first saw it.
    package var since: Moment

    package init(
        id: HandleAddress, handles: [HandleAddress]? = nil, owner: Owner, watches: [Watched], isPaused: Bool = false,
        link: MediaLink, since: Moment
    ) {
        self.id = id
        self.handles = handles ?? [id]
        self.owner = owner
        self.watches = watches
        self.isPaused = isPaused
        self.link = link
        self.since = since
    }

    /// Whose a listener is.
    package enum Owner: Hashable, Sendable {
        /// A participant's, by the private id that only the participant was told.
        case participant(ParticipantID, name: CleanText?)
        /// A participant's, since nobody else is on the session.
        case sessionMate(ParticipantID, name: CleanText?)
        /// Several participants are on the session, and nothing tells which of them it is.
        case oneOf([ParticipantID])
        /// Nobody's who is in the room: it only listens.
        case nobody
    }

    /// A publisher whom a listener receives.
    package struct Watched: Hashable, Sendable {
        package var id: ParticipantID
        package var name: CleanText?
        package var media: Media
        /// Whether anything is sent to the listener.
        package var isSending: Bool

        package init(id: ParticipantID, name: CleanText?, media: Media, isSending: Bool = true) {
            self.id = id
            self.name = name
            self.media = media
            self.isSending = isSending
        }
    }

    /// Whether nobody in the room is known to be behind it.
    package var onlyListens: Bool { owner == .nobody }

    /// The participant behind it.
    package var ownerID: ParticipantID? {
        switch owner {
        case .participant(let id, _), .sessionMate(let id, _): id
        case .oneOf, .nobody: nil
        }
    }
}
