import Text

// Clipboard, mouse, notifications.
extension English {
    static let copyTitle: CleanText = "copy the id under the cursor; pressed again, the whole row"
    static let mouseTitle: CleanText = "turn the mouse off, so that the terminal selects text, or on again"

    static func copied(_ text: CleanText) -> CleanText { "copied \(text)" }

    static let againCopiesRow: CleanText = "y again copies the row"
    static let mouseIsOn: CleanText = "the mouse is on: a click selects, the wheel scrolls"
    static let mouseIsOff: CleanText = "the mouse is off: the terminal selects text"
}
