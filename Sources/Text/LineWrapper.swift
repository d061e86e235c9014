/// Fills lines with words.
struct LineWrapper {
    let cells: Int
    let altered: Bool
    private var lines: [CleanText] = []
    private var line = String.UnicodeScalarView()
    private var lineWidth = 0
    private var spaces = 0
    private var word: [Glyph] = []
    private var wordWidth = 0

    init(cells: Int, altered: Bool) {
        self.cells = cells
        self.altered = altered
    }

    mutating func append(_ glyph: Glyph) {
        if glyph.string == " " {
            placeWord()
            spaces += 1
        } else {
            word.append(glyph)
            wordWidth += glyph.width
        }
    }

    mutating func finish() -> [CleanText] {
        placeWord()
        if !line.isEmpty || lines.isEmpty { endLine() }
        return lines
    }

    /// Puts the word into the line if it fits, else on the next; a word longer than a line is cut.
    private mutating func placeWord() {
        guard !word.isEmpty else { return }
        if !line.isEmpty, lineWidth + spaces + wordWidth > cells {
            endLine()
            spaces = 0
        }
        if spaces + wordWidth > cells, line.isEmpty { spaces = 0 }
        for _ in 0..<spaces { line.append(" ") }
        lineWidth += spaces
        spaces = 0
        for glyph in word {
            if lineWidth + glyph.width > cells { endLine() }
            line.append(contentsOf: glyph.string.unicodeScalars)
            lineWidth += glyph.width
        }
        word.removeAll(keepingCapacity: true)
        wordWidth = 0
    }

    private mutating func endLine() {
        lines.append(CleanText(trusted: line, altered: altered))
        line = String.UnicodeScalarView()
        lineWidth = 0
    }
}
