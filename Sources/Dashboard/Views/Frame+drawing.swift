import Canvas
import Text

extension Frame {
    /// Draws a line cut to `columns`, and returns how many cells it took.
    @discardableResult
    mutating func put(_ line: StyledLine, at point: Point, columns: Int) -> Int {
        var taken = 0
        for run in line.runs where taken < columns {
            let text = run.text.truncated(to: columns - taken)
            taken += put(
                text, at: Point(column: point.column + taken, row: point.row), columns: columns - taken,
                style: run.style)
            if text.width < run.text.width { break }
        }
        return taken
    }

    /// Draws a line so that it ends where the rectangle of `columns` from `point` on ends.
    mutating func putTrailing(_ line: StyledLine, at point: Point, columns: Int) {
        let start = max(0, columns - line.width)
        put(line, at: Point(column: point.column + start, row: point.row), columns: columns - start)
    }

    /// Draws a border of light lines just inside a rectangle.
    mutating func box(_ rect: Rect, role: Role = .border, top: (left: CleanText, right: CleanText) = ("┌", "┐")) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let style = Style(role)
        let right = rect.column + rect.columns - 1
        let bottom = rect.row + rect.rows - 1
        let line = repeated("─", rect.columns - 2)
        put(top.left + line + top.right, at: Point(column: rect.column, row: rect.row), style: style)
        put("└" + line + "┘", at: Point(column: rect.column, row: bottom), style: style)
        for row in rect.row + 1..<max(rect.row + 1, bottom) {
            put("│", at: Point(column: rect.column, row: row), style: style)
            put("│", at: Point(column: right, row: row), style: style)
        }
    }

    /// Writes a title into the upper border: one part at its left, and the first of the others that fits at its right.
    mutating func title(_ left: StyledLine, right candidates: [StyledLine] = [], on rect: Rect) {
        let room = rect.columns - 4
        guard room > 2 else { return }
        let point = Point(column: rect.column + 1, row: rect.row)
        let right = candidates.first { !$0.isEmpty && left.width + $0.width + 6 <= rect.columns }
        let limit = right.map { room - $0.width - 1 } ?? room
        let padded = StyledLine(" ") + left
        let taken = put(padded, at: point, columns: min(padded.width, limit))
        put(" ", at: Point(column: point.column + taken, row: rect.row), style: .plain)
        if let right {
            putTrailing(StyledLine(" ") + right + StyledLine(" "), at: point, columns: rect.columns - 2)
        }
    }

    /// Draws the outline of the focused region in its own role.
    mutating func focus(_ rect: Rect) {
        for edge in [
            Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1),
            Rect(column: rect.column, row: rect.row + rect.rows - 1, columns: rect.columns, rows: 1),
            Rect(column: rect.column, row: rect.row, columns: 1, rows: rect.rows),
            Rect(column: rect.column + rect.columns - 1, row: rect.row, columns: 1, rows: rect.rows),
        ] {
            restyle(edge) { if $0.role == .border { $0.role = .focusedBorder } }
        }
    }

    /// Thickens the right border beside the visible part of a list that is longer than its region.
    mutating func scrollBar(beside rows: Rect, top: Int, count: Int) {
        guard rows.rows > 0, count > rows.rows else { return }
        let length = max(1, rows.rows * rows.rows / count)
        let start = (rows.rows - length) * min(top, count - rows.rows) / (count - rows.rows)
        for row in rows.row + start..<rows.row + start + length {
            put("┃", at: Point(column: rows.column + rows.columns, row: row), style: Style(.border))
        }
    }

    /// Marks a row as the one under the cursor.
    ///
    /// - Parameter reach: How many cells get the ground of the cursor: those by which a row is known. On a wide screen two
    ///   whole rows would have to be sent for each step.
    mutating func markCursor(row: Int, of rows: Rect, hasFocus: Bool, reach: Int = .max) {
        let ground = Rect(column: rows.column, row: row, columns: min(reach, rows.columns), rows: 1)
        put(
            hasFocus ? "▌" : "▏", at: Point(column: rows.column, row: row),
            style: Style(hasFocus ? .focusedBorder : .muted))
        restyle(ground) { $0.modifiers.insert(hasFocus ? .selected : .remembered) }
    }

    /// Writes lines of explanation into the middle of an empty region.
    mutating func explain(_ text: CleanText, in rows: Rect, role: Role = .muted) {
        let lines = text.wrapped(to: max(2, rows.columns - 4)).prefix(max(0, rows.rows))
        let top = rows.row + max(0, (rows.rows - lines.count) / 3)
        for (index, line) in lines.enumerated() {
            let column = rows.column + max(1, (rows.columns - line.width) / 2)
            put(
                line, at: Point(column: column, row: top + index), columns: max(0, rows.columns - 1), style: Style(role)
            )
        }
    }
}
