import Text

/// What is said of the terminal's own means: clipboard, mouse, notifications.
protocol TerminalWords: Sendable {
    static var copyTitle: CleanText { get }
    static var mouseTitle: CleanText { get }
    static func copied(_ text: CleanText) -> CleanText
    /// What a second press of the key that copies does.
    static var againCopiesRow: CleanText { get }
    static var mouseIsOn: CleanText { get }
    static var mouseIsOff: CleanText { get }
}
