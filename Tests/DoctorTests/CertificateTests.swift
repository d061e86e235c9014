import JanusClient
import Testing

@testable import Doctor

@Suite("Certificates")
struct CertificateTests {
    private static let day = 86_400
    private static let now = 1_800_000_000

    private static func judge(
        from: Int = -30, to: Int = 60, names: [String] = ["rtc.example.org"], isSelfSigned: Bool = false,
        distrust: String? = nil
    ) throws -> Finding {
        var evidence = try Evidence.seen("https://rtc.example.org/janus", at: now)
        let facts = CertificateFacts(
            notBefore: now + from * day, notAfter: now + to * day, names: names, issuer: "Somebody",
            isSelfSigned: isSelfSigned)
        evidence.certificates = .success([
            ShownCertificate(
                url: "https://rtc.example.org", host: "rtc.example.org", facts: facts, distrust: distrust)
        ])
        return try #require(Check.certificate.finding(in: evidence))
    }

    @Test func `a certificate that is in order`() throws {
        let finding = try Self.judge()
        #expect(finding.status == .ok)
        #expect(finding.what[0].contains("60 days are left"))
    }

    @Test(arguments: [
        (-30, 22, Finding.Status.ok), (-30, 20, .warning), (-30, 0, .warning), (-30, -1, .problem), (1, 60, .problem),
    ])
    func `how long it is valid`(_ from: Int, _ to: Int, _ status: Finding.Status) throws {
        #expect(try Self.judge(from: from, to: to).status == status)
    }

    @Test func `one for others, and one that nobody known vouches for`() throws {
        #expect(try Self.judge(names: ["elsewhere.test"]).status == .problem)
        let unknown = try Self.judge(isSelfSigned: true, distrust: "its certificate is of an unknown authority")
        #expect(unknown.status == .problem)
        #expect(unknown.what.contains { $0.contains("signed by itself") })
    }

    @Test func `of several the worst is told`() throws {
        var evidence = try Evidence.seen("https://rtc.example.org/janus", at: Self.now)
        let good = CertificateFacts(
            notBefore: 0, notAfter: Self.now * 2, names: ["rtc.example.org"], issuer: "Somebody", isSelfSigned: false)
        var old = good
        old.notAfter = Self.now - 1
        evidence.certificates = .success([
            ShownCertificate(url: "https://rtc.example.org", host: "rtc.example.org", facts: good),
            ShownCertificate(url: "wss://rtc.example.org:8989", host: "rtc.example.org", facts: old),
        ])
        let finding = try #require(Check.certificate.finding(in: evidence))
        #expect(finding.status == .problem)
        #expect(finding.what[0].contains("8989"))
    }

    @Test(arguments: [
        (["rtc.example.org"], "RTC.example.org", true), (["*.example.org"], "rtc.example.org", true),
        (["*.example.org"], "a.rtc.example.org", false), (["*.example.org"], "example.org", false),
        (["example.org"], "rtc.example.org", false), (["127.0.0.1"], "127.0.0.1", true), (["::1"], "::1", true),
        (["127.0.0.1"], "127.0.0.2", false), ([], "rtc.example.org", false), (["*.0.0.1"], "127.0.0.1", false),
    ])
    func `whom it is for`(_ names: [String], _ host: String, _ covers: Bool) {
        let facts = CertificateFacts(notBefore: 0, notAfter: 1, names: names, isSelfSigned: false)
        #expect(facts.covers(host) == covers)
    }
}
