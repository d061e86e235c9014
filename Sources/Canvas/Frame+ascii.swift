extension Frame {
    /// The same frame for terminals that show ASCII only.
    ///
    /// Lines, blocks and signs become what resembles them, everything else becomes `?`, and all columns stay where they
    /// are: a wide glyph becomes `??`.
    package var ascii: Frame {
        var frame = self
        frame.replaceGlyphs { glyph, isWide in
            if glyph.utf8.count == 1 { return [glyph] }
            return isWide ? ["?", "?"] : [asciiGlyphs[glyph] ?? "?"]
        }
        return frame
    }
}

/// What stands for the signs that Janitor itself draws.
private let asciiGlyphs: [String: String] = [
    // Lines and corners.
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "┃": "#", "▌": ">", "▏": ":",
    // Levels, from low to high.
    "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "█": "#",
    "▮": "#", "▯": "-", "▰": "#", "▱": "-",
    // States.
    "●": "*", "○": "o", "◌": "o", "◐": "o", "◆": "*", "◇": "o", "■": "#", "□": "-",
    "▲": "!", "✖": "x", "✗": "x", "✓": "v", "♪": "~", "★": "*", "☆": "*",
    // Arrows.
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↵": "<", "⏎": "<",
    "▶": ">", "◀": "<", "▼": "v", "▸": ">", "◂": "<", "▾": "v", "▴": "^", "‹": "<", "›": ">",
    // Letters' companions.
    "…": "~", "·": ".", "•": "*", "×": "x", "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-",
    "±": "+", "≥": ">", "≤": "<", "≈": "~", "°": "o", "\u{A0}": " ",
]
