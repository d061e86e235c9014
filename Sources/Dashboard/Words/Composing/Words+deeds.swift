import JanusWire
import Moderation
import Text

// What deeds are called, put together from the texts of a catalogue.
extension Words {
    /// What several deeds are called together.
    static func deeds(_ deeds: [Deed]) -> CleanText {
        let onPeople = deeds.filter { $0.target != nil }
        guard onPeople.count > 1, let one = onPeople.first else {
            return deeds.count == 1 ? deed(deeds[0]) : list(deeds.map { briefDeed($0) })
        }
        let others = deeds.filter { $0.target == nil }.map { briefDeed($0) }
        return list(others + [name(of: one, on: people(onPeople.count))])
    }

    static func deed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _), .remove(.person(let target), _):
            inRoom(name(of: deed, on: who(target, id: target.id.text)), room(target.room).truncated(to: 32))
        case .keepOut(let keepOut), .rule(_, let keepOut, _):
            inRoom(name(of: deed, on: pattern(keepOut.pattern)), room(keepOut.room).truncated(to: 32))
        case .rename(let target, let name):
            inRoom(
                self.name(of: deed, on: CleanText(cleaning: name).truncated(to: 24)), room(target).truncated(to: 32))
        case .create(let configuration, _) where deed.room == nil:
            name(of: deed, on: CleanText(cleaning: configuration.description ?? ""))
        default: name(of: deed, on: deed.room.map { room($0).truncated(to: 40) })
        }
    }

    /// The same where there is little room.
    static func briefDeed(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _), .remove(.person(let target), _):
            name(of: deed, on: who(target, id: target.id.tail))
        case .keepOut(let keepOut), .rule(_, let keepOut, _): name(of: deed, on: pattern(keepOut.pattern))
        default: name(of: deed, on: deed.room?.id.text)
        }
    }

    /// The shortest that still says whom an action is aimed at.
    static func shortDeed(_ deed: Deed) -> CleanText {
        deed.target.map { name(of: deed, on: $0.id.tail) } ?? briefDeed(deed)
    }

    /// The same where the room stands beside it.
    static func deedInRoom(_ deed: Deed) -> CleanText {
        switch deed {
        case .kick(let target), .mute(let target, _), .remove(.person(let target), _):
            name(of: deed, on: who(target, id: target.id.text))
        case .keepOut(let keepOut), .rule(_, let keepOut, _): name(of: deed, on: pattern(keepOut.pattern))
        default: name(of: deed, on: nil)
        }
    }

    private static func who(_ target: Target, id: CleanText) -> CleanText {
        "\((target.name ?? noName).truncated(to: 24)) \(id)"
    }
}
