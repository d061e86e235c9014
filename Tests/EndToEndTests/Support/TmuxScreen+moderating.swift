import Foundation
import TestSupport
import Testing

// What a moderator's hands do, one after the other.
extension TmuxScreen {
    /// Presses a key that acts, and says yes once the dialog takes an answer.
    func confirm(_ key: String) async throws {
        try await type(key)
        try await shows("[y]")
        try await type("y")
        try await shows("the end of the dialog") { !$0.contains("[y]") }
    }

    /// Moves the cursor to the row with this text, in the region that has the focus, or will have it in a moment.
    func moveCursor(to text: String) async throws {
        let text = Array(text)
        try await eventually("the cursor on \(String(text))", within: .seconds(30)) {
            let lines = try await self.text().split(separator: "\n").map(Array.init)
            guard let cursor = Self.place(of: ["▌"], in: lines) else { return false }
            // Beside the text's region there can be another one, whose cursor is still to be seen, and titles name
            // what is selected.
            let rows = lines.indices.filter { Self.stands(text, after: cursor.column, in: lines[$0]) }
            guard let row = rows.first else { return false }
            // Straight on: what is to be reached is reached by the last of these keys, and not before.
            for _ in 0..<abs(row - cursor.row) { try await press(row > cursor.row ? "Down" : "Up") }
            let isThere: Void? = try? await eventually(within: .seconds(5)) {
                let lines = try await self.text().split(separator: "\n").map(Array.init)
                guard let cursor = Self.place(of: ["▌"], in: lines) else { return false }
                return Self.stands(text, after: cursor.column, in: lines[cursor.row])
            }
            return isThere != nil
        }
    }

    /// Whether a text stands in a line, in the region of a column and after it.
    private static func stands(_ text: [Character], after column: Int, in line: [Character]) -> Bool {
        guard column < line.count, let range = line[column...].firstRange(of: text) else { return false }
        return !line[column..<range.lowerBound].contains("│") && !line[column..<range.lowerBound].contains("┌")
    }

    /// Where a text stands first.
    private static func place(of text: [Character], in lines: [[Character]]) -> (row: Int, column: Int)? {
        for (row, line) in lines.enumerated() {
            if let range = line.firstRange(of: text) { return (row, range.lowerBound) }
        }
        return nil
    }

    /// Types into a hidden field that throws away what comes too early: key by key, each until it shows.
    func typeHidden(_ secret: String) async throws {
        for (count, character) in secret.enumerated() {
            try await eventually("the field takes a key") {
                try await type(String(character))
                let isShown: Void? = try? await eventually(within: .seconds(1)) {
                    try await text().count { $0 == "•" } == count + 1
                }
                return isShown != nil
            }
        }
        try await press("Enter")
    }

    /// Types into the field that has the focus, once it takes keys: the cursor blinks in it then.
    func fill(_ value: String) async throws {
        try await eventually("a field that takes keys") { try await showsCursor() }
        try await type(value)
        // What the screen shows from here on is no older than that.
        try await shows(String(value.suffix(20)).trimmingCharacters(in: .whitespaces))
    }

    /// Presses Escape and waits for what it closes, lest the next key be taken for one with Alt.
    func escape(from text: String) async throws {
        try await press("Escape")
        try await shows("the end of \(text)") { !$0.contains(text) }
    }

    /// The lines that the program has written into a file of its state folder, all files of that name together.
    func records(_ prefix: String) throws -> [String] { try linesOfFiles(prefix, in: "\(stateFolder)/janitor") }
}
