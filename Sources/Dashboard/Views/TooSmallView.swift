import Canvas
import Text

extension Frame {
    /// Says what size is needed, or asks whether to quit.
    mutating func drawTooSmall(_ state: DashboardState) {
        let lines =
            if let dialog = state.dialog, dialog.question == .quit {
                state.words.quitInLittleRoom(isReady: dialog.isReady)
            } else {
                state.words.tooSmall(has: size, needs: Layout.smallest)
            }
        let fitting = lines.flatMap { $0.wrapped(to: max(2, size.columns)) }
        let top = max(0, (size.rows - fitting.count) / 2)
        for (index, line) in fitting.enumerated() {
            put(line, at: Point(column: max(0, (size.columns - line.width) / 2), row: top + index), style: .plain)
        }
    }
}
