import Canvas
import Text

extension Frame {
    /// Draws help or details over the regions.
    mutating func drawOverlay(_ overlay: Overlay, of state: DashboardState, in layout: Layout) {
        let rect = layout.overlay
        let text = layout.overlayText
        let lines = state.overlayLines(columns: text.columns)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        let top = scrolled(top: overlay.top, cursor: nil, count: lines.count, page: text.rows)
        let last = min(lines.count, top + text.rows)
        let position =
            lines.count > text.rows ? StyledLine(Words.position(top + 1, last, of: lines.count), .muted) : StyledLine()
        title(StyledLine(Words.title(of: overlay.content), .title, .strong), right: [position], on: rect)
        for (index, line) in lines[top..<last].enumerated() {
            put(line, at: Point(column: text.column, row: text.row + index), columns: text.columns)
        }
        let inner = rect.inset()
        scrollBar(beside: inner, top: top, count: lines.count)
        cursor = Point(column: text.column, row: text.row)
    }
}

extension DashboardState {
    /// The lines of the open overlay, wrapped to a width.
    func overlayLines(columns: Int) -> [StyledLine] {
        switch overlay?.content {
        case nil: []
        case .help: helpLines(columns: columns)
        case .some(let content): Details(content, columns: columns).lines
        }
    }
}
