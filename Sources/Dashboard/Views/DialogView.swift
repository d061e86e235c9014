import Canvas
import Text

extension Frame {
    /// Draws the open dialog over everything else.
    mutating func drawDialog(_ dialog: Dialog, of state: DashboardState, in layout: Layout) {
        let content = state.words.dialog(dialog, in: state)
        let columns = min(dialog.form.fields.count > 4 ? 76 : 64, size.columns - 2)
        let text = max(2, columns - 6)
        var lines = DialogText(content, dialog.form, columns: text)
        lines.shrink(to: size.rows - 2 - 2)
        let rows = lines.count + 2
        let rect = Rect(
            column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns, rows: rows)
        fill(rect, style: Style(.dialog))
        box(rect, role: .focusedBorder)
        hit(rect, Hit.dialog)
        title(StyledLine(content.title, .title, .strong), on: rect)
        cursor = nil
        let labelWidth = dialog.form.labelWidth(in: dialog.question, state.words)
        for (index, line) in lines.all.enumerated() {
            let point = Point(column: rect.column + 3, row: rect.row + 1 + index)
            switch line {
            case .text(let line): put(line, at: point, columns: text)
            case .field(let index):
                hit(
                    Rect(column: point.column, row: point.row, columns: text, rows: 1),
                    Hit.field(index, opening: dialog.opening))
                drawField(
                    index, of: dialog, labelWidth: labelWidth, in: state, at: point, columns: text)
            case .buttons: drawButtons(content, of: dialog, at: point, columns: text)
            }
        }
    }

    private mutating func drawButtons(_ content: DialogContent, of dialog: Dialog, at point: Point, columns: Int) {
        var confirm = StyledLine()
        let answers: [(DialogButton, CleanText?, CleanText?)] = [
            (.confirm, content.confirmKey, content.confirm), (.other, content.otherKey, content.other),
        ]
        for (button, key, words) in answers {
            guard let key, let words else { continue }
            if !confirm.isEmpty { confirm.append("  ", .dialog) }
            let start = confirm.width
            defer {
                hit(
                    Rect(
                        column: point.column + start, row: point.row,
                        columns: min(confirm.width, columns) - start, rows: 1),
                    Hit.button(button, opening: dialog.opening))
            }
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
        hit(
            Rect(column: place.column, row: place.row, columns: min(cancel.width + 1, room), rows: 1),
            Hit.button(.cancel, opening: dialog.opening))
        guard dialog.form.focus == nil else {
            put(cancel, at: place, columns: room)
            return
        }
        let taken = put(StyledLine("▌", .focusedBorder) + cancel, at: place, columns: room)
        restyle(Rect(column: place.column, row: place.row, columns: taken, rows: 1)) { $0.modifiers.insert(.selected) }
        cursor = Point(column: place.column + 1, row: place.row)
    }
}
