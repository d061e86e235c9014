/// A cursor that stays on an element, whatever row the element moves to.
struct Selection<ID: Hashable & Sendable>: Hashable, Sendable {
    /// The element under the cursor.
    var id: ID?
    /// The first visible row.
    var top = 0

    /// Puts the cursor on the nearest element that is left of those that stood around it: the next, else the one before.
    /// - Parameter row: Where the cursor stood among the old ones.
    mutating func leave(_ row: Int?, of old: some RandomAccessCollection<ID>, for new: some Collection<ID>) {
        guard let row else {
            id = new.first
            return
        }
        let left = Set(new)
        id =
            old.dropFirst(row + 1).first(where: left.contains) ?? old.prefix(row).last(where: left.contains)
            ?? new.first
    }
}
