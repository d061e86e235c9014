import Text

/// Rows of one kind as they stand on the screen: their order, the filter, the cursor.
///
/// The cursor stays on its row through every order, and the order holds still while the moderator moves.
struct Listing<Row: ListRow>: Sendable {
    /// All rows in the order of the screen.
    private(set) var all: [Row] = []
    /// The rows that pass the filter.
    private(set) var shown: [Row] = []
    private(set) var selection = Selection<Row.ID>()
    private(set) var filter = Filter()
    /// Whether the filter finds addresses, too: only while they are shown.
    private(set) var showsAddresses = false
    /// What is counted over all rows.
    private(set) var tally = Row.Tally()
    /// Where the cursor stands among the rows that are shown.
    private(set) var selectedRow: Int?
    /// Where the row under the cursor stands among all, where the filter hides it.
    private var hiddenRow: Int?

    private var order = RowOrder<Row>()
    private var heldUntil: Duration = .zero
    /// A row asked for by its id, until the list has it or the moderator moves on.
    private(set) var requested: Row.ID?

    init(requested: Row.ID? = nil) {
        self.requested = requested
        selection.id = requested
    }

    var sorting: Sorting<Row.Column> { order.sorting }
    /// The row under the cursor, if it is shown.
    var selected: Row? { selectedRow.map { shown[$0] } }
    /// The row under the cursor, also where the filter hides it.
    var selectedOrHidden: Row? { selected ?? hiddenRow.map { all[$0] } }

    /// When the held order has to be let go, if it differs from the one on the screen.
    var orderChangesAt: Duration? { order.isHeld ? heldUntil : nil }

    /// Takes the newest rows.
    mutating func take(_ rows: [Row], at uptime: Duration) {
        // The same rows as before are nothing to look through.
        guard !rows.isIdentical(to: order.rows) else { return }
        if let requested, rows.contains(where: { $0.id == requested }) { self.requested = nil }
        order.take(rows, matcher, holding: uptime < heldUntil && !all.isEmpty)
        tally = Row.Tally()
        for place in rows.indices { tally.add(rows[place]) }
        show()
    }

    /// Forgets the rows, and with them the cursor: those to come are of something else.
    mutating func reset(requested: Row.ID? = nil) {
        let sorting = sorting
        order = RowOrder()
        order.sort(by: sorting)
        tally = Row.Tally()
        all = []
        shown = []
        heldUntil = .zero
        self.requested = requested
        selection = Selection(id: requested)
        locate()
    }

    /// Lets a held order go once the moderator has stopped moving for long enough.
    mutating func releaseOrder(at uptime: Duration) {
        guard order.isHeld, uptime >= heldUntil else { return }
        order.release()
        show()
    }

    mutating func move(_ step: Movement, page: Int, holdingOrderUntil end: Duration) {
        heldUntil = end
        requested = nil
        guard let row = step.target(from: selectedRow, count: shown.count, page: page) else { return }
        selection.id = shown[row].id
        locate(near: row)
    }

    /// Puts the cursor on a row, also on one that is still to come.
    mutating func select(_ id: Row.ID) {
        selection.id = id
        locate()
        requested = selectedRow == nil && hiddenRow == nil ? id : nil
    }

    /// Puts the cursor on a row that was pointed at.
    mutating func select(_ id: Row.ID, holdingOrderUntil end: Duration) {
        heldUntil = end
        if shown.contains(where: { $0.id == id }) { select(id) }
    }

    /// Scrolls the rows; the cursor moves along only where it would leave the `page` rows that are visible.
    mutating func scroll(by rows: Int, page: Int, holdingOrderUntil end: Duration) {
        guard page > 0, !shown.isEmpty else { return }
        heldUntil = end
        let top = min(max(0, selection.top + rows), max(0, shown.count - page))
        selection.top = top
        let row = selectedRow ?? 0
        let visible = min(max(row, top), min(top + page, shown.count) - 1)
        if visible != row { select(shown[visible].id) }
    }

    /// Brings the first visible row in line with the cursor and how many rows are visible.
    mutating func settle(page: Int) {
        selection.top = scrolled(top: selection.top, cursor: selectedRow, count: shown.count, page: page)
    }

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        let before = filter.pattern
        change(&filter)
        if filter.pattern != before { filterAnew() }
    }

    mutating func showAddresses(_ shows: Bool) {
        guard shows != showsAddresses else { return }
        showsAddresses = shows
        filterAnew()
    }

    /// Sorts anew, whatever held the order.
    mutating func sort(by sorting: Sorting<Row.Column>) {
        heldUntil = .zero
        order.sort(by: sorting)
        show()
    }

    private mutating func filterAnew() {
        order.setMatcher(matcher.map { $0() })
        show()
    }

    /// Makes the filter ready; `nil` where there is none.
    private var matcher: (() -> (Row) -> Bool)? {
        guard filter.isActive else { return nil }
        return { [filter, showsAddresses] in Row.matcher(for: filter, showsAddresses: showsAddresses) }
    }

    private mutating func show() {
        let before = (rows: shown, cursor: selectedRow)
        all = order.all
        shown = filter.isActive ? order.shown : all
        locate(near: before.cursor)
        if let requested, selection.id == requested { return }
        // A filter without a match keeps the cursor where it was.
        if selectedRow != nil || (shown.isEmpty && hiddenRow != nil) { return }
        selection.leave(before.cursor, of: before.rows.lazy.map(\.id), for: shown.lazy.map(\.id))
        locate()
    }

    /// Finds the row under the cursor; one that is there before one of the same id that is gone.
    /// - Parameter row: Where it is likely to stand.
    private mutating func locate(near row: Int? = nil) {
        hiddenRow = nil
        guard let id = selection.id else {
            selectedRow = nil
            return
        }
        if let row, row < shown.count, shown[row].id == id, !shown[row].isPast {
            selectedRow = row
            return
        }
        selectedRow = shown.firstIndex { $0.id == id && !$0.isPast } ?? shown.firstIndex { $0.id == id }
        if selectedRow == nil, filter.isActive { hiddenRow = all.firstIndex { $0.id == id } }
    }
}

extension Array {
    /// Whether both are the same elements in the same memory; arrays of equal elements may say no.
    func isIdentical(to other: [Element]) -> Bool {
        count == other.count
            && withUnsafeBufferPointer { mine in other.withUnsafeBufferPointer { $0.baseAddress == mine.baseAddress } }
    }
}
