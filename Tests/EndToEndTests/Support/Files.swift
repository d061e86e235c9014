import Foundation

/// The lines of all files in a folder whose names begin and end so.
func linesOfFiles(_ prefix: String, in folder: String, ending: String = "") throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasPrefix(prefix) && $0.hasSuffix(ending) }.sorted()
    return try names.flatMap { name in
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
