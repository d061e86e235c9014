import Foundation
import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Events in files")
struct EventFileTests {
    private static func records(_ numbers: ClosedRange<UInt64>) -> [EventRecord] {
        numbers.map { number in
            EventRecord(
                sequence: number, time: WallTime(secondsSinceEpoch: 1_764_100_000, utcOffset: 3600),
                room: Bench.roomTarget, subject: .init(id: 7, name: "Bob"), kind: .kicked(byYou: true),
                raw: [
                    "janus": "event", "session_id": 12_345, "sender": 99, "jsep": ["sdp": "v=0 c=IN IP4 10.0.0.1"],
                    "plugindata": ["data": ["kicked": 7, "private_id": 5]],
                ])
        }
    }

    private static func values(_ path: String) throws -> [JSONValue] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONValue(parsing: String($0))
        }
    }

    private func withFolder(_ body: (RecordFolder, String) throws -> Void) throws {
        let records = try RecordFolder()
        try records.folder.make()
        try body(records, records.folder.file("events.jsonl"))
    }

    @Test("Each event is a line with all there is to say, and nothing by which a session could be taken over")
    func lines() throws {
        try withFolder { folder, path in
            #expect(EventFile(path: path, server: "http://h/janus").append(Self.records(1...2)) == nil)
            let values = try Self.values(path)
            #expect(values.count == 2)
            let first = try #require(values.first)
            #expect(first["time"] == "2025-11-25T19:46:40.000Z")
            #expect(first["kind"] == "kicked" && first["by_you"] == true && first["person"] == 7)
            #expect(first["raw"]?["plugindata"]?["data"] == ["kicked": 7])
            let text = first.serializedText()
            for secret in ["12345", "10.0.0.1", "private_id"] { #expect(!text.contains(secret)) }
            #expect(try folder.mode(path) == 0o600)
        }
    }

    @Test("Numbers that are skipped show as missing, also between two deliveries")
    func gaps() throws {
        try withFolder { _, path in
            let file = EventFile(path: path, server: "s")
            #expect(file.append(Self.records(1...2)) == nil)
            #expect(file.append(Self.records(7...7)) == nil)
            #expect(file.append(Self.records(8...8) + Self.records(10...10)) == nil)
            let values = try Self.values(path)
            #expect(values.compactMap { $0["missing"]?.integer } == [4, 1])
            #expect(values.compactMap { $0["number"]?.integer } == [1, 2, 7, 8, 10])
        }
    }

    @Test("What could not be written shows as missing once it can be again")
    func trouble() throws {
        try withFolder { _, path in
            let file = EventFile(path: path, server: "s")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            #expect(file.append(Self.records(1...3)) != nil)
            #expect(file.append(Self.records(4...5)) == nil, "the same is not said twice")
            try FileManager.default.removeItem(atPath: path)
            #expect(file.append(Self.records(6...6)) == nil)
            let values = try Self.values(path)
            #expect(values.compactMap { $0["missing"]?.integer } == [5])
            #expect(values.compactMap { $0["number"]?.integer } == [6])
        }
    }

    @Test("A full file is put aside in the place of the one before, and nothing is lost at the turn")
    func bounded() throws {
        try withFolder { _, path in
            let file = EventFile(path: path, server: "s", limit: 4_000)
            for number in 1...40 as ClosedRange<UInt64> { #expect(file.append(Self.records(number...number)) == nil) }
            for name in [path, "\(path).1"] {
                let size = try #require(FileManager.default.attributesOfItem(atPath: name)[.size] as? Int)
                #expect(size <= 4_000)
            }
            let numbers = try (Self.values("\(path).1") + Self.values(path)).compactMap { $0["number"]?.integer }
            #expect(numbers == Array(try #require(numbers.first)...40))
        }
    }

    @Test("A saved stream is a new file, all of it or none; one that is there is left as it is")
    func saved() throws {
        try withFolder { folder, path in
            try EventFile.save(Self.records(1...5), server: "s", to: path)
            #expect(try Self.values(path).count == 5)
            #expect(try folder.mode(path) == 0o600)
            let problem = #expect(throws: RecordProblem.self) {
                try EventFile.save(Self.records(1...1), server: "s", to: path)
            }
            #expect(problem?.words.contains("choose another name") == true)
            #expect(try Self.values(path).count == 5)
            #expect(throws: RecordProblem.self) {
                try EventFile.save(Self.records(1...1), server: "s", to: folder.folder.file("no/such/folder"))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.folder.path) == ["events.jsonl"])
        }
    }
}

@Suite("Rules from one run to the next")
struct RuleStoreTests {
    private static let rules = [
        KeepOutRule(
            id: RuleID(1),
            keepOut: KeepOut(room: Bench.roomTarget, pattern: .name("Bob"), reason: "spam"),
            until: WallTime(secondsSinceEpoch: 1_900_000_000), fired: 3),
        KeepOutRule(
            id: RuleID(2), keepOut: KeepOut(room: RoomTarget(id: "r", description: ""), pattern: .glob("guest-*"))),
        KeepOutRule(id: RuleID(3), keepOut: KeepOut(room: Bench.roomTarget, pattern: .id(.number(1 << 60)))),
    ]

    @Test("They come back as they were")
    func roundTrip() throws {
        let records = try RecordFolder()
        let store = RuleStore(folder: records.folder, server: "http://h/janus")
        #expect(store.load().rules.isEmpty)
        #expect(store.save(Self.rules) == nil)
        let (rules, problem) = store.load()
        #expect(problem == nil)
        #expect(rules.map(\.keepOut) == Self.rules.map(\.keepOut))
        #expect(rules.map(\.until) == Self.rules.map(\.until))
        #expect(rules.map(\.fired) == [3, 0, 0])
        #expect(try records.mode(store.path) == 0o600)
        #expect(RuleStore(folder: records.folder, server: "http://other/janus").load().rules.isEmpty)
    }

    @Test("A file that cannot be read is put aside and said, never thrown away")
    func broken() throws {
        let records = try RecordFolder()
        let store = RuleStore(folder: records.folder, server: "http://h/janus")
        #expect(store.save(Self.rules) == nil)
        try Data("{\"rules\":[".utf8).write(to: URL(filePath: store.path))
        let (rules, problem) = store.load()
        #expect(rules.isEmpty)
        #expect(problem?.words.contains("\(store.path).broken") == true)
        #expect(FileManager.default.fileExists(atPath: "\(store.path).broken"))
        #expect(store.save(Self.rules) == nil)
        #expect(store.load().rules.count == 3)
    }

    @Test("Addresses that look alike have different files")
    func names() {
        let urls = ["http://h/janus", "http://h:8088/janus", "http://h/janus/", "https://h/janus", "http://h/janus?"]
        #expect(Set(urls.map(StateFolder.name(ofServer:))).count == urls.count)
        for url in urls + ["../../etc/passwd"] { #expect(!StateFolder.name(ofServer: url).contains("/")) }
    }
}
