import Foundation
import Glibc
import JanusWire
import Testing
import Text

@testable import Moderation

@Suite("Files of lines, when the disk, the system or others misbehave")
struct LineFileTests {
    private static let name = "audit-2025-11.jsonl"

    private static func entry(_ id: String, reason: String? = nil) -> AuditEntry {
        var entry = AuditEntry(time: 0, actionID: id, phase: .intent, action: "kick")
        entry.reason = reason
        return entry
    }

    private static func records(_ numbers: ClosedRange<UInt64>) -> [EventRecord] {
        numbers.map {
            EventRecord(sequence: $0, time: WallTime(secondsSinceEpoch: 1_764_100_000), kind: .notice("x"))
        }
    }

    private static func values(_ path: String) throws -> [JSONValue] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONValue(parsing: String($0))
        }
    }

    @Test("A disk that is full after any byte is said once; with room again the log goes on, and says what it lacks")
    func fullDisk() throws {
        let measured = try RecordFolder()
        #expect(measured.log(moderator: "m").append(Self.entry("r-1")) == nil)
        let length = try measured.text(Self.name).utf8.count
        for room in 0..<length {
            let records = try RecordFolder()
            let disk = FullDisk(room: room)
            let log = AuditLog(
                folder: records.folder,
                context: AuditContext(user: "op", host: "desk", moderator: "m", server: "http://127.0.0.1/janus"),
                clock: { 1_764_100_000.25 }, write: disk.write)
            let problem = try #require(log.append(Self.entry("r-1")))
            #expect(problem.words.contains("make room"))
            #expect(log.append(Self.entry("r-2")) == nil, "the same is not said twice")
            disk.empty()
            #expect(log.append(Self.entry("r-3")) == nil)
            #expect(log.append(Self.entry("r-4")) == nil)
            // What lacks only its end is whole.
            let isWhole = room == length - 1
            let kept = (isWhole ? ["r-1"] : []) + ["r-3", "r-4"]
            #expect(log.recent(limit: 10).map(\.actionID) == kept, "full after \(room)")
            let lines = try records.lines(Self.name).compactMap { try? JSONValue(parsing: String($0)) }
            #expect(lines.compactMap { $0["missing"]?.integer } == [isWhole ? 1 : 2], "full after \(room)")
        }
    }

    @Test("Of events on a full disk exactly those that are not in the file are missing")
    func eventsOnAFullDisk() throws {
        let records = try RecordFolder()
        try records.folder.make()
        for room in stride(from: 0, to: 700, by: 7) {
            let path = records.folder.file("events-\(room).jsonl")
            let disk = FullDisk(room: room)
            let file = EventFile(path: path, server: "s", limit: 1 << 20, write: disk.write)
            #expect(file.append(Self.records(1...20)) != nil)
            disk.empty()
            #expect(file.append(Self.records(21...22)) == nil)
            var accounted: Int64 = 0
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                guard let value = try? JSONValue(parsing: String(line)) else { continue }
                if let missing = value["missing"]?.integer { accounted += missing }
                if let number = value["number"]?.integer {
                    #expect(number == accounted + 1, "full after \(room)")
                    accounted = number
                }
            }
            #expect(accounted == 22)
        }
    }

    @Test("Several programs fill one file of events and put it aside: no event is lost at the turn")
    func rotatingTogether() async throws {
        let line = try #require(Self.records(1...1).first).line(server: "s0").utf8.count
        // Each round fills one file and a half, so both that are kept must hold all; one turn alone proves little.
        for round in 0..<100 {
            let records = try RecordFolder()
            try records.folder.make()
            let path = records.folder.file("events.jsonl")
            await withTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        let file = EventFile(path: path, server: "s\(writer)", limit: 40 * (line + 2))
                        for number in 1...15 as ClosedRange<UInt64> {
                            #expect(file.append(Self.records(number...number)) == nil)
                        }
                    }
                }
            }
            let all = try Self.values("\(path).1") + Self.values(path)
            for writer in 0..<4 {
                let numbers = all.filter { $0["server"] == .string("s\(writer)") }.compactMap { $0["number"]?.integer }
                #expect(numbers == Array(1...15), "round \(round)")
            }
        }
    }

    @Test("A lock that somebody else keeps stops nothing")
    func lockedOut() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1")) == nil)
        let other = open(log.path, O_RDWR | O_CLOEXEC)
        try #require(other >= 0 && flock(other, LOCK_EX) == 0)
        defer { close(other) }
        #expect(log.append(Self.entry("r-2")) == nil)
        #expect(log.recent(limit: 10).map(\.actionID) == ["r-1", "r-2"])
    }

    @Test("A pipe in the place of the file is no file, and nobody waits for its other end")
    func pipe() throws {
        let records = try RecordFolder()
        try records.folder.make()
        let log = records.log()
        try #require(mkfifo(log.path, 0o600) == 0)
        #expect(log.append(Self.entry("r-1"))?.words.contains("not a plain file") == true)
        #expect(log.recent(limit: 10).isEmpty)
    }

    @Test("Lines are whole, and all that were reported are there, when a program that writes is killed at any instant")
    func killed() async throws {
        let records = try RecordFolder()
        try records.folder.make()
        let path = records.folder.path
        // Long enough for a kill to find a line half written.
        let reason = String(repeating: "x", count: 200_000)
        for run in 0..<4 {
            await #expect(processExitsWith: .signal(SIGALRM)) { [path = path as String, run = run as Int] in
                var timer = itimerval()
                timer.it_value.tv_usec = 20_000 + Int(UInt16.random(in: 0..<10_000))
                let log = AuditLog(
                    folder: StateFolder(path: path),
                    context: AuditContext(user: "u", host: "h", moderator: "m", server: "s"),
                    clock: { 1_764_100_000.25 })
                // Nothing handles the signal: it ends the process where it stands.
                setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
                var number = 0
                while true {
                    let reason = String(repeating: "x", count: 200_000)
                    _ = log.append(LineFileTests.entry("\(run)-\(number)", reason: reason))
                    number += 1
                }
            }
        }
        #expect(records.log().append(Self.entry("end")) == nil)
        let lines = try records.lines(Self.name)
        let entries = lines.map { AuditEntry(line: $0) }
        #expect(entries.last??.actionID == "end")
        // Each killed program leaves one torn line at most, and no line stands in another.
        #expect(entries.count { $0 == nil } <= 4)
        for run in 0..<4 {
            let own = entries.compactMap { $0 }.filter { $0.actionID.hasPrefix("\(run)-") }
            #expect(own.map(\.actionID) == own.indices.map { "\(run)-\($0)" })
            #expect(own.allSatisfy { $0.reason == reason })
        }
    }

    @Test("Rubbish that ends like a line of another system hides no entry, and counts as none")
    func rubbish() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1")) == nil)
        let line = Array(try records.text(Self.name).utf8)
        let rubbish = Array("rubbish\r\n".utf8)
        try records.write(line + rubbish + line + rubbish + rubbish, to: Self.name)
        #expect(log.recent(limit: 2).map(\.actionID) == ["r-1", "r-1"])
    }

    @Test("No secret of an event is written, however deep it lies, and no endless message or id")
    func secrets() throws {
        let raw: JSONValue = [
            "list": [["pin": "1234", "room_secret": "s3cret", "sdp": "10.0.0.1", "display": "Bob"]],
            "plugindata": ["data": ["allowed": ["t0ken"], "pin_required": true]],
        ]
        let record = EventRecord(
            sequence: 1, time: WallTime(secondsSinceEpoch: 0),
            subject: .init(id: .string(String(repeating: "i", count: 1 << 20)), name: nil), kind: .arrived, raw: raw)
        let line = record.line(server: "s")
        for secret in ["1234", "s3cret", "10.0.0.1", "t0ken"] { #expect(!line.contains(secret)) }
        #expect(line.contains("Bob") && line.contains("pin_required"))
        #expect(line.utf8.count < 2_000)
        var large = record
        large.raw = .string(String(repeating: "x", count: 1 << 20))
        #expect(large.line(server: "s").utf8.count < 2_000)
        #expect(large.line(server: "s").contains("left_out_bytes"))
    }

    @Test("Rules that cannot be read are never written over")
    func rules() throws {
        let records = try RecordFolder()
        try records.folder.make()
        let store = RuleStore(folder: records.folder, server: "http://h/janus")
        let rule = KeepOutRule(id: RuleID(1), keepOut: KeepOut(room: Bench.roomTarget, pattern: .name("Bob")))
        for number in 1...2 {
            try Data("broken \(number)".utf8).write(to: URL(filePath: store.path))
            #expect(store.save([rule])?.words.contains("could not be read") == true)
            #expect(store.load().rules.map(\.keepOut) == [rule.keepOut])
        }
        #expect(try String(contentsOfFile: "\(store.path).broken", encoding: .utf8) == "broken 1")
        #expect(try String(contentsOfFile: "\(store.path).broken-2", encoding: .utf8) == "broken 2")
        // One of a later version among others.
        try Data(#"{"rules":[{"room":1,"name":"Bob"},{"room":1,"moon":"full"}]}"#.utf8)
            .write(to: URL(filePath: store.path))
        let (rules, problem) = store.load()
        #expect(rules.map(\.keepOut.pattern) == [.name("Bob")])
        #expect(problem?.words.contains("\(store.path).broken-3") == true)
        #expect(store.load().problem == nil)
        // What cannot even be opened as a file stays, and is said.
        try FileManager.default.removeItem(atPath: store.path)
        try FileManager.default.createDirectory(atPath: store.path, withIntermediateDirectories: false)
        #expect(store.load().problem != nil)
        #expect(store.save([rule]) != nil)
    }

    @Test("A time comes back to the thousandth")
    func times() {
        for thousandth in 0..<1000 {
            let time = 1_764_100_000 + Double(thousandth) / 1000
            let text = RecordTime.text(time)
            #expect(RecordTime.time(text).map(RecordTime.text) == text)
            #expect(text.hasSuffix(".\(String(1000 + thousandth).dropFirst())Z"))
        }
    }
}
