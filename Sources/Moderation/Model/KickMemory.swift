import JanusWire
import Text

/// Who was kicked by us: in the last ten minutes, so that a return can be remarked upon, and how often at all.
struct KickMemory: Hashable, Sendable {
    private var kicks: [Kick] = []
    private var counts: [Key: Int] = [:]

    private struct Kick: Hashable, Sendable {
        var room: RoomID
        var id: ParticipantID
        var name: CleanText?
        var at: Moment
    }

    private enum Key: Hashable, Sendable {
        case id(RoomID, ParticipantID)
        case name(RoomID, CleanText)
    }

    mutating func remember(_ target: Target, at moment: Moment) {
        kicks.removeAll { moment.since($0.at) > Tempo.kickMemory || ($0.room == target.room.id && $0.id == target.id) }
        kicks.append(Kick(room: target.room.id, id: target.id, name: target.name, at: moment))
        if counts.count > Self.limit { counts.removeAll() }
        for key in Self.keys(of: target.id, target.name, in: target.room.id) { counts[key, default: 0] += 1 }
    }

    /// Whether somebody of this id or name was kicked from the room within ten minutes before `moment`.
    func remembers(_ id: ParticipantID, name: CleanText?, in room: RoomID, at moment: Moment) -> Bool {
        kicks.contains { kick in
            kick.room == room && moment.since(kick.at) <= Tempo.kickMemory
                && (kick.id == id || (name != nil && kick.name == name))
        }
    }

    /// How often somebody of this id or name was kicked from the room.
    func count(_ id: ParticipantID, name: CleanText?, in room: RoomID) -> Int {
        Self.keys(of: id, name, in: room).map { counts[$0] ?? 0 }.max() ?? 0
    }

    private static let limit = 10_000

    private static func keys(of id: ParticipantID, _ name: CleanText?, in room: RoomID) -> [Key] {
        [.id(room, id)] + (name.map { [.name(room, $0)] } ?? [])
    }
}
