import JanusWire
import Moderation
import Text

/// The rooms as they stand on the screen: their order, the filter, the cursor.
struct RoomList: Sendable {
    /// All rooms in the order of the screen, which holds still while the moderator moves.
    private(set) var all: [Room] = []
    /// The rooms that pass the filter.
    private(set) var shown: [Room] = []
    var selection = Selection<RoomID>()
    private(set) var filter = Filter()

    /// The server's order, while it is held back.
    private var held: [Room]?
    private var heldUntil: Duration = .zero
    /// A room asked for by its id, until the list has it or the moderator moves on.
    private var requested: RoomID?

    init(requested: RoomID?) {
        self.requested = requested
        selection.id = requested
    }

    /// The room under the cursor, if the server has told of it.
    var selected: Room? { selection.id.flatMap { id in all.first { $0.id == id } } }
    /// The row of the cursor.
    var selectedRow: Int? { selection.id.flatMap { id in shown.firstIndex { $0.id == id } } }
    /// When the held order has to be let go, if it differs from the one on the screen.
    var orderChangesAt: Duration? { held == nil ? nil : heldUntil }

    /// Takes the server's rooms, most people first.
    mutating func take(_ rooms: [Room], at uptime: Duration) {
        adoptKind(of: rooms)
        if let requested, rooms.contains(where: { $0.id == requested }) { self.requested = nil }
        held = nil
        var ordered = rooms
        if uptime < heldUntil {
            let known = Dictionary(rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let onScreen = Set(all.map(\.id))
            ordered = all.compactMap { known[$0.id] } + rooms.filter { !onScreen.contains($0.id) }
            if !ordered.elementsEqual(rooms, by: { $0.id == $1.id }) { held = rooms }
        }
        show(ordered)
    }

    /// Digits were taken for a number when they were typed; on a server with `string_ids` they are a string.
    private mutating func adoptKind(of rooms: [Room]) {
        guard case .number(let number) = requested, case .string = rooms.first(where: \.isListed)?.id else { return }
        requested = .string(String(number))
        selection.id = requested
    }

    /// Lets a held order go once the moderator has stopped moving for long enough.
    mutating func releaseOrder(at uptime: Duration) {
        guard let rooms = held, uptime >= heldUntil else { return }
        held = nil
        show(rooms)
    }

    mutating func move(_ step: Movement, page: Int, holdingOrderUntil end: Duration) {
        heldUntil = end
        requested = nil
        selection.move(step, in: shown.map(\.id), page: page)
    }

    mutating func setFilter(_ change: (inout Filter) -> Void) {
        change(&filter)
        show(all)
    }

    private mutating func show(_ rooms: [Room]) {
        let before = shown.map(\.id)
        all = rooms
        let needle = filter.needle
        shown = filter.isActive ? rooms.filter { $0.matches(needle) } : rooms
        if let requested, selection.id == requested { return }
        if shown.isEmpty, let id = selection.id, rooms.contains(where: { $0.id == id }) { return }
        if shown.isEmpty {
            selection.id = nil
        } else {
            selection.follow(from: before, to: shown.map(\.id))
        }
    }
}

extension Room {
    fileprivate func matches(_ needle: CleanText) -> Bool {
        description.contains(needle) || id.text.contains(needle)
    }
}
