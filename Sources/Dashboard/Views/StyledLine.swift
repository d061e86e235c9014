import Canvas
import Text

/// A line of text whose pieces look different.
struct StyledLine: Hashable, Sendable {
    struct Run: Hashable, Sendable {
        var text: CleanText
        var style: Style
    }

    private(set) var runs: [Run] = []

    init() {}

    init(_ text: CleanText, _ role: Role = .plain, _ modifiers: Style.Modifiers = []) {
        append(text, role, modifiers)
    }

    var width: Int { runs.reduce(0) { $0 + $1.text.width } }
    var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
    /// What it says, whatever it looks like.
    var text: CleanText { runs.map(\.text).joined(separator: .empty) }

    mutating func append(_ text: CleanText, _ role: Role = .plain, _ modifiers: Style.Modifiers = []) {
        runs.append(Run(text: text, style: Style(role, modifiers)))
    }

    mutating func append(_ line: StyledLine) { runs += line.runs }

    static func + (left: StyledLine, right: StyledLine) -> StyledLine {
        var line = left
        line.append(right)
        return line
    }
}

extension StyledLine {
    /// As much of the line as fits, with "…" at its end where it was cut.
    func cut(to columns: Int) -> StyledLine {
        var line = StyledLine()
        var room = columns
        for run in runs where room > 0 {
            let text = run.text.truncated(to: room)
            line.append(text, run.style.role, run.style.modifiers)
            if text.width < run.text.width { break }
            room -= text.width
        }
        return line
    }

    /// The line in lines of so many cells, broken at blanks where there are any.
    func wrapped(to columns: Int) -> [StyledLine] {
        if width <= columns { return [self] }
        var lines: [StyledLine] = []
        var line = StyledLine()
        for run in runs {
            for (index, word) in run.text.string.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                let piece = CleanText(cleaning: (index == 0 ? "" : " ") + word)
                if line.width + piece.width <= columns {
                    line.append(piece, run.style.role, run.style.modifiers)
                    continue
                }
                if !line.isEmpty { lines.append(line) }
                line = StyledLine()
                // A word that is longer than a line is broken where the line ends.
                let parts = CleanText(cleaning: String(word)).wrapped(to: columns)
                for part in parts.dropLast() { lines.append(StyledLine(part, run.style.role, run.style.modifiers)) }
                if let last = parts.last { line.append(last, run.style.role, run.style.modifiers) }
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}

extension Array where Element == StyledLine {
    /// All lines in one, with blanks between those that say something.
    func joined(gap: Int) -> StyledLine {
        var line = StyledLine()
        for part in self where !part.isEmpty {
            if !line.isEmpty { line.append(blanks(gap)) }
            line.append(part)
        }
        return line
    }
}

/// A row of blanks.
func blanks(_ count: Int) -> CleanText { repeated(" ", count) }

/// The same text again and again.
func repeated(_ text: CleanText, _ count: Int) -> CleanText { text.repeated(count) }
