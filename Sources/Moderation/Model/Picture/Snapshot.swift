package import JanusWire
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
    /// How often the server is asked, and how old what is shown can be.
    package var schedule = PollingSchedule()
    /// The room the dashboard watches, once anything is known of it.
    package var watched: WatchedRoom?
    /// Open actions and the latest closed ones, oldest first.
    package var actions: [ActionRecord]
    /// The rules that keep people out, oldest first.
    package var rules: [KeepOutRule]
    /// What the driver has to say beside the events: a file that was written, or could not be.
    package var report: Report?
    /// What was done, as it was read last.
    package var audit: AuditPage?
    /// Who was found, while somebody is looked for.
    package var found: FoundPeople?
    /// What the server said of itself when it was last asked (`info`).
    package var serverInfo: ServerInfo?
    /// What the Admin API tells.
    package var admin = AdminPicture(access: .absent)
    /// What a removal would end, while a dialog offers one.
    package var survey: Survey?

    package init(
        server: ServerDescription, connection: Connection = .connecting, roundTrip: RoundTrip? = nil,
        rooms: [Room] = [], roomsFreshness: Freshness = .never, watched: WatchedRoom? = nil,
        actions: [ActionRecord] = [], rules: [KeepOutRule] = [], report: Report? = nil, audit: AuditPage? = nil,
        found: FoundPeople? = nil
    ) {
        self.server = server
        self.connection = connection
        self.roundTrip = roundTrip
        self.rooms = rooms
        self.roomsFreshness = roomsFreshness
        self.watched = watched
        self.actions = actions
        self.rules = rules
        self.report = report
        self.audit = audit
        self.found = found
    }
}

/// The latest lines of the record of what was done.
package struct AuditPage: Hashable, Sendable {
    /// Oldest first.
    package var entries: [AuditEntry]
    /// The file they are in.
    package var path: CleanText

    package init(entries: [AuditEntry], path: CleanText) {
        self.entries = entries
        self.path = path
    }
}

/// Something that is said once, beside the events.
package struct Report: Hashable, Sendable {
    /// Tells one from the next.
    package var number: Int
    package var text: CleanText
    package var isProblem: Bool

    package init(number: Int, text: CleanText, isProblem: Bool) {
        self.number = number
        self.text = text
        self.isProblem = isProblem
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
    /// By what name its plugin mutes a stream.
    package var muting: MutingShape

    package init(
        url: CleanText, name: CleanText? = nil, version: CleanText? = nil, isDemo: Bool = false,
        isCleartext: Bool = false, isUnverified: Bool = false, muting: MutingShape = .byMid
    ) {
        self.url = url
        self.name = name
        self.version = version
        self.isDemo = isDemo
        self.isCleartext = isCleartext
        self.isUnverified = isUnverified
        self.muting = muting
    }
}

/// How a plugin wants to be told what to mute, by its version; what its publishers look like counts for more.
package enum MutingShape: Hashable, Sendable {
    /// Each stream by its mid: Janus 1.x.
    case byMid
    /// A kind of media: Janus 0.x.
    case byKind
    /// Not at all: the plugin of 1.0.0 hangs on it.
    case never
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
    /// Where publishers' streams are sent to, as far as we were told.
    package var forwarders: [ParticipantID: [CleanText]]?
    /// Who receives the room's media; `nil` where the Admin API does not tell.
    package var listeners: [Listener]?

    package init(
        room: Room, people: [Person] = [], freshness: Freshness = .never, problem: CleanText? = nil,
        forwarders: [ParticipantID: [CleanText]]? = nil
    ) {
        self.room = room
        self.people = people
        self.freshness = freshness
        self.problem = problem
        self.forwarders = forwarders
    }
}

/// New lines of the event stream since the last delivery.
package struct LogDelta: Hashable, Sendable {
    package var records: [EventRecord]
    package init(records: [EventRecord] = []) { self.records = records }
    // Records carry gapless sequence numbers: a reader that was too slow sees the gap in them and says so.
}
