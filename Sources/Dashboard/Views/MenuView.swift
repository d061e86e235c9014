import Canvas
import Text

extension Frame {
    /// Draws the open menu over the region that it is about.
    mutating func drawMenu(_ menu: Menu, of state: DashboardState, in layout: Layout) {
        let items = state.menuItems
        let title = menu.kind == .narrow ? state.words.narrowTitleOfMenu : state.words.sortTitleOfMenu
        let body = layout.body
        let widest = max(title.width + 2, items.map { $0.label.width + 4 }.max() ?? 0)
        let columns = min(body.columns, widest + 6)
        let rows = min(body.rows, items.count + 2)
        let region = layout.rect(of: state.focus) ?? body
        let rect = Rect(
            column: min(region.column + 2, body.column + body.columns - columns),
            row: min(region.row + 1, body.row + body.rows - rows), columns: columns, rows: rows)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        hit(rect, Hit.overlay)
        self.title(StyledLine(title, .title, .strong), on: rect)
        let inner = rect.inset()
        let top = scrolled(top: 0, cursor: menu.row, count: items.count, page: inner.rows)
        for (index, item) in items.dropFirst(top).prefix(inner.rows).enumerated() {
            let row = inner.row + index
            let sign: CleanText = item.isReversed.map { $0 ? "▴" : "▾" } ?? " "
            put(
                StyledLine("\(item.label) \(sign)", .dialog), at: Point(column: inner.column + 2, row: row),
                columns: inner.columns - 3)
            hit(
                Rect(column: inner.column, row: row, columns: inner.columns, rows: 1), Hit.menuItem(item.choice))
            if top + index == menu.row {
                markCursor(row: row, of: inner, hasFocus: true)
                cursor = Point(column: inner.column + 2, row: row)
            }
        }
    }
}
