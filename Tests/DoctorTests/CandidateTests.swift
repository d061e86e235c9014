import Testing

@testable import Doctor

@Suite("Ways for media")
struct CandidateTests {
    @Test(arguments: [
        ("a=candidate:1 1 udp 2015363327 192.0.2.2 40200 typ host", "192.0.2.2:40200/udp host"),
        ("candidate:2 1 UDP 1 9.9.9.9 5 typ srflx raddr 10.0.0.1 rport 5", "9.9.9.9:5/udp srflx"),
        ("3 1 tcp 1 10.0.0.1 9 typ host tcptype active", "10.0.0.1:9/tcp host"),
        ("candidate:4 1 udp 1 2a00::1 7 typ relay raddr :: rport 0", "[2a00::1]:7/udp relay"),
        ("candidate:5 1 udp 1 f00.local 7 typ host", "f00.local:7/udp host"),
    ])
    func `a candidate is read in every form`(_ line: String, _ words: String) throws {
        #expect(try #require(Candidate(line)).description == words)
    }

    @Test(arguments: [
        "", "candidate:", "candidate:1 1 udp 1 10.0.0.1 x typ host", "candidate:1 1 udp 1 10.0.0.1 70000 typ host",
        "a=mid:0", "candidate:1 1 udp 1 10.0.0.1 5 host",
    ])
    func `what is no candidate`(_ line: String) {
        #expect(Candidate(line) == nil)
    }

    @Test func `each candidate of a description is taken once`() {
        let line = "a=candidate:1 1 udp 1 10.0.0.1 5 typ host\r\n"
        let other = "a=candidate:1 1 udp 1 10.0.0.2 5 typ host\r\n"
        #expect(
            Candidate.all(inSDP: "v=0\r\n" + line + "m=video\r\n" + line + other).map(\.host) == [
                "10.0.0.1", "10.0.0.2",
            ])
    }

    /// What is made of the addresses in an answer, as they look from where one stands, and at which nobody could knock.
    @Test(arguments: [
        // Reached from outside.
        (["172.17.0.2"], ["9.9.9.9"], [], Finding.Status.problem), (["10.0.0.5"], ["9.9.9.9"], [], .problem),
        (["8.8.8.8"], ["9.9.9.9"], [], .warning), ([], ["9.9.9.9"], [], .problem),
        // From another machine of the same network.
        (["172.17.0.2"], ["192.168.1.5"], ["192.168.1.9"], .problem),
        (["9.9.9.9"], ["192.168.1.5"], ["192.168.1.9"], .unknown),
        // On the server itself.
        (["172.17.0.2"], ["127.0.0.1"], ["192.168.1.5", "172.17.0.1"], .problem),
        (["9.9.9.9"], ["127.0.0.1"], ["192.168.1.5"], .unknown),
        (["203.0.113.7"], ["127.0.0.1"], ["192.168.1.5"], .problem),
        (["172.17.0.2"], ["192.168.1.5"], ["192.168.1.5", "172.17.0.1"], .problem),
        (["f00.local"], ["127.0.0.1"], ["192.168.1.5"], .unknown), (["f00.local"], ["9.9.9.9"], [], .unknown),
    ])
    func `where they lead`(_ offered: [String], _ reached: [String], _ own: [String], _ status: Finding.Status) throws {
        let candidates = try offered.map { try #require(Candidate("candidate:1 1 udp 1 \($0) 40000 typ host")) }
        let vantage = Vantage(reached: reached.compactMap { IPAddress($0) }, own: own.compactMap { IPAddress($0) })
        let judgement = Self.judge(MediaPaths(offer: MediaOffer(candidates: candidates), vantage: vantage))
        #expect(judgement.status == status, "\(judgement.what)")
    }

    @Test func `what answers a knock is fine, and what does not is a problem`() throws {
        let candidates = ["40010", "40002"].compactMap { Candidate("candidate:1 1 udp 1 9.9.9.9 \($0) typ host") }
        let vantage = Vantage(reached: [try #require(IPAddress("9.9.9.9"))], own: [])
        var offer = MediaOffer(candidates: candidates, knocked: Set(candidates))
        let silent = Self.judge(MediaPaths(offer: offer, vantage: vantage))
        #expect(silent.status == .problem)
        #expect(silent.what.contains("ports seen: 40002, 40010"))
        offer.answering = [candidates[0]]
        #expect(Self.judge(MediaPaths(offer: offer, vantage: vantage)).status == .ok)
    }

    private static func judge(_ paths: MediaPaths) -> Judgement {
        do throws(Obstacle) {
            return try paths.judgement()
        } catch {
            return Judgement(error)
        }
    }
}
