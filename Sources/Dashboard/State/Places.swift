import JanusWire

/// A place that the moderator looked at.
struct Place: Hashable, Sendable {
    var focus: Region
    var room: RoomID?
    var person: ParticipantID?

    /// Whether the same is looked at, whatever row the cursor is on.
    func isAlike(_ other: Place) -> Bool { focus == other.focus && room == other.room }
}

/// Where the moderator was before, and where it went on to from there.
struct Places: Hashable, Sendable {
    private(set) var earlier: [Place] = []
    private(set) var later: [Place] = []
    private static let limit = 100

    /// Notes the place that is being left for a new one.
    mutating func leave(_ place: Place) {
        later = []
        if earlier.last.map(place.isAlike) != true { earlier.append(place) }
        if earlier.count > Self.limit { earlier.removeFirst() }
    }

    /// The place before `present`, which can be gone forward to afterwards.
    mutating func goBack(from present: Place) -> Place? {
        guard let place = earlier.popLast() else { return nil }
        later.append(present)
        return place
    }

    mutating func goForward(from present: Place) -> Place? {
        guard let place = later.popLast() else { return nil }
        earlier.append(present)
        return place
    }
}
