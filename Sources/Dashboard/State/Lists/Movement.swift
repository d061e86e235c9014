/// A step through a list.
enum Movement: Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last

    /// Where the step leads from `index` in a list of `count` rows of which `page` are visible; `nil` in an empty one.
    func target(from index: Int?, count: Int, page: Int) -> Int? {
        guard count > 0 else { return nil }
        let page = max(1, page)
        let index = index ?? 0
        let wanted =
            switch self {
            case .up: index - 1
            case .down: index + 1
            case .pageUp: index - page
            case .pageDown: index + page
            case .first: 0
            case .last: count - 1
            }
        return min(max(0, wanted), count - 1)
    }
}

/// The first visible row of a list that shows `page` rows, moved as little as possible so that `cursor` is among them.
func scrolled(top: Int, cursor: Int?, count: Int, page: Int) -> Int {
    guard page > 0 else { return 0 }
    var top = min(max(0, top), max(0, count - page))
    if let cursor {
        if cursor < top { top = cursor }
        if cursor >= top + page { top = cursor - page + 1 }
    }
    return top
}
