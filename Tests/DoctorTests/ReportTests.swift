import JanusClient
import Testing
import Text

@testable import Doctor

@Suite("Reports")
struct ReportTests {
    private func report(_ evidence: Evidence) -> Report {
        Report(evidence: evidence, findings: Check.all.compactMap { $0.finding(in: evidence) })
    }

    @Test func `what nobody looked at is unknown, and never fine`() throws {
        let evidence = Evidence(
            target: try JanusURL("https://rtc.example.org"), time: 0, unseen: Obstacle("nobody looked"))
        let findings = Check.all.compactMap { $0.finding(in: evidence) }
        #expect(findings.count >= Check.all.count - 1)
        for finding in findings where finding.id != Check.reachable.id {
            #expect(finding.status == .unknown, "\(finding.id)")
            #expect(!finding.what.isEmpty, "\(finding.id)")
        }
    }

    @Test func `ids are of one kind, and each is there once`() {
        let ids = Check.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)") }
    }

    @Test func `what it comes to`() throws {
        let unreached = Evidence(
            target: try JanusURL("https://rtc.example.org"), time: 0, unseen: Obstacle("nobody looked"))
        #expect(report(unreached).outcome == .unreached)
        var evidence = try Evidence.seen("https://rtc.example.org")
        #expect(report(evidence).outcome == .fine)
        evidence.clockLead = .success(100)
        #expect(report(evidence).outcome == .warnings)
        evidence.roomSecrets = .success(RoomSecrets(open: ["1"], asked: 1, unasked: 0))
        #expect(report(evidence).outcome == .problems)
        #expect(Outcome.allCases.map(\.rawValue) == [0, 3, 4, 5])
    }

    @Test func `as JSON`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org", at: 7)
        evidence.roomSecrets = .success(RoomSecrets(open: ["1"], asked: 1, unasked: 0))
        let json = report(evidence).json
        #expect(json["format"] == 1)
        #expect(json["time"] == 7)
        #expect(json["exit_status"] == 4)
        #expect(json["server"] == ["url": "https://rtc.example.org", "version": "1.4.1"])
        let finding = try #require(json["findings"]?.array?.first { $0["id"] == "room-secrets" })
        #expect(finding.object?.keys.sorted() == ["fix", "group", "id", "status", "title", "what", "why"])
        #expect(finding["status"] == "problem")
        #expect(json["counts"]?["problem"] == 1)
    }

    @Test(arguments: [40, 60, 100, 120])
    func `as text no line is wider than it may be, and the worst comes first`(_ width: Int) throws {
        var evidence = try Evidence.seen("https://rtc.example.org", ["server-name": "evil \u{1B}[31m\u{202E} 名"])
        evidence.roomSecrets = .success(RoomSecrets(open: ["1", "\u{1B}]0;x\u{7}"], asked: 2, unasked: 0))
        let lines = ReportText.lines(of: report(evidence), width: width, usesColour: false)
        for line in lines.dropFirst() { #expect(CleanText(cleaning: line).width <= width, "\(line)") }
        #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") && !$0.contains("\u{7}") })
        let access = try #require(lines.firstIndex(of: "Who may do what"))
        for other in ["The server", "Media", "How it is reached"] {
            #expect(try #require(lines.firstIndex(of: other)) > access)
        }
        let first = lines[access + 1]
        #expect(first == "  problem  Secrets of rooms")
    }

    @Test func `what is long is told to its end`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org").reached(at: ["9.9.9.9"])
        let candidate = try #require(Candidate("candidate:1 1 udp 1 9.9.9.9 40000 typ host"))
        let offer = MediaOffer(candidates: [candidate], knocked: [candidate])
        evidence.ownRoom = .success(OwnRoom(creation: .success(.anybody), offer: .success(offer)))
        let lines = ReportText.lines(of: report(evidence), width: 100, usesColour: false)
        let fix = try #require(report(evidence).findings.first { $0.id == "candidates" }?.fix)
        let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains(fix))
    }

    @Test func `colours are only there when they are wanted`() throws {
        let report = report(try Evidence.seen("https://rtc.example.org"))
        let coloured = ReportText.lines(of: report, width: 100, usesColour: true)
        #expect(coloured.contains { $0.contains("\u{1B}[32m") })
        let plain = ReportText.lines(of: report, width: 100, usesColour: false)
        #expect(coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == plain)
    }
}
