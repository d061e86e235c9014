package import JanusWire

/// What the moderator chose on the command line, as far as the moderation must know it.
package struct ModerationOptions: Sendable {
    /// How often the list of rooms and the room on screen are read.
    package var refresh: Duration
    /// The name the moderator joins rooms under.
    package var displayName: String
    /// The room secret to try where none was typed.
    ///
    /// Not tried again in a room that refused it.
    package var defaultRoomSecret: Secret?
    /// By what the server knows its clients.
    package var credentials: JanusCredentials
    /// Whether secrets may go over plain http or ws to another machine without the moderator being asked.
    package var allowsCleartext: Bool
    /// Whether the server is the embedded demo gateway.
    package var isDemo: Bool
    /// Whether nothing may be done to the server, whatever the screen asks for.
    package var isReadOnly: Bool
    /// Seeds the jitter of the pauses between attempts to connect.
    package var seed: UInt64

    package init(
        refresh: Duration = .seconds(2), displayName: String = "moderator", defaultRoomSecret: Secret? = nil,
        credentials: JanusCredentials = JanusCredentials(), allowsCleartext: Bool = false, isDemo: Bool = false,
        isReadOnly: Bool = false, seed: UInt64 = 0
    ) {
        self.refresh = refresh
        self.displayName = displayName
        self.defaultRoomSecret = defaultRoomSecret
        self.credentials = credentials
        self.allowsCleartext = allowsCleartext
        self.isDemo = isDemo
        self.isReadOnly = isReadOnly
        self.seed = seed
    }
}

/// The periods and limits that the moderation works with, in one place.
enum Tempo {
    /// How long who left stays visible.
    static let ghost = Duration.seconds(3)
    /// How long a kicked person's return is remarked upon.
    static let kickMemory = Duration.seconds(600)
    /// How long the server must have answered without a change before an action counts as not done.
    static let verification = Duration.seconds(10)
    /// How often it is asked meanwhile, at least.
    static let verificationStep = Duration.seconds(2)
    /// A request without an answer for this long makes the connection late.
    static let late = Duration.seconds(3)
    /// An attempt to connect may take so long before a moderator who presses `r` gets another one.
    static let patience = Duration.seconds(1)
    /// A connection that has held for so long is no longer one of a row of failures.
    static let settled = Duration.seconds(5)
    /// After so long a connection's faults are news when they come again.
    static let steady = Duration.seconds(60)
    /// So many different faults of the connection are said until one has been steady.
    static let announcedFaults = 10
    /// A wake-up that comes so much too late means that the machine slept.
    static let shortestSleep = Duration.seconds(5)
    /// Rooms that nobody looks at are read this often, if the request rate allows it.
    static let sweep = Duration.seconds(30)
    /// The pause between two requests of the background reading: at most 20 a second.
    static let sweepSpacing = Duration.milliseconds(50)
    /// Joined rooms that are not on screen: events tell most, but default rooms do not announce attendees.
    static let joinedSweep = Duration.seconds(5)
    /// A server whose sessions never time out still gets a sign of life this often.
    static let presence = Duration.seconds(25)
    /// Questions about the people of rooms under way at the same time.
    static let concurrentQueries = 4
    /// Janus holds a poll for 30 s.
    ///
    /// A keepalive clearly before that ate an event (seen on a live 1.1.2).
    static let shortestQuietPoll = Duration.seconds(25)
    /// Closed actions kept for the status line and the record.
    static let closedActions = 20
}
