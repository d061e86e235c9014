import Foundation
import JanusWire
import Synchronization
import Testing

@testable import Moderation

@Suite("The log of what was done")
struct AuditLogTests {
    private static let name = "audit-2025-11.jsonl"

    private static func entry(_ id: String, _ phase: AuditEntry.Phase = .intent, reason: String? = nil) -> AuditEntry {
        var entry = AuditEntry(time: 0, actionID: id, phase: phase, action: "kick")
        entry.room = 1234
        entry.person = .number(1 << 62)
        entry.personName = "Bob"
        entry.reason = reason
        return entry
    }

    @Test("A line says when, who, where, whom, what and why, and comes back as it was")
    func roundTrip() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1", reason: "spam")) == nil)
        var outcome = Self.entry("r-1", .outcome)
        outcome.outcome = "refused"
        outcome.code = 433
        outcome.message = "Unauthorized (wrong secret)"
        #expect(log.append(outcome) == nil)
        #expect(
            try records.lines(Self.name).first == """
                {"time":"2025-11-25T19:46:40.250Z","action_id":"r-1","phase":"intent","user":"op","host":"desk",\
                "moderator":"moderator","server":"http://127.0.0.1/janus","room":1234,"person":4611686018427387904,\
                "name":"Bob","action":"kick","reason":"spam"}
                """)
        let read = log.recent(limit: 10)
        #expect(read.map(\.phase) == [.intent, .outcome])
        #expect(read.map(\.person) == [.number(1 << 62), .number(1 << 62)])
        #expect(read.last?.code == 433)
        #expect(read.last?.message == "Unauthorized (wrong secret)")
        #expect(read.first?.time == 1_764_100_000.25)
    }

    @Test("Only its owner can read it")
    func permissions() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1")) == nil)
        #expect(try records.mode(log.path) == 0o600)
        #expect(try records.mode(records.folder.path) == 0o700)
    }

    @Test("There is one file a month, by the calendar of UTC")
    func months() throws {
        let records = try RecordFolder()
        let time = Mutex(1_764_547_199.0)
        let log = records.log { time.withLock { $0 } }
        #expect(log.append(Self.entry("r-1")) == nil)
        time.withLock { $0 += 2 }
        #expect(log.append(Self.entry("r-2")) == nil)
        #expect(try records.lines("audit-2025-11.jsonl").count == 1)
        #expect(try records.lines("audit-2025-12.jsonl").count == 1)
        #expect(log.recent(limit: 10).map(\.actionID) == ["r-1", "r-2"])
        #expect(log.recent(limit: 1).map(\.actionID) == ["r-2"])
    }

    @Test("A line that was torn at any byte is ended, and the next one is whole")
    func torn() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1")) == nil)
        #expect(log.append(Self.entry("r-2", reason: "客服 🎉")) == nil)
        let whole = Array(try records.text(Self.name).utf8)
        for length in 0...whole.count {
            try records.write(whole.prefix(length), to: Self.name)
            #expect(log.append(Self.entry("r-3")) == nil)
            let text = String(decoding: try Data(contentsOf: URL(filePath: log.path)), as: UTF8.self)
            #expect(text.hasSuffix("\n"))
            let last = try #require(text.split(separator: "\n").last)
            #expect(AuditEntry(line: last)?.actionID == "r-3", "torn at \(length)")
            #expect(log.recent(limit: 10).last?.actionID == "r-3")
        }
    }

    @Test("Several Janitors write at once: every line is whole, and none is missing")
    func together() async throws {
        let records = try RecordFolder()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let log = records.log(moderator: "m\(writer)")
                    for number in 0..<100 {
                        #expect(log.append(Self.entry("\(writer)-\(number)", reason: "x")) == nil)
                    }
                }
            }
        }
        let ids = try records.lines(Self.name).map { AuditEntry(line: $0)?.actionID }
        #expect(ids.count == 800)
        #expect(Set(ids).count == 800 && !ids.contains(nil))
    }

    @Test(
        "What could steer a terminal or hide something is escaped; letters stay readable",
        arguments: [
            ("\u{1b}[2J", #"\u001b[2J"#), ("a\nb", #"a\nb"#), ("\u{202e}x", #"\u202ex"#), ("\u{2028}", #"\u2028"#),
            ("\u{200b}", #"\u200b"#), ("\u{9b}31m", #"\u009b31m"#), ("\u{e0001}", #"\udb40\udc01"#), ("客服", "客服"),
            ("\"", #"\""#),
        ])
    func hostile(_ text: String, _ expected: String) throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1", reason: text)) == nil)
        let line = try records.text(Self.name)
        #expect(line.contains("\"reason\":\"\(expected)\""))
        #expect(log.recent(limit: 1).first?.reason == text)
    }

    @Test("Rubbish between the lines is passed over, and so is what was cut off a huge file")
    func rubbish() throws {
        let records = try RecordFolder()
        let log = records.log()
        #expect(log.append(Self.entry("r-1")) == nil)
        let line = Array(try records.text(Self.name).utf8)
        let noise = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
        try records.write(line + noise + [10] + Array("{\"time\":1}\n[]\n\u{0}\u{1}\n".utf8) + line, to: Self.name)
        #expect(log.recent(limit: 100).map(\.actionID) == ["r-1"])
    }

    @Test("What cannot be written is said once, and written again as soon as it can be")
    func problems() throws {
        let records = try RecordFolder()
        let log = records.log()
        try FileManager.default.createDirectory(
            atPath: records.folder.path, withIntermediateDirectories: true)
        // A folder stands where the file should be.
        try FileManager.default.createDirectory(atPath: log.path, withIntermediateDirectories: false)
        let problem = try #require(log.append(Self.entry("r-1")))
        let name = try #require(log.path.split(separator: "/").last)
        #expect(problem.words == "cannot write \(name): Is a directory (in \(records.folder.path))")
        #expect(log.append(Self.entry("r-2")) == nil, "the same is not said twice")
        try FileManager.default.removeItem(atPath: log.path)
        #expect(log.append(Self.entry("r-3")) == nil)
        #expect(log.recent(limit: 10).map(\.actionID) == ["r-3"])
    }

    @Test("A link that somebody else has put there is not followed")
    func links() throws {
        let records = try RecordFolder()
        let log = records.log()
        try FileManager.default.createDirectory(atPath: records.folder.path, withIntermediateDirectories: true)
        let elsewhere = records.folder.file("elsewhere")
        try FileManager.default.createSymbolicLink(atPath: log.path, withDestinationPath: elsewhere)
        let problem = try #require(log.append(Self.entry("r-1")))
        #expect(problem.words.contains("symbolic link"))
        #expect(!FileManager.default.fileExists(atPath: elsewhere))
        #expect(log.recent(limit: 10).isEmpty)
    }

    @Test("A folder that cannot be made is a clear message")
    func noFolder() throws {
        let log = AuditLog(
            folder: StateFolder(path: "/dev/null/janitor"),
            context: AuditContext(user: "op", host: "desk", moderator: "m", server: "s"))
        let problem = try #require(log.append(Self.entry("r-1")))
        #expect(problem.words.contains("/dev/null"))
    }

    @Test("The folder is where the XDG base directories say")
    func whereItIs() {
        let home = ["HOME": "/home/op"]
        #expect(StateFolder(environment: home).path == "/home/op/.local/state/janitor")
        #expect(
            StateFolder(environment: home.merging(["XDG_STATE_HOME": "/srv/state"]) { $1 }).path
                == "/srv/state/janitor")
        #expect(
            StateFolder(environment: home.merging(["XDG_STATE_HOME": "relative"]) { $1 }).path
                == "/home/op/.local/state/janitor")
        #expect(StateFolder(environment: [:]).path.hasPrefix("/"))
    }
}
