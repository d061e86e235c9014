import Canvas
import Testing
import Text

@Suite("Frames in ASCII")
struct AsciiTests {
    @Test func `lines and signs become what resembles them, the rest question marks, and columns stay`() {
        var frame = Frame(size: Size(columns: 20, rows: 3))
        frame.put("┌─ ▌é小明e\u{301}…│|", at: Point(column: 0, row: 0), style: Style(.title))
        frame.put("●▮▯♪“x”‹›", at: Point(column: 0, row: 1), style: .plain)
        frame.cursor = Point(column: 3, row: 0)
        frame.hit(Rect(column: 0, row: 0, columns: 2, rows: 1), 7)
        let ascii = frame.ascii
        #expect(ascii.lines == ["+- >??????~||", "*#-~\"x\"<>", ""])
        #expect(ascii.cursor == frame.cursor && ascii.hits == frame.hits)
        for row in 0..<3 {
            for column in 0..<20 {
                #expect(ascii[column, row].style == frame[column, row].style)
                #expect(ascii[column, row].glyph.utf8.count == 1)
            }
        }
        #expect(ascii.ascii == ascii)
    }
}
