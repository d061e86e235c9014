internal import Text

/// Something in a configuration file that cannot be meant: what was found, and what was expected.
package struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// Counted from 1; `nil` where it is about the file as a whole.
    package var line: Int?
    package var words: String

    package init(file: String, line: Int?, _ words: String) {
        self.file = file
        self.line = line
        self.words = words
    }

    /// `FILE:LINE: words`, fit for a terminal.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return CleanText(escaping: "\(place): \(words)").string
    }
}

/// All that is wrong with a configuration file; never empty.
package struct SettingsProblems: Error, Hashable, Sendable, CustomStringConvertible {
    package var problems: [SettingsProblem]

    package init(_ problems: [SettingsProblem]) { self.problems = problems }

    /// One line for each, in the order of the file.
    package var description: String {
        problems.enumerated().sorted { ($0.1.line ?? 0, $0.0) < ($1.1.line ?? 0, $1.0) }
            .map(\.1.description).joined(separator: "\n")
    }
}

extension String {
    /// As a word that is spoken of.
    package var inQuotes: String { "\"\(self)\"" }
}
