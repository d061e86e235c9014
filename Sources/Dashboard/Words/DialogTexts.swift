import Text

/// What a dialog says, whomever it is about.
struct DialogTexts {
    var title: CleanText
    var question: CleanText
    var notes: [CleanText] = []
    /// What confirming is called.
    var confirm: CleanText
    /// What turning back is called; `nil` for the usual word.
    var cancel: CleanText?
}
