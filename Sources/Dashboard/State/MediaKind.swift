import Moderation
import Text

/// A kind of media with its letter, in the order of the column, and the key of its box in a dialog.
struct MediaKind: Sendable {
    let media: Media
    let letter: CleanText
    let key: Character

    static let all = [
        MediaKind(media: .audio, letter: "A", key: "a"), MediaKind(media: .video, letter: "V", key: "v"),
        MediaKind(media: .screen, letter: "S", key: "s"), MediaKind(media: .data, letter: "D", key: "d"),
    ]
}
