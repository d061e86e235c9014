import Canvas
import Moderation
import Text

/// The events that are visible, in the form in which they are drawn.
struct EventWindow {
    let columns: EventColumns
    /// The row of the first of them in the stream.
    private(set) var top: Int
    private(set) var lines: [EventLine] = []

    init(_ state: DashboardState, rows: Rect) {
        let stream = state.events
        let start = stream.top(page: rows.rows)
        top = start
        let entries = (0..<rows.rows).compactMap { stream.entry(at: start + $0) }
        columns = EventColumns(entries, of: state, width: rows.columns)
        guard let last = entries.indices.last else { return }
        let cursor = (stream.selectedRow ?? start) - start
        let columns = columns
        lines = entries.enumerated().map { index, entry in
            EventLine(entry, columns: columns, of: state, isSelected: index == cursor)
        }
        // Where long lines are wrapped, the earlier ones make room for the newest, or for the one under the cursor.
        let anchor = stream.follows ? last : min(max(0, cursor), last)
        var first = 0
        while first < anchor, lines[first...anchor].reduce(0, { $0 + $1.height }) > rows.rows { first += 1 }
        // Of the one before as much is shown as there is room for: its end.
        let left = rows.rows - lines[first...anchor].reduce(0) { $0 + $1.height }
        if first > 0, left > 0 {
            first -= 1
            lines[first].cutBeginning(to: left)
        }
        lines.removeFirst(first)
        top += first
        var room = rows.rows
        lines = lines.filter { line in
            defer { room -= line.height }
            return room > 0
        }
        if room < 0, let cut = lines.indices.last { lines[cut].cut(by: -room) }
    }
}

/// An event as it is drawn.
struct EventLine {
    /// `nil` for what is no event.
    let time: CleanText?
    let room: CleanText
    /// What stands at the right end of the first line.
    let mark: StyledLine
    private(set) var texts: [StyledLine]
    /// Whether its beginning is out of sight.
    private(set) var isContinued = false
    let isSelected: Bool
    /// Where it stands in the stream.
    let order: UInt64

    var height: Int { max(1, texts.count) }

    init(_ entry: EventStream.Entry, columns: EventColumns, of state: DashboardState, isSelected: Bool) {
        self.isSelected = isSelected
        order = entry.order
        let words = state.words
        switch entry {
        case .missing(_, let count):
            (time, room, mark) = (nil, .empty, StyledLine())
            texts = [StyledLine(words.missing(count), .warning)]
        case .mark(_, let moment):
            (time, room, mark) = (nil, .empty, StyledLine())
            let text: CleanText = " \(words.lookedUntil(moment)) "
            let rest = max(0, columns.width - 2 - 4 - text.width)
            texts = [StyledLine("\(repeated("─", 4))\(text)\(repeated("─", rest))", .own)]
        case .event(let record):
            time = columns.time(of: record, at: state.now)
            room = columns.label(of: record)
            mark =
                record.isPolled ? StyledLine(columns.isNarrow ? words.polledShort : words.polled, .muted) : StyledLine()
            let line = words.line(for: record)
            let width = columns.text - (mark.isEmpty ? 0 : mark.width + 1)
            texts = state.wrapsEvents ? line.wrapped(to: max(8, width)) : [line.cut(to: width)]
        }
    }

    /// Leaves only the last rows.
    mutating func cutBeginning(to rows: Int) {
        guard rows < height else { return }
        texts.removeFirst(height - rows)
        isContinued = true
    }

    mutating func cut(by rows: Int) { texts.removeLast(min(rows, max(0, texts.count - 1))) }
}

/// How wide the columns of the visible events are.
struct EventColumns {
    let words: any Words.Type
    let isNarrow: Bool
    let isRelative: Bool
    let width: Int
    let time: Int
    let room: Int
    var gap: Int { isNarrow ? 1 : 2 }
    /// Where the text begins.
    var textStart: Int { 1 + time + gap + (room > 0 ? room + gap : 0) }
    /// What is left for the text, between the cursor and the border.
    var text: Int { width - 2 - time - gap - (room > 0 ? room + gap : 0) }

    init(_ entries: [EventStream.Entry], of state: DashboardState, width: Int) {
        words = state.words
        self.width = width
        isNarrow = width < 60
        isRelative = state.showsRelativeTimes
        let (words, isNarrow, now) = (words, isNarrow, state.now)
        let records = entries.compactMap { if case .event(let record) = $0 { record } else { nil } }
        let longest = records.map { Self.label(of: $0, words, isNarrow: isNarrow).width }.max() ?? 0
        room = min(longest, isNarrow ? 6 : max(12, width / 5))
        time =
            isRelative
            ? records.map { words.ago(Age(of: $0.time, at: now).text).width }.max() ?? 0 : isNarrow ? 5 : 8
    }

    func time(of record: EventRecord, at now: Moment) -> CleanText {
        if isRelative { return words.ago(Age(of: record.time, at: now).text) }
        return isNarrow ? record.time.hourMinute : record.time.clock
    }

    func label(of record: EventRecord) -> CleanText {
        if let id = record.room?.id, isNarrow { return id.text(fitting: room) }
        return Self.label(of: record, words, isNarrow: isNarrow).truncated(to: room)
    }

    private static func label(of record: EventRecord, _ words: any Words.Type, isNarrow: Bool) -> CleanText {
        guard let target = record.room else { return .empty }
        return isNarrow ? target.id.text : words.room(target)
    }
}

extension DashboardState {
    /// When a shown relative time becomes another one; `nil` while none is shown.
    func relativeTimeChangesAt(in layout: Layout) -> Duration? {
        guard showsRelativeTimes, let rows = layout.rows(of: .events) else { return nil }
        let top = events.top(page: rows.rows)
        return (0..<rows.rows).compactMap { row in
            if case .event(let record)? = events.entry(at: top + row) {
                Age(of: record.time, at: now).changesAt
            } else {
                nil
            }
        }.min()
    }
}
