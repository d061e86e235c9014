import Canvas
import JanusWire
import Moderation
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Whatever somebody is called, nothing changes but the cells of the name.
@Suite(.computing) struct HostileNaming {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 132, rows: 43), Size(columns: 200, rows: 60)]

    @Test(arguments: sizes)
    func `a name stays within its column`(_ size: Size) throws {
        func frame(_ name: String) -> Frame {
            var snapshot = Snapshot.lively
            snapshot.watched?.people[3] = .person(4_611_686_018_427_400, name, media: [.audio])
            return render(Hands.atLiveServer(size: size, snapshot: snapshot).state, size: size)
        }
        let usual = frame("Bob")
        let row = try #require((0..<size.rows).first { usual.lines[$0].contains("4611686018427400") })
        let start = try column(of: "Bob", inRow: row, of: usual)
        let end = try column(of: "4611686018427400", inRow: row, of: usual)
        for name in HostileNames.all {
            // One column before the name is for the mark of a name that was cleaned.
            expectSame(frame(name), usual, besides: (start - 1)..<end, ofRow: row, name)
        }
    }

    @Test(arguments: sizes)
    func `a room's description stays within its column`(_ size: Size) throws {
        func frame(_ description: String) -> Frame {
            var snapshot = Snapshot.lively
            snapshot.rooms[3].description = CleanText(cleaning: description)
            return render(Hands.atLiveServer(size: size, snapshot: snapshot).state, size: size)
        }
        let usual = frame("Bob")
        let row = try #require((0..<size.rows).first { usual.lines[$0].contains("9999 Bob") })
        let start = try column(of: "9999", inRow: row, of: usual) + 4
        let end = try column(of: "1/3", inRow: row, of: usual)
        for name in HostileNames.all { expectSame(frame(name), usual, besides: start..<end, ofRow: row, name) }
    }

    private func column(of text: String, inRow row: Int, of frame: Frame) throws -> Int {
        let glyphs = frame.row(row).map(\.glyph)
        let wanted = text.map { String($0) }
        let starts = 0...(glyphs.count - wanted.count)
        return try #require(starts.first { Array(glyphs[$0..<($0 + wanted.count)]) == wanted })
    }

    private func expectSame(
        _ frame: Frame, _ usual: Frame, besides columns: Range<Int>, ofRow row: Int, _ name: String
    ) {
        for number in 0..<usual.size.rows {
            for column in 0..<usual.size.columns where number != row || !columns.contains(column) {
                guard frame[column, number] != usual[column, number] else { continue }
                Issue.record("\(name.debugDescription) changes column \(column) of row \(number)")
                return
            }
        }
        // No wide glyph reaches out of the column either.
        #expect(!frame[columns.upperBound, row].isContinuation)
    }
}
