import JanusWire

/// The rooms whose people are to be read, each in the lane that fits what is known of it.
///
/// Within a lane the one comes first that was asked for longest ago, then the one with the lowest id.
struct ReadingLine: Sendable {
    private var lanes = [AgeQueue](repeating: AgeQueue(), count: Lane.allCases.count)
    private var laneByRoom: [RoomID: Lane] = [:]

    /// How soon a room must be read, the most urgent first.
    enum Lane: Int, CaseIterable, Sendable {
        /// On screen, of a rule or of an open action, and to be read at once.
        case urgent
        case ruled
        case verified
        case onScreen
        /// Pinned, and to be read at once.
        case pinnedUrgent
        case pinned
        /// Something changed there.
        case changed
        /// We are inside, which tells most of what happens.
        case joined
        case rest

        /// What the moderator, a rule or an open action waits for.
        static let vital: [Lane] = [.urgent, .ruled, .verified, .onScreen]
        static let allPinned: [Lane] = [.pinnedUrgent, .pinned]
        /// What takes its turn.
        static let sweep: [Lane] = [.joined, .rest]
    }

    /// A room in the lane it stands in, with the time that it was asked for.
    struct Place: Sendable {
        let lane: Lane
        let entry: AgeQueue.Entry
    }

    /// The time of a room that was never asked for: before all others.
    static let never = Duration.seconds(-1_000_000_000)

    /// Puts a room into a lane; into none where it is being read or not there.
    mutating func put(_ id: RoomID, in lane: Lane?, askedAt: Duration?) {
        if let before = laneByRoom[id], before != lane { lanes[before.rawValue].remove(id) }
        laneByRoom[id] = lane
        if let lane { lanes[lane.rawValue].put(id, at: askedAt ?? Self.never) }
    }

    /// The one that comes first in a lane.
    func first(in lane: Lane) -> Place? { lanes[lane.rawValue].first.map { Place(lane: lane, entry: $0) } }

    /// Where a room stands.
    func place(of id: RoomID) -> Place? {
        guard let lane = laneByRoom[id], let time = lanes[lane.rawValue].time(of: id) else { return nil }
        return Place(lane: lane, entry: AgeQueue.Entry(time: time, id: id))
    }

    func count(in lane: Lane) -> Int { lanes[lane.rawValue].count }
}
