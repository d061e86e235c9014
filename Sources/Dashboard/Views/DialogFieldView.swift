import Canvas
import Text

extension Frame {
    /// Draws one field of a dialog: its label, its key, and what stands in it.
    mutating func drawField(
        _ index: Int, of dialog: Dialog, labelWidth: Int, in state: DashboardState, at point: Point, columns: Int
    ) {
        let words = state.words
        let field = dialog.form.fields[index]
        let hasFocus = dialog.form.focus == index
        let label = words.label(of: field.name, in: dialog.question)
        switch field.input {
        case .toggle(let isOn):
            var line = key(of: field, words)
            line.append(isOn ? "[x] " : "[ ] ", .dialogTarget, isOn ? .strong : [])
            line.append(label, .dialog)
            put(line, at: point, columns: columns)
            if hasFocus { markField(at: point, width: line.width, columns: columns, caret: 3) }
        case .choice(let index, _):
            var line = key(of: field, words)
            if !label.isEmpty { line.append("\(label) ", .muted) }
            let choice = words.choice(index, of: field.name, in: dialog, showsAddresses: state.showsAddresses)
            line.append("‹ \(choice) ›", .dialogTarget, .strong)
            put(line, at: point, columns: columns)
            if hasFocus { markField(at: point, width: line.width, columns: columns, caret: line.width) }
        case .text(let text):
            drawText(
                CleanText(cleaning: text.text),
                caret: text.widthBeforeCaret,
                of: field, label: label, labelWidth: labelWidth, in: dialog, words: words, hasFocus: hasFocus,
                at: point,
                columns: columns)
        case .secret(let text):
            drawText(
                repeated("•", text.characters.count), caret: text.caret, of: field, label: label,
                labelWidth: labelWidth, in: dialog, words: words, hasFocus: hasFocus, at: point, columns: columns)
        }
    }

    /// The key that changes a field, where there is one.
    private func key(of field: Form.Field, _ words: any Words.Type) -> StyledLine {
        guard let key = field.key else { return StyledLine() }
        return StyledLine(words.name(of: .character(key)), .key, .strong) + StyledLine(" ", .dialog)
    }

    private mutating func markField(at point: Point, width: Int, columns: Int, caret: Int) {
        let rect = Rect(column: point.column, row: point.row, columns: min(width, columns), rows: 1)
        restyle(rect) { $0.modifiers.insert(.selected) }
        cursor = Point(column: point.column + min(caret, max(0, columns - 1)), row: point.row)
    }

    private mutating func drawText(
        _ text: CleanText, caret: Int, of field: Form.Field, label: CleanText, labelWidth: Int, in dialog: Dialog,
        words: any Words.Type, hasFocus: Bool, at point: Point, columns: Int
    ) {
        var line = key(of: field, words)
        line.append("\(label)\(blanks(max(0, labelWidth - label.width - line.width)))  ", .muted)
        put(line, at: point, columns: columns)
        let start = line.width
        let width = max(1, columns - start)
        let place = Point(column: point.column + start, row: point.row)
        fill(Rect(column: place.column, row: place.row, columns: width, rows: 1), style: Style(.field))
        // Of a text that is too long the end is shown, where it is being typed.
        let shown = text.width < width ? text : text.end(fitting: width - 1)
        put(shown, at: place, columns: width, style: Style(.field))
        if text.isEmpty, !hasFocus || field.name != .secret,
            let placeholder = words.placeholder(of: field.name, in: dialog.question)
        {
            put(placeholder.truncated(to: width), at: place, columns: width, style: Style(.muted))
        }
        guard hasFocus, dialog.arming == .armed else { return }
        let visible = text.width < width ? caret : max(0, caret - (text.width - shown.width))
        cursor = Point(column: place.column + min(visible, width - 1), row: place.row)
    }
}

extension Form {
    /// How wide the labels of the text fields are.
    func labelWidth(in question: Dialog.Question, _ words: any Words.Type) -> Int {
        fields.filter { $0.text != nil }
            .map { words.label(of: $0.name, in: question).width + ($0.key == nil ? 0 : 2) }.max() ?? 0
    }
}

extension CleanText {
    /// As much of the end as has room.
    fileprivate func end(fitting cells: Int) -> CleanText {
        var end = ""
        var room = cells
        for glyph in Array(glyphs).reversed() {
            room -= glyph.width
            if room < 0 { break }
            end = glyph.string + end
        }
        return CleanText(cleaning: end)
    }
}
