internal import FoundationEssentials

extension GuardedProcess {
    /// Runs a program to its end and gives its exit status and all that it wrote.
    package static func run(
        _ command: [String], within limit: Duration = .seconds(30)
    ) async throws -> (status: Int32, output: String) {
        let folder = try makeTemporaryFolder("run")
        let log = "\(folder)/log"
        let process = try GuardedProcess(command, folder: folder, log: log)
        defer { process.stop() }
        let status = try await process.status(within: limit)
        return (status, textOfFile(log))
    }
}

/// Makes an empty folder for temporary files; whoever asks for it removes it.
package func makeTemporaryFolder(_ purpose: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/janitor-\(purpose)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    return folder
}

/// What stands in a file; nothing where there is none.
package func textOfFile(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
}

/// The first program of that name on the `PATH`.
package func findProgram(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
        .first(where: FileManager.default.isExecutableFile(atPath:))
}
