internal import FoundationEssentials

/// A certificate authority of this test run, and certificates of servers.
///
/// They are made once by the command `openssl`, and their folder goes when the test process does.
package struct TestCertificates: Sendable {
    /// What is right or wrong with the certificate of a server.
    package enum Name: String, CaseIterable, Sendable, Hashable {
        /// For `localhost`, 127.0.0.1 and ::1, signed by the authority.
        case good
        /// For `elsewhere.test` alone, signed by the authority.
        case wrongHost
        /// As the good one, but no longer valid.
        case expired
        /// As the good one, but signed by itself alone.
        case selfSigned
    }

    /// The PEM file of the authority's certificate.
    package let authority: String
    private let folder: String
    /// Holds the folder for as long as the test process lives.
    private let guardian: GuardedProcess

    /// The PEM file of a server's certificate.
    package func certificate(_ name: Name) -> String { "\(folder)/\(name.rawValue).pem" }

    /// The PEM file of the key to a server's certificate.
    package func key(_ name: Name) -> String { "\(folder)/\(name.rawValue).key" }

    /// Those of this test process, made by whoever asks first.
    package static func shared() async throws -> TestCertificates { try await made.value }

    private static let made = Task { try await make() }

    private static func make() async throws -> TestCertificates {
        guard let openssl = findProgram("openssl") else {
            throw NeverHappened(description: "there are no certificates without openssl: apt-get install openssl")
        }
        let folder = try makeTemporaryFolder("certificates")
        try Data(configuration.utf8).write(to: URL(filePath: "\(folder)/settings"))
        let log = "\(folder)/log"
        let process = try GuardedProcess(
            ["/bin/sh", "-euc", script, openssl, folder], folder: folder, log: log)
        let status = try await process.status()
        guard status == 0 else {
            defer { process.stop() }
            throw NeverHappened(description: "openssl made no certificates:\n\(textOfFile(log))")
        }
        return TestCertificates(authority: "\(folder)/authority.pem", folder: folder, guardian: process)
    }
}

extension TestCertificates {
    /// Elliptic curves: making an RSA key can take seconds.
    private static let script = """
        cd "$1"
        : >index
        request() {
            name=$1; shift
            "$0" req -config settings -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout "$name.key" "$@"
        }
        sign() {
            request "$1" -subj "/CN=$1" -out "$1.csr"
            "$0" ca -config settings -batch -notext -extensions "$2" -startdate "$3" -enddate "$4" \
                -in "$1.csr" -out "$1.pem"
        }
        request authority -x509 -subj "/CN=Authority of Janitor's tests" -days 36500 -extensions authority \
            -out authority.pem
        sign good here 20200101000000Z 20991231235959Z
        sign wrongHost elsewhere 20200101000000Z 20991231235959Z
        sign expired here 20200101000000Z 20200201000000Z
        request selfSigned -x509 -subj "/CN=selfSigned" -days 36500 -extensions here -out selfSigned.pem
        """

    private static let configuration = """
        [req]
        distinguished_name = subject
        [subject]
        [ca]
        default_ca = tests
        [tests]
        certificate = authority.pem
        private_key = authority.key
        database = index
        new_certs_dir = .
        rand_serial = yes
        unique_subject = no
        default_md = sha256
        policy = names
        [names]
        commonName = supplied
        [authority]
        basicConstraints = critical, CA:TRUE
        keyUsage = critical, keyCertSign, cRLSign
        subjectKeyIdentifier = hash
        [here]
        basicConstraints = critical, CA:FALSE
        keyUsage = critical, digitalSignature
        extendedKeyUsage = serverAuth
        subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
        [elsewhere]
        basicConstraints = critical, CA:FALSE
        keyUsage = critical, digitalSignature
        extendedKeyUsage = serverAuth
        subjectAltName = DNS:elsewhere.test

        """
}
