import Canvas
import Moderation
import Text

extension Frame {
    /// Draws help or details over the regions.
    mutating func drawOverlay(_ overlay: Overlay, of state: DashboardState, in layout: Layout) {
        let rect = layout.overlay
        let overlayTitle = overlay.title(state.words)
        let text = layout.overlayText
        let lines = state.overlayLines(columns: text.columns)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        hit(rect, Hit.overlay)
        let selected = state.overlayCursor(columns: text.columns)
        let top = scrolled(top: overlay.top, cursor: selected?.lowerBound, count: lines.count, page: text.rows)
        let last = min(lines.count, top + text.rows)
        let position =
            lines.count > text.rows
            ? StyledLine(state.words.position(top + 1, last, of: lines.count), .muted) : StyledLine()
        title(overlayTitle, right: [position], on: rect)
        for (index, line) in lines[top..<last].enumerated() {
            put(line, at: Point(column: text.column, row: text.row + index), columns: text.columns)
        }
        if overlay.content == .rules { hitRules(state.snapshot.rules, top: top, last: last, in: text) }
        if overlay.content == .server { hitTokens(of: state, rows: top..<last, in: text) }
        let inner = rect.inset()
        scrollBar(beside: inner, top: top, count: lines.count)
        cursor = Point(column: text.column, row: text.row)
        if let selected, selected.lowerBound >= top, selected.lowerBound < last {
            for row in selected.clamped(to: top..<last) {
                markCursor(
                    row: text.row + row - top,
                    of: Rect(column: text.column - 1, row: text.row, columns: text.columns + 1, rows: text.rows),
                    hasFocus: true)
            }
            cursor = Point(column: text.column, row: text.row + selected.lowerBound - top)
        }
        if overlay.filter.isEditing {
            cursor = Point(column: rect.column + min(rect.columns - 2, 2 + overlayTitle.width), row: rect.row)
        }
    }
}

extension Frame {
    /// Takes down where the visible rules stand.
    private mutating func hitRules(_ rules: [KeepOutRule], top: Int, last: Int, in text: Rect) {
        for line in top..<last where line / RuleLines.height < rules.count {
            let rect = Rect(column: text.column - 1, row: text.row + line - top, columns: text.columns + 1, rows: 1)
            hit(rect, Hit.rule(rules[line / RuleLines.height].id))
        }
    }
}

extension Frame {
    /// Takes down where the visible tokens stand.
    private mutating func hitTokens(of state: DashboardState, rows: Range<Int>, in text: Rect) {
        for (row, token) in state.serverSheet(columns: text.columns).tokens where rows.contains(row) {
            let place = text.row + row - rows.lowerBound
            hit(Rect(column: text.column - 1, row: place, columns: text.columns + 1, rows: 1), Hit.token(token))
        }
    }
}

extension Overlay {
    /// What it is called, with what is typed into its filter.
    fileprivate func title(_ words: any Words.Type) -> StyledLine {
        var line = StyledLine(words.title(of: content), .title, .strong)
        if filter.isActive || filter.isEditing {
            line.append("  /\(filter.text.truncated(to: 30))", filter.isEditing ? .field : .title)
        }
        return line
    }
}

extension DashboardState {
    /// The lines of the open overlay that the cursor is on, where it has one.
    func overlayCursor(columns: Int) -> Range<Int>? {
        switch overlay?.content {
        case .rules: selectedRuleRow.map { $0 * RuleLines.height..<($0 + 1) * RuleLines.height }
        case .server: serverRow(in: serverSheet(columns: columns)).map { $0..<$0 + 1 }
        default: nil
        }
    }

    /// The lines of the open overlay, wrapped to a width.
    func overlayLines(columns: Int) -> [StyledLine] {
        switch overlay?.content {
        case nil: []
        case .help: helpLines(columns: columns)
        case .rules: ruleLines(columns: columns)
        case .audit: auditLines(columns: columns)
        case .server: serverSheet(columns: columns).lines
        case .some(let content):
            Details(content, columns: columns, words: words, context: context(of: content)).lines
        }
    }
}
