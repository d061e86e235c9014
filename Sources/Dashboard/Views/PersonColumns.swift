import Canvas
import Moderation
import Text

/// Where the columns of the participants stand in a region of one width.
///
/// The name and the id are never left out: they tell fifty people of the same name apart.
struct PersonColumns {
    /// The columns in the order in which they stand.
    enum Kind: CaseIterable {
        case name, id, talking, media
        // Of these only the Admin API tells.
        case bitrate, quality, loss, jitter, roundTrip, codecs, address, transport, connected
        case role, since, note
    }

    struct Column {
        var start: Int
        /// 0 for a column that there is no room for.
        var width: Int

        var end: Int { start + width }
    }

    let words: any Words.Type
    private let sorting: Sorting<Person.Column>
    private let columns: [Kind: Column]
    /// The sign of who is marked; nowhere while nobody is.
    let mark = Column(start: 1, width: 1)
    /// The sign of a name that was changed for drawing.
    let flag: Column
    /// Whether the Admin API's columns are among them.
    let showsLinks: Bool
    /// The first cell behind all of them.
    let end: Int

    init(
        _ people: ArraySlice<Person>, words: any Words.Type, sorting: Sorting<Person.Column> = Sorting(),
        hasMarks: Bool = false, showsLinks: Bool = false, showsAddresses: Bool = false, width: Int
    ) {
        self.sorting = sorting
        self.words = words
        self.showsLinks = showsLinks
        let indent = hasMarks ? 3 : 2
        let longestID = people.map(\.id.text.width).max() ?? 0
        let widths =
            if showsLinks {
                PersonWidths(
                    linked: width - indent, longestName: people.map { ($0.name ?? words.noName).width }.max() ?? 0,
                    longestID: longestID, words: words,
                    addresses: showsAddresses ? people.compactMap { $0.link?.peer?.host.width } : nil)
            } else {
                PersonWidths(width, indent: indent, longestID: longestID, words: words)
            }
        flag = Column(start: indent - 1, width: 1)
        var columns: [Kind: Column] = [:]
        var start = indent
        for kind in Kind.allCases {
            let width = widths[kind]
            columns[kind] = Column(start: start, width: width)
            if width > 0 { start += width + widths.gap }
        }
        self.columns = columns
        end = width
    }

    subscript(kind: Kind) -> Column { columns[kind] ?? Column(start: end, width: 0) }

    /// The cells of several columns together, as far as they are there.
    func span(_ kinds: [Kind]) -> Column? {
        let present = kinds.map { self[$0] }.filter { $0.width > 0 }
        guard let first = present.first, let last = present.last else { return nil }
        return Column(start: first.start, width: last.end - first.start)
    }

    /// Where a note on somebody stands that has no column of its own: over whole columns at the end.
    ///
    /// Nothing else is known of who is gone; of others as much as possible is left.
    func place(ofNote note: CleanText, isGone: Bool) -> Column {
        let first = self[.talking].start
        let starts = Kind.allCases.map { self[$0] }.filter { $0.width > 0 && $0.start >= first }.map(\.start)
        let start = showsLinks && !isGone ? starts.last { end - $0 >= note.width } ?? first : first
        return Column(start: start, width: end - start)
    }
}

// What stands over the columns.
extension PersonColumns {
    /// The heads with their places: the column, and the gap behind it for the arrow.
    var heads: [(Column, CleanText)] {
        Kind.allCases.compactMap { kind in
            guard let (head, sorts) = head(of: kind), self[kind].width > 0 else { return nil }
            let column = self[kind]
            let isSorted = sorts.contains(sorting.column)
            // Where nothing is left behind the column, the arrow takes the place of the last letter.
            let room = isSorted ? min(column.width + 1, end - column.start) - 1 : column.width + 1
            let text = head.truncated(to: room, ellipsis: false)
            let indent = kind.isNumber ? max(0, min(column.width, room) - text.width) : 0
            return (
                Column(start: column.start + indent, width: column.width + 1 - indent),
                isSorted ? "\(text)\(arrow)" : text
            )
        }
    }

    private var arrow: CleanText { (sorting.column == .since) != sorting.isReversed ? "▴" : "▾" }

    /// The head of a column, and what it is sorted by; `nil` for one without.
    private func head(of kind: Kind) -> (CleanText, [Person.Column])? {
        switch kind {
        case .name: (words.nameHead, [.name])
        case .id: (words.idHead, [.id])
        case .talking: (self[.talking].width > 1 ? words.levelHead : words.talkingMark, [.talking])
        case .media: (words.mediaHead, [])
        case .bitrate: (words.bitrateHead, [.bitrate])
        case .quality: (words.qualityHead, [.quality])
        case .loss: (words.lossHead, [.loss])
        case .jitter: (words.jitterHead, [.jitter])
        case .roundTrip: (words.roundTripHead, [.roundTrip])
        case .codecs: (words.codecsHead, [])
        case .address: (words.addressHead, [])
        case .transport: (words.transportHead, [])
        case .connected: (words.connectedHead, [.connected])
        case .role: (words.roleHead, [])
        case .since: (words.sinceHead, [.arrival, .since])
        case .note: nil
        }
    }
}

extension PersonColumns.Kind {
    /// Whether it is set at the right.
    fileprivate var isNumber: Bool {
        switch self {
        case .bitrate, .loss, .jitter, .roundTrip: true
        default: false
        }
    }
}
