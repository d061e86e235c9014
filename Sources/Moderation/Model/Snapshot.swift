import JanusWire
package import Text

/// Everything a screen can show at one time.
///
/// Cheap to copy; the newest one wins.
package struct Snapshot: Hashable, Sendable {
    package var server: ServerDescription
    package var connection: Connection
    /// Round-trip time in steps with hysteresis, so that a quiet line does not change by itself.
    package var roundTrip: RoundTrip?
    /// All rooms, most people first, then by id.
    package var rooms: [Room]
    /// How old the list of rooms is.
    package var roomsFreshness: Freshness
    /// The room the dashboard watches, once anything is known of it.
    package var watched: WatchedRoom?
    /// Open actions and the latest closed ones, oldest first.
    package var actions: [ActionRecord]

    package init(
        server: ServerDescription, connection: Connection = .connecting, roundTrip: RoundTrip? = nil,
        rooms: [Room] = [], roomsFreshness: Freshness = .never, watched: WatchedRoom? = nil,
        actions: [ActionRecord] = []
    ) {
        self.server = server
        self.connection = connection
        self.roundTrip = roundTrip
        self.rooms = rooms
        self.roomsFreshness = roomsFreshness
        self.watched = watched
        self.actions = actions
    }
}

/// The server, as the header shows it.
package struct ServerDescription: Hashable, Sendable {
    /// The URL without anything secret in it.
    package var url: CleanText
    /// `info.server-name`.
    package var name: CleanText?
    /// `info.version_string`.
    package var version: CleanText?
    package var isDemo: Bool
    /// Plain http or ws to another machine: what is sent can be read on the way.
    package var isCleartext: Bool
    /// Nobody checks that the server is who it says it is (`--insecure`).
    package var isUnverified: Bool

    package init(
        url: CleanText, name: CleanText? = nil, version: CleanText? = nil, isDemo: Bool = false,
        isCleartext: Bool = false, isUnverified: Bool = false
    ) {
        self.url = url
        self.name = name
        self.version = version
        self.isDemo = isDemo
        self.isCleartext = isCleartext
        self.isUnverified = isUnverified
    }
}

/// The state of the connection.
package enum Connection: Hashable, Sendable {
    case connecting
    case live
    /// Something has not been answered for longer than expected.
    case late(since: Moment)
    /// `attempt` counts from 1; the next one starts at `nextTry`, or is under way when that is nil.
    case lost(reason: CleanText, advice: CleanText, attempt: Int, since: Moment, nextTry: Moment?)
    /// No retry will help until the moderator does something.
    ///
    /// What it `needs` is nil where that is nothing that could be typed; `since` tells one refusal from the next.
    case refused(reason: CleanText, advice: CleanText, needs: ServerRequirement?, since: Moment)
}

/// What the connection needs from the moderator before it can be made.
package enum ServerRequirement: Hashable, Sendable {
    /// One of these secrets. `refusal` is empty where none was sent yet.
    case credential([ServerCredentialKind], refusal: CleanText)
    /// A secret would go over plain http or ws to another machine: the moderator must allow it.
    case cleartextConsent
}

/// By which secrets a server knows its clients.
package enum ServerCredentialKind: Hashable, Sendable { case apiSecret, token }

/// A round-trip time, rounded up to 1, 2, 5, 10, 20, 50 … milliseconds.
package struct RoundTrip: Hashable, Sendable {
    package var milliseconds: Int
    package init(milliseconds: Int) { self.milliseconds = milliseconds }
}

/// Whether data are as new as the refresh interval promises.
package enum Freshness: Hashable, Sendable {
    /// Nothing was read yet.
    case never
    case fresh
    /// Older than two refreshes: the time of the last reading.
    case stale(since: Moment)
}

/// The room on screen with the people in it.
package struct WatchedRoom: Hashable, Sendable {
    package var room: Room
    /// Publishers first, then by arrival, then by id; ghosts stay where they were.
    package var people: [Person]
    package var freshness: Freshness
    /// Why there is nothing to show, in Janus' words: no such room, for one.
    package var problem: CleanText?

    package init(room: Room, people: [Person] = [], freshness: Freshness = .never, problem: CleanText? = nil) {
        self.room = room
        self.people = people
        self.freshness = freshness
        self.problem = problem
    }
}

/// New lines of the event stream since the last delivery.
package struct LogDelta: Hashable, Sendable {
    package var records: [EventRecord]
    package init(records: [EventRecord] = []) { self.records = records }
    // Records carry gapless sequence numbers: a reader that was too slow sees the gap in them and says so.
}
