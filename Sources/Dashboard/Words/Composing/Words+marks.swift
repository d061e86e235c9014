import Canvas
import Moderation
import Text

// The signs of rooms and people, which are the same in every language.
extension Words {
    static var talkingMark: CleanText { "♪" }
    static var selectedMark: CleanText { "✓" }
    static var mediaHead: CleanText { MediaKind.all.map(\.letter).joined(separator: " ") }

    /// How many columns the marks of a room take.
    static var markCount: Int { 6 }

    /// The marks of a room; each has its own column.
    static func marks(of room: Room) -> [TextMark] {
        [
            TextMark(text: room.isPinned ? "★" : " ", role: .own),
            TextMark(text: room.pinRequired ? "P" : " ", role: .muted),
            listMark(of: room),
            TextMark(text: room.isRecording ? "R" : " ", role: .failure),
            TextMark(text: room.isLockedByYou ? "L" : " ", role: .warning),
            TextMark(text: joinMark(room.presence), role: .own),
        ]
    }

    /// Whether a list shows the room: if none does, perhaps only the handles of those in it tell of it.
    private static func listMark(of room: Room) -> TextMark {
        if room.isFoundByHandles { return TextMark(text: "H", role: .warning) }
        return TextMark(text: room.isPrivate || !room.isListed ? "V" : " ", role: .muted)
    }

    private static func joinMark(_ presence: Presence) -> CleanText {
        switch presence {
        case .watching: " "
        case .joining, .leaving: "…"
        case .joined: "J"
        }
    }
}
