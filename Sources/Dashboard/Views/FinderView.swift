import Canvas
import Moderation
import Text

extension Frame {
    /// Draws who was found in all rooms.
    mutating func drawFinder(_ finder: Finder, of state: DashboardState, in layout: Layout) {
        let rect = layout.overlay
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        hit(rect, Hit.overlay)
        drawField(finder, of: state, on: rect)
        let rows = layout.foundRows
        let list = finder.found
        guard !list.shown.isEmpty else {
            let isBroken = TextPattern(finder.field.text).isBroken
            explain(
                finder.field.isEmpty
                    ? state.words.typeWhom : isBroken ? state.words.patternIsBroken : state.words.nobodyFound, in: rows)
            return
        }
        let top = scrolled(
            top: list.selection.top, cursor: list.selectedRow, count: list.shown.count, page: rows.rows)
        let visible = list.shown[top..<min(list.shown.count, top + rows.rows)]
        let columns = FoundColumns(visible, width: rows.columns)
        drawHeads(columns, state.words, at: Point(column: rows.column, row: rows.row - 1))
        for (index, found) in visible.enumerated() {
            let row = rows.row + index
            draw(found, columns, state.words, at: Point(column: rows.column, row: row))
            hit(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), Hit.found(found.id))
            if top + index == list.selectedRow {
                markCursor(row: row, of: rows, hasFocus: !finder.isEditing)
                if !finder.isEditing { cursor = Point(column: rows.column + 2, row: row) }
            }
        }
        scrollBar(beside: rows, top: top, count: list.shown.count)
    }

    /// What is looked for, and how far the search has come, in the upper border.
    private mutating func drawField(_ finder: Finder, of state: DashboardState, on rect: Rect) {
        let name = StyledLine(state.words.findName, .title, .strong)
        let text = CleanText(cleaning: finder.field.text).truncated(to: max(8, rect.columns / 3))
        title(name + StyledLine("  ") + StyledLine(text, finder.isEditing ? .field : .title), on: rect)
        if finder.isEditing {
            cursor = Point(
                column: rect.column
                    + min(4 + name.width + min(finder.field.widthBeforeCaret, text.width), rect.columns - 2),
                row: rect.row)
        }
        guard let found = state.snapshot.found, found.pattern == finder.field.text else { return }
        let words = state.words.searched(found, at: state.now)
        let point = Point(column: rect.column + 1, row: rect.row + rect.rows - 1)
        put(StyledLine(" \(words) ", .muted), at: point, columns: rect.columns - 2)
    }

    private mutating func drawHeads(_ columns: FoundColumns, _ words: any Words.Type, at point: Point) {
        for (start, head) in [(2, words.nameHead), (columns.id, words.idHead), (columns.room, words.roomHead)] {
            put(head, at: Point(column: point.column + start, row: point.row), style: Style(.muted))
        }
    }

    private mutating func draw(_ found: FoundPerson, _ columns: FoundColumns, _ words: any Words.Type, at point: Point)
    {
        let person = found.person
        let struck: Style.Modifiers = person.gone == nil ? [] : .struck
        if person.isDeceptive {
            put("!", at: Point(column: point.column + 1, row: point.row), style: Style(.warning, .strong))
        }
        let name = (person.name ?? words.noName).truncated(to: columns.id - 3)
        put(
            name, at: Point(column: point.column + 2, row: point.row),
            style: Style(person.isTalking == true ? .talking : person.name == nil ? .muted : .plain, struck))
        put(
            person.id.text(fitting: columns.room - columns.id - 1),
            at: Point(column: point.column + columns.id, row: point.row),
            style: Style(.muted, struck))
        put(
            words.room(found.room).truncated(to: columns.end - columns.room),
            at: Point(column: point.column + columns.room, row: point.row), style: Style(.plain, struck))
    }
}

/// Where the columns of those found begin.
private struct FoundColumns {
    let id: Int
    let room: Int
    let end: Int

    init(_ people: ArraySlice<FoundPerson>, width: Int) {
        end = width - 1
        let longestID = people.map(\.person.id.text.width).max() ?? 0
        let idWidth = min(max(4, longestID), width / 4)
        let names = people.map { ($0.person.name ?? .empty).width }.max() ?? 0
        let nameWidth = min(max(8, names), (width - idWidth) / 2)
        id = 2 + nameWidth + 1
        room = id + idWidth + 1
    }
}
