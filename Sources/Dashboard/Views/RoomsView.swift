import Canvas
import Moderation
import Text

extension Frame {
    /// Draws the list of rooms.
    mutating func drawRooms(_ state: DashboardState, in rect: Rect, rows: Rect?) {
        guard let rows else { return }
        let list = state.rooms
        box(rect)
        hit(rect, Hit.region(.rooms))
        let age = state.age(state.snapshot.roomsFreshness)
        let title = RegionTitle(
            of: .rooms, name: state.words.roomsTitle, shown: list.shown.count, total: list.all.count,
            columns: rect.columns - age.width, in: state)
        let order = state.words.sorted(
            by: state.words.name(of: list.sorting.column), isReversed: list.sorting.isReversed)
        let rarely = state.words.rarely(state.snapshot.schedule, refresh: state.options.refresh)
        let sorted = StyledLine(order, .muted)
        var right = [
            [[StyledLine(rarely.whole, .muted), sorted].joined(gap: 2), age].joined(gap: 1),
            [sorted, age].joined(gap: 1), age.isEmpty ? sorted : age,
        ]
        // The usual order goes without saying where it would hide how old people can be.
        if !rarely.short.isEmpty, list.sorting == Sorting() {
            right.insert([StyledLine(rarely.short, .muted), age].joined(gap: 1), at: 1)
        }
        self.title(title, right: right, on: rect)
        guard !list.shown.isEmpty else {
            explain(state.words.whyNoRooms(state), in: rows)
            return
        }
        let cursor = list.selectedRow
        let top = scrolled(top: list.selection.top, cursor: cursor, count: list.shown.count, page: rows.rows)
        let visible = list.shown[top..<min(list.shown.count, top + rows.rows)]
        let columns = RoomColumns(visible, words: state.words, width: rows.columns)
        let modifiers = state.snapshot.roomsFreshness.modifiers
        for (index, room) in visible.enumerated() {
            let row = rows.row + index
            draw(room, columns: columns, at: Point(column: rows.column, row: row))
            hit(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), Hit.room(room.id))
            restyle(Rect(column: rows.column, row: row, columns: rows.columns, rows: 1), adding: modifiers)
            if top + index == cursor {
                markCursor(row: row, of: rows, hasFocus: state.focus == .rooms)
                if state.focus == .rooms {
                    self.cursor = self.cursor ?? Point(column: rows.column + columns.name, row: row)
                }
            }
        }
        scrollBar(beside: rows, top: top, count: list.shown.count)
    }

    private mutating func draw(_ room: Room, columns: RoomColumns, at point: Point) {
        let row = point.row
        var column = point.column + 1
        put(room.id.text(fitting: columns.id), at: Point(column: column, row: row), style: Style(.muted))
        column += columns.id + 1
        let name = room.description.truncated(to: columns.description)
        put(name, at: Point(column: column, row: row), columns: columns.description, style: .plain)
        column += columns.description + 1
        if columns.trend > 0 {
            putTrailing(
                StyledLine(room.sparkline(columns: columns.trend), .muted), at: Point(column: column, row: row),
                columns: columns.trend)
            column += columns.trend + 1
        }
        let people = StyledLine("\(room.people)") + StyledLine(room.maxPublishers.map { "/\($0)" } ?? "", .muted)
        putTrailing(people, at: Point(column: column, row: row), columns: columns.people)
        column += columns.people + 1
        for mark in columns.words.marks(of: room) {
            put(mark.text, at: Point(column: column, row: row), style: Style(mark.role))
            column += 1
        }
    }
}

/// How wide the columns of the rooms are.
private struct RoomColumns {
    let words: any Words.Type
    let id: Int
    /// Where the description begins.
    let name: Int
    let description: Int
    /// 0 where there is no room for it.
    let trend: Int
    let people: Int

    init(_ rooms: ArraySlice<Room>, words: any Words.Type, width: Int) {
        self.words = words
        let longest = rooms.map(\.id.text.width).max() ?? 0
        id = min(max(4, longest), max(4, width / 3))
        let counts = rooms.map { "\($0.people)\($0.maxPublishers.map { "/\($0)" } ?? "")".count }.max() ?? 0
        people = min(max(4, counts), 9)
        // The cursor, the marks, a blank after every column.
        name = 1 + id + 1
        let room = width - 1 - id - 1 - 1 - people - 1 - words.markCount
        // Where nothing has changed there is nothing to show, and no room to be taken for it.
        let isMoving = rooms.contains { !$0.trend.isEmpty }
        trend = !isMoving || room < 16 ? 0 : room < 32 ? 5 : 10
        description = max(0, room - (trend > 0 ? trend + 1 : 0))
    }
}
