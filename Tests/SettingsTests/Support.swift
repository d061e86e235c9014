import FoundationEssentials
import TestSupport

@testable import Settings

/// A folder of a test's own, with files of exactly these modes.
final class Folder {
    let path: String

    init() throws { path = try makeTemporaryFolder("settings") }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, to name: String = "config.toml", mode: Int = 0o600) throws -> String {
        let file = "\(path)/\(name)"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }
}

extension Vocabulary {
    static let test = Vocabulary(
        languages: ["en", "zh"], themes: ["default", "dark", "light", "red"],
        actions: ["kick", "mute", "quit"],
        reserved: ["demo", "config"])
}

/// What a file of this text says, or all that is wrong with it, without the file's name.
func read(_ text: String, isPrivate: Bool = true) -> Result<Settings, Complaints> {
    let (document, faults) = TOMLParser.parse(text)
    var reader = SettingsReader(
        file: "f", paths: PathRules(file: "/etc/janitor/f", home: "/home/me"), isPrivate: isPrivate, vocabulary: .test)
    let settings = reader.settings(document)
    let problems = faults.isEmpty ? reader.problems : faults.map { SettingsProblem(file: "f", line: $0.line, $0.words) }
    return problems.isEmpty
        ? .success(settings)
        : .failure(Complaints(lines: SettingsProblems(problems).description.split(separator: "\n").map(String.init)))
}

/// The lines in which mistakes are told.
struct Complaints: Error, Hashable {
    var lines: [String]
}

extension Result<Settings, Complaints> {
    var complaints: [String] { if case .failure(let complaints) = self { complaints.lines } else { [] } }
}
