package import Canvas
import Text

/// Draws the choice between servers as it looks on a screen of this size.
package func render(_ picker: Picker, size: Size) -> Frame {
    var frame = Frame(size: size)
    let words = picker.words
    guard size.columns >= Layout.smallest.columns, size.rows >= Layout.smallest.rows else {
        for (row, line) in words.tooSmall(has: size, needs: Layout.smallest).enumerated() {
            frame.put(line, at: Point(column: 0, row: row), style: .plain)
        }
        return frame
    }
    frame.put(StyledLine("janitor", .header, .strong), at: Point(column: 1, row: 0), columns: size.columns - 2)
    let body = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    frame.box(body, role: .focusedBorder)
    frame.title(StyledLine(words.pickerTitle, .title, .strong), on: body)
    let inner = body.inset()
    let notes = frame.drawNotes(of: picker, in: inner)
    let rows = Rect(
        column: inner.column, row: inner.row, columns: inner.columns, rows: max(1, inner.rows - notes))
    frame.drawEntries(of: picker, in: rows)
    frame.put(words.pickerHints, at: Point(column: 1, row: size.rows - 1), columns: size.columns - 2)
    return frame
}

extension Frame {
    fileprivate mutating func drawEntries(of picker: Picker, in rows: Rect) {
        let top = scrolled(top: 0, cursor: picker.row, count: picker.entries.count, page: rows.rows)
        let longest = picker.entries.map { CleanText(cleaning: $0.server.name).width }.max() ?? 0
        let names = min(longest, rows.columns / 3)
        for (index, entry) in picker.entries.dropFirst(top).prefix(rows.rows).enumerated() {
            let row = rows.row + index
            let name = CleanText(cleaning: entry.server.name).truncated(to: names)
            let line = [
                StyledLine(name + blanks(names - name.width), .plain, .strong), StyledLine(entry.server.title, .muted),
                picker.words.health(entry.health),
            ].joined(gap: 2)
            put(line, at: Point(column: rows.column + 2, row: row), columns: rows.columns - 3)
            hit(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), top + index)
            if top + index == picker.row {
                markCursor(row: row, of: rows, hasFocus: true)
                cursor = Point(column: rows.column + 2, row: row)
            }
        }
        scrollBar(beside: rows, top: top, count: picker.entries.count)
    }

    /// Draws what there is to say below the list, and returns how many rows it takes.
    fileprivate mutating func drawNotes(of picker: Picker, in rect: Rect) -> Int {
        var lines: [StyledLine] = []
        let columns = max(8, rect.columns - 4)
        if let problem = picker.problem {
            lines += problem.wrapped(to: columns).map { StyledLine($0, .failure) }
        }
        if picker.asked.isEmpty {
            lines += picker.words.howToAddServers.flatMap { $0.wrapped(to: columns) }.map { StyledLine($0, .muted) }
        }
        lines = Array(lines.prefix(max(0, rect.rows - 2)))
        for (index, line) in lines.enumerated() {
            let row = rect.row + rect.rows - lines.count + index
            put(line, at: Point(column: rect.column + 2, row: row), columns: columns)
        }
        return lines.isEmpty ? 0 : lines.count + 1
    }
}

extension Words {
    /// How a server is doing.
    fileprivate static func health(_ health: Picker.Health?) -> StyledLine {
        switch health {
        case nil: StyledLine()
        case .asking: StyledLine("◌ \(reading)", .muted)
        case .live(let version): StyledLine("● \(version)", .good)
        case .failed(let why): StyledLine("✖ \(why)", .failure)
        }
    }

    fileprivate static var pickerHints: StyledLine {
        let hints: [(key: CleanText, hint: CleanText)] = [("Enter", openHint), ("r", refreshHint), ("q", quitHint)]
        return hints.map { StyledLine($0.key, .key, .strong) + StyledLine(" \($0.hint)", .muted) }.joined(gap: 2)
    }
}
