/// What rows can be sorted by; the first case is the moderation's own order.
protocol SortColumn: Hashable, Sendable, CaseIterable {}

/// A value that rows are sorted by.
enum SortKey: Hashable, Sendable {
    case number(Int64)
    case text(String)
    /// Nothing to sort by: such rows stand last, whichever way the others are sorted.
    case missing

    static func < (left: SortKey, right: SortKey) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.text(let left), .text(let right)): left < right
        case (.number, .text): true
        case (.text, .number): false
        case (.missing, _): false
        case (_, .missing): true
        }
    }
}

/// By what a list is sorted, and which way.
struct Sorting<Column: SortColumn>: Hashable, Sendable {
    var column: Column
    var isReversed = false

    init(_ column: Column, isReversed: Bool = false) {
        self.column = column
        self.isReversed = isReversed
    }

    /// The moderation's own order.
    init() { column = Column.allCases[Column.allCases.startIndex] }

    /// Sorted by a column; by the one that it is sorted by already, the other way round.
    func choosing(_ column: Column) -> Sorting {
        Sorting(column, isReversed: column == self.column && !isReversed)
    }

    /// The rows in this order; those alike stay in the order they came in, and what is pinned stays on top.
    func sorted<Row: ListRow>(_ rows: [Row]) -> [Row] where Row.Column == Column {
        var keyed = rows.enumerated().map { (offset: $0, row: $1, key: $1.key(for: column)) }
        if keyed.contains(where: { $0.key != nil }) {
            keyed.sort { left, right in
                guard let first = left.key, let second = right.key, first != second else {
                    return left.offset < right.offset
                }
                if first == .missing || second == .missing { return second == .missing }
                return isReversed ? second < first : first < second
            }
        } else if isReversed {
            keyed.reverse()
        }
        let pinned = keyed.filter(\.row.isPinned)
        return pinned.isEmpty ? keyed.map(\.row) : (pinned + keyed.filter { !$0.row.isPinned }).map(\.row)
    }
}
