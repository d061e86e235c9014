import JanusWire

/// What a screen shows of rooms and people, kept from one snapshot to the next: only what was touched is made anew.
///
/// Arrays whose content did not change stay the very same, so that whoever gets them need not look into them.
struct Picture: Sendable {
    var order = RoomOrder()
    var watched: RoomID?
    /// The people of the room on screen, as they are shown.
    var people: [Person] = []
    var listeners: [Listener]?
    /// What the listeners follow from: readings of handles, and names.
    var listenersAsOf: ListenerBasis?
    var actions: [ActionRecord] = []
    var search: PeopleSearch?
    /// The snapshot that was taken last.
    var taken: Snapshot?

    struct ListenerBasis: Hashable, Sendable {
        var room: RoomID
        var isTold: Bool
        var attempt: Int
        var walkRevision: Int
        var nameRevision: Int
    }
}

extension People {
    /// Publishers first, then by arrival, then by id.
    var inOrder: [Person] {
        let places = map { Place(isPublisher: $0.isPublisher, since: $0.since.uptime, id: $0.id) }.sorted()
        return places.compactMap { self[$0.id] }
    }

    /// What somebody's place follows from: little to move about.
    private struct Place: Comparable {
        let isPublisher: Bool
        let since: Duration
        let id: ParticipantID

        static func < (left: Self, right: Self) -> Bool {
            if left.isPublisher != right.isPublisher { return left.isPublisher }
            return left.since == right.since ? left.id < right.id : left.since < right.since
        }
    }
}
