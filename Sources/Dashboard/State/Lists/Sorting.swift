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

    /// Which row stands where: those alike as they came, what is pinned on top; `nil` where all stand as they came.
    func order<Row: ListRow>(of rows: [Row]) -> [Int]? where Row.Column == Column {
        guard isReversed || rows.indices.contains(where: { rows[$0].isPinned }) else { return nil }
        return pinnedFirst(isReversed ? rows.indices.reversed() : Array(rows.indices), rows)
    }

    /// Which row stands where, by what each is sorted by.
    /// - Parameter guess: Any order of the rows; the nearer it is, the less there is to do.
    func order<Row: ListRow>(of rows: [Row], by keys: [SortKey], from guess: [Int]) -> [Int]
    where Row.Column == Column {
        pinnedFirst(
            guess.sorted { left, right in
                let (first, second) = (keys[left], keys[right])
                guard first != second else { return left < right }
                if first == .missing || second == .missing { return second == .missing }
                return isReversed ? second < first : first < second
            }, rows)
    }

    private func pinnedFirst<Row: ListRow>(_ order: [Int], _ rows: [Row]) -> [Int] {
        let pinned = order.filter { rows[$0].isPinned }
        return pinned.isEmpty ? order : pinned + order.filter { !rows[$0].isPinned }
    }
}
