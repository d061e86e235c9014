import JanusWire
import Moderation
import Text

/// The people an action is aimed at, captured when the key went down.
///
/// What happens to lists, filters and marks afterwards changes nothing in it.
struct Crowd: Hashable, Sendable {
    /// Somebody, with what could be muted of them at that time.
    struct Member: Hashable, Sendable {
        var target: Target
        var streams: [PersonStream]

        init(_ person: Person, in room: RoomTarget) {
            target = Target(room: room, id: person.id, name: person.name)
            streams = person.streams
        }
    }

    /// Those on the screen.
    var shown: [Member] = []
    /// Those in the same room whom the filter hides.
    var hidden: [Member] = []
    /// Those in other rooms.
    var elsewhere: [Member] = []

    /// All of them, hidden and elsewhere only where they were chosen.
    func members(hidden takesHidden: Bool, elsewhere takesElsewhere: Bool) -> [Member] {
        shown + (takesHidden ? hidden : []) + (takesElsewhere ? elsewhere : [])
    }

    /// The only one there is, if there is no more.
    var single: Target? { shown.count == 1 && hidden.isEmpty && elsewhere.isEmpty ? shown.first?.target : nil }

    /// Whether so many have to be confirmed by typing how many they are.
    static func wantsNumber(_ count: Int) -> Bool { count >= 3 }
}
