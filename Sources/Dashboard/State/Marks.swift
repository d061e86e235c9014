import JanusWire
import Moderation

/// The people whom the moderator has marked, in whatever room they are.
///
/// Marks are of people, not of rows: lists and filters change nothing in them, and who leaves loses the mark.
struct Marks: Hashable, Sendable {
    private var members: [RoomID: [ParticipantID: Crowd.Member]] = [:]
    /// Where a range begins that has not been ended yet.
    var anchor: ParticipantID?

    var count: Int { members.values.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { members.isEmpty }

    func contains(_ person: ParticipantID, in room: RoomID) -> Bool { members[room]?[person] != nil }

    /// Those in one room, by id.
    func members(in room: RoomID) -> [Crowd.Member] {
        (members[room] ?? [:]).values.sorted { $0.target.id < $1.target.id }
    }

    /// Those in other rooms, by room and id.
    func members(outside room: RoomID?) -> [Crowd.Member] {
        members.keys.filter { $0 != room }.sorted().flatMap { members(in: $0) }
    }

    mutating func insert(_ member: Crowd.Member) {
        members[member.target.room.id, default: [:]][member.target.id] = member
    }

    mutating func remove(_ person: ParticipantID, in room: RoomID) {
        members[room]?[person] = nil
        if members[room]?.isEmpty == true { members[room] = nil }
    }

    mutating func clear() { self = Marks() }

    /// Takes the marks from those who are not in the room any more.
    mutating func retain(in room: RoomID, where isPresent: (ParticipantID) -> Bool) {
        members[room] = members[room]?.filter { isPresent($0.key) }
        if members[room]?.isEmpty == true { members[room] = nil }
    }

    /// Takes the marks from those of whom the event stream tells that they went.
    mutating func take(_ records: [EventRecord]) {
        guard !members.isEmpty else { return }
        for record in records {
            guard let room = record.room?.id else { continue }
            switch record.kind {
            case .left, .kicked, .keptOut: if let person = record.subject?.id { remove(person, in: room) }
            case .roomDestroyed: members[room] = nil
            default: break
            }
        }
    }
}
