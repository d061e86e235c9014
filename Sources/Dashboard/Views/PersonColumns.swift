import Canvas
import Moderation
import Text

/// Where the columns of the participants stand in a region of one width.
///
/// The name and the id are never left out: they tell fifty people of the same name apart.
struct PersonColumns {
    struct Column {
        var start: Int
        /// 0 for a column that there is no room for.
        var width: Int
    }

    let words: any Words.Type
    private let sorting: Sorting<Person.Column>
    /// The sign of who is marked; nowhere while nobody is.
    let mark = Column(start: 1, width: 1)
    /// The sign of a name that was changed for drawing.
    let flag: Column
    let name: Column
    let id: Column
    let talking: Column
    let media: Column
    let role: Column
    let since: Column
    let note: Column
    /// The first cell behind all of them.
    let end: Int

    init(
        _ people: ArraySlice<Person>, words: any Words.Type, sorting: Sorting<Person.Column> = Sorting(),
        hasMarks: Bool = false, width: Int
    ) {
        self.sorting = sorting
        self.words = words
        let isWide = width >= 84
        let gap = isWide ? 2 : 1
        let mediaWidth = width >= 36 ? 7 : 0
        let sinceWidth = width >= 44 ? 5 : 0
        let roleWidth = isWide ? words.roleWidth : 0
        let noteWidth = isWide ? words.noteWidth : 0
        let talkingWidth = width >= 76 ? Level.steps : 1
        let fixed = [talkingWidth, mediaWidth, roleWidth, sinceWidth, noteWidth].filter { $0 > 0 }.reduce(0) {
            $0 + $1 + gap
        }
        let indent = hasMarks ? 3 : 2
        let room = max(0, width - indent - fixed - gap)
        let longestID = people.map(\.id.text.width).max() ?? 0
        let idWidth = min(max(4, longestID), max(room - (isWide ? 16 : 6), room / 2))
        let nameWidth = min(max(0, room - idWidth), 40)

        flag = Column(start: indent - 1, width: 1)
        var column = indent
        func next(_ width: Int) -> Column {
            defer { if width > 0 { column += width + gap } }
            return Column(start: column, width: width)
        }
        name = next(nameWidth)
        id = next(idWidth)
        talking = next(talkingWidth)
        media = next(mediaWidth)
        role = next(roleWidth)
        since = next(sinceWidth)
        note = next(noteWidth)
        end = width
    }

    /// What stands over the columns.
    var heads: [(Column, CleanText)] {
        let talkingHead = talking.width > 1 ? words.levelHead : words.talkingMark
        let heads: [(Column, CleanText, [Person.Column])] = [
            (name, words.nameHead, [.name]), (id, words.idHead, [.id]), (talking, talkingHead, [.talking]),
            (media, words.mediaHead, []), (role, words.roleHead, []), (since, words.sinceHead, [.arrival, .since]),
        ]
        return heads.filter { $0.0.width > 0 }.map { column, head, sorts in
            guard sorts.contains(sorting.column) else { return (column, head) }
            // Where nothing is left behind the column, the arrow takes the place of the last letter.
            let room = min(column.width + 1, end - column.start)
            return (column, "\(head.truncated(to: room - 1, ellipsis: false))\(arrow)")
        }
    }

    private var arrow: CleanText { (sorting.column == .since) != sorting.isReversed ? "▴" : "▾" }

    /// The room of a head: its column, and the gap behind it for the arrow.
    func headWidth(_ column: Column) -> Int {
        column.width + 1
    }
}
