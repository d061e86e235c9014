import Foundation

/// The lines of all files in a folder whose names begin so.
func linesOfFiles(_ prefix: String, in folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(prefix) }.sorted()
    return try names.flatMap { name in
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
