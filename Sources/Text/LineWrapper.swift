/// Fills lines with words; in a script without spaces, every wide glyph is one.
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
            if let last = word.last, last.canBeParted(from: glyph) { placeWord() }
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

extension Glyph {
    /// Whether a line may end between this glyph and the next, though there is no space between them.
    ///
    /// As in Chinese typesetting: no line begins with a mark that closes, or ends with one that opens.
    fileprivate func canBeParted(from next: Glyph) -> Bool {
        (width == 2 || next.width == 2) && !Self.opening.contains(string) && !Self.closing.contains(next.string)
    }

    private static let opening: Set<String> = ["（", "《", "〈", "「", "『", "【", "［", "“", "‘", "‹", "(", "["]
    private static let closing: Set<String> = [
        "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "］", "”", "’", "›", "…", "·", "～", "％",
        ",", ".", ";", ":", "?", "!", ")", "]", "%",
    ]
}
