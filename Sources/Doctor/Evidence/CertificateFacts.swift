/// What stands in the certificate that a server shows.
struct CertificateFacts: Hashable, Sendable {
    /// Seconds since 1970.
    var notBefore: Int
    var notAfter: Int
    /// The names and addresses it is for.
    var names: [String]
    /// What the authority that vouches for it calls itself.
    var issuer: String?
    /// Whether nobody but itself vouches for it.
    var isSelfSigned: Bool

    /// Whether it is for this host: a name, a pattern such as `*.example.org`, or an address.
    func covers(_ host: String) -> Bool {
        if let address = IPAddress(host) { return names.contains { IPAddress($0) == address } }
        let host = host.lowercased()
        return names.contains { name in
            let name = name.lowercased()
            guard name.hasPrefix("*.") else { return name == host }
            // The star stands for one label.
            let dot = host.firstIndex(of: ".") ?? host.endIndex
            return host[dot...] == name.dropFirst()
        }
    }
}

/// A certificate, and whether the client that was told whom to trust takes it.
struct ShownCertificate: Hashable, Sendable {
    /// Where it was shown.
    var url: String
    var host: String
    var facts: CertificateFacts
    /// Why it is not trusted; nil where it is.
    var distrust: String?
}
