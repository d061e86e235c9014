import Canvas
import Testing
import Text

@Suite("Drawing on a frame")
struct FrameTests {
    @Test func `text is put where it belongs and says how many cells it took`() {
        var frame = Frame(size: Size(columns: 8, rows: 2))
        #expect(frame.put("ab小", at: Point(column: 1, row: 1), style: Style(.muted)) == 4)
        #expect(frame.lines == ["", " ab小"])
        #expect(frame[3, 1] == Cell(glyph: "小", style: Style(.muted)))
        #expect(frame[4, 1].isContinuation)
        #expect(frame[5, 1] == Cell())
    }

    @Test func `text is clipped to its limit and to the frame`() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        #expect(frame.put("abcdef", at: Point(column: 0, row: 0), columns: 2, style: .plain) == 2)
        #expect(frame.lines == ["ab"])
        frame.put("xyz", at: Point(column: 3, row: 0), style: .plain)
        #expect(frame.lines == ["ab x"])
        frame.put("12345", at: Point(column: -3, row: 0), style: .plain)
        #expect(frame.lines == ["45 x"])
        for point in [Point(column: 4, row: 0), Point(column: 0, row: 1), Point(column: 0, row: -1)] {
            #expect(frame.put("no", at: point, style: .plain) == 0)
        }
    }

    @Test func `a wide glyph that would be cut leaves a blank`() {
        var frame = Frame(size: Size(columns: 3, rows: 1))
        frame.put("xxx", at: Point(column: 0, row: 0), style: .plain)
        #expect(frame.put("小明", at: Point(column: 0, row: 0), style: .plain) == 3)
        #expect(frame.lines == ["小"])
        frame.put("yyy", at: Point(column: 0, row: 0), style: .plain)
        frame.put("小", at: Point(column: -1, row: 0), style: .plain)
        #expect(frame.lines == [" yy"])
    }

    @Test func `writing over half of a wide glyph blanks the other half`() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("小明好", at: Point(column: 0, row: 0), style: .plain)
        frame.put("x", at: Point(column: 1, row: 0), style: .plain)
        frame.put("y", at: Point(column: 4, row: 0), style: .plain)
        #expect(frame.lines == [" x明y"])
        frame.put("世", at: Point(column: 1, row: 0), style: .plain)
        #expect(frame.lines == [" 世 y"])
    }

    @Test func `filling and restyling stay inside the frame`() {
        var frame = Frame(size: Size(columns: 3, rows: 2))
        frame.put("abc", at: Point(column: 0, row: 0), style: .plain)
        frame.restyle(Rect(column: 1, row: -1, columns: 9, rows: 2)) { $0.modifiers.insert(.selected) }
        #expect(frame.row(0).map(\.style.modifiers) == [[], .selected, .selected])
        frame.fill(Rect(column: -1, row: 0, columns: 2, rows: 9), style: Style(.dialog))
        #expect(frame.lines == [" bc", ""])
        #expect(frame[0, 1].style.role == .dialog)
        #expect(frame[1, 1].style.role == .plain)
    }

    @Test func `an empty frame takes everything and shows nothing`() {
        var frame = Frame(size: Size(columns: 0, rows: -1))
        frame.put("x", at: Point(column: 0, row: 0), style: .plain)
        frame.fill(frame.bounds.inset(by: -3), style: .plain)
        #expect(frame.lines.isEmpty)
    }

    /// Every wide glyph keeps both its halves or neither, whatever is written over what.
    @Test(arguments: 1...8)
    func `no half of a wide glyph is left alone`(_ seed: Int) {
        var frame = Frame(size: Size(columns: 9, rows: 1))
        var state = UInt32(seed)
        func random(_ bound: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % bound
        }
        let texts: [CleanText] = ["小", "a", "小明好", "ab", "a小b"]
        for _ in 0..<300 {
            let point = Point(column: random(12) - 2, row: 0)
            frame.put(texts[random(texts.count)], at: point, columns: random(6), style: .plain)
            if random(5) == 0 { frame.fill(Rect(column: random(9), row: 0, columns: 1, rows: 1), style: .plain) }
            var expected = false
            for cell in frame.row(0) {
                #expect(cell.isContinuation == expected)
                expected = cell.glyph.unicodeScalars.first.map { cellWidth(of: $0) == 2 } ?? false
            }
            #expect(!expected)
        }
    }
}
