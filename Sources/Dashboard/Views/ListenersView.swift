import Canvas
import Moderation
import Text

extension Frame {
    /// Draws who receives the media of the selected room.
    /// - Parameter joint: The participants, where they stand above and the border between is shared.
    mutating func drawListeners(_ state: DashboardState, in rect: Rect, rows: Rect?, joint: Rect?) {
        guard let rows else { return }
        let list = state.listeners
        if joint == nil { box(rect) } else { box(rect, top: ("├", "┤")) }
        hit(rect, Hit.region(.listeners))
        let sign = state.addressesSign
        let title = RegionTitle(
            of: .listeners, name: state.words.listenersTitle(list.all.count, unlisted: list.tally.unlisted),
            shown: list.shown.count, total: list.all.count, countsWhole: false, columns: rect.columns - sign.width,
            in: state)
        self.title(title, right: joint == nil ? [sign] : [], on: rect)
        guard !list.shown.isEmpty else {
            explain(state.words.noMatch, in: rows)
            return
        }
        let cursor = list.selectedRow
        let top = scrolled(top: list.selection.top, cursor: cursor, count: list.shown.count, page: rows.rows)
        let columns = ListenerColumns(
            addresses: state.showsAddresses ? list.shown.compactMap { $0.link.peer?.host.width } : nil,
            words: state.words, sorting: list.sorting, width: rows.columns)
        drawHeads(columns.heads, at: Point(column: rows.column, row: rows.row - 1))
        let modifiers = (state.watchedRoom?.freshness ?? .never).modifiers
        for (index, listener) in list.shown.dropFirst(top).prefix(rows.rows).enumerated() {
            let row = Rect(column: rows.column, row: rows.row + index, columns: rows.columns, rows: 1)
            let isOld = LinkAge.isOld(listener.link, at: state.now)
            draw(listener, columns, state.words, at: Point(column: row.column, row: row.row))
            hit(row, Hit.listener(listener.id))
            restyle(row, adding: isOld ? .stale : modifiers)
            guard top + index == cursor else { continue }
            markCursor(
                row: row.row, of: rows, hasFocus: state.focus == .listeners,
                reach: columns.owner.start + columns.owner.width)
            if state.focus == .listeners {
                self.cursor = self.cursor ?? Point(column: rows.column + columns.owner.start, row: row.row)
            }
        }
        scrollBar(beside: rows, top: top, count: list.shown.count)
    }

    private mutating func draw(
        _ listener: Listener, _ columns: ListenerColumns, _ words: any Words.Type, at point: Point
    ) {
        func put(_ text: CleanText?, _ column: ListenerColumns.Column, _ role: Role = .plain) {
            guard let text, column.width > 0 else { return }
            self.put(
                text.truncated(to: column.width), at: Point(column: point.column + column.start, row: point.row),
                style: Style(role))
        }
        put(words.owner(of: listener), columns.owner, listener.onlyListens ? .warning : .plain)
        put(words.watched(listener.watches, columns: columns.watches.width), columns.watches)
        let media = listener.watches.reduce(into: Media()) { $0.formUnion($1.media) }
        drawMedia(
            media, at: Point(column: point.column + columns.media.start, row: point.row), columns: columns.media.width)
        if listener.isPaused {
            put(words.listenerIsPaused, columns.sent, .muted)
        } else if let rate = listener.link.bitrateOut {
            let line = StyledLine(Measure.bitrate(rate))
            putTrailing(
                line, at: Point(column: point.column + columns.sent.start, row: point.row), columns: columns.sent.width)
        }
        put((listener.link.attachedAt ?? listener.since).wall.hourMinute, columns.since, .muted)
        put(listener.link.peer?.host, columns.address, listener.link.peer?.isRelay == true ? .muted : .plain)
    }
}

/// Where the columns of the listeners stand.
private struct ListenerColumns {
    typealias Column = PersonColumns.Column

    let owner: Column
    let watches: Column
    let media: Column
    let sent: Column
    let since: Column
    let address: Column
    let heads: [(start: Int, width: Int, text: CleanText)]

    /// - Parameter addresses: The widths of the addresses, where they are shown.
    init(addresses: [Int]?, words: any Words.Type, sorting: Sorting<Listener.Column>, width: Int) {
        let gap = width >= 84 ? 2 : 1
        let sentWidth = max(Measure.bitrateWidth, words.listenerIsPaused.width)
        let sinceWidth = width >= 36 ? 5 : 0
        let mediaWidth = width >= 48 ? 7 : 0
        var room = width - 2 - [sentWidth, sinceWidth, mediaWidth].filter { $0 > 0 }.reduce(0) { $0 + $1 + gap }
        var addressWidth = 0
        if let addresses {
            let wanted = min(max(15, addresses.max() ?? 0), 39)
            if room - wanted - gap >= 20 { addressWidth = wanted }
            room -= addressWidth > 0 ? addressWidth + gap : 0
        }
        let ownerWidth = max(0, min(24, room * 2 / 5), min(words.onlyListens.width, room - 8))
        var start = 2
        func next(_ width: Int) -> Column {
            defer { if width > 0 { start += width + gap } }
            return Column(start: start, width: width)
        }
        owner = next(ownerWidth)
        watches = next(max(0, room - ownerWidth - gap))
        media = next(mediaWidth)
        sent = next(sentWidth)
        since = next(sinceWidth)
        address = next(addressWidth)
        let texts: [(Column, CleanText, [Listener.Column])] = [
            (owner, words.ownerHead, [.owner, .standing]), (watches, words.watchesHead, [.watches]),
            (media, words.mediaHead, []), (sent, words.sentHead, [.bitrate]), (since, words.sinceHead, [.connected]),
            (address, words.addressHead, []),
        ]
        let number = sent
        heads = texts.filter { $0.0.width > 0 }.map { column, text, sorts in
            let isSorted = sorts.contains(sorting.column)
            let indent = column.start == number.start ? max(0, column.width - text.width) : 0
            let text =
                isSorted
                ? "\(text.truncated(to: column.width, ellipsis: false))\(sorting.isReversed ? "▴" : "▾")" : text
            return (column.start + indent, min(column.width + 1, width - column.start) - indent, text)
        }
    }
}

extension DashboardState {
    /// What says that addresses are on the screen.
    var addressesSign: StyledLine {
        showsAddresses ? StyledLine(words.addressesShown, .warning, .strong) : StyledLine()
    }
}
