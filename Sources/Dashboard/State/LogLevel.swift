import Text

/// How much a Janus writes into its log (`set_log_level`).
enum LogLevel {
    /// What Janus calls its levels, in every language: from nothing to everything.
    static let names: [CleanText] = ["none", "fatal", "err", "warn", "info", "verb", "huge", "dbg"]
    /// The one that Janus starts with.
    static let usual = 4

    /// A level with its name.
    static func text(_ level: Int) -> CleanText {
        names.indices.contains(level) ? "\(level) \(names[level])" : "\(level)"
    }

    /// The level of a number or a name.
    static func named(_ text: String) -> Int? {
        let number = Int(text) ?? names.firstIndex { $0.string == text.lowercased() }
        return number.flatMap { names.indices.contains($0) ? $0 : nil }
    }
}
