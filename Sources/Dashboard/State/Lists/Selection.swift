/// A cursor that stays on an element, whatever row the element moves to.
struct Selection<ID: Hashable & Sendable>: Hashable, Sendable {
    /// The element under the cursor.
    var id: ID?
    /// The first visible row.
    var top = 0

    /// Keeps the cursor on its element, or puts it on the nearest one that is left: the next, else the one before.
    mutating func follow(from old: [ID], to new: [ID]) {
        guard let current = id else {
            id = new.first
            return
        }
        if new.contains(current) { return }
        guard let row = old.firstIndex(of: current) else {
            id = new.first
            return
        }
        let left = Set(new)
        id =
            old[(row + 1)...].first(where: left.contains)
            ?? old[..<row].last(where: left.contains)
            ?? new.first
    }
}
