import Algorithms
import Canvas
import DequeModule
import Moderation
import Text

/// The event stream: a ring of lines, what of it passes the filter, and where the moderator looks.
struct EventStream: Sendable {
    /// A line of the stream.
    enum Entry: Hashable, Sendable {
        case event(EventRecord)
        /// The stream lost `count` lines, the first of which had this number.
        case missing(first: UInt64, count: UInt64)
        /// The moderator marked that everything up to this number had been looked at, at this time.
        case mark(after: UInt64, at: WallTime)

        /// What lines are ordered by; a mark stands behind the event that was the newest.
        var order: UInt64 {
            switch self {
            case .event(let record): record.sequence * 2
            case .missing(let first, _): first * 2
            case .mark(let last, _): last * 2 + 1
            }
        }
    }

    private var ring: Deque<Entry> = []
    /// The entries that pass the filter; `nil` while there is none.
    private var matches: Deque<Entry>?
    private let capacity: Int
    /// The language that a filter searches in.
    var words: any Words.Type
    private var lastSequence: UInt64 = 0
    /// The order of the newest line there could be.
    private var lastOrder: UInt64 { lastSequence * 2 + 1 }
    private(set) var filter = Filter()
    private var pattern = EventPattern("")

    /// Whether the newest line stays in view.
    private(set) var follows = true
    /// While paused: the last line that is shown.
    private(set) var pausedAt: UInt64?
    /// The newest line that the moderator has had in view.
    private var seen: UInt64 = 0
    private var cursor: UInt64?
    private var topOrder: UInt64 = 0

    init(capacity: Int, words: any Words.Type) {
        self.capacity = max(1, capacity)
        self.words = words
    }

    /// All lines that pass the filter, shown or held back by a pause.
    private var lines: Deque<Entry> { matches ?? ring }
    var isPaused: Bool { pausedAt != nil }
    /// How many lines are kept, whatever the filter.
    var total: Int { ring.count }
    /// How many lines can be scrolled through.
    var count: Int { pausedAt.map { firstRow(after: $0) } ?? lines.count }
    /// How many lines have come since the moderator scrolled up or paused.
    var unseen: Int { lines.count - firstRow(after: seen) }

    /// The events themselves, for keeping them.
    func records(onlyFiltered: Bool) -> [EventRecord] {
        (onlyFiltered ? lines : ring).compactMap { if case .event(let record) = $0 { record } else { nil } }
    }

    /// The line of a row.
    func entry(at row: Int) -> Entry? { row >= 0 && row < count ? lines[row] : nil }

    /// The row under the cursor: while the stream is followed, the newest.
    var selectedRow: Int? {
        let count = count
        guard count > 0 else { return nil }
        guard !follows, let cursor else { return count - 1 }
        return min(firstRow(notBefore: cursor), count - 1)
    }

    var selected: Entry? { selectedRow.flatMap(entry(at:)) }

    /// The first visible row when `page` rows are.
    func top(page: Int) -> Int {
        let count = count
        if follows { return max(0, count - page) }
        return scrolled(top: firstRow(notBefore: topOrder), cursor: selectedRow, count: count, page: page)
    }

    /// Remembers what is visible, so that lines which come or go do not scroll it.
    mutating func settle(page: Int) {
        topOrder = entry(at: top(page: page))?.order ?? 0
    }

    /// Takes new lines; numbers that were skipped become a line that says so.
    ///
    /// - Returns: How many were skipped.
    mutating func append(_ records: [EventRecord]) -> UInt64 {
        let matcher = pattern.matcher(in: words)
        var missing: UInt64 = 0
        for record in records where record.sequence > lastSequence {
            let skipped = record.sequence - lastSequence - 1
            if skipped > 0 { add(.missing(first: lastSequence + 1, count: skipped), matcher) }
            missing += skipped
            lastSequence = record.sequence
            add(.event(record), matcher)
        }
        if let oldest = ring.first?.order {
            while let first = matches?.first, first.order < oldest { matches?.removeFirst() }
        }
        markSeen()
        return missing
    }

    /// Draws a line behind the newest event, in the place of the last one.
    mutating func mark(at time: WallTime) {
        func isMark(_ entry: Entry) -> Bool { if case .mark = entry { true } else { false } }
        ring.removeAll(where: isMark)
        matches?.removeAll(where: isMark)
        guard lastSequence > 0 else { return }
        add(.mark(after: lastSequence, at: time)) { _ in true }
    }

    /// Moves the cursor; on the newest line the stream is followed again.
    mutating func move(_ step: Movement, page: Int) {
        guard let row = step.target(from: selectedRow, count: count, page: page), let entry = entry(at: row) else {
            return
        }
        if follows { topOrder = self.entry(at: top(page: page))?.order ?? 0 }
        follows = row == count - 1
        cursor = entry.order
        markSeen()
    }

    /// Puts the cursor on a line that was pointed at, without scrolling.
    mutating func select(_ order: UInt64, page: Int) {
        let row = firstRow(notBefore: order)
        guard entry(at: row)?.order == order else { return }
        if follows { topOrder = entry(at: top(page: page))?.order ?? 0 }
        follows = row == count - 1
        cursor = order
        markSeen()
    }

    /// Scrolls the lines; the cursor moves along only where it would leave the `page` lines that are visible.
    ///
    /// At the end the stream is followed again.
    mutating func scroll(by rows: Int, page: Int) {
        let end = max(0, count - page)
        let old = top(page: page)
        let top = min(max(0, old + rows), end)
        guard page > 0, top != old, let row = selectedRow else { return }
        follows = top == end
        topOrder = entry(at: top)?.order ?? 0
        cursor = entry(at: min(max(row, top), top + page - 1))?.order
        markSeen()
    }

    /// Holds the picture of the stream, or lets it go on.
    mutating func togglePause() {
        pausedAt = isPaused ? nil : lastOrder
        markSeen()
    }

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        let before = selected?.order
        let typed = filter.field.characters
        change(&filter)
        guard filter.field.characters != typed else { return }
        pattern = EventPattern(filter.field.text)
        let matcher = pattern.matcher(in: words)
        matches = pattern.isEmpty ? nil : ring.filter { $0.matches(matcher) }
        if !follows { cursor = before }
    }

    private mutating func add(_ entry: Entry, _ matcher: (EventRecord) -> Bool) {
        if ring.count == capacity { ring.removeFirst() }
        ring.append(entry)
        if matches != nil, entry.matches(matcher) { matches?.append(entry) }
    }

    private mutating func markSeen() {
        if follows, !isPaused { seen = lastOrder }
    }

    /// The row of the first line whose number is greater: numbers only grow from line to line.
    private func firstRow(after sequence: UInt64) -> Int { lines.partitioningIndex { $0.order > sequence } }
    private func firstRow(notBefore sequence: UInt64) -> Int { lines.partitioningIndex { $0.order >= sequence } }
}

extension EventStream.Entry {
    /// A line about lost lines passes every filter: what is missing might have matched.
    ///
    /// So does the moderator's mark.
    fileprivate func matches(_ matcher: (EventRecord) -> Bool) -> Bool {
        switch self {
        case .event(let record): matcher(record)
        case .missing, .mark: true
        }
    }
}
