import Text

/// What a region shows only matches of.
struct Filter: Hashable, Sendable {
    var field = TextField()
    /// Whether keys go into the text field.
    var isEditing = false

    /// Whether rows are left out because of it.
    var isActive: Bool { !field.isEmpty }
    /// The typed text, safe to draw and to compare with.
    var needle: CleanText { CleanText(cleaning: field.text) }
}
