import Canvas
import Text

/// A dialog's lines, wrapped to its width, which give way to each other where there is little height.
struct DialogText {
    enum Line {
        case text(StyledLine)
        /// The field of that index.
        case field(Int)
        case buttons
    }

    /// How much a block of lines matters: what is lowest goes first.
    private enum Weight { case blank, question, note, field, fact }

    /// Lines that stay or go together, unless they are facts.
    private struct Block {
        var lines: [Line]
        var weight: Weight?

        /// Leaves only the first line, and a sign that there was more.
        mutating func cut() {
            guard lines.count > 1, case .text(let first)? = lines.first else { return }
            lines = [.text(first + StyledLine("…", .dialog))]
        }
    }

    private var blocks: [Block] = []

    init(_ content: DialogContent, _ form: Form = Form(), columns: Int) {
        blank()
        add(content.question, .dialog, weight: .question, columns: columns)
        blank()
        let labelWidth = content.facts.map(\.label.width).max() ?? 0
        for fact in content.facts {
            add(fact, labelWidth: labelWidth, columns: columns)
        }
        if !content.facts.isEmpty { blank() }
        if let problem = content.problem {
            add(problem, .failure, weight: nil, columns: columns)
            blank()
        }
        for note in content.notes { add(note, .dialog, weight: .note, columns: columns) }
        if !content.notes.isEmpty { blank() }
        for index in form.fields.indices {
            // Where there is no room for all, the one that is being typed into stays, and that which confirms.
            let stays = index == form.focus || index == form.home
            blocks.append(Block(lines: [.field(index)], weight: stays ? nil : .field))
        }
        if !form.fields.isEmpty { blank() }
        if let hint = content.hint {
            add(hint, .warning, weight: .note, columns: columns)
            blank()
        }
        blocks.append(Block(lines: [.buttons]))
        blank()
    }

    var all: [Line] { blocks.flatMap(\.lines) }
    var count: Int { blocks.reduce(0) { $0 + $1.lines.count } }

    /// Leaves blocks out, the least important and the last first, until `rows` are enough.
    ///
    /// The first facts say whom it is about, so they stay as long as anything does; the buttons always do.
    mutating func shrink(to rows: Int) {
        for weight in [Weight.blank, .question, .note] { remove(weight, keeping: 0, until: rows) }
        remove(.field, keeping: 0, until: rows)
        remove(.fact, keeping: 2, until: rows)
        if count > rows {
            for index in blocks.indices { blocks[index].cut() }
        }
        remove(.fact, keeping: 1, until: rows)
    }

    private mutating func remove(_ weight: Weight, keeping kept: Int, until rows: Int) {
        while count > rows, blocks.count(where: { $0.weight == weight }) > kept,
            let last = blocks.lastIndex(where: { $0.weight == weight })
        {
            blocks.remove(at: last)
        }
    }

    private mutating func blank() { blocks.append(Block(lines: [.text(StyledLine())], weight: .blank)) }

    private mutating func add(_ text: CleanText, _ role: Role, weight: Weight?, columns: Int) {
        let modifiers: Style.Modifiers = role == .failure ? .strong : []
        let lines = text.wrapped(to: columns).map { Line.text(StyledLine($0, role, modifiers)) }
        blocks.append(Block(lines: lines, weight: weight))
    }

    private mutating func add(_ fact: DialogContent.Fact, labelWidth: Int, columns: Int) {
        let indent = columns < 32 ? 0 : 2
        let gap = columns < 32 ? 1 : 2
        let room = max(2, columns - indent - labelWidth - gap)
        var values = fact.value.wrapped(to: room)
        if values.count > fact.lines {
            values = values.prefix(fact.lines - 1) + [(values[fact.lines - 1] + "…").truncated(to: room)]
        }
        var block = Block(lines: [], weight: .fact)
        for (index, value) in values.enumerated() {
            let label = index == 0 ? fact.label : .empty
            var line = StyledLine("\(blanks(indent))\(label)\(blanks(labelWidth - label.width + gap))", .muted)
            line.append(value, .dialogTarget, .strong)
            block.lines.append(.text(line))
        }
        blocks.append(block)
    }
}
