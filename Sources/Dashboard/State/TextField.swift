import Text

/// A line of text being typed.
///
/// It may hold a secret, so printing or dumping one shows only how long it is.
struct TextField: Hashable, Sendable {
    private(set) var characters: [Character] = []
    /// How many characters stand before the caret.
    private(set) var caret = 0
    private let limit: Int

    init(limit: Int = 256) { self.limit = limit }

    /// What was typed, as it was typed: clean it before it is drawn.
    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }
    /// How many cells the text before the caret takes.
    var widthBeforeCaret: Int { CleanText(cleaning: String(characters.prefix(caret))).width }

    /// Inserts text at the caret without its line ends and control characters, as far as it fits.
    mutating func insert(_ text: String) {
        let clean = text.filter { !$0.isNewline && !$0.isControl }
        let fitting = clean.prefix(max(0, limit - characters.count))
        characters.insert(contentsOf: fitting, at: caret)
        caret += fitting.count
    }

    mutating func eraseBefore() {
        guard caret > 0 else { return }
        caret -= 1
        characters.remove(at: caret)
    }

    mutating func eraseAfter() {
        guard caret < characters.count else { return }
        characters.remove(at: caret)
    }

    mutating func eraseAll() {
        characters = []
        caret = 0
    }

    /// Puts another text in the place of what was typed.
    mutating func replace(with text: String) {
        eraseAll()
        insert(text)
    }

    mutating func moveCaret(by steps: Int) { caret = min(max(0, caret + steps), characters.count) }
    mutating func moveCaretToStart() { caret = 0 }
    mutating func moveCaretToEnd() { caret = characters.count }
}

extension TextField: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "‹\(characters.count) characters›" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}

extension Character {
    /// Whether a control character hides in it.
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
