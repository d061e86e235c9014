package import JanusWire
package import Text

/// What the moderator chose on the command line, as far as the moderation must know it.
package struct ModerationOptions: Sendable {
    /// How often the list of rooms and the room on screen are read.
    package var refresh: Duration
    /// At most so many questions a second are asked in the background: the list, the people, signs of life.
    package var requestsPerSecond: Int
    /// The name the moderator joins rooms under.
    package var displayName: String
    /// The secrets of rooms to try where none was typed.
    ///
    /// Not tried again in a room that refused it, like the pins and tokens.
    package var roomSecrets: RoomCredentials
    /// The pins to join rooms with.
    package var pins: RoomCredentials
    /// The tokens to join rooms with that let in only whom they know (`allowed`).
    package var roomTokens: RoomCredentials
    /// The plugin's own key: with it private rooms are listed, and rooms are made where it is wanted.
    package var adminKey: Secret?
    /// The way to the Admin API, where there is one.
    package var admin: AdminAccess?
    /// Where we listen to Janus' event handlers, where we do.
    package var eventListener: CleanText?
    /// By what the server knows its clients.
    package var credentials: JanusCredentials
    /// Whether secrets may go over plain http or ws to another machine without the moderator being asked.
    package var allowsCleartext: Bool
    /// Whether the server is the embedded demo gateway.
    package var isDemo: Bool
    /// Whether nothing may be done to the server, whatever the screen asks for.
    package var isReadOnly: Bool
    /// Makes the token with which we come back into a room that we closed: long, and not to be guessed.
    package var makeToken: @Sendable () -> Secret
    /// Tells this run's actions from those of every other Janitor, in records.
    package var runID: String
    /// Seeds the jitter of the pauses between attempts to connect.
    package var seed: UInt64

    package init(
        refresh: Duration = .seconds(2), requestsPerSecond: Int = 20, displayName: String = "moderator",
        roomSecrets: RoomCredentials = RoomCredentials(), pins: RoomCredentials = RoomCredentials(),
        roomTokens: RoomCredentials = RoomCredentials(), adminKey: Secret? = nil,
        admin: AdminAccess? = nil, eventListener: CleanText? = nil, credentials: JanusCredentials = JanusCredentials(),
        allowsCleartext: Bool = false,
        isDemo: Bool = false,
        isReadOnly: Bool = false, runID: String = "run", seed: UInt64 = 0,
        makeToken: @escaping @Sendable () -> Secret = Self.randomToken
    ) {
        self.refresh = refresh
        self.requestsPerSecond = requestsPerSecond
        self.displayName = displayName
        self.roomSecrets = roomSecrets
        self.pins = pins
        self.roomTokens = roomTokens
        self.adminKey = adminKey
        self.admin = admin
        self.eventListener = eventListener
        self.credentials = credentials
        self.allowsCleartext = allowsCleartext
        self.isDemo = isDemo
        self.isReadOnly = isReadOnly
        self.runID = runID
        self.seed = seed
        self.makeToken = makeToken
    }

    /// 128 random bits in hexadecimal digits.
    package static func randomToken() -> Secret {
        let words = (0..<2).map { _ in UInt64.random(in: .min ... .max) }
        return Secret("janitor-" + words.map { String($0, radix: 16) }.joined())
    }
}

/// The periods and limits that the moderation works with, in one place.
enum Tempo {
    /// How long who left stays visible.
    static let ghost = Duration.seconds(3)
    /// Nobody can look at more of them; where people come and go by the thousand, the earliest make room.
    static let mostGhosts = 50
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
    /// The same while somebody is looked for in all of them.
    static let soughtSweep = Duration.seconds(5)
    /// Joined rooms that are not on screen: events tell most, but default rooms do not announce attendees.
    static let joinedSweep = Duration.seconds(5)
    /// A server whose sessions never time out still gets a sign of life this often.
    static let presence = Duration.seconds(25)
    /// Questions about the people of rooms under way at the same time.
    static let concurrentQueries = 4
    /// The same where the moderator allows many requests a second.
    static let mostConcurrentQueries = 16
    /// Janus holds a poll for 30 s.
    ///
    /// A keepalive clearly before that ate an event (seen on a live 1.1.2).
    static let shortestQuietPoll = Duration.seconds(25)
    /// Closed actions kept for the status line and the record, beside those of the latest batch.
    static let closedActions = 20
    /// Actions that were confirmed together are sent one after the other, with this pause between them.
    static let actionSpacing = Duration.milliseconds(50)
    /// So many of them may wait for their answer at a time.
    static let concurrentActions = 4
    /// The event that tells of a deed of ours may come so long after its answer.
    static let echo = Duration.seconds(5)
    /// Rooms with a rule are read this often.
    static let ruleStep = Duration.seconds(1)
    /// A rule that kicks more often than this within ``ruleWindow`` is paused.
    static let ruleLimit = 10
    static let ruleWindow = Duration.seconds(60)
}
