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
    func matches(_ pattern: TextMatcher) -> Bool
    /// What it is sorted by; `nil` for the moderation's own order.
    func key(for column: Column) -> SortKey?
}

extension Room: ListRow {
    enum Column: SortColumn { case people, id, description }

    var isPast: Bool { false }

    func matches(_ pattern: TextMatcher) -> Bool { pattern.matches(description, id.text) }

    func key(for column: Column) -> SortKey? {
        switch column {
        case .people: nil
        case .id: SortKey(id)
        case .description: .text(description.string.lowercased())
        }
    }
}

extension Person: ListRow {
    enum Column: SortColumn { case arrival, name, id, talking, since }

    var isPast: Bool { gone != nil }
    var isPinned: Bool { false }

    func matches(_ pattern: TextMatcher) -> Bool { pattern.matches(name ?? .empty, id.text) }

    func key(for column: Column) -> SortKey? {
        switch column {
        case .arrival: nil
        case .name: .text(name?.string.lowercased() ?? "")
        case .id: SortKey(id)
        case .talking: .number(isTalking == true ? 0 : 1)
        case .since: .number(-since.uptime.components.seconds)
        }
    }
}

extension SortKey {
    /// Numbers by their value, before strings by their letters.
    fileprivate init<Kind>(_ id: PluginID<Kind>) {
        switch id {
        case .number(let number): self = .number(number)
        case .string(let string): self = .text(string)
        }
    }
}
