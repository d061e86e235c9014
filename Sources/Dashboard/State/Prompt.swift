import Text

/// The command line.
struct Prompt: Hashable, Sendable {
    var field = TextField()
    /// The suggestion that Tab has put into the field, by its place in the list.
    var suggestion: Int?
    /// What was typed before Tab or the history replaced it.
    var typed: String = ""
    /// The command of the history that is shown, counted from the newest; `nil` while none is.
    var recalled: Int?
}

/// Something that the command line offers.
struct Suggestion: Hashable, Sendable {
    /// What it puts into the line.
    var line: String
    /// What it is called in the list.
    var name: CleanText
    var explanation: CleanText
    /// The key that does the same.
    var key: CleanText?
    /// Why it cannot work now.
    var disabledReason: CleanText?
    /// Whether more has to be typed behind it.
    var wantsMore = false
}
