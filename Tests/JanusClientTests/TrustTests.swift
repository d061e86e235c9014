import Glibc
import JanusClient
import TestSupport
import Testing

@Suite("whom a client trusts")
struct TrustTests {
    /// This machine as an address, and as a name where it has one: a bare chroot may know none.
    private static let hosts: [String] = {
        var found: UnsafeMutablePointer<addrinfo>?
        defer { found.map { freeaddrinfo($0) } }
        return getaddrinfo("localhost", nil, nil, &found) == 0 ? ["127.0.0.1", "localhost"] : ["127.0.0.1"]
    }()

    /// Runs a TLS server with one of the tests' certificates; it is a web server, and no Janus.
    private func withServer(
        _ certificate: TestCertificates.Name, _ body: (_ port: Int, TestCertificates) async throws -> Void
    ) async throws {
        let certificates = try await TestCertificates.shared()
        let program = try #require(findProgram("openssl"))
        let folder = try makeTemporaryFolder("tls")
        let server = try GuardedProcess(
            [
                program, "s_server", "-www", "-accept", "127.0.0.1:0", "-cert",
                certificates.certificate(certificate), "-key", certificates.key(certificate),
            ], folder: folder, log: "\(folder)/log")
        defer { server.stop() }
        let port = try await eventually(
            "the server listens",
            some: {
                let word = textOfFile("\(folder)/log").split(separator: "\n").first { $0.hasPrefix("ACCEPT ") }
                return word.flatMap { $0.split(separator: ":").last }.flatMap { Int($0) }
            })
        try await body(port, certificates)
    }

    private func outcome(_ url: String, _ trust: ServerTrust) async throws -> JanusError.Kind? {
        var configuration = JanusConfiguration(apiSecret: Secret("sesame"))
        configuration.trust = trust
        let client = JanusClient(url: try JanusURL(url), configuration: configuration)
        let error = await #expect(throws: JanusError.self) { try await client.info() }
        await client.shutdown()
        return error?.kind
    }

    @Test(
        "a certificate of another host, out of date, signed by itself or by an unknown authority is refused",
        arguments: TestCertificates.Name.allCases, ["https", "wss"])
    func refusing(certificate: TestCertificates.Name, scheme: String) async throws {
        try await withServer(certificate) { port, certificates in
            for host in Self.hosts {
                let url = "\(scheme)://\(host):\(port)/janus"
                let trusts: [ServerTrust] =
                    certificate == .good
                    ? [.system] : [.system, try .authorities(inFile: certificates.authority)]
                for trust in trusts {
                    let kind = try await outcome(url, trust)
                    guard case .untrusted(let why)? = kind else {
                        Issue.record("\(url) with \(trust): \(String(describing: kind))")
                        continue
                    }
                    #expect(!why.isEmpty)
                }
                // Who looks away gets as far as that it is no Janus.
                let kind = try await outcome(url, .anything)
                guard case .notJanus? = kind else {
                    Issue.record("\(url): \(String(describing: kind))")
                    continue
                }
            }
        }
    }

    @Test("a good certificate is taken for names and for bare addresses alike", arguments: ["https", "wss"])
    func taking(scheme: String) async throws {
        try await withServer(.good) { port, certificates in
            for host in Self.hosts {
                let trust = try ServerTrust.authorities(inFile: certificates.authority)
                let kind = try await outcome("\(scheme)://\(host):\(port)/janus", trust)
                guard case .notJanus? = kind else {
                    Issue.record("\(host): \(String(describing: kind))")
                    continue
                }
            }
        }
    }

    @Test("what is no file of certificates is refused by its name")
    func files() async throws {
        let certificates = try await TestCertificates.shared()
        for path in ["/nonexistent", "/etc/passwd", certificates.key(.good)] {
            let error = #expect(throws: JanusError.self) { try ServerTrust.authorities(inFile: path) }
            #expect("\(String(describing: error))".contains(path))
        }
    }
}
