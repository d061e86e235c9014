import Canvas
import Text

extension Frame {
    /// Draws the command line in the place of the status, and what it could become above it.
    mutating func drawPrompt(_ prompt: Prompt, of state: DashboardState, in layout: Layout) {
        let line = layout.status
        fill(line, style: Style(.field))
        let text = CleanText(cleaning: prompt.field.text)
        let before = prompt.field.widthBeforeCaret
        put(":", at: Point(column: 1, row: line.row), style: Style(.field, .strong))
        let room = max(1, line.columns - 4)
        let start = max(0, before - room + 1)
        put(text.dropping(cells: start), at: Point(column: 2, row: line.row), columns: room, style: Style(.field))
        drawSuggestions(state, prompt, above: line.row, in: layout)
        cursor = Point(column: 2 + before - start, row: line.row)
    }

    private mutating func drawSuggestions(_ state: DashboardState, _ prompt: Prompt, above row: Int, in layout: Layout)
    {
        let suggestions = state.suggestions
        let columns = min(layout.body.columns, 100)
        let page = min(suggestions.count, max(1, min(10, layout.body.rows - 3)))
        guard page > 0 else { return }
        let rect = Rect(column: 0, row: row - page - 2, columns: columns, rows: page + 2)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        hit(rect, Hit.overlay)
        if page < suggestions.count {
            title(StyledLine(state.words.shown(page, of: suggestions.count), .muted), on: rect)
        }
        let inner = rect.inset()
        let top = scrolled(top: 0, cursor: prompt.suggestion, count: suggestions.count, page: page)
        let visible = suggestions[top..<min(suggestions.count, top + page)]
        let names = min(visible.map(\.name.width).max() ?? 0, inner.columns / 2)
        let keys = visible.compactMap { $0.key?.width }.max() ?? 0
        for (index, suggestion) in visible.enumerated() {
            let place = Point(column: inner.column + 1, row: inner.row + index)
            put(line(for: suggestion, names: names, keys: keys), at: place, columns: inner.columns - 2)
            hit(
                Rect(column: inner.column, row: place.row, columns: inner.columns, rows: 1),
                Hit.suggestion(suggestion.line))
            if top + index == prompt.suggestion { markCursor(row: place.row, of: inner, hasFocus: true) }
        }
    }

    private func line(for suggestion: Suggestion, names: Int, keys: Int) -> StyledLine {
        let name = suggestion.name.truncated(to: names)
        let isDisabled = suggestion.disabledReason != nil
        var line = StyledLine(name, isDisabled ? .disabled : .plain, isDisabled ? [] : .strong)
        line.append(blanks(names - name.width + 2))
        if keys > 0 {
            let key = suggestion.key ?? .empty
            line.append("\(key)\(blanks(keys - key.width + 2))", isDisabled ? .disabled : .key)
        }
        line.append(suggestion.explanation, isDisabled ? .disabled : .muted)
        if let reason = suggestion.disabledReason { line.append("  (\(reason))", .disabled) }
        return line
    }
}

extension CleanText {
    /// The text without its first cells.
    fileprivate func dropping(cells: Int) -> CleanText {
        guard cells > 0 else { return self }
        var left = cells
        let rest = glyphs.drop { glyph in
            defer { left -= glyph.width }
            return left > 0
        }
        return CleanText(cleaning: rest.map(\.string).joined())
    }
}
