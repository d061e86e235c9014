import Canvas
import Text

/// A short remark in the status line that the next key takes away.
struct Notice: Hashable, Sendable {
    var text: CleanText
    var role: Role = .muted
}
