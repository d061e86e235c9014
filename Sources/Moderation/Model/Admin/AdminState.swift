import JanusWire
import Text

/// What the Admin API has told, and how it is being read.
struct AdminState: Sendable {
    var access = AdminPicture.Access.absent
    /// When the next attempt is made to reach it; `nil` while none is to be.
    var nextTry: Duration?
    /// Tells the attempts from each other, so that what an old one asked is not taken for an answer.
    var attempt = 0
    var walk = AdminWalk()
    var running: Set<AdminQuery> = []
    /// Whether everybody has been read once: who is found from then on has come.
    var hasWalked = false
    var lastSentAt: Moment?

    var status: ServerStatus?
    var loops: [EventLoopInfo] = []
    var tokens: [ListedToken]?
    /// Whether it has ever answered.
    var hasBeenLive = false
    /// Whether the details of the server are open.
    var isInspected = false
    var inspectedAt: Moment?

    var survey: Survey?
    var surveyedAt: Moment?
    /// Those who are known to listen without being listed, by room: each is said once.
    var unlisted: [RoomID: Set<HandleAddress>] = [:]
    /// When each listener was first seen.
    var listenersSince: [HandleAddress: Moment] = [:]
    /// Since when it has been nobody's who is in the room.
    var unlistedSince: [HandleAddress: Moment] = [:]
    var feed: EventFeed?

    var isLive: Bool { access == .live }

    /// Whether the first reading of a session or a handle is under way.
    var isReadingNew: Bool {
        running.contains { query in
            switch query {
            case .handle(let address): walk.readings[address] == nil
            case .handles(let session): !walk.knowsHandles(of: session)
            case .sessions, .server, .survey: false
            }
        }
    }

    /// What the screen shows of it.
    var picture: AdminPicture {
        AdminPicture(
            access: access, status: status, sessions: walk.sessionCount,
            handles: walk.sessionCount == nil ? nil : walk.handleCount, readHandles: walk.readings.count,
            oldestReading: isInspected ? walk.oldestReading : nil, loops: loops, tokens: tokens,
            requestsPerSecond: AdminTempo.requestsPerSecond, events: shownFeed)
    }

    /// When something last came shows only while the details are open: it changes with every batch.
    private var shownFeed: EventFeed? {
        var shown = feed
        if !isInspected { shown?.lastAt = nil }
        return shown
    }

    /// Nothing that was read holds any more.
    mutating func forgetReadings() {
        walk = AdminWalk()
        running = []
        hasWalked = false
        unlisted = [:]
        listenersSince = [:]
        unlistedSince = [:]
        inspectedAt = nil
        surveyedAt = nil
        // What the server's details showed is of before.
        status = nil
        loops = []
        tokens = nil
    }
}
