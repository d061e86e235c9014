internal import Glibc

/// The configuration file: which one it is, and what it says.
package struct SettingsFile: Hashable, Sendable {
    package let path: String
    /// Whether somebody named it, so that it has to be there.
    package let isNamed: Bool
    private let home: String

    private static let limit = 1 << 20

    /// The file that an option names, else `$JANITOR_CONFIG`, else `janitor/config.toml` in `$XDG_CONFIG_HOME` or
    /// `~/.config`.
    ///
    /// A relative path in `XDG_CONFIG_HOME` counts as none.
    package init(option: String?, environment: [String: String]) {
        home = PathRules.home(in: environment)
        if let named = option ?? environment["JANITOR_CONFIG"], !named.isEmpty {
            path = PathRules.expandingHome(named, home: home)
            isNamed = true
        } else {
            let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            path = "\(folder ?? "\(home)/.config")/janitor/config.toml"
            isNamed = false
        }
    }

    /// Whether there is something of that name.
    package var exists: Bool { access(path, F_OK) == 0 }

    /// Reads it.
    ///
    /// A file that nobody named need not be there.
    /// - Throws: All that is wrong with it.
    package func read(_ vocabulary: Vocabulary) throws(SettingsProblems) -> Settings {
        guard let (text, isPrivate) = try contents() else { return Settings() }
        let (document, faults) = TOMLParser.parse(text)
        guard faults.isEmpty else {
            throw SettingsProblems(faults.map { SettingsProblem(file: path, line: $0.line, $0.words) })
        }
        var reader = SettingsReader(
            file: path, paths: PathRules(file: path, home: home), isPrivate: isPrivate, vocabulary: vocabulary)
        let settings = reader.settings(document)
        guard reader.problems.isEmpty else { throw SettingsProblems(reader.problems) }
        return settings
    }

    private func contents() throws(SettingsProblems) -> (text: String, isPrivate: Bool)? {
        let (bytes, isPrivate): ([UInt8], Bool)
        do throws(OpenFile.Problem) {
            let file = try OpenFile(path)
            (bytes, isPrivate) = (try file.read(upTo: Self.limit + 1), file.isPrivate)
        } catch {
            if error.code == ENOENT, !isNamed { return nil }
            throw problem(error.words)
        }
        guard bytes.count <= Self.limit else { throw problem("it has more than a megabyte") }
        return (try text(bytes), isPrivate)
    }

    private func text(_ bytes: [UInt8]) throws(SettingsProblems) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) { return text }
        // The line that cannot be read is the first that makes what stands before it unreadable.
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if part.contains(0) || String(validating: part, as: UTF8.self) == nil { break }
            line += 1
        }
        throw SettingsProblems([SettingsProblem(file: path, line: line, "not UTF-8; expected TOML, which is in UTF-8")])
    }

    private func problem(_ words: String) -> SettingsProblems {
        SettingsProblems([SettingsProblem(file: path, line: nil, "cannot be read: \(words)")])
    }
}
