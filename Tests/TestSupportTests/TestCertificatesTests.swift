import TestSupport
import Testing

struct TestCertificatesTests {
    /// What `openssl` says to the certificate of a server that is called by that name or address.
    private func verify(_ name: TestCertificates.Name, _ option: String, _ value: String) async throws -> String {
        let certificates = try await TestCertificates.shared()
        let result = try await GuardedProcess.run([
            "openssl", "verify", "-CAfile", certificates.authority, option, value, certificates.certificate(name),
        ])
        return result.status == 0 ? "OK" : result.output
    }

    @Test(arguments: [("-verify_hostname", "localhost"), ("-verify_ip", "127.0.0.1"), ("-verify_ip", "::1")])
    func theGoodOneIsGood(option: String, value: String) async throws {
        #expect(try await verify(.good, option, value) == "OK")
    }

    @Test func eachOfTheOthersHasItsOwnFault() async throws {
        #expect(try await verify(.wrongHost, "-verify_hostname", "localhost").contains("hostname mismatch"))
        #expect(try await verify(.wrongHost, "-verify_ip", "127.0.0.1").contains("IP address mismatch"))
        #expect(try await verify(.wrongHost, "-verify_hostname", "elsewhere.test") == "OK")
        #expect(try await verify(.expired, "-verify_ip", "127.0.0.1").contains("certificate has expired"))
        #expect(try await verify(.selfSigned, "-verify_ip", "127.0.0.1").contains("self-signed certificate"))
    }

    @Test(arguments: TestCertificates.Name.allCases)
    func eachHasItsKey(name: TestCertificates.Name) async throws {
        let certificates = try await TestCertificates.shared()
        let fromKey = try await GuardedProcess.run(["openssl", "pkey", "-in", certificates.key(name), "-pubout"])
        let fromCertificate = try await GuardedProcess.run([
            "openssl", "x509", "-in", certificates.certificate(name), "-noout", "-pubkey",
        ])
        #expect(fromKey.status == 0 && fromKey.output == fromCertificate.output)
    }
}
