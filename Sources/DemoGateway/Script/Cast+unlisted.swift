/// Those whom no list shows, and what people's sessions share.
extension Cast {
    /// A private room, which only the handles of those in it betray.
    static let unlistedRoom: RoomTemplate = {
        var room = RoomTemplate(8118, "Board meeting", secret: "adminpwd")
        room.isPrivate = true
        return room
    }()

    /// Who is in it, all the time.
    static let unlistedPeople = [
        Member(name: "Ingrid (chair)", media: [PublishedStream(.audio), PublishedStream(.video)]),
        Member(name: "Paul (treasurer)", media: [PublishedStream(.audio)]),
    ]

    /// Where those come from; far from the places in the cast, which are the devices of the others.
    static let unlistedDevices = [1_000_490, 1_000_491]

    /// Sessions that only watch: somebody's, and two more from where the last of the first room is.
    static let listeners: [(room: EntityID, device: Int, since: Duration)] = [
        (1234, 1_000_492, .seconds(2710)), (1234, 7, .seconds(940)), (1234, 7, .seconds(85)),
    ]

    /// The people of the cast whose handles are all on one session, that of a back end.
    static let carriedByBackEnd: Set<Int> = places(of: ["1. Flöte", "2. Flöte", "Oboe"])

    /// The places in the cast of people with these names.
    static func places(of names: Set<String>) -> Set<Int> {
        let all = people.flatMap { $0.members }.enumerated()
        return Set(all.filter { $0.element.name.map(names.contains) ?? false }.map(\.offset))
    }
}

extension Crowd {
    func isOfBackEnd(_ device: Int) -> Bool { Cast.carriedByBackEnd.contains(device) }
}
