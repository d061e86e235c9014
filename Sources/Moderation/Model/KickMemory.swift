import JanusWire
import Text

/// Who was kicked by us in the last ten minutes, so that a return can be remarked upon.
struct KickMemory: Hashable, Sendable {
    private var kicks: [Kick] = []

    private struct Kick: Hashable, Sendable {
        var room: RoomID
        var id: ParticipantID
        var name: CleanText?
        var at: Moment
    }

    mutating func remember(_ target: Target, at moment: Moment) {
        kicks.removeAll { moment.since($0.at) > Tempo.kickMemory || ($0.room == target.room.id && $0.id == target.id) }
        kicks.append(Kick(room: target.room.id, id: target.id, name: target.name, at: moment))
    }

    /// Whether somebody of this id or name was kicked from the room within ten minutes before `moment`.
    func remembers(_ id: ParticipantID, name: CleanText?, in room: RoomID, at moment: Moment) -> Bool {
        kicks.contains { kick in
            kick.room == room && moment.since(kick.at) <= Tempo.kickMemory
                && (kick.id == id || (name != nil && kick.name == name))
        }
    }
}
