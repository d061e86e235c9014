import Canvas
import FoundationEssentials
import Testing

/// Compares a screen with the one that was recorded for it, and records it when `RECORD_GOLDENS` is set.
///
/// A run that recorded fails, so that no suite passes by having recorded what it should have checked.
func expectGolden(
    _ lines: [String], named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: "\(name).txt")
    let picture = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(picture.utf8).write(to: file)
        Issue.record("Recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    guard let data = try? Data(contentsOf: file) else {
        Issue.record("No golden screen \(name): record it with RECORD_GOLDENS=1", sourceLocation: sourceLocation)
        return
    }
    let recorded = String(decoding: data, as: UTF8.self)
    #expect(picture == recorded, "\(name) looks different", sourceLocation: sourceLocation)
}

/// A letter for every role, so that a picture of the styles can be read beside the picture of the text.
func styleLines(of frame: Frame) -> [String] {
    (0..<frame.size.rows).map { row in
        var line = frame.row(row).map(letter(for:)).joined()
        while line.last == "." { line.removeLast() }
        return line
    }
}

private func letter(for cell: Cell) -> String {
    let letters: [Role: String] = [
        .plain: ".", .muted: "m", .border: "b", .focusedBorder: "B", .title: "t", .header: "h", .badge: "D",
        .warning: "w", .failure: "f", .good: "g", .talking: "a", .own: "o", .key: "k", .disabled: "d", .dialog: "_",
        .dialogTarget: "T", .field: "F", .arrival: "+", .departure: "x", .media: "M", .naming: "n", .room: "r",
    ]
    if cell.style.modifiers.contains(.selected) { return "#" }
    if cell.style.modifiers.contains(.remembered) { return "=" }
    if cell.style.modifiers.contains(.struck) { return "-" }
    if cell.style.modifiers.contains(.stale) { return "~" }
    return letters[cell.style.role] ?? "?"
}
