import JanusWire
import Moderation
import Text

extension Person: ListRow {
    enum Column: SortColumn {
        case arrival, name, id, talking, since
        // Of these only the Admin API tells; the worst first, and the most.
        case bitrate, quality, loss, jitter, roundTrip, connected

        /// Whether only the Admin API tells of it.
        var isOfLink: Bool {
            switch self {
            case .arrival, .name, .id, .talking, .since: false
            case .bitrate, .quality, .loss, .jitter, .roundTrip, .connected: true
            }
        }
    }

    var isPast: Bool { gone != nil }
    var isPinned: Bool { false }

    func searchedTexts(showsAddresses: Bool) -> [CleanText] {
        [name ?? .empty, id.text] + (showsAddresses ? [link?.peer?.host].compactMap(\.self) : [])
    }

    static func matcher(for filter: Filter, showsAddresses: Bool) -> (Person) -> Bool {
        let matcher = LinkPattern(filter.field.text).matcher()
        return { matcher($0.searchedTexts(showsAddresses: showsAddresses), $0.link, $0.quality) }
    }

    func isAlike(_ other: Person) -> Bool {
        link == nil && other.link == nil && quality == other.quality && isTalking == other.isTalking
            && since == other.since && name == other.name
    }

    struct Tally: RowTally {
        /// Everybody who is there but ourselves.
        private(set) var present = 0
        private(set) var publishing = 0

        mutating func add(_ person: Person) {
            guard !person.isYou, person.gone == nil else { return }
            present += 1
            if person.isPublisher { publishing += 1 }
        }
    }

    func key(for column: Column) -> SortKey? {
        switch column {
        case .arrival: nil
        case .name: .text(name?.string.lowercased() ?? "")
        case .id: SortKey(id)
        case .talking: .number(isTalking == true ? 0 : 1)
        case .since: .number(-since.uptime.components.seconds)
        case .bitrate: SortKey(falling: link?.bitrateIn.map(Double.init))
        case .quality: SortKey(falling: (quality?.grade.rawValue).map(Double.init))
        case .loss: SortKey(falling: link?.loss)
        case .jitter: SortKey(falling: link?.jitter)
        case .roundTrip: SortKey(falling: link?.roundTrip)
        case .connected: SortKey(falling: (link?.attachedAt?.uptime).map { Double($0.components.seconds) })
        }
    }
}

extension SortKey {
    /// The largest number first; where there is none, last of all.
    init(falling number: Double?) {
        guard let number, number.isFinite else {
            self = .missing
            return
        }
        // In thousandths, and within what any of them can be.
        self = .number(Int64(-min(max(number, -1e12), 1e12) * 1000))
    }
}
