/// What keeps the rooms that clients are in busy: a fixed, seeded mixture of what people do, at a given rate.
///
/// The rate is kept by the time that has passed. What falls due within a ``period`` happens together at its end, so that
/// the clients' requests have no part in the play.
struct Load: Sendable {
    static let period: Duration = .milliseconds(5)
    /// What was missed for longer than this is let go, so that a machine too slow for the rate falls behind no further.
    static let patience: Duration = .milliseconds(500)

    private let rate: Int
    private let origin: Duration
    private var random: SeededRandom
    /// Who is away, by room.
    private var away: [EntityID: [Absentee]] = [:]
    /// Since when events have been due.
    private var start: Duration = .zero
    /// How many have been told since.
    private var told = 0
    /// How many turns there have been, which says whose turn is next.
    private var turns = 0
    /// The end of the running period; nil while no client is in a room.
    private(set) var nextDue: Duration?

    /// Somebody who left and will come back.
    private struct Absentee: Sendable {
        let id: EntityID
        let display: String?
    }

    init(_ options: DemoGatewayOptions) {
        rate = options.eventRate
        origin = options.timeOrigin
        random = SeededRandom(seed: options.seed ^ 0x10AD)
    }

    /// Begins, if nothing has been due so far.
    mutating func begin(at now: Duration) {
        guard nextDue == nil else { return }
        start = now
        told = 0
        nextDue = now + Self.period
    }

    /// Nobody is there any more to be told anything.
    mutating func pause() { nextDue = nil }

    /// Lets go what has been due for too long.
    mutating func forgive(before time: Duration) {
        guard let due = nextDue, time - due > Self.patience else { return }
        start += time - due
        nextDue = time
    }

    /// Begins the next period, and says how many events are due now.
    mutating func endPeriod(at now: Duration) -> Int {
        nextDue = now + Self.period
        return Int((now - start) / .milliseconds(1) * Double(rate) / 1000) - told
    }

    /// Counts events that were told.
    mutating func count(_ events: Int) { told += events }

    /// Which of so many rooms is next.
    mutating func turn(of rooms: Int) -> Int {
        turns += 1
        return turns % rooms
    }

    /// What somebody in a room does next; nil where there is nobody who could.
    mutating func deed(in room: Room, at now: Duration) -> Deed? {
        let absent = away[room.id]?.count ?? 0
        if absent > 0, below(100) < 6 * absent {
            guard let person = away[room.id]?.removeFirst() else { return nil }
            return Deed(person.id, in: room.id, .arrive(display: person.display))
        }
        let count = room.participants.count
        guard count > 0 else { return nil }
        // Clients and dummies stand behind those who were there first, and are few.
        let first = below(count)
        let places = (0..<count).lazy.map { (first + $0) % count }
        guard let place = places.first(where: { room.participants[$0].isPlayed }) else { return nil }
        let person = room.participants[place]
        let act = act(of: person, mayLeave: absent * 3 < count, at: now)
        if act == .leave || act == .vanish {
            away[room.id, default: []].append(Absentee(id: person.id, display: person.display))
        }
        return Deed(person.id, in: room.id, act)
    }

    /// A new display for somebody.
    mutating func renaming(_ deed: Deed, at now: Duration) -> Deed {
        Deed(deed.person, in: deed.room, .rename(name(at: now)))
    }

    /// About half of all is media that come, change and go, a quarter talking, and the rest names and people.
    ///
    /// So an event has about 340 bytes, as those of a busy room.
    private mutating func act(of person: Participant, mayLeave: Bool, at now: Duration) -> Deed.Act {
        let isPublishing = person.isPublishing
        switch below(100) {
        case 0..<24 where isPublishing:
            return person.isTalking ? .hush(level: level(60, 90)) : .talk(level: level(15, 45))
        case 24..<74 where isPublishing:
            return .publish(person.streams.count > 2 ? Self.camera : Self.camera + [Self.screen])
        case 0..<74: return .publish(Self.camera)
        case 74..<77 where isPublishing: return .unpublish
        case 77..<82 where mayLeave: return below(3) == 0 ? .vanish : .leave
        default: return .rename(name(at: now))
        }
    }

    /// A name that tells when it was given: the milliseconds since the origin, in ten digits.
    private func name(at now: Duration) -> String {
        let digits = String(Int64((origin + now) / .milliseconds(1)))
        return "crowd " + String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
    }

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func level(_ from: Int, _ to: Int) -> Double { Double(from * 10 + below((to - from) * 10)) / 10 }

    private static let camera = [PublishedStream(.audio), PublishedStream(.video)]
    private static let screen = PublishedStream(.video, description: "screen")
}

extension Participant {
    /// Whether a play moves it, rather than a client or nobody.
    fileprivate var isPlayed: Bool { handle == nil && !isDummy }
}
