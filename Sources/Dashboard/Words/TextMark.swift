import Canvas
import Text

/// A text with the role it is drawn in.
struct TextMark: Hashable, Sendable {
    var text: CleanText
    var role: Role
}
