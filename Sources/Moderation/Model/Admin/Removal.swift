package import JanusWire
package import Text

/// Who is to be removed from the server: a participant, or somebody who only listens.
package enum Suspect: Hashable, Sendable {
    case person(Target)
    case listener(ListenerTarget)

    package var room: RoomTarget {
        switch self {
        case .person(let target): target.room
        case .listener(let target): target.room
        }
    }
}

/// A listener as it was when it was chosen.
package struct ListenerTarget: Hashable, Sendable {
    package var room: RoomTarget
    package var id: HandleAddress
    package var handles: [HandleAddress]
    /// Whom it received.
    package var watches: [Listener.Watched]

    package init(room: RoomTarget, id: HandleAddress, handles: [HandleAddress], watches: [Listener.Watched]) {
        self.room = room
        self.id = id
        self.handles = handles
        self.watches = watches
    }
}

/// What a removal ends, found out by a walk of the session just before.
package struct Removal: Hashable, Sendable {
    /// The session it is about.
    package var session: SessionID
    package var scope: Scope
    /// What ends, in the order of the handles.
    package var ends: [Ending]
    /// What goes on, since it is somebody else's, or may be.
    package var stays: [Ending]

    package init(session: SessionID, scope: Scope, ends: [Ending], stays: [Ending] = []) {
        self.session = session
        self.scope = scope
        self.ends = ends
        self.stays = stays
    }

    package enum Scope: Hashable, Sendable {
        /// The whole session ends (`destroy_session`): nobody else is on it.
        case session
        /// Only these handles end (`detach_handle`): somebody else is, or may be, on the session.
        case handles
    }

    /// One handle that ends, or goes on.
    package struct Ending: Hashable, Sendable {
        package var handle: HandleAddress
        package var what: What

        package init(handle: HandleAddress, what: What) {
            self.handle = handle
            self.what = what
        }
    }

    package enum What: Hashable, Sendable {
        case participant(room: RoomID, id: ParticipantID, name: CleanText?)
        case subscription(room: RoomID, to: [Listener.Watched])
        /// A handle that is in no room.
        case idle
        /// A handle of another plugin.
        case plugin(CleanText)
    }
}

/// What is known of a removal that a dialog offers.
package struct Survey: Hashable, Sendable {
    package var of: Suspect
    package var state: State
    /// When the state came about, which tells a second asking from the first.
    package var at: Moment

    package init(of suspect: Suspect, state: State, at: Moment) {
        self.of = suspect
        self.state = state
        self.at = at
    }

    package enum State: Hashable, Sendable {
        case reading
        /// Nothing can be removed, and why.
        case failed(CleanText)
        case read(Removal)
    }
}
