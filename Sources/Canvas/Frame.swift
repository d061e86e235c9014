package import Text

/// One cell of the screen.
package struct Cell: Hashable, Sendable {
    /// What stands in it; the empty string in the right half of a wide glyph.
    package var glyph: String
    package var style: Style

    package init(glyph: String = " ", style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }

    /// Whether this is the right half of the wide glyph in the cell before it.
    package var isContinuation: Bool { glyph.isEmpty }
}

/// A whole screen as values: what `render` makes and the terminal shows.
///
/// Only ``CleanText`` can be put on it, so a name from the network cannot reach a screen uncleaned.
package struct Frame: Equatable, Sendable {
    package let size: Size
    /// Where the hardware cursor rests (on the selected row, for screen readers and input methods), or hidden.
    package var cursor: Point?
    /// What a click is about, in the order in which it was drawn.
    package private(set) var hits: [HitArea] = []
    private var cells: [Cell]

    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
    }

    /// The whole frame as a rectangle.
    package var bounds: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    package subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// The cells of one row, from left to right.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether a row is the same as in another frame of this size.
    package func hasSameRow(_ row: Int, as other: Frame) -> Bool {
        let columns = row * size.columns..<(row + 1) * size.columns
        return cells.withUnsafeBufferPointer { mine in
            other.cells.withUnsafeBufferPointer { theirs in
                mine.baseAddress == theirs.baseAddress || columns.allSatisfy { mine[$0] == theirs[$0] }
            }
        }
    }

    /// Draws `text` from `point` on, clipped to `columns` cells and to the frame, and returns how many cells it took.
    ///
    /// A wide glyph that would be cut at either edge is left out and its cell on this side blanked, so that the columns
    /// behind it stay where they are.
    @discardableResult
    package mutating func put(_ text: CleanText, at point: Point, columns limit: Int = .max, style: Style) -> Int {
        guard point.row >= 0, point.row < size.rows, point.column < size.columns, limit > 0 else { return 0 }
        let end = limit >= size.columns - point.column ? size.columns : point.column + limit
        var column = point.column
        for glyph in text.glyphs {
            guard column + glyph.width <= end else {
                if column >= 0, column < end {
                    set(Cell(style: style), column: column, row: point.row)
                    column += 1
                }
                break
            }
            if column >= 0 {
                set(Cell(glyph: glyph.string, style: style), column: column, row: point.row)
                if glyph.width == 2 { set(Cell(glyph: "", style: style), column: column + 1, row: point.row) }
            } else if column + glyph.width > 0 {
                set(Cell(style: style), column: 0, row: point.row)
            }
            column += glyph.width
        }
        return max(0, column - point.column)
    }

    /// Fills a rectangle with blanks of a style.
    package mutating func fill(_ rect: Rect, style: Style) {
        for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.row + rect.rows)) {
            for column in max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.column + rect.columns)) {
                set(Cell(style: style), column: column, row: row)
            }
        }
    }

    /// Modifies the style of a rectangle's cells further.
    package mutating func restyle(_ rect: Rect, adding modifiers: Style.Modifiers) {
        if !modifiers.isEmpty { restyle(rect) { $0.modifiers.formUnion(modifiers) } }
    }

    /// Gives the cells of a rectangle another style and leaves what stands in them.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        for row in max(0, rect.row)..<max(0, rect.row, min(size.rows, rect.row + rect.rows)) {
            for column in max(0, rect.column)..<max(0, rect.column, min(size.columns, rect.column + rect.columns)) {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    /// Takes down what a click on a rectangle is about; what is taken down later lies on top of it.
    package mutating func hit(_ rect: Rect, _ target: some Hashable & Sendable) {
        guard rect.columns > 0, rect.rows > 0 else { return }
        hits.append(HitArea(rect: rect, target: HitTarget(target)))
    }

    /// The frame as lines of text, without trailing blanks: for golden screens.
    package var lines: [String] {
        (0..<size.rows).map { index in
            var line = row(index).map(\.glyph).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Puts other glyphs into the cells: one for a narrow cell, two for the halves of a wide one.
    mutating func replaceGlyphs(_ replacement: (_ glyph: String, _ isWide: Bool) -> [String]) {
        for index in cells.indices where !cells[index].isContinuation {
            let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
            for (offset, glyph) in replacement(cells[index].glyph, isWide).enumerated() {
                cells[index + offset].glyph = glyph
            }
        }
    }

    /// Writes one cell, and blanks the other half of any wide glyph that this cuts in two.
    private mutating func set(_ cell: Cell, column: Int, row: Int) {
        let index = row * size.columns + column
        if cells[index].isContinuation, !cell.isContinuation, column > 0 {
            cells[index - 1].glyph = " "
        }
        if column + 1 < size.columns, cells[index + 1].isContinuation {
            cells[index + 1].glyph = " "
        }
        cells[index] = cell
    }
}
