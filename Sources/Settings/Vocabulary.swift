/// The words that the rest of Janitor knows, against which a file is checked; an empty list takes any word.
package struct Vocabulary: Hashable, Sendable {
    package var languages: [String]
    package var themes: [String]
    /// What can be bound to a key.
    package var actions: [String]
    /// Words that are commands, so that no server can have them as its name.
    package var reserved: [String]

    package init(
        languages: [String] = [], themes: [String] = [], actions: [String] = [], reserved: [String] = []
    ) {
        self.languages = languages
        self.themes = themes
        self.actions = actions
        self.reserved = reserved
    }
}
