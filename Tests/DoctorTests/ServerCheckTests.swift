import JanusClient
import Testing

@testable import Doctor

@Suite("What is made of what a server says")
struct ServerCheckTests {
    @Test(arguments: [
        (1401 as Int64, Finding.Status.ok), (1402, .ok), (1400, .warning), (1102, .warning), (1001, .warning),
        (1000, .problem),
        (162, .warning),
    ])
    func `known faults`(_ version: Int64, _ status: Finding.Status) throws {
        let evidence = try Evidence.seen("http://127.0.0.1:8088", ["version": .integer(version)])
        #expect(evidence.status(.version) == status)
    }

    @Test func `a fault is told of in the versions that have it`() throws {
        let evidence = try Evidence.seen("http://127.0.0.1:8088", ["version": 1300])
        let what = try #require(Check.version.finding(in: evidence)).what.joined(separator: "\n")
        #expect(what.contains("PR 3515"))
        #expect(!what.contains("PR 3446"))
    }

    @Test(arguments: [
        (60 as Int64, Finding.Status.ok), (0, .warning), (10, .warning), (20, .ok), (600, .ok), (3600, .warning),
    ])
    func `the life of sessions`(_ seconds: Int64, _ status: Finding.Status) throws {
        let evidence = try Evidence.seen("http://127.0.0.1:8088", ["session-timeout": .integer(seconds)])
        #expect(evidence.status(.sessionLife) == status)
    }

    @Test(arguments: [
        ("ws://127.0.0.1:8188", false, Finding.Status.ok), ("http://rtc.example.org", false, .warning),
        ("http://rtc.example.org", true, .problem), ("https://rtc.example.org", true, .ok),
    ])
    func `encryption on the way`(_ url: String, _ wantsSecret: Bool, _ status: Finding.Status) throws {
        var evidence = try Evidence.seen(url, ["api_secret": .bool(wantsSecret)])
        evidence.doors = .success([])
        #expect(evidence.status(.cleartext) == status)
    }

    @Test func `a plain port beside an encrypted one`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org")
        let plain = Door(interface: .api, url: try JanusURL("ws://rtc.example.org:8188"), state: .janus)
        evidence.doors = .success([plain])
        #expect(evidence.status(.cleartext) == .warning)
        var closed = plain
        closed.state = .closed
        evidence.doors = .success([closed])
        #expect(evidence.status(.cleartext) == .ok)
    }

    @Test(arguments: [
        // (nat_1_1_mapping, local address, reached at, as a STUN server sees it)
        ("9.9.9.9" as String?, "10.0.0.5", "9.9.9.9", nil as String?, Finding.Status.ok),
        ("9.9.9.9", "10.0.0.5", "8.8.8.8", nil, .warning),
        ("9.9.9.9", "10.0.0.5", "127.0.0.1", nil, .unknown),
        ("9.9.9.9", "10.0.0.5", "127.0.0.1", "9.9.9.9", .ok),
        ("9.9.9.9", "10.0.0.5", "9.9.9.9", "8.8.8.8", .problem),
        ("203.0.113.7", "10.0.0.5", "8.8.8.8", nil, .problem),
        ("127.0.0.1", "10.0.0.5", "8.8.8.8", nil, .problem),
        ("192.168.1.5", "172.17.0.2", "192.168.1.5", nil, .ok),
        ("192.168.1.5", "172.17.0.2", "8.8.8.8", nil, .warning),
        ("192.168.1.9", "172.17.0.2", "127.0.0.1", nil, .ok),
        (nil, "9.9.9.9", "9.9.9.9", nil, .ok),
        (nil, "10.0.0.5", "8.8.8.8", nil, .problem),
        (nil, "10.0.0.5", "127.0.0.1", nil, .warning),
        (nil, "192.168.1.5", "192.168.1.5", nil, .info),
        (nil, "127.0.0.1", "127.0.0.1", nil, .warning),
    ])
    func `the address that clients are told`(
        _ mapping: String?, _ local: String, _ reached: String, _ seen: String?, _ status: Finding.Status
    ) throws {
        var info: [String: JSONValue] = ["local-ip": .string(local)]
        info["public-ip"] = mapping.map(JSONValue.string)
        let evidence = try Evidence.seen("https://rtc.example.org", info).reached(at: [reached])
            .withAdmin(at: ["http://127.0.0.1:7088/admin"]) { admin in
                if let seen { admin.stun = .success(STUNSight(server: "stun:1", address: seen)) }
            }
        #expect(evidence.status(.publicAddress) == status)
    }

    @Test func `what was seen in an answer goes before what Janus calls its own`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org", ["local-ip": "127.0.0.1"]).reached(at: ["9.9.9.9"])
        #expect(evidence.status(.publicAddress) == .problem)
        let candidates = [try #require(Candidate("candidate:1 1 udp 1 9.9.9.9 40000 typ host"))]
        evidence.ownRoom = .success(
            OwnRoom(creation: .success(.anybody), offer: .success(MediaOffer(candidates: candidates))))
        #expect(evidence.status(.publicAddress) == .ok)
    }

    @Test(arguments: [
        (false, false, nil as String?, Finding.Status.info), (true, false, nil, .warning), (true, true, nil, .info),
        (false, true, "9.9.9.9", .warning),
    ])
    func `ICE`(_ tcp: Bool, _ lite: Bool, _ mapping: String?, _ status: Finding.Status) throws {
        var info: [String: JSONValue] = ["ice-tcp": .bool(tcp), "ice-lite": .bool(lite), "local-ip": "8.8.8.8"]
        info["public-ip"] = mapping.map(JSONValue.string)
        #expect(try Evidence.seen("https://rtc.example.org", info).status(.ice) == status)
    }

    @Test func `what is only said where it is so`() throws {
        let plain = try Evidence.seen(
            "https://rtc.example.org", ["webrtc_encryption": false, "turn-server": "turn:3478"])
        #expect(plain.status(.encryption) == .problem)
        #expect(plain.status(.stunAndTURN) == .warning)
        let usual = try Evidence.seen("https://rtc.example.org")
        #expect(usual.status(.encryption) == nil)
        #expect(usual.status(.ownRoom) == nil)
        #expect(usual.status(.stunAndTURN) == .info)
    }

    @Test(arguments: [(0, Finding.Status.ok), (5, .ok), (-5, .ok), (6, .warning), (-3600, .warning)])
    func `the clock`(_ lead: Int, _ status: Finding.Status) throws {
        var evidence = try Evidence.seen("https://rtc.example.org")
        evidence.clockLead = .success(lead)
        #expect(evidence.status(.clock) == status)
    }

    @Test func `the round trip is the one in the middle`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org")
        evidence.roundTrips = .success([
            .seconds(2), .milliseconds(10), .microseconds(12_340), .milliseconds(20), .milliseconds(9),
        ])
        let finding = try #require(Check.roundTrip.finding(in: evidence))
        #expect(finding.status == .ok)
        #expect(finding.what == ["median of 5 requests 12 ms, from 9.0 ms to 2000 ms"])
        evidence.roundTrips = .success([.milliseconds(501)])
        #expect(evidence.status(.roundTrip) == .warning)
    }
}
