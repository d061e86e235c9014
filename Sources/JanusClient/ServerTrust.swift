internal import NIOSSL

/// Whose word a client takes for it that a server is who it says it is.
///
/// Certificate and host are verified unless ``anything`` is chosen; a bare address as well as a name.
public struct ServerTrust: Hashable, Sendable {
    enum Roots: Hashable, Sendable {
        case system
        case certificates([NIOSSLCertificate])
        case anything
    }

    let roots: Roots

    /// The authorities that this machine trusts.
    public static let system = ServerTrust(roots: .system)

    /// Nobody's: any certificate is taken, also that of somebody who listens in.
    public static let anything = ServerTrust(roots: .anything)

    /// The authorities whose certificates stand in a PEM file, and no others.
    ///
    /// - Throws: ``JanusError/Kind/untrusted(_:)`` when the file cannot be read or holds no certificate.
    public static func authorities(inFile path: String) throws(JanusError) -> ServerTrust {
        guard let certificates = try? NIOSSLCertificate.fromPEMFile(path), !certificates.isEmpty else {
            throw JanusError(.untrusted("\(path) cannot be read, or holds no certificate in PEM form"))
        }
        return ServerTrust(roots: .certificates(certificates))
    }

    /// Whether the server has to show who it is.
    public var verifies: Bool { roots != .anything }
}

extension TLSConfiguration {
    /// How a client of Janus secures its connections.
    static func janus(_ trust: ServerTrust) -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        switch trust.roots {
        case .system: break
        case .certificates(let certificates): tls.trustRoots = .certificates(certificates)
        case .anything: tls.certificateVerification = .none
        }
        return tls
    }
}
