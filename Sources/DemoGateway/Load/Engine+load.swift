/// How the load is played.
extension Engine {
    /// Begins the load once a client is in a room.
    mutating func startLoad() {
        guard let load, load.nextDue == nil, !room.watchedRooms.isEmpty else { return }
        let now = now
        self.load?.begin(at: now)
    }

    /// Lets people do as much as the rate asks for by `now`.
    mutating func playLoad() {
        let now = now
        guard let due = load?.nextDue, due <= now else { return }
        let watched = room.watchedRooms
        guard !watched.isEmpty else {
            load?.pause()
            return
        }
        var left = load?.endPeriod(at: now) ?? 0
        var idle = 0
        while left > 0, idle < watched.count {
            let (place, clients) = watched[load?.turn(of: watched.count) ?? 0]
            let told = playOne(in: place, clients: clients)
            idle = told > 0 ? 0 : idle + 1
            left -= told
            load?.count(told)
        }
        // Where there is nobody who could do anything, nothing is owed either.
        if left > 0 { load?.count(left) }
    }

    /// How many events one deed was told with, the same to each client in the room.
    ///
    /// Of whom nothing is told, a muted one who talks for instance, takes another name.
    private mutating func playOne(in place: Int, clients: Int) -> Int {
        let (now, before) = (now, room.outbox.count)
        guard let deed = load?.deed(in: room.rooms[place], at: now) else { return 0 }
        room.perform(deed)
        if room.outbox.count == before, let renaming = load?.renaming(deed, at: now) { room.perform(renaming) }
        return (room.outbox.count - before) / clients
    }
}

extension VideoRoom {
    /// The rooms that clients are in, and how many handles are in each.
    var watchedRooms: [(place: Int, clients: Int)] {
        var clients: [Int: Int] = [:]
        for case .publisher(let room, _) in roles.values {
            if let place = place(of: room) { clients[place, default: 0] += 1 }
        }
        return clients.sorted { $0.key < $1.key }.map { (place: $0.key, clients: $0.value) }
    }

    /// Puts as many people into each room; one in ten only listens.
    mutating func fill(with people: Int) {
        let media = [PublishedStream(.audio), PublishedStream(.video)]
        for place in rooms.indices {
            rooms[place].participants.reserveCapacity(people + 1)
            for number in 0..<people {
                var person = Participant(
                    id: random.entity(asText: stringIDs), display: Cast.name(place * 7 + number * 3))
                if number % 10 > 0 { person.streams = media }
                rooms[place].participants.append(person)
            }
        }
    }
}

extension DemoGatewayOptions.Population {
    /// The rooms that belong to it.
    func rooms(further: Int) -> [RoomTemplate] {
        switch self {
        case .none: RoomTemplate.standard
        case .lively: Cast.rooms + [Cast.unlistedRoom] + Cast.furtherRooms(further)
        case .uniform(let rooms, let people):
            Cast.furtherRooms(rooms).map { template in
                var room = template
                room.notifyJoining = true
                room.publishers = max(room.publishers, people)
                return room
            }
        }
    }
}
