import Canvas
import Moderation
import Text

/// The left part of a region's title: its name, its filter and how much passes it.
struct RegionTitle {
    private(set) var line: StyledLine
    /// How many cells stand before the caret, while the filter is being typed.
    private(set) var caret: Int?

    /// - Parameter countsWhole: Whether to say how much there is while there is no filter.
    init(
        of region: Region, name: CleanText, shown: Int, total: Int, countsWhole: Bool = true, columns: Int,
        in state: DashboardState
    ) {
        let isFocused = state.focus == region
        let filter = state.filter(of: region)
        var rest = StyledLine()
        var caret: Int?
        if filter.isActive || filter.isEditing {
            // The name gives way to what is being typed, and that to the region's width.
            let needle = filter.text.truncated(to: max(8, columns / 2))
            rest.append("  /\(needle)", filter.isEditing ? .field : .title)
            rest.append("  \(state.words.shown(shown, of: total))", .muted)
            if filter.isEditing { caret = 3 + min(needle.width, filter.field.widthBeforeCaret) }
        } else if countsWhole, total > 0 {
            rest.append("  \(total)", .muted)
        }
        let name = name.truncated(to: max(4, columns - 4 - rest.width))
        line = StyledLine(name, isFocused ? .title : .plain, isFocused ? .strong : []) + rest
        self.caret = caret.map { name.width + $0 }
    }
}

extension Frame {
    /// Draws a region's title, and rests the hardware cursor on the caret of its filter.
    mutating func title(_ title: RegionTitle, right candidates: [StyledLine], on rect: Rect) {
        self.title(title.line, right: candidates, on: rect)
        if let caret = title.caret {
            cursor = Point(column: min(rect.column + 2 + caret, rect.column + rect.columns - 2), row: rect.row)
        }
    }
}

extension DashboardState {
    /// How old the data of a region are, where they are older than they should be.
    func age(_ freshness: Freshness) -> StyledLine {
        guard case .stale(let since) = freshness else { return StyledLine() }
        return StyledLine(words.stale(Age(of: since, at: now).text), .warning)
    }
}

extension Freshness {
    /// What rows of this freshness look like.
    var modifiers: Style.Modifiers { if case .stale = self { .stale } else { [] } }
}
