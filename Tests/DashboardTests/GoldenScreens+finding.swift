import Canvas
import JanusWire
import Moderation

@testable import Dashboard

extension GoldenScreens {
    /// The screens of finding things, and of the forms in which they are looked at.
    static let finding: [(name: String, reach: @Sendable (Size) -> Hands)] = [
        (
            "find",
            { size in
                var hands = lively(size)
                hands.press("f")
                hands.type("al")
                var snapshot = Snapshot.lively
                let elsewhere = Person.person(4_711, "Alfons\u{202e}", publisher: true)
                snapshot.found = FoundPeople(
                    pattern: "al",
                    people: [
                        FoundPerson(room: RoomTarget(.demo), person: Snapshot.livelyPeople[1]),
                        FoundPerson(room: RoomTarget(.support), person: elsewhere),
                        FoundPerson(room: RoomTarget(.hebrew), person: .person(9, "小明 al", gone: .left)),
                    ], total: 3, rooms: 5, searched: 4, oldest: .at(.seconds(-20)))
                hands.happen(.snapshot(snapshot))
                hands.press(.enter, "j")
                return hands
            }
        ),
        (
            "command",
            { size in
                var hands = lively(size)
                hands.press(":")
                hands.type("l")
                hands.press(.tab)
                return hands
            }
        ),
        (
            "sort-menu",
            { size in
                var hands = lively(size)
                hands.press(.tab, "s", "j")
                return hands
            }
        ),
        (
            "people-wide",
            { size in
                var snapshot = Snapshot.lively
                snapshot.rooms[1].isPinned = true
                snapshot.rooms[0].trend = [2, 3, 5, 9, 9, 7, 4, 6, 8, 9]
                var hands = lively(size)
                hands.happen(.snapshot(snapshot))
                hands.press("3")
                return hands
            }
        ),
        (
            "events-wrapped",
            { size in
                var hands = lively(size)
                hands.press("4", "z", "t", "m")
                return hands
            }
        ),
    ]
}
