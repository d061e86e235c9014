/// Janus without IO: requests in, replies and the ends of polls out.
///
/// Time comes in with every call and never runs back.
///
/// A transport hands requests to ``answer(_:session:handle:at:)`` and polls to ``poll(session:limit:credentials:at:)``, calls
/// ``advance(to:)`` now and then, and after each call takes what became of waiting polls from ``takeFinishedPolls()``.
struct Engine: Sendable {
    let options: DemoGatewayOptions
    var settings: ServerSettings
    /// The tokens that open the API, and the plugins that each is good for; nil where there are none.
    var tokens: [String: [String]]?
    var room: VideoRoom
    var script: Script?
    var load: Load?
    var counts = EventCounts()
    /// The sessions of the people without a client.
    var crowd: Crowd
    var sessions: [UInt64: Session] = [:]
    /// How many connections there are to either API, as the transport last said.
    var connections = (api: 0, admin: 0)
    /// Waiting polls, the oldest first.
    var polls: [Poll] = []
    private var nextPoll: UInt64 = 1
    private var finished: [(Poll.ID, PollReply)] = []
    private var random: SeededRandom
    private(set) var now: Duration = .zero

    init(_ options: DemoGatewayOptions) {
        self.options = options
        settings = ServerSettings(options)
        tokens = options.tokenAuth ? [:] : nil
        crowd = Crowd(seed: options.seed, isMultistream: options.dialect.isMultistream)
        random = SeededRandom(seed: options.seed)
        room = VideoRoom(options, rooms: options.rooms ?? options.population.rooms(further: options.furtherRooms))
        switch options.population {
        case .none: break
        case .lively:
            script = Script(seed: options.seed, furtherRooms: options.furtherRooms)
            advance(to: .zero)
            admitTheUnlisted()
        case .uniform(_, let people):
            room.fill(with: people)
            if options.eventRate > 0 { load = Load(options) }
        }
    }

    /// The reply to a request.
    mutating func answer(_ text: [UInt8], session: UInt64, handle: UInt64, at time: Duration) -> JSON {
        advance(to: time)
        defer {
            settle()
            startLoad()
        }
        let request: CoreRequest
        do throws(CoreError) {
            request = try CoreRequest(text: text, session: session, handle: handle)
        } catch {
            return error.reply(session: 0, transaction: nil)
        }
        do throws(CoreError) {
            return try answer(request)
        } catch {
            var session = request.session
            // A create that asks for a taken id is told which (seen live).
            if error == .sessionTaken { session = UInt64(bitPattern: request.body["id"]?.int ?? 0) }
            return error.reply(session: session, transaction: request.transaction)
        }
    }

    /// Plays a deed of somebody without a client.
    mutating func perform(_ deed: Deed, at time: Duration) {
        advance(to: time)
        play(deed)
        settle()
    }

    /// A new session or handle id.
    mutating func newID() -> UInt64 { UInt64(random.identifier()) }

    /// A transaction for a request that brought none (GET `/janus/info`).
    mutating func newTransaction() -> String { random.transaction() }

    /// Sees to everything that falls due up to `time`: deeds of the script, timeouts of sessions, ends of polls.
    mutating func advance(to time: Duration) {
        load?.forgive(before: time)
        while let next = nextDue, next <= time {
            now = max(now, next)
            runDue()
            settle()
        }
        now = max(now, time)
    }
}

extension Engine {
    /// Begins a poll; nil means that it waits under the id given with it.
    mutating func poll(
        session id: UInt64, limit: Int, credentials: Credentials, at time: Duration
    ) -> (reply: PollReply?, id: Poll.ID) {
        advance(to: time)
        let pollID = Poll.ID(number: nextPoll)
        nextPoll += 1
        guard admits(credentials) else { return (.forbidden, pollID) }
        guard sessions[id] != nil else { return (.notFound, pollID) }
        let now = now
        sessions[id]?.lastActivity = now
        let events = take(limit, from: id)
        if !events.isEmpty {
            return (.events(events, limit: limit, wasQueued: true), pollID)
        }
        polls.append(
            Poll(
                id: pollID, session: id, era: sessions[id]?.era ?? 0, limit: limit, deadline: now + options.pollHold))
        return (nil, pollID)
    }

    /// What became of waiting polls since the last call.
    mutating func takeFinishedPolls() -> [(Poll.ID, PollReply)] {
        defer { finished = [] }
        return finished
    }

    /// Hands the plugin's events to their sessions, and wakes polls: a new event wakes all of a session's; the first
    /// takes what it may, the others get a keepalive (H:1080-1110, seen live).
    ///
    /// A poll whose client went away waits like any other and eats its events: so does Janus (janus.md 0.1).
    mutating func settle() {
        for push in room.outbox where sessions[push.to.session]?.handles.contains(push.to.handle) == true {
            var event: JSONObject = ["janus": "event", "session_id": .int(Int64(bitPattern: push.to.session))]
            event["transaction"] = push.transaction.map(JSON.string)
            event["sender"] = .int(Int64(bitPattern: push.to.handle))
            event["plugindata"] = ["plugin": .string(ServerInfo.videoRoom), "data": push.data]
            enqueue(.object(event), for: push.to.session)
        }
        room.outbox = []
        if !room.removed.isEmpty {
            let now = now
            for removal in room.removed {
                script?.wasRemoved(removal, at: now)
                let isRoomThere = room.place(of: removal.room) != nil
                crowd.wasRemoved(removal, isRoomThere: isRoomThere)
            }
            room.removed = []
        }
        guard !polls.isEmpty else { return }
        let woken = Set(polls.filter { sessions[$0.session]?.queue.isEmpty == false }.map(\.session))
        guard !woken.isEmpty else { return }
        finishPolls { poll, engine in
            guard woken.contains(poll.session), poll.era == engine.sessions[poll.session]?.era else { return nil }
            let events = engine.take(poll.limit, from: poll.session)
            return events.isEmpty ? .keepalive(limit: poll.limit) : .events(events, limit: poll.limit, wasQueued: false)
        }
    }

    /// Ends every poll for which `reply` has an answer.
    mutating func finishPolls(_ reply: (Poll, inout Engine) -> PollReply?) {
        var waiting: [Poll] = []
        for poll in polls {
            if let answer = reply(poll, &self) {
                finished.append((poll.id, answer))
            } else {
                waiting.append(poll)
            }
        }
        polls = waiting
    }
}
