import Foundation
import TestSupport
import Testing

// A mouse for the terminal: what it does reaches the program as a terminal reports it.
extension TmuxScreen {
    /// Clicks on the first cell of a text, which has only narrow glyphs before it in its line.
    func click(_ text: String, inLastLine: Bool = false) async throws {
        let place = try await place(of: text, inLastLine: inLastLine)
        try await report(0, at: place)
        try await report(0, at: place, isRelease: true)
    }

    /// Turns the wheel over a cell, by some notches.
    func turnWheel(down: Bool, notches: Int, at place: (column: Int, row: Int)) async throws {
        for _ in 0..<notches { try await report(down ? 65 : 64, at: place) }
    }

    /// Waits until the hardware cursor rests on the beginning of a text.
    func restsCursor(on text: String) async throws {
        try await eventually("the cursor on \(text)") {
            let numbers = try await state("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
            let lines = try await self.text().components(separatedBy: "\n")
            guard numbers.count == 2, numbers[1] < lines.count else { return false }
            return lines[numbers[1]].dropFirst(numbers[0]).hasPrefix(text)
        }
    }

    private func place(of text: String, inLastLine: Bool) async throws -> (column: Int, row: Int) {
        var place: (column: Int, row: Int)?
        try await shows(text) { screen in
            let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
            for (row, line) in inLastLine ? lines.enumerated().reversed() : Array(lines.enumerated()) {
                guard let range = line.firstRange(of: Array(text)) else { continue }
                place = (range.lowerBound, row)
                return true
            }
            return false
        }
        return try #require(place)
    }

    private func report(_ code: Int, at place: (column: Int, row: Int), isRelease: Bool = false) async throws {
        try await send("\u{1b}[<\(code);\(place.column + 1);\(place.row + 1)\(isRelease ? "m" : "M")".utf8)
    }
}
