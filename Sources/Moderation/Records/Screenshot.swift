import Glibc
import Text

/// What a screen shows, to be kept.
package struct Screenshot: Hashable, Sendable {
    /// As lines of text.
    package var text: String
    /// As a picture.
    package var svg: String

    package init(text: String, svg: String) {
        self.text = text
        self.svg = svg
    }

    /// Writes both into new files of one name, `janitor-DATE-TIME.txt` and `.svg`, readable by their owner alone.
    ///
    /// - Returns: The path of the text.
    func save(in folder: StateFolder, at time: WallTime) throws(RecordProblem) -> String {
        try folder.make()
        let digits = time.dateAndTime.string.map { $0 == " " ? "-" : $0 }.filter { $0 != ":" }
        let path = folder.file(Self.freeName("janitor-\(String(digits))", in: folder))
        try WholeFile.make("\(path).txt", with: Array(text.utf8))
        try WholeFile.make("\(path).svg", with: Array(svg.utf8))
        return "\(path).txt"
    }

    /// The name, with a number where there is a file of that name already.
    private static func freeName(_ name: String, in folder: StateFolder) -> String {
        let names = [name] + (2..<100).map { "\(name)-\($0)" }
        let free = names.first { name in
            [".txt", ".svg"].allSatisfy { ending in
                var status = stat()
                return lstat(folder.file(name + ending), &status) != 0
            }
        }
        return free ?? name
    }
}
