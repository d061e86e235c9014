import Moderation
import Text

// What several parts of the screen say, put together from the texts of a catalogue.
extension Words {
    /// A room by its id and description.
    static func room(_ room: RoomTarget) -> CleanText {
        room.description.isBlank ? room.id.text : "\(room.id.text) \(room.description)"
    }

    static func media(_ media: Media) -> CleanText {
        let names = MediaKind.all.filter { media.contains($0.media) }.map { name(of: $0.media) }
        return names.isEmpty ? noMedia : list(names)
    }

    /// Several things in a row.
    static func list(_ texts: [CleanText]) -> CleanText { texts.joined(separator: comma) }

    /// People by name and the end of the id, as many as `limit` allows.
    static func names(_ members: [Crowd.Member], limit: Int, withRooms: Bool) -> CleanText {
        var names = members.prefix(limit).map { member -> CleanText in
            let name: CleanText = "\((member.target.name ?? noName).truncated(to: 20)) \(member.target.id.tail)"
            return withRooms ? "\(name) (\(member.target.room.id.text))" : name
        }
        if members.count > limit { names.append(andMore(members.count - limit)) }
        return list(names)
    }
}
