import Text

/// Rows of one kind as they stand on the screen: their order, the filter, the cursor.
///
/// The cursor stays on its row through every order, and the order holds still while the moderator moves.
struct Listing<Row: ListRow>: Sendable {
    /// All rows in the order of the screen.
    private(set) var all: [Row] = []
    /// The rows that pass the filter.
    private(set) var shown: [Row] = []
    var selection = Selection<Row.ID>()
    private(set) var filter = Filter()
    private(set) var sorting = Sorting<Row.Column>()
    /// Whether the filter finds addresses, too: only while they are shown.
    private(set) var showsAddresses = false

    /// The rows as they came last, in the moderation's own order.
    private var latest: [Row] = []
    private var heldUntil: Duration = .zero
    /// Whether the order on the screen is not the one that it should be.
    private var isHeld = false
    /// A row asked for by its id, until the list has it or the moderator moves on.
    private(set) var requested: Row.ID?

    init(requested: Row.ID? = nil) {
        self.requested = requested
        selection.id = requested
    }

    /// The row under the cursor, if it is shown.
    var selected: Row? { selectedRow.map { shown[$0] } }
    /// The row under the cursor, also where the filter hides it.
    var selectedOrHidden: Row? { selected ?? selection.id.flatMap { id in all.first { $0.id == id } } }

    /// Where the cursor stands among the rows that are shown.
    var selectedRow: Int? {
        guard let id = selection.id else { return nil }
        return shown.firstIndex { $0.id == id && !$0.isPast } ?? shown.firstIndex { $0.id == id }
    }

    /// When the held order has to be let go, if it differs from the one on the screen.
    var orderChangesAt: Duration? { isHeld ? heldUntil : nil }

    /// Takes the newest rows.
    mutating func take(_ rows: [Row], at uptime: Duration) {
        if let requested, rows.contains(where: { $0.id == requested }) { self.requested = nil }
        latest = rows
        arrange(at: uptime)
    }

    /// Forgets the rows, and with them the cursor: those to come are of something else.
    mutating func reset(requested: Row.ID? = nil) {
        all = []
        shown = []
        latest = []
        isHeld = false
        heldUntil = .zero
        self.requested = requested
        selection = Selection(id: requested)
    }

    /// Lets a held order go once the moderator has stopped moving for long enough.
    mutating func releaseOrder(at uptime: Duration) {
        if isHeld, uptime >= heldUntil { arrange(at: uptime) }
    }

    mutating func move(_ step: Movement, page: Int, holdingOrderUntil end: Duration) {
        heldUntil = end
        requested = nil
        if let row = step.target(from: selectedRow, count: shown.count, page: page) { selection.id = shown[row].id }
    }

    /// Puts the cursor on a row, also on one that is still to come.
    mutating func select(_ id: Row.ID) {
        selection.id = id
        requested = all.contains { $0.id == id } ? nil : id
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

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        change(&filter)
        show(all)
    }

    mutating func showAddresses(_ shows: Bool) {
        guard shows != showsAddresses else { return }
        showsAddresses = shows
        show(all)
    }

    /// Sorts anew, whatever held the order.
    mutating func sort(by sorting: Sorting<Row.Column>, at uptime: Duration) {
        self.sorting = sorting
        heldUntil = .zero
        arrange(at: uptime)
    }

    private mutating func arrange(at uptime: Duration) {
        let sorted = sorting.sorted(latest)
        guard uptime < heldUntil, !all.isEmpty else {
            isHeld = false
            return show(sorted)
        }
        let places = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let held = sorted.enumerated()
            .sorted { (places[$0.element.id] ?? .max, $0.offset) < (places[$1.element.id] ?? .max, $1.offset) }
            .map(\.element)
        isHeld = !held.elementsEqual(sorted) { $0.id == $1.id }
        show(held)
    }

    private mutating func show(_ rows: [Row]) {
        let before = shown.map(\.id)
        all = rows
        shown = filter.isActive ? rows.filter(Row.matcher(for: filter, showsAddresses: showsAddresses)) : rows
        if let requested, selection.id == requested { return }
        // A filter without a match keeps the cursor where it was.
        if shown.isEmpty, let id = selection.id, rows.contains(where: { $0.id == id }) { return }
        if shown.isEmpty {
            selection.id = nil
        } else {
            selection.follow(from: before, to: shown.map(\.id))
        }
    }
}
