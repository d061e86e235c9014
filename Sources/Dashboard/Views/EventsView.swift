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
        hit(rect, Hit.region(.events))
        let title = RegionTitle(
            of: .events, name: state.words.eventsTitle, shown: stream.count, total: stream.total, columns: rect.columns,
            in: state)
        self.title(title, right: streamStates(stream, state.words), on: rect)
        guard stream.count > 0 else {
            explain(stream.total > 0 ? state.words.noMatch : state.words.noEvents, in: rows)
            return
        }
        let window = EventWindow(state, rows: rows)
        var row = 0
        for line in window.lines {
            let point = Point(column: rows.column, row: rows.row + row)
            draw(line, at: point, columns: window.columns)
            let height = min(line.height, rows.rows - row)
            hit(
                Rect(column: rows.column, row: point.row, columns: rows.columns, rows: height), Hit.event(line.order))
            if line.isSelected, state.focus == .events || !stream.follows {
                for part in 0..<height {
                    markCursor(
                        row: point.row + part, of: rows, hasFocus: state.focus == .events,
                        reach: window.columns.textStart - window.columns.gap)
                }
                if state.focus == .events {
                    let start = line.time == nil ? 1 : window.columns.textStart
                    self.cursor = self.cursor ?? Point(column: rows.column + start, row: point.row)
                }
            }
            row += line.height
        }
        scrollBar(beside: rows, top: window.top, count: stream.count)
    }

    /// The right part of the title, from the longest form to the shortest.
    private func streamStates(_ stream: EventStream, _ words: any Words.Type) -> [StyledLine] {
        let state =
            stream.isPaused
            ? StyledLine(words.paused, .warning, .strong)
            : StyledLine(stream.follows ? words.following : words.scrolledUp, .muted)
        guard stream.unseen > 0 else { return [state] }
        let new = StyledLine(words.new(stream.unseen), .warning, .strong)
        return [[state, new].joined(gap: 2), new]
    }

    private mutating func draw(_ line: EventLine, at point: Point, columns: EventColumns) {
        let end = point.column + columns.width - 1
        var place = Point(column: point.column + 1, row: point.row)
        if let time = line.time {
            if !line.isContinued { put(time, at: place, columns: columns.time, style: Style(.muted)) }
            place.column += columns.time + columns.gap
            if columns.room > 0 {
                if !line.isContinued { put(line.room, at: place, columns: columns.room, style: Style(.muted)) }
                place.column += columns.room + columns.gap
            }
            if !line.mark.isEmpty, !line.isContinued { putTrailing(line.mark, at: place, columns: end - place.column) }
        }
        for (index, text) in line.texts.prefix(max(0, size.rows - point.row)).enumerated() {
            put(text, at: Point(column: place.column, row: point.row + index), columns: end - place.column)
        }
    }
}
