import JanusWire
import Moderation
import Text

extension Listener: ListRow {
    /// Whoever is in no list of participants stands first, as long as nothing else is chosen.
    enum Column: SortColumn { case standing, owner, bitrate, watches, connected }

    var isPast: Bool { false }
    var isPinned: Bool { false }

    func searchedTexts(showsAddresses: Bool) -> [CleanText] {
        let people = watches.flatMap { [$0.name ?? .empty, $0.id.text] }
        return ownerTexts + people + (showsAddresses ? [link.peer?.host].compactMap(\.self) : [])
    }

    private var ownerTexts: [CleanText] {
        switch owner {
        case .participant(let id, let name), .sessionMate(let id, let name): [name ?? .empty, id.text]
        case .oneOf(let ids): ids.map(\.text)
        case .nobody: []
        }
    }

    struct Tally: RowTally {
        /// How many no list of participants shows.
        private(set) var unlisted = 0

        mutating func add(_ listener: Listener) { if listener.onlyListens { unlisted += 1 } }
    }

    static func matcher(for filter: Filter, showsAddresses: Bool) -> (Listener) -> Bool {
        let matcher = LinkPattern(filter.field.text).matcher()
        return { matcher($0.searchedTexts(showsAddresses: showsAddresses), $0.link, nil) }
    }

    func key(for column: Column) -> SortKey? {
        switch column {
        case .standing: .number(onlyListens ? 0 : 1)
        case .owner: ownerTexts.first.map { .text($0.string.lowercased()) } ?? .missing
        case .bitrate: SortKey(falling: link.bitrateOut.map(Double.init))
        case .watches: SortKey(falling: Double(watches.count))
        case .connected: SortKey(falling: Double((link.attachedAt ?? since).uptime.components.seconds))
        }
    }
}
