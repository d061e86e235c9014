import Canvas
import Moderation
import Text

extension Frame {
    /// Draws the event stream.
    /// - Parameter joint: The region that the upper border is shared with, beside which another one begins.
    mutating func drawEvents(_ state: DashboardState, in rect: Rect, rows: Rect?, joint: Rect?) {
        guard let rows else { return }
        let stream = state.events
        if let joint {
            box(rect, top: ("├", "┤"))
            put("┴┴", at: Point(column: joint.column + joint.columns - 1, row: rect.row), style: Style(.border))
        } else {
            box(rect)
        }
        let title = RegionTitle(
            of: .events, name: Words.eventsTitle, shown: stream.count, total: stream.total, columns: rect.columns,
            in: state)
        self.title(title, right: streamStates(stream), on: rect)
        guard stream.count > 0 else {
            explain(stream.total > 0 ? Words.noMatch : Words.noEvents, in: rows)
            return
        }
        let top = stream.top(page: rows.rows)
        let cursor = stream.selectedRow
        let visible = (0..<rows.rows).compactMap { stream.entry(at: top + $0) }
        let columns = EventColumns(visible, width: rows.columns)
        for (row, entry) in visible.enumerated() {
            let point = Point(column: rows.column, row: rows.row + row)
            draw(entry, at: point, width: rows.columns, columns: columns)
            if top + row == cursor, state.focus == .events || !stream.follows {
                markCursor(row: point.row, of: rows, hasFocus: state.focus == .events)
                if state.focus == .events {
                    self.cursor = self.cursor ?? Point(column: rows.column + 1, row: point.row)
                }
            }
        }
        scrollBar(beside: rows, top: top, count: stream.count)
    }

    /// The right part of the title, from the longest form to the shortest.
    private func streamStates(_ stream: EventStream) -> [StyledLine] {
        let state =
            stream.isPaused
            ? StyledLine(Words.paused, .warning, .strong)
            : StyledLine(stream.follows ? Words.following : Words.scrolledUp, .muted)
        guard stream.unseen > 0 else { return [state] }
        let new = StyledLine(Words.new(stream.unseen), .warning, .strong)
        return [[state, new].joined(gap: 2), new]
    }

    private mutating func draw(_ entry: EventStream.Entry, at point: Point, width: Int, columns: EventColumns) {
        var place = Point(column: point.column + 1, row: point.row)
        let end = point.column + width - 1
        switch entry {
        case .missing(_, let count):
            put(StyledLine(Words.missing(count), .warning), at: place, columns: end - place.column)
        case .event(let record):
            let time = columns.isNarrow ? record.time.hourMinute : record.time.clock
            put(time, at: place, columns: end - place.column, style: Style(.muted))
            place.column += time.width + columns.gap
            if columns.room > 0 {
                put(columns.label(of: record), at: place, columns: columns.room, style: Style(.muted))
                place.column += columns.room + columns.gap
            }
            var left = end - place.column
            if record.isPolled {
                let mark = StyledLine(columns.isNarrow ? Words.polledShort : Words.polled, .muted)
                putTrailing(mark, at: place, columns: left)
                left -= mark.width + 1
            }
            put(Words.line(for: record), at: place, columns: left)
        }
    }
}

/// How wide the columns of the visible events are.
private struct EventColumns {
    let isNarrow: Bool
    let room: Int
    var gap: Int { isNarrow ? 1 : 2 }

    init(_ entries: [EventStream.Entry], width: Int) {
        isNarrow = width < 60
        let isNarrow = isNarrow
        let longest = entries.map { entry in
            if case .event(let record) = entry { Self.label(of: record, isNarrow: isNarrow).width } else { 0 }
        }
        room = min(longest.max() ?? 0, isNarrow ? 6 : max(12, width / 5))
    }

    func label(of record: EventRecord) -> CleanText {
        if let id = record.room?.id, isNarrow { return id.text(fitting: room) }
        return Self.label(of: record, isNarrow: isNarrow).truncated(to: room)
    }

    private static func label(of record: EventRecord, isNarrow: Bool) -> CleanText {
        guard let target = record.room else { return .empty }
        return isNarrow ? target.id.text : Words.room(target)
    }
}
