/// Neighbouring cells of one row that look the same and can be drawn in one stroke.
struct FrameRun: Equatable {
    var column: Int
    /// How many cells it takes.
    var columns: Int
    var text: String
    var appearance: Appearance

    /// Whether there is something to see in it besides its ground.
    var hasInk: Bool {
        !appearance.attributes.isDisjoint(with: [.underline, .struck]) || text.contains { $0 != " " }
    }
}

extension FrameRun {
    /// The run without the blanks at its ends, where nothing is to be seen of them.
    var trimmed: FrameRun {
        guard appearance.attributes.isDisjoint(with: [.underline, .struck]) else { return self }
        let leading = text.prefix { $0 == " " }.count
        var run = self
        run.text = String(text.dropFirst(leading))
        while run.text.last == " " { run.text.removeLast() }
        run.column += leading
        run.columns -= text.count - run.text.count
        return run
    }
}

extension Frame {
    /// The runs of a row, from left to right.
    ///
    /// ASCII is drawn in long runs, everything else glyph by glyph (or as a row of the same glyph): fonts disagree about
    /// its width, and letters that are written from right to left must not change places with their neighbours.
    func runs(inRow number: Int, theme: Theme) -> [FrameRun] {
        var runs: [FrameRun] = []
        let cells = Array(row(number))
        var column = 0
        while column < cells.count {
            let cell = cells[column]
            let isWide = column + 1 < cells.count && cells[column + 1].isContinuation
            let run = FrameRun(
                column: column, columns: isWide ? 2 : 1, text: cell.glyph, appearance: theme.appearance(of: cell.style))
            if let last = runs.last, last.canTake(run) {
                runs[runs.count - 1].columns += 1
                runs[runs.count - 1].text += run.text
            } else {
                runs.append(run)
            }
            column += run.columns
        }
        return runs
    }
}

extension FrameRun {
    /// Whether the run goes on with this cell.
    fileprivate func canTake(_ next: FrameRun) -> Bool {
        guard appearance == next.appearance, next.columns == 1 else { return false }
        if next.text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.allSatisfy { $0 < 0x80 } }
        return columns == text.unicodeScalars.count && text.unicodeScalars.allSatisfy { String($0) == next.text }
    }
}
