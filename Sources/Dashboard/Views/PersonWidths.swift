import Moderation
import Text

/// How wide the columns of the participants are; 0 for one that there is no room for.
struct PersonWidths {
    typealias Kind = PersonColumns.Kind

    private(set) var gap: Int
    private var widths: [Kind: Int] = [:]

    subscript(kind: Kind) -> Int { widths[kind] ?? 0 }

    /// The columns where no Admin API tells of the media.
    init(_ width: Int, indent: Int, longestID: Int, words: any Words.Type) {
        let isWide = width >= 84
        gap = isWide ? 2 : 1
        widths = [
            .talking: width >= 76 ? Level.steps : 1, .media: width >= 36 ? Self.media : 0,
            .role: isWide ? words.roleWidth : 0, .since: width >= 44 ? Self.time : 0,
            .note: isWide ? words.noteWidth : 0,
        ]
        let fixed = widths.values.filter { $0 > 0 }.reduce(0) { $0 + $1 + gap }
        let room = max(0, width - indent - fixed - gap)
        let id = min(max(4, longestID), max(room - (isWide ? 16 : 6), room / 2))
        widths[.id] = id
        widths[.name] = min(max(0, room - id), 40)
    }

    /// The columns where the Admin API tells of the media: one after the other while there is room.
    ///
    /// What is left is the name's, too. The widths hang on nothing that changes from one reading to the next.
    ///
    /// - Parameter addresses: The widths of the addresses, where they are shown.
    init(linked room: Int, longestName: Int, longestID: Int, words: any Words.Type, addresses: [Int]?) {
        gap = room >= 118 ? 2 : 1
        let name = 8
        let id = min(max(4, longestID), max(4, room * 3 / 10))
        widths = [.name: name, .id: id]
        var left = room - name - gap - id
        for (kind, width) in Self.wanted(words, addresses, longestName: longestName) {
            let more = width - self[kind] + (self[kind] == 0 ? gap : 0)
            if more > left { break }
            widths[kind] = width
            left -= more
        }
        widths[.name] = min(max(0, self[.name] + left), 40)
    }

    /// What is wanted most comes first.
    private static func wanted(
        _ words: any Words.Type, _ addresses: [Int]?, longestName: Int
    ) -> [(Kind, Int)] {
        var wanted: [(Kind, Int)] = [
            (.talking, 1), (.bitrate, max(Measure.bitrateWidth, words.bitrateHead.width)),
            (.quality, max(3, words.qualityHead.width)), (.media, media),
            // People are known by their names, before they are by a number.
            (.name, max(8, min(longestName, 13))), (.loss, Measure.percentWidth),
            (.jitter, Measure.millisecondsWidth), (.roundTrip, Measure.millisecondsWidth), (.codecs, 9),
            (.talking, Level.steps), (.since, time), (.transport, 10),
            (.connected, max(time, words.connectedHead.width)),
            (.role, words.roleWidth), (.note, words.noteWidth),
        ]
        if let addresses {
            // Whoever asked for them wants to see them.
            wanted.insert((.address, min(max(15, addresses.max() ?? 0), 39)), at: 1)
        }
        return wanted
    }

    private static var media: Int { 2 * MediaKind.all.count - 1 }
    /// The hour and the minute.
    private static let time = 5
}
