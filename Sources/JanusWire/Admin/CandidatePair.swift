/// The two ends between which media travel.
public struct CandidatePair: Hashable, Sendable {
    /// The server's end.
    public var local: Endpoint
    /// The person's end, as the server sees it: personal data.
    public var remote: Endpoint

    /// One end.
    public struct Endpoint: Hashable, Sendable {
        /// An IPv4 or IPv6 address.
        public var address: String
        /// The port.
        public var port: Int
        /// How the address was found: "host", "srflx", "prflx" or "relay".
        public var kind: String
        /// "udp" or "tcp".
        public var proto: String

        /// Whether the address is that of a relay (TURN), and so says nothing of who is behind it.
        public var isRelayed: Bool { kind == "relay" }

        /// Such an end.
        public init(address: String, port: Int, kind: String, proto: String) {
            self.address = address
            self.port = port
            self.kind = kind
            self.proto = proto
        }
    }

    /// The way between those two.
    public init(local: Endpoint, remote: Endpoint) {
        self.local = local
        self.remote = remote
    }
}

extension CandidatePair {
    /// The pair as Janus writes it, such as `10.0.0.2:40000 [host,udp] <-> 10.0.0.9:51000 [prflx,udp]`; `nil` for
    /// anything else.
    public init?(_ text: String) {
        guard let arrow = text.firstRange(of: " <-> "), let local = Endpoint(text[..<arrow.lowerBound]),
            let remote = Endpoint(text[arrow.upperBound...])
        else { return nil }
        self.init(local: local, remote: remote)
    }
}

extension CandidatePair.Endpoint {
    fileprivate init?(_ text: Substring) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[1].hasPrefix("["), parts[1].hasSuffix("]"),
            // An IPv6 address has colons of its own, and no brackets here.
            let colon = parts[0].lastIndex(of: ":"), colon > parts[0].startIndex,
            let port = UInt16(parts[0][parts[0].index(after: colon)...])
        else { return nil }
        let words = parts[1].dropFirst().dropLast().split(separator: ",")
        guard words.count == 2 else { return nil }
        self.init(
            address: String(parts[0][..<colon]), port: Int(port), kind: String(words[0]), proto: String(words[1]))
    }
}
