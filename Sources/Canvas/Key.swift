/// A key as the moderator pressed it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case alt(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case tab, backTab, enter, escape, backspace, delete, insert
    case function(Int)
    /// A sequence that no key of ours has: swallowed whole, so that its bytes never act as keys.
    case unknown
}

/// What comes from the terminal's input.
package enum TerminalInput: Hashable, Sendable {
    case key(Key)
    /// Text pasted between the terminal's paste markers, raw: hostile until it is cleaned. Never a command.
    case paste(String)
    case mouse(MouseEvent)
}
