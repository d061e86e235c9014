package import JanusWire

/// Who was found in all rooms.
package struct FoundPeople: Hashable, Sendable {
    /// What was looked for, as it was typed.
    package var pattern: String
    /// Those who match, by room; the first 500 of them.
    package var people: [FoundPerson]
    /// How many match in all.
    package var total: Int
    /// How many rooms there are, and the people of how many have been read.
    package var rooms: Int
    package var searched: Int
    /// When the people were read that were not read for longest; `nil` where none were.
    package var oldest: Moment?

    package init(
        pattern: String, people: [FoundPerson] = [], total: Int = 0, rooms: Int = 0, searched: Int = 0,
        oldest: Moment? = nil
    ) {
        self.pattern = pattern
        self.people = people
        self.total = total
        self.rooms = rooms
        self.searched = searched
        self.oldest = oldest
    }
}

/// Somebody who was found, and where.
package struct FoundPerson: Hashable, Sendable, Identifiable {
    /// A person in a room: the same id can be in several.
    package struct ID: Hashable, Sendable {
        package var room: RoomID
        package var person: ParticipantID
    }

    package var room: RoomTarget
    package var person: Person

    package var id: ID { ID(room: room.id, person: person.id) }

    package init(room: RoomTarget, person: Person) {
        self.room = room
        self.person = person
    }
}
