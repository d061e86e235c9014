import Canvas

/// Where everything stands on a screen of one size.
struct Layout: Hashable, Sendable {
    /// Below this nothing is drawn but the wish for a larger terminal.
    static let smallest = Size(columns: 30, rows: 8)
    /// From this on the rooms, the participants and the events are on the screen together.
    private static let together = Size(columns: 70, rows: 18)
    /// From this on the listeners stand under the participants rather than in their place.
    private static let beside = 18

    let isTooSmall: Bool
    /// Whether all regions are shown rather than only the one in focus.
    let showsAll: Bool
    let header: Rect
    /// Why there is no connection, as far as there is something to say.
    let banner: Rect
    let status: Rect
    let footer: Rect
    /// The regions with their borders; `nil` for one that is not on the screen.
    ///
    /// The border below the upper ones is the upper border of the events; that between participants and listeners
    /// belongs to both.
    let rooms: Rect?
    let participants: Rect?
    let listeners: Rect?
    let events: Rect?
    /// What lies between the lines above and below.
    let body: Rect

    /// - Parameter count: How many listeners there are: their region is as high as they need, a third at most.
    init(
        size: Size, focus: Region, arrangement: Arrangement = .all, bannerRows: Int, listeners count: Int = 0
    ) {
        isTooSmall = size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
        showsAll =
            arrangement != .single && size.columns >= Self.together.columns && size.rows >= Self.together.rows
        let bannerRows = min(bannerRows, max(0, size.rows / 3))
        header = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
        banner = Rect(column: 0, row: 1, columns: size.columns, rows: bannerRows)
        status = Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1)
        footer = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
        body = Rect(column: 0, row: 1 + bannerRows, columns: size.columns, rows: size.rows - 3 - bannerRows)
        guard showsAll else {
            rooms = focus == .rooms ? body : nil
            participants = focus == .participants ? body : nil
            listeners = focus == .listeners ? body : nil
            events = focus == .events ? body : nil
            return
        }
        // Which region has more room than it would have otherwise.
        let eventRows =
            arrangement == .all ? min(max(6, body.rows * 2 / 5), 22) : min(max(5, body.rows / 4), 12)
        let upperRows = body.rows - eventRows + 1
        let roomColumns =
            switch arrangement {
            case .roomsWide: max(30, size.columns - max(36, size.columns * 3 / 10))
            case .peopleWide: min(max(28, size.columns / 5), 40)
            case .all, .single: min(max(30, size.columns * 3 / 10), 60)
            }
        rooms = Rect(column: 0, row: body.row, columns: roomColumns, rows: upperRows)
        var people = Rect(column: roomColumns, row: body.row, columns: size.columns - roomColumns, rows: upperRows)
        if count > 0, upperRows >= Self.beside {
            // Two borders and the column heads.
            let rows = min(count + 3, upperRows / 3)
            people.rows -= rows - 1
            participants = people
            listeners = Rect(
                column: people.column, row: people.row + people.rows - 1, columns: people.columns, rows: rows)
        } else {
            participants = focus == .listeners ? nil : people
            listeners = focus == .listeners ? people : nil
        }
        events = Rect(column: 0, row: body.row + upperRows - 1, columns: size.columns, rows: eventRows)
    }

    func rect(of region: Region) -> Rect? {
        switch region {
        case .rooms: rooms
        case .participants: participants
        case .listeners: listeners
        case .events: events
        }
    }

    /// The rows of a region: what is inside its border, without the column heads.
    func rows(of region: Region) -> Rect? {
        guard var rows = rect(of: region)?.inset() else { return nil }
        if region == .participants || region == .listeners, rows.rows > 0 {
            rows.row += 1
            rows.rows -= 1
        }
        return rows
    }

    /// How many rows of a region are visible.
    func page(of region: Region) -> Int { rows(of: region)?.rows ?? 0 }

    /// The frame of help and details.
    var overlay: Rect {
        let columns = min(body.columns, max(40, min(100, body.columns - 8)))
        let margin = body.rows > 16 ? 1 : 0
        return Rect(
            column: (body.columns - columns) / 2, row: body.row + margin, columns: columns,
            rows: body.rows - 2 * margin)
    }

    /// The rows of the list of those found: what is inside its frame, without the column heads.
    var foundRows: Rect {
        var rows = overlay.inset()
        rows.row += 1
        rows.rows = max(0, rows.rows - 1)
        return rows
    }

    /// The text inside the frame of help and details.
    var overlayText: Rect {
        let inner = overlay.inset()
        return Rect(column: inner.column + 1, row: inner.row, columns: max(0, inner.columns - 2), rows: inner.rows)
    }
}
