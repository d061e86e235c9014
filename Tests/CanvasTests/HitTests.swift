import Canvas
import Testing

@Suite("What a click is about")
struct HitTests {
    private enum Part: Hashable { case list, row(Int), button }

    @Test func `of several areas the last one drawn lies on top`() throws {
        var frame = Frame(size: Size(columns: 10, rows: 5))
        frame.hit(frame.bounds, Part.list)
        frame.hit(Rect(column: 1, row: 1, columns: 3, rows: 1), Part.row(1))
        frame.hit(Rect(column: 3, row: 0, columns: 2, rows: 2), Part.button)
        frame.hit(Rect(column: 0, row: 0, columns: 0, rows: 5), Part.row(9))
        func part(_ column: Int, _ row: Int) -> Part? {
            frame.hits.target(at: Point(column: column, row: row))?.value(as: Part.self)
        }
        #expect(part(0, 0) == .list)
        #expect(part(1, 1) == .row(1))
        #expect(part(2, 1) == .row(1))
        #expect(part(3, 1) == .button)
        #expect(part(5, 1) == .list)
        #expect(part(9, 4) == .list)
        #expect(part(10, 4) == nil)
        #expect(part(0, -1) == nil)
        #expect(frame.hits.count == 3)
    }

    @Test func `targets are equal when their values are`() {
        #expect(HitTarget(Part.row(1)) == HitTarget(Part.row(1)))
        #expect(HitTarget(Part.row(1)) != HitTarget(Part.row(2)))
        #expect(HitTarget(1) != HitTarget("1"))
        #expect(HitTarget(1).value(as: String.self) == nil)
        #expect(Set([HitTarget(1), HitTarget(1), HitTarget("1")]).count == 2)
    }
}
