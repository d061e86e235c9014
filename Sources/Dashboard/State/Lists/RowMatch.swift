/// Where the rows of one reading stand in the next: found in one pass as long as few of them moved.
struct RowMatch<Row: ListRow>: Sendable {
    /// The place of each new row among the old ones; `nil` for one that was not there.
    private(set) var origins: [Int?]
    /// The place of each old row among the new ones; `nil` for one that is gone.
    private(set) var destinations: [Int?]

    init(from old: [Row], to new: [Row]) {
        origins = Array(repeating: nil, count: new.count)
        destinations = Array(repeating: nil, count: old.count)
        var left: [Int] = []
        var came: [Int] = []
        var before = 0
        var after = 0
        while before < old.count, after < new.count {
            if old[before].id == new[after].id {
                pair(before, after)
                before += 1
                after += 1
            } else if before + 1 < old.count, old[before + 1].id == new[after].id {
                left.append(before)
                before += 1
            } else if after + 1 < new.count, old[before].id == new[after + 1].id {
                came.append(after)
                after += 1
            } else {
                left.append(before)
                came.append(after)
                before += 1
                after += 1
            }
        }
        left += before..<old.count
        came += after..<new.count
        guard !left.isEmpty, !came.isEmpty else { return }
        // What left one place may have come to another.
        var moved = Dictionary(left.map { (old[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        for place in came { if let origin = moved.removeValue(forKey: new[place].id) { pair(origin, place) } }
    }

    private mutating func pair(_ old: Int, _ new: Int) {
        origins[new] = old
        destinations[old] = new
    }

    /// An order of the old rows as one of the new: those that are gone are left out, those that came stand last.
    /// - Parameters:
    ///   - order: Which old row stands where; `nil` where they stand as they came.
    ///   - new: An order of all new rows, for those that came.
    func translate(_ order: [Int]?, comingAs new: [Int]?) -> [Int] {
        let kept = order.map { $0.compactMap { destinations[$0] } } ?? destinations.compactMap(\.self)
        guard kept.count < origins.count else { return kept }
        return kept + (new ?? Array(origins.indices)).filter { origins[$0] == nil }
    }
}
