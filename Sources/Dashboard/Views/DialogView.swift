import Canvas
import Text

extension Frame {
    /// Draws the open dialog over everything else.
    mutating func drawDialog(_ dialog: Dialog, of state: DashboardState, in layout: Layout) {
        let content = Words.dialog(dialog, in: state)
        let columns = min(64, size.columns - 2)
        let text = max(2, columns - 6)
        var lines = DialogText(content, columns: text)
        lines.shrink(to: size.rows - 2 - 2)
        let rows = lines.count + 2
        let rect = Rect(
            column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns, rows: rows)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        title(StyledLine(content.title, .title, .strong), on: rect)
        cursor = nil
        for (index, line) in lines.all.enumerated() {
            let point = Point(column: rect.column + 3, row: rect.row + 1 + index)
            switch line {
            case .text(let line): put(line, at: point, columns: text)
            case .field(let label): drawField(dialog, label: label, at: point, columns: text)
            case .buttons: drawButtons(content, of: dialog, at: point, columns: text)
            }
        }
    }

    private mutating func drawField(_ dialog: Dialog, label: CleanText, at point: Point, columns: Int) {
        let start = label.width + 2
        put(label, at: point, style: Style(.muted))
        let width = max(1, columns - start)
        let field = Rect(column: point.column + start, row: point.row, columns: width, rows: 1)
        fill(field, style: Style(.field))
        // A caret that would be outside is kept at the end: the dots are all alike.
        let dots = min(dialog.field.characters.count, width - 1)
        put(repeated("•", dots), at: Point(column: field.column, row: field.row), style: Style(.field))
        if dialog.arming == .armed {
            cursor = Point(column: field.column + min(dialog.field.caret, width - 1), row: field.row)
        }
    }

    private mutating func drawButtons(_ content: DialogContent, of dialog: Dialog, at point: Point, columns: Int) {
        var confirm = StyledLine()
        if dialog.isReady {
            confirm.append("[\(content.confirmKey)]", .key, .strong)
            confirm.append(" \(content.confirm)", .dialog)
        } else {
            // The letter comes once it works.
            confirm.append("[\(blanks(content.confirmKey.width))] \(content.confirm)", .disabled)
        }
        put(confirm, at: point, columns: columns)
        let gap = columns < 32 ? 1 : 4
        let cancel =
            StyledLine("[\(content.cancelKey)]", .key, .strong) + StyledLine(" \(content.cancel)", .dialog)
            + StyledLine(" ", .dialog)
        let place = Point(column: point.column + confirm.width + gap, row: point.row)
        let room = columns - confirm.width - gap
        guard !dialog.hasField else {
            put(cancel, at: place, columns: room)
            return
        }
        let taken = put(StyledLine("▌", .focusedBorder) + cancel, at: place, columns: room)
        restyle(Rect(column: place.column, row: place.row, columns: taken, rows: 1)) { $0.modifiers.insert(.selected) }
        cursor = Point(column: place.column + 1, row: place.row)
    }
}

/// What a dialog says.
struct DialogContent {
    /// Something the dialog is about: a name, an id, a room.
    struct Fact {
        var label: CleanText
        var value: CleanText
    }

    var title: CleanText
    var question: CleanText
    var facts: [Fact] = []
    var notes: [CleanText] = []
    /// Why it cannot be done any more, or what Janus said.
    var problem: CleanText?
    /// What the text field asks for.
    var fieldLabel: CleanText?
    var confirmKey: CleanText
    var confirm: CleanText
    var cancelKey: CleanText
    var cancel: CleanText
}
