import Canvas
import Testing

@testable import Dashboard

// The other hand, on the mouse: it clicks on what the present frame shows.
extension Hands {
    /// Where a text stands first on the screen, in a row from `row` on.
    func place(of text: String, from row: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) throws -> Point {
        let frame = render(state, size: state.size)
        let wanted = Array(text).map(String.init)
        for row in row..<frame.size.rows {
            let cells = frame.row(row).enumerated().filter { !$0.element.isContinuation }
            for start in cells.indices where start + wanted.count <= cells.count {
                if cells[start..<start + wanted.count].map(\.element.glyph) == wanted {
                    return Point(column: cells[start].offset, row: row)
                }
            }
        }
        Issue.record("“\(text)” is not on the screen", sourceLocation: sourceLocation)
        return Point(column: -1, row: -1)
    }

    mutating func mouse(_ kind: MouseEvent.Kind, at place: Point) {
        let hits = render(state, size: state.size).hits
        happen(.mouse(MouseEvent(kind, at: place), on: hits.target(at: place)))
    }

    mutating func click(_ text: String, from row: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let place = try place(of: text, from: row, sourceLocation: sourceLocation)
        mouse(.press(.left), at: place)
        mouse(.release(.left), at: place)
    }
}
