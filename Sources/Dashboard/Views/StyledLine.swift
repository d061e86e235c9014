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
func repeated(_ text: CleanText, _ count: Int) -> CleanText {
    Array(repeating: text, count: max(0, count)).joined(separator: .empty)
}
