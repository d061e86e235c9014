/// The rows as they came last, with what the order and the filter have found out about each.
///
/// What was found out holds on for rows that are as they were: one changed row among thousands costs no more than a
/// look at the others' ids.
struct RowOrder<Row: ListRow>: Sendable {
    /// In the order in which they came: the moderation's own.
    private(set) var rows: [Row] = []
    private(set) var sorting = Sorting<Row.Column>()
    /// What each row is sorted by; empty in the moderation's own order.
    private var keys: [SortKey] = []
    /// Whether each row passes the filter; `nil` where there is none.
    private var passes: [Bool]?
    /// Which row should stand where; `nil` where they came in that order.
    private var wanted: [Int]?
    /// Which row stands where on the screen, while the order there is held.
    private var held: [Int]?
    private var isHolding = false

    /// Which row stands where on the screen.
    private var standing: [Int]? { isHolding ? held : wanted }
    /// Whether the order on the screen is not the one that it should be.
    var isHeld: Bool { standing != wanted }

    /// All rows in the order of the screen.
    var all: [Row] {
        standing.map { order in order.map { rows[$0] } } ?? rows
    }

    /// The rows that pass the filter, in the order of the screen.
    var shown: [Row] {
        guard let passes else { return all }
        return (standing ?? Array(rows.indices)).filter { passes[$0] }.map { rows[$0] }
    }

    /// Takes other rows.
    /// - Parameters:
    ///   - matcher: The filter, made where it is wanted; `nil` where there is none.
    ///   - holding: Whether rows that were there keep their order, and new ones stand last.
    mutating func take(_ new: [Row], _ matcher: (() -> (Row) -> Bool)?, holding: Bool) {
        let remembers = holding || !keys.isEmpty || passes != nil
        let match = remembers ? RowMatch(from: rows, to: new) : nil
        let old = rows
        rows = new
        if let matcher { filter(matcher(), match, old) } else { passes = nil }
        let before = standing
        sort(match, old)
        held = holding ? match.flatMap { Self.normal($0.translate(before, comingAs: wanted)) } : nil
        isHolding = holding
    }

    /// Sorts anew.
    mutating func sort(by sorting: Sorting<Row.Column>) {
        self.sorting = sorting
        sort(nil, [])
        release()
    }

    /// Lets a held order go.
    mutating func release() {
        held = nil
        isHolding = false
    }

    /// Takes another filter, or none.
    mutating func setMatcher(_ matcher: ((Row) -> Bool)?) { passes = matcher.map { rows.map($0) } }

    private mutating func filter(_ matcher: (Row) -> Bool, _ match: RowMatch<Row>?, _ old: [Row]) {
        guard let match, let known = passes else {
            passes = rows.map(matcher)
            return
        }
        passes = rows.indices.map { place in
            if let origin = match.origins[place], rows[place].isAlike(old[origin]) { return known[origin] }
            return matcher(rows[place])
        }
    }

    private mutating func sort(_ match: RowMatch<Row>?, _ old: [Row]) {
        guard rows.first?.key(for: sorting.column) != nil else {
            keys = []
            wanted = sorting.order(of: rows)
            return
        }
        let known = keys
        keys = rows.indices.map { place in
            if let origin = match?.origins[place], origin < known.count, rows[place].isAlike(old[origin]) {
                return known[origin]
            }
            return rows[place].key(for: sorting.column) ?? .missing
        }
        // Nearly sorted is sorted quickly.
        let guess = match.map { $0.translate(wanted, comingAs: nil) } ?? Array(rows.indices)
        wanted = Self.normal(sorting.order(of: rows, by: keys, from: guess))
    }

    /// `nil` for the order in which the rows came.
    private static func normal(_ order: [Int]) -> [Int]? {
        order.indices.allSatisfy { order[$0] == $0 } ? nil : order
    }
}
