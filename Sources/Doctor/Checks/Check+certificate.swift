internal import JanusClient

extension Check {
    /// Whether the certificates that are shown are in order, and for how long.
    static let certificate = Check("tls-certificate", .reach, "TLS certificate") { evidence throws(Obstacle) in
        let certificates = try evidence.certificates.get()
        if certificates.isEmpty { return nil }
        return certificates.map { judgement(of: $0, in: evidence) }.max { $0.status < $1.status }
    }

    /// A certificate that ends within so many days is to be renewed now.
    static let renewalDays = 21

    private static func judgement(of shown: ShownCertificate, in evidence: Evidence) -> Judgement {
        let facts = shown.facts
        let span = "\(shown.url): valid from \(dayAndTime(facts.notBefore)) to \(dayAndTime(facts.notAfter))"
        let vouching =
            facts.isSelfSigned ? "signed by itself" : "vouched for by \(facts.issuer ?? "somebody without a name")"
        let names = "for \(facts.names.isEmpty ? "no name at all" : facts.names.joined(separator: ", ")), \(vouching)"
        let clients = "Browsers and other clients refuse to connect."
        if facts.notAfter < evidence.time {
            return .problem(
                ["\(span): expired", names], why: clients,
                fix: "Renew the certificate, and have Janus, or the web server before it, read the new one.")
        }
        if facts.notBefore > evidence.time {
            return .problem(
                ["\(span): not valid yet", names], why: clients,
                fix: "Check the clock of this machine and that of the one which made the certificate.")
        }
        if !facts.covers(shown.host) {
            return .problem(
                ["\(names), and not for \(shown.host)", span], why: clients,
                fix: "Use a name that is in the certificate, or have one made for \(shown.host).")
        }
        if let distrust = shown.distrust {
            return .problem(
                ["\(shown.url) is not trusted: \(distrust)", span, names],
                why:
                    "Browsers that do not know the authority refuse to connect, and nobody can tell the server from one "
                    + "that listens in. No secret was sent there.",
                fix:
                    "Where the authority is your own, give it by --ca-file, and give it to the clients; otherwise get a "
                    + "certificate of a public authority.")
        }
        let days = (facts.notAfter - evidence.time) / 86_400
        if days < renewalDays {
            return .warning(
                ["\(span): \(days) days are left", names],
                why: "When it is over, browsers and other clients refuse to connect.",
                fix: "Renew it now, and look at what should have renewed it by itself.")
        }
        let whose = evidence.hasOwnAuthorities ? "trusted through --ca-file" : "trusted by this machine's authorities"
        return .ok("\(span): \(days) days are left", names, whose)
    }
}
