import Text

/// What a list shows only matches of.
struct Filter: Hashable, Sendable {
    private(set) var field = TextField()
    /// What the text stands for.
    private(set) var pattern = TextPattern()
    /// Whether keys go into the text field.
    var isEditing = false

    /// Whether rows are left out because of it.
    var isActive: Bool { !pattern.isEmpty }
    /// The typed text, safe to draw.
    var text: CleanText { CleanText(cleaning: field.text) }

    mutating func edit(_ change: (inout TextField) -> Void) {
        let before = field.characters
        change(&field)
        if field.characters != before { pattern = TextPattern(field.text) }
    }

    mutating func clear() { edit { $0.eraseAll() } }
}
