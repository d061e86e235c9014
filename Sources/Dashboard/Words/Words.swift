import Canvas
import JanusWire
import Moderation
import Text

/// Every text of the dashboard, so that another language is another catalogue and no view has to change.
///
/// One file for every part of the screen.
enum Words {}

extension Words {
    /// A text with the role it is drawn in.
    struct Mark: Hashable, Sendable {
        var text: CleanText
        var role: Role
    }

    static let noName: CleanText = "‹no name›"

    /// A room by its id and description.
    static func room(_ room: RoomTarget) -> CleanText {
        room.description.isBlank ? room.id.text : "\(room.id.text) \(room.description)"
    }

    static func presence(_ presence: Presence) -> CleanText {
        switch presence {
        case .watching: "watching"
        case .joining: "joining…"
        case .joined: "joined"
        case .leaving: "leaving…"
        }
    }

    static func rooms(_ count: Int) -> CleanText { count == 1 ? "1 room" : "\(count) rooms" }
    static func people(_ count: Int) -> CleanText { count == 1 ? "1 person" : "\(count) people" }
    static func yesNo(_ value: Bool) -> CleanText { value ? "yes" : "no" }

    static func media(_ media: Media) -> CleanText {
        let names = mediaLetters.filter { media.contains($0.media) }.map(\.name)
        return names.isEmpty ? "nothing" : names.joined(separator: ", ")
    }

    /// The kinds of media with their letters, in the order of the column, and the keys of a dialog's boxes.
    static let mediaLetters: [(media: Media, letter: CleanText, name: CleanText, key: Character)] = [
        (.audio, "A", "audio", "a"), (.video, "V", "video", "v"), (.screen, "S", "screen", "s"),
        (.data, "D", "data", "d"),
    ]

    static func tooSmall(has: Size, needs: Size) -> [CleanText] {
        [
            "Too small: \(has.columns)×\(has.rows)", "Needed: \(needs.columns)×\(needs.rows)", .empty, "q quits",
        ]
    }

    static func quitInLittleRoom(isReady: Bool) -> [CleanText] {
        ["Quit Janitor?", "You leave your rooms.", .empty, isReady ? "[y] quit  [Esc] stay" : "[ ] quit  [Esc] stay"]
    }
}
