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

        var sequence: UInt64 {
            switch self {
            case .event(let record): record.sequence
            case .missing(let first, _): first
            }
        }
    }

    private var ring: Deque<Entry> = []
    /// The entries that pass the filter; `nil` while there is none.
    private var matches: Deque<Entry>?
    private let capacity: Int
    private var lastSequence: UInt64 = 0
    private(set) var filter = Filter()

    /// Whether the newest line stays in view.
    private(set) var follows = true
    /// While paused: the last line that is shown.
    private(set) var pausedAt: UInt64?
    /// The newest line that the moderator has had in view.
    private var seen: UInt64 = 0
    private var cursor: UInt64?
    private var topSequence: UInt64 = 0

    init(capacity: Int) { self.capacity = max(1, capacity) }

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
        return scrolled(top: firstRow(notBefore: topSequence), cursor: selectedRow, count: count, page: page)
    }

    /// Remembers what is visible, so that lines which come or go do not scroll it.
    mutating func settle(page: Int) {
        topSequence = entry(at: top(page: page))?.sequence ?? 0
    }

    /// Takes new lines; numbers that were skipped become a line that says so.
    mutating func append(_ records: [EventRecord]) {
        for record in records where record.sequence > lastSequence {
            if record.sequence > lastSequence + 1 {
                add(.missing(first: lastSequence + 1, count: record.sequence - lastSequence - 1))
            }
            lastSequence = record.sequence
            add(.event(record))
        }
        if let oldest = ring.first?.sequence {
            while let first = matches?.first, first.sequence < oldest { matches?.removeFirst() }
        }
        markSeen()
    }

    /// Moves the cursor; on the newest line the stream is followed again.
    mutating func move(_ step: Movement, page: Int) {
        guard let row = step.target(from: selectedRow, count: count, page: page), let entry = entry(at: row) else {
            return
        }
        if follows { topSequence = self.entry(at: top(page: page))?.sequence ?? 0 }
        follows = row == count - 1
        cursor = entry.sequence
        markSeen()
    }

    /// Holds the picture of the stream, or lets it go on.
    mutating func togglePause() {
        pausedAt = isPaused ? nil : lastSequence
        markSeen()
    }

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        let before = selected?.sequence
        let typed = filter.field.characters
        change(&filter)
        guard filter.field.characters != typed else { return }
        // A text that was only added to lets through nothing that it did not let through before.
        let candidates = filter.field.characters.starts(with: typed) ? lines : ring
        let needle = filter.needle
        matches = filter.isActive ? candidates.filter { $0.matches(needle) } : nil
        if !follows { cursor = before }
    }

    private mutating func add(_ entry: Entry) {
        if ring.count == capacity { ring.removeFirst() }
        ring.append(entry)
        if matches != nil, entry.matches(filter.needle) { matches?.append(entry) }
    }

    private mutating func markSeen() {
        if follows, !isPaused { seen = lastSequence }
    }

    /// The row of the first line whose number is greater.
    private func firstRow(after sequence: UInt64) -> Int { firstRow { $0 > sequence } }
    private func firstRow(notBefore sequence: UInt64) -> Int { firstRow { $0 >= sequence } }

    /// Numbers only grow from line to line, so half the rest can be skipped at every look.
    private func firstRow(where isPast: (UInt64) -> Bool) -> Int {
        let lines = lines
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(lines[middle].sequence) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension EventStream.Entry {
    /// A line about lost lines passes every filter: what is missing might have matched.
    fileprivate func matches(_ needle: CleanText) -> Bool {
        switch self {
        case .event(let record): Words.matches(record, needle)
        case .missing: true
        }
    }
}
