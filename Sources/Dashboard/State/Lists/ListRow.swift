import JanusWire
import Moderation
import Text

/// Something that stands in a ``Listing``.
protocol ListRow: Identifiable, Sendable where ID: Sendable {
    /// What rows can be sorted by; the first is the moderation's own order.
    associatedtype Column: SortColumn

    /// Whether it is gone and only still visible.
    var isPast: Bool { get }
    /// Whether it stands above all that is not, whatever the order.
    var isPinned: Bool { get }
    /// What a filter looks for its text in; addresses only while they are shown.
    func searchedTexts(showsAddresses: Bool) -> [CleanText]
    /// The filter made ready for many rows at once.
    static func matcher(for filter: Filter, showsAddresses: Bool) -> (Self) -> Bool
    /// What it is sorted by; `nil` for the moderation's own order.
    func key(for column: Column) -> SortKey?
    /// Whether filters and orders find the same in both; it may say no where they would.
    func isAlike(_ other: Self) -> Bool

    /// What is counted over all rows.
    associatedtype Tally: RowTally where Tally.Row == Self
}

/// Counts over all rows of a list, made once for every reading.
protocol RowTally: Sendable {
    associatedtype Row
    init()
    mutating func add(_ row: Row)
}

extension ListRow {
    static func matcher(for filter: Filter, showsAddresses: Bool) -> (Self) -> Bool {
        let text = filter.pattern.matcher()
        return { text.matches($0.searchedTexts(showsAddresses: showsAddresses)) }
    }

    func isAlike(_ other: Self) -> Bool { false }
}

extension Room: ListRow {
    enum Column: SortColumn { case people, id, description }

    var isPast: Bool { false }

    func searchedTexts(showsAddresses: Bool) -> [CleanText] { [description, id.text] }

    func key(for column: Column) -> SortKey? {
        switch column {
        case .people: nil
        case .id: SortKey(id)
        case .description: .text(description.string.lowercased())
        }
    }

    func isAlike(_ other: Room) -> Bool { description == other.description }

    struct Tally: RowTally {
        private(set) var people = 0

        // The numbers are the server's: whatever they are, their sum must not overflow.
        mutating func add(_ room: Room) { people += min(max(0, room.people), 1_000_000) }
    }
}

extension SortKey {
    /// Numbers by their value, before strings by their letters.
    init<Kind>(_ id: PluginID<Kind>) {
        switch id {
        case .number(let number): self = .number(number)
        case .string(let string): self = .text(string)
        }
    }
}
