/// How a demo gateway behaves; every member has a default.
package struct DemoGatewayOptions: Sendable {
    /// Whose shapes the gateway speaks (janus.md section 5).
    package enum Dialect: Sendable, Hashable, CaseIterable {
        /// Single stream: publishers without `streams`, moderation by kind of media.
        case v0_16
        /// Debian 12's Janus: multistream, no display beside `leaving` and `kicked`, indented JSON.
        case v1_1_2
        /// Display and metadata beside `leaving`, `kicked` and `unpublished`; compact JSON (1.4.1).
        case v1_4
    }

    /// Who is in the rooms besides those who connect.
    package enum Population: Sendable, Hashable {
        /// Nobody, and only the two rooms of Janus' sample configuration; for tests.
        case none
        /// Rooms full of people who come, talk, publish, rename, leave and come back; for `janitor demo`.
        case lively
        /// As many people in each of so many rooms, for measuring; without ``eventRate`` they do nothing.
        ///
        /// The Admin API shows no sessions of theirs.
        case uniform(rooms: Int, people: Int)
    }

    /// The address to listen on.
    package var host = "127.0.0.1"
    /// The port to listen on; 0 lets the kernel choose.
    package var port = 0
    /// Whose shapes the gateway speaks.
    package var dialect = Dialect.v1_4
    /// Whether room and participant ids are strings (the plugin's `string_ids`).
    package var stringIDs = false
    /// Where ids and the script's chances come from: equal seeds give equal ids and an equal script.
    package var seed: UInt64 = 1
    /// Who is in the rooms.
    package var population = Population.none
    /// How many rooms the lively population has besides the cast's own.
    package var furtherRooms = 0
    /// How many events a second the rooms of a uniform population tell, in turn, while clients are in them.
    ///
    /// An event counts once, however many clients of its room are told.
    package var eventRate = 0
    /// What the times in the names of a load are counted from: what a reader's own clock showed at the start.
    package var timeOrigin: Duration = .zero
    /// The rooms; nil gives those of ``population``.
    package var rooms: [RoomTemplate]?
    /// How long a poll is held before it is answered with `keepalive`.
    package var pollHold: Duration = .seconds(30)
    /// How long a session lives without a request; zero means for ever.
    package var sessionTimeout: Duration = .seconds(60)
    /// The core's `api_secret`, if one is needed.
    package var apiSecret: String?
    /// Whether tokens open the API, those that the Admin API stores (the core's `token_auth`).
    package var tokenAuth = false
    /// The secret of the Admin API, which is off without one.
    package var adminSecret: String?
    /// The port of the Admin API; 0 lets the kernel choose.
    package var adminPort = 0
    /// The plugin's `admin_key`: what making a room and listing private ones need, if anything.
    package var adminKey: String?
    /// The number of event loops that handles share; 0 gives each handle its own (the core's `event_loops`).
    package var eventLoops = 0
    /// The path of the Janus API.
    package var basePath = "/janus"
    /// The path of the Admin API.
    package var adminBasePath = "/admin"
    /// What `info` gives as `server-name`.
    package var serverName = "Janitor demo"
    /// What timeouts, polls and the script go by.
    package var clock: any Clock<Duration> & Sendable = ContinuousClock()

    package init() {}
}

extension DemoGatewayOptions.Dialect {
    /// Whether `leaving`, `kicked` and `unpublished` carry display and metadata (1.3.0 and later).
    var namesTheLeaving: Bool { self == .v1_4 }

    /// Whether publishers are lists of streams, muted one by one (1.x).
    var isMultistream: Bool { self != .v0_16 }

    /// How replies are laid out.
    var layout: JSONPrinter.Layout { self == .v1_4 ? .compact : .indented }
}
