import DequeModule
import JanusWire
import Text

/// The moderation's brain: everything it knows, and what follows from each thing that happens.
///
/// A value without IO and without a clock. The driver feeds it inputs with the moment they happened, carries out the
/// effects it returns, wakes it at ``nextWake``, and hands ``snapshot(at:)`` and ``takeLog()`` to whoever shows them.
package struct ModerationState: Sendable {
    let options: ModerationOptions
    var server: ServerDescription
    var connection: ConnectionMachine
    /// What the server said of itself when it was last asked.
    var serverInfo: ServerInfo?
    /// What was said to be wrong with the connection, until one has held for long.
    var announcedFaults: Set<CleanText> = []
    /// Whether the session is another one than before the gap that is not over yet.
    var isSessionNew = false
    var earlyPollAt: Moment?
    var saysPollsEndEarly = false
    var rooms = RoomBook()
    var watched: RoomID?
    var log = EventLog()
    var actions: [ActionEntry] = []
    var lastAction: UInt64 = 0
    var keyring = Keyring()
    var kicks = KickMemory()
    /// When something that waited for its turn was sent last.
    var lastSentAt: Moment?

    var rules: [KeepOutRule] = []
    var lastRule: UInt64 = 0
    /// When each rule has kicked somebody, as far back as it counts.
    var firings: [RuleID: [Moment]] = [:]
    /// Rooms in which something happened that a rule may have to do with.
    var roomsToCheck: Set<RoomID> = []

    /// Rooms that stand on top, also those that are not there now.
    var pins: Set<RoomID> = []
    /// What is looked for in all rooms.
    var sought: String?

    /// What was last said beside the events.
    var report: Report?
    /// The record of what was done, as it was read last.
    var audit: AuditPage?
    var roundTrips = RoundTripMeter()

    /// What a screen shows, as it was made last.
    var picture = Picture()

    /// What the Admin API tells, and how it is read.
    var admin = AdminState()

    /// The rooms that we are in, or on the way into or out of.
    var held: Set<RoomID> = []
    /// Those who went from the room on screen a moment ago, the first who went first.
    var ghosts: Deque<Ghost> = []
    /// Those who went from other rooms.
    var unseenGhosts: [Ghost] = []

    // What is being asked, and when it was asked or answered last.
    var line = ReadingLine()
    var budget: RequestBudget
    var listTempo = ListTempo()
    var sweep = SteppedDuration()
    /// The rooms that are being asked about only because it is their turn.
    var sweeping: Set<RoomID> = []
    /// In so many rooms a second somebody came or went, as the list tells.
    var changesPerSecond = 0.0
    /// Whether the sweep read a room last that the list said had changed.
    var wasChangedRoomsTurn = false
    var roomsReadAt: Moment?
    var roomsAskedAt: Moment?
    /// Whether something happened that makes the list worth reading before its time.
    var roomsAreWanted = false
    var running: [Query: Moment] = [:]
    /// Whether the input at hand answers a connection that has been replaced.
    var isLateAnswer = false
    /// When something last went out that the server counts as a sign of life.
    var lastRequestAt: Moment?
    /// How often the server wants such a sign.
    var presenceInterval = Tempo.presence

    package init(server: ServerDescription, options: ModerationOptions) {
        self.options = options
        self.budget = RequestBudget(perSecond: options.requestsPerSecond)
        self.server = server
        self.connection = ConnectionMachine(seed: options.seed)
        admin.feed = options.eventListener.map { EventFeed(address: $0) }
        keyring.given = [.roomSecret: options.roomSecrets, .pin: options.pins, .token: options.roomTokens]
        keyring.adminKey = options.adminKey
        keyring.server = options.credentials
        keyring.allowsCleartext = options.allowsCleartext
    }

    /// The connection that effects returned now belong to.
    package var connectionNumber: Int { connection.number }

    /// Takes one input and returns what must be done about it.
    ///
    /// - Parameter number: The ``connectionNumber`` at the time the effect was returned that this input answers. What a
    ///   connection answers that has been replaced since can settle an action, but says nothing of the present.
    package mutating func reduce(
        _ input: ModerationInput, answering number: Int? = nil, at now: Moment
    ) -> [ModerationEffect] {
        isLateAnswer = number.map { $0 != connection.number } ?? false
        defer { isLateAnswer = false }
        var effects: [ModerationEffect] = []
        take(input, at: now, &effects)
        finish(at: now, &effects)
        return effects
    }

    /// Takes several inputs that came together, and returns what must be done about all of them.
    ///
    /// Rules see each by itself, as they would have one after the other; what is to be asked is thought of once.
    package mutating func reduce(_ inputs: some Sequence<ModerationInput>, at now: Moment) -> [ModerationEffect] {
        var effects: [ModerationEffect] = []
        for input in inputs { take(input, at: now, &effects) }
        finish(at: now, &effects)
        return effects
    }

    /// The new lines of the event stream.
    package mutating func takeLog() -> [EventRecord] { log.takePending() }

    private mutating func take(_ input: ModerationInput, at now: Moment, _ effects: inout [ModerationEffect]) {
        switch input {
        case .start:
            connection.start(at: now)
            startAdmin()
            connect(at: now, &effects)
        case .intent(let intent): take(intent, at: now, &effects)
        case .woke: break
        case .resumed(let gap): resumed(after: gap, at: now, &effects)
        case .connected(let info, let url, let continuity): connected(info, url, continuity, at: now, &effects)
        case .connectFailed(let error, let info): connectFailed(error, info, at: now)
        case .answered(let query, let result, let roundTrip, let cost):
            if let roundTrip { roundTrips.add(roundTrip) }
            answered(query, result, costing: cost, at: now, &effects)
        case .requestAnswered(let id, let result): requestAnswered(id, result, at: now, &effects)
        case .joinAnswered(let room, let result): joinAnswered(room, result, at: now, &effects)
        case .leaveAnswered(let room, let result): leaveAnswered(room, result, at: now, &effects)
        case .adminConnected(let status, let attempt): adminConnected(status, attempt: attempt, at: now)
        case .adminFailed(let error, let attempt): adminFailed(error, attempt: attempt, at: now)
        case .adminAnswered(let query, let result, let attempt):
            adminAnswered(query, result, attempt: attempt, at: now)
        case .handlerEvents(let events, let dropped): happened(events, dropped: dropped, at: now, &effects)
        case .adminRequestAnswered(let id, let result): adminRequestAnswered(id, result, at: now, &effects)
        case .rulesRead(let rules): take(rules, at: now)
        case .pinsRead(let rooms): takePins(rooms)
        case .auditRead(let page): audit = page
        case .reported(let text, let isProblem): report(text, isProblem: isProblem, at: now)
        case .event(let room, let event): happened(event, in: room, at: now, &effects)
        case .strayEvent(let event): happened(event, at: now)
        case .quiet(let duration): quiet(duration, at: now)
        case .pollBroke(let error): lose(error, at: now, &effects)
        }
        enforceRules(at: now, &effects)
        forgetGhosts(at: now)
    }

    /// What follows from time, and from whatever has happened.
    private mutating func finish(at now: Moment, _ effects: inout [ModerationEffect]) {
        sendQueued(at: now, &effects)
        schedule(at: now, &effects)
        scheduleAdmin(at: now, &effects)
    }

    private mutating func take(_ intent: Intent, at now: Moment, _ effects: inout [ModerationEffect]) {
        switch intent {
        case .watch(let room): watch(room)
        case .find(let pattern): find(pattern)
        case .pin(let room, let isPinned): pin(room, isPinned, &effects)
        case .refresh: refresh(at: now, &effects)
        case .act(let deeds, let reason): act(deeds, reason: reason, at: now, &effects)
        case .supply(let id, let kind, let secret): supply(kind, secret, to: id, at: now, &effects)
        case .consentToCleartext(let id): consentToCleartext(id, at: now, &effects)
        case .identify(let kind, let secret): identify(kind, secret, at: now, &effects)
        case .consentToCleartextConnection: consentToCleartext(at: now, &effects)
        case .giveUp(let id): giveUp(id, at: now, &effects)
        case .inspect(let room): if connection.isLive { ask(.forwarders(room), at: now, &effects) }
        case .inspectServer(let isOpen):
            admin.isInspected = isOpen
            admin.inspectedAt = nil
        case .survey(let suspect): survey(suspect, at: now)
        case .readAudit: effects.append(.readAudit)
        case .save(let records, let path): effects.append(.save(records, path: path))
        case .saveScreenshot(let screenshot): effects.append(.saveScreenshot(screenshot))
        }
    }

    /// Says something in the status line.
    ///
    /// A problem stays in the event stream as well: the outcome of an action may take the status line at once.
    mutating func report(_ text: CleanText, isProblem: Bool, at now: Moment) {
        if isProblem { log.append(.problem(text), at: now) }
        report = Report(number: (report?.number ?? 0) + 1, text: text, isProblem: isProblem)
    }
}
