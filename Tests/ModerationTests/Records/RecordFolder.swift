import Foundation
import Testing

@testable import Moderation

/// A folder for one test's records, gone with it.
final class RecordFolder: Sendable {
    let folder: StateFolder

    init() throws {
        let path = FileManager.default.temporaryDirectory.path + "/janitor-records-\(UUID().uuidString)"
        folder = StateFolder(path: path + "/state/janitor")
        root = path
    }

    private let root: String

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func log(
        moderator: String = "moderator", at clock: @escaping @Sendable () -> Double = { 1_764_100_000.25 }
    ) -> AuditLog {
        AuditLog(
            folder: folder,
            context: AuditContext(user: "op", host: "desk", moderator: moderator, server: "http://127.0.0.1/janus"),
            clock: clock)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: folder.file(name), encoding: .utf8) }
    func lines(_ name: String) throws -> [Substring] { try text(name).split(separator: "\n") }

    func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: URL(filePath: folder.file(name)))
    }
}
