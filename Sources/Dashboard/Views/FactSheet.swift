import Canvas
import Text

/// Lines of labels with what there is to say beside them, wrapped to a width.
struct FactSheet {
    private(set) var lines: [StyledLine] = []
    let columns: Int
    private static let labelWidth = 14

    init(columns: Int) { self.columns = max(8, columns) }

    mutating func fact(_ label: CleanText, _ value: CleanText, _ role: Role = .plain) {
        let room = max(4, columns - Self.labelWidth)
        for (index, line) in value.wrapped(to: room).enumerated() {
            let head = index == 0 ? label.truncated(to: Self.labelWidth - 1) : .empty
            lines.append(
                StyledLine("\(head)\(blanks(Self.labelWidth - head.width))", .muted) + StyledLine(line, role))
        }
    }

    mutating func remark(_ text: CleanText, _ role: Role = .warning) {
        lines += text.wrapped(to: columns).map { StyledLine($0, role) }
    }

    mutating func title(_ text: CleanText) { lines += [StyledLine(), StyledLine(text, .title)] }

    mutating func line(_ line: StyledLine) { lines.append(line.cut(to: columns)) }
}
