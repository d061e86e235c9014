/// A way on which Janus says that its media can be reached (RFC 8839).
struct Candidate: Hashable, Sendable {
    /// `host`, `srflx`, `prflx` or `relay`.
    var kind: String
    /// `udp` or `tcp`.
    var transport: String
    /// An address, or a name of multicast DNS.
    var host: String
    var port: Int

    var address: IPAddress? { IPAddress(host) }

    var description: String { "\(address?.isIPv6 == true ? "[\(host)]" : host):\(port)/\(transport) \(kind)" }

    /// Reads a candidate as SDP and `trickle` write it, with or without `a=` and `candidate:`.
    init?(_ line: some StringProtocol) {
        let attribute = line.firstRange(of: "candidate:").map { line[$0.upperBound...] } ?? line[...]
        let words = attribute.split(whereSeparator: \.isWhitespace)
        guard words.count >= 8, words[6] == "typ", let port = Int(words[5]), (0...65_535).contains(port) else {
            return nil
        }
        kind = words[7].lowercased()
        transport = words[2].lowercased()
        host = String(words[4])
        self.port = port
    }

    /// All candidates of a session description, each once, in their order.
    static func all(inSDP sdp: String) -> [Candidate] {
        var known: Set<Candidate> = []
        return sdp.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("a=candidate:") }
            .compactMap { Candidate($0) }.filter { known.insert($0).inserted }
    }
}
