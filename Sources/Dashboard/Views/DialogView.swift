import Canvas
import Text

extension Frame {
    /// Draws the open dialog over everything else.
    mutating func drawDialog(_ dialog: Dialog, of state: DashboardState, in layout: Layout) {
        let content = Words.dialog(dialog, in: state)
        let columns = min(dialog.form.fields.count > 4 ? 76 : 64, size.columns - 2)
        let text = max(2, columns - 6)
        var lines = DialogText(content, dialog.form, columns: text)
        lines.shrink(to: size.rows - 2 - 2)
        let rows = lines.count + 2
        let rect = Rect(
            column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns, rows: rows)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        title(StyledLine(content.title, .title, .strong), on: rect)
        cursor = nil
        let labelWidth = dialog.form.labelWidth(in: dialog.question)
        for (index, line) in lines.all.enumerated() {
            let point = Point(column: rect.column + 3, row: rect.row + 1 + index)
            switch line {
            case .text(let line): put(line, at: point, columns: text)
            case .field(let index): drawField(index, of: dialog, labelWidth: labelWidth, at: point, columns: text)
            case .buttons: drawButtons(content, of: dialog, at: point, columns: text)
            }
        }
    }

    private mutating func drawButtons(_ content: DialogContent, of dialog: Dialog, at point: Point, columns: Int) {
        var confirm = StyledLine()
        for (key, words) in [(content.confirmKey, content.confirm), (content.otherKey, content.other)] {
            guard let key, let words else { continue }
            if !confirm.isEmpty { confirm.append("  ", .dialog) }
            if content.isReady {
                confirm.append("[\(key)]", .key, .strong)
                confirm.append(" \(words)", .dialog)
            } else {
                // The letter comes once it works.
                confirm.append("[\(blanks(key.width))] \(words)", .disabled)
            }
        }
        put(confirm, at: point, columns: columns)
        let gap = columns < 32 ? 1 : 4
        let cancel =
            StyledLine("[\(content.cancelKey)]", .key, .strong) + StyledLine(" \(content.cancel)", .dialog)
            + StyledLine(" ", .dialog)
        let place = Point(column: point.column + confirm.width + gap, row: point.row)
        let room = columns - confirm.width - gap
        guard dialog.form.focus == nil else {
            put(cancel, at: place, columns: room)
            return
        }
        let taken = put(StyledLine("▌", .focusedBorder) + cancel, at: place, columns: room)
        restyle(Rect(column: place.column, row: place.row, columns: taken, rows: 1)) { $0.modifiers.insert(.selected) }
        cursor = Point(column: place.column + 1, row: place.row)
    }
}
