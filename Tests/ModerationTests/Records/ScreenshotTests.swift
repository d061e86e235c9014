import Foundation
import Testing
import Text

@testable import Moderation

@Suite("Screens in files")
struct ScreenshotTests {
    private static let time = WallTime(secondsSinceEpoch: 1_764_100_000, utcOffset: 3600)
    private static let name = "janitor-2025-11-25-204640"

    private func content(_ folder: StateFolder) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: folder.file($0), encoding: .utf8)) })
    }

    @Test("Two files of one name, for their owner alone; the next ones get another name")
    func saved() throws {
        let records = try RecordFolder()
        let folder = records.folder
        #expect(
            try Screenshot(text: "a\n", svg: "<svg/>").save(in: folder, at: Self.time)
                == folder.file("\(Self.name).txt"))
        #expect(
            try Screenshot(text: "b\n", svg: "<g/>").save(in: folder, at: Self.time).hasSuffix("\(Self.name)-2.txt"))
        let expected = [
            "\(Self.name).txt": "a\n", "\(Self.name).svg": "<svg/>", "\(Self.name)-2.txt": "b\n",
            "\(Self.name)-2.svg": "<g/>",
        ]
        #expect(try content(folder) == expected)
        for name in expected.keys { #expect(try records.mode(folder.file(name)) == 0o600) }
    }

    @Test("A picture alone keeps its name, too")
    func pictureAlone() throws {
        let folder = try RecordFolder().folder
        try folder.make()
        try "mine".write(toFile: folder.file("\(Self.name).svg"), atomically: true, encoding: .utf8)
        let path = try Screenshot(text: "b\n", svg: "<g/>").save(in: folder, at: Self.time)
        #expect(path.hasSuffix("\(Self.name)-2.txt"))
        #expect(try content(folder)["\(Self.name).svg"] == "mine")
    }

    @Test("What cannot be written is said, what was written is named")
    func reported() throws {
        let records = try RecordFolder()
        let log = AuditLog(folder: records.folder, context: AuditContext(moderator: "m", server: "s"))
        let store = RuleStore(folder: records.folder, server: "s")
        func report() throws -> (words: String, isProblem: Bool) {
            let input = Records(audit: log, rules: store, pins: PinStore(folder: records.folder, server: "s")).keep(
                Screenshot(text: "", svg: ""), at: Self.time)
            guard case .reported(let text, let isProblem) = input else { throw POSIXError(.EINVAL) }
            return (text.string, isProblem)
        }
        let good = try report()
        #expect(!good.isProblem && good.words.contains("\(Self.name).txt and .svg"))
        try FileManager.default.removeItem(atPath: records.folder.path)
        try "a file".write(toFile: records.folder.path, atomically: true, encoding: .utf8)
        let bad = try report()
        #expect(bad.isProblem && bad.words.contains("is not a folder"))
    }
}
