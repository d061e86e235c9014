import JanusWire
import Moderation
import Text

// Those who receive a room's media, put together from the texts of a catalogue.
extension Words {
    /// Whose a listener is, in a word or two.
    static func owner(of listener: Listener) -> CleanText {
        switch listener.owner {
        case .participant(let id, let name), .sessionMate(let id, let name): name ?? "\(noName) \(id.tail)"
        case .oneOf(let ids): oneOf(ids.count)
        case .nobody: onlyListens
        }
    }

    /// Whose a listener is, and how that is known.
    static func ownership(_ listener: Listener) -> CleanText {
        switch listener.owner {
        case .participant(let id, let name): "\(person(id, name))\(semicolon)\(byPrivateID)"
        case .sessionMate(let id, let name): "\(person(id, name))\(semicolon)\(bySession)"
        case .oneOf(let ids): oneOf(list(ids.map(\.text)))
        case .nobody: nobodyKnown
        }
    }

    /// Whom a listener watches, as many as there is room for: `Alice, Bob +3`.
    static func watched(_ watched: [Listener.Watched], columns: Int) -> CleanText {
        let names = unique(watched).map { ($0.name ?? $0.id.text).truncated(to: 20) }
        var best: CleanText = .empty
        for count in stride(from: names.count, through: 0, by: -1) {
            let rest: CleanText = count == names.count ? .empty : "+\(names.count - count)"
            best = [list(Array(names.prefix(count))), rest].filter { !$0.isEmpty }.joined(separator: " ")
            if best.width <= columns { break }
        }
        return best.truncated(to: columns)
    }

    /// All whom a listener watches, with what of them.
    static func watched(_ watched: [Listener.Watched]) -> CleanText {
        if watched.isEmpty { return watchesNobody }
        return list(watched.map { "\(person($0.id, $0.name)) (\(media($0.media)))" })
    }

    /// Whom somebody in the room watches.
    static func watched(by person: ParticipantID, in listeners: [Listener]) -> CleanText {
        watched(unique(listeners.filter { $0.ownerID == person }.flatMap(\.watches)))
    }

    /// Who watches somebody: by name, and how many who are in no list.
    static func watching(_ person: ParticipantID, in listeners: [Listener]) -> CleanText {
        let watching = listeners.filter { $0.watches.contains { $0.id == person } }
        if watching.isEmpty { return nobodyWatches }
        let unlisted = watching.count(where: \.onlyListens)
        return list(
            watching.filter { !$0.onlyListens }.map(owner(of:)) + (unlisted > 0 ? [self.unlisted(unlisted)] : []))
    }

    private static func person(_ id: ParticipantID, _ name: CleanText?) -> CleanText { "\(name ?? noName) \(id.tail)" }

    /// Each person once, with all that is watched of them.
    private static func unique(_ watched: [Listener.Watched]) -> [Listener.Watched] {
        watched.reduce(into: []) { people, one in
            if let index = people.firstIndex(where: { $0.id == one.id }) {
                people[index].media.formUnion(one.media)
            } else {
                people.append(one)
            }
        }
    }
}
