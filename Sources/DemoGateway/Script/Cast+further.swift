// Rooms of a large service, with a handful of people in each.
extension Cast {
    private static let firstNames = [
        "Amina", "Björn", "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hiroshi", "Ines", "Jonas", "Kwame", "Lena",
        "Mehmet", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Sven", "Tomoko", "Ulrike", "Viktor", "Wanda", "Yusuf",
    ]
    private static let lastNames = [
        "Adeyemi", "Berg", "Costa", "Dubois", "Eriksson", "Fischer", "García", "Haddad", "Ivanov", "Jensen", "Kim",
    ]
    private static let subjects = [
        "Support", "Lesson", "Stand-up", "Clinic", "Choir", "Reading group", "Interview", "Town hall",
    ]

    static func furtherRooms(_ count: Int) -> [RoomTemplate] {
        (0..<count).map { index in
            var room = RoomTemplate(
                id(index), "\(subjects[index % subjects.count]) \(index / subjects.count + 1)", secret: "adminpwd")
            room.audioLevelEvent = true
            return room
        }
    }

    /// No to six people in each room; whole numbers decide, so that every start shows the same.
    static func furtherPeople(_ count: Int) -> [(room: EntityID, members: [Member])] {
        (0..<count).map { index in
            let members = (0..<(index * 5 % 7)).map { place in
                let number = index * 7 + place * 3
                return Member(
                    name: name(number), media: place == 0 ? [] : [PublishedStream(.audio), PublishedStream(.video)])
            }
            return (id(index), members)
        }
    }

    /// The name of somebody of whom there are many.
    static func name(_ number: Int) -> String {
        "\(firstNames[number % firstNames.count]) \(lastNames[number / 2 % lastNames.count])"
    }

    private static func id(_ index: Int) -> EntityID { .number(Int64(10_001 + index)) }
}
