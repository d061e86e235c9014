/// How a STUN server sees a Janus (`test_stun`).
public struct STUNAnswer: Hashable, Sendable {
    /// The address from which Janus' packets come.
    public var publicAddress: String
    /// The port from which they come.
    public var publicPort: Int
    /// How long the answer took.
    public var elapsed: Duration
}

extension STUNAnswer {
    /// The answer in a reply, or `nil` when it names no address.
    public init?(_ reply: JSONValue) {
        guard let address = reply["public_ip"]?.string,
            let port = reply["public_port"]?.integer.flatMap(Int.init(exactly:))
        else { return nil }
        publicAddress = address
        publicPort = port
        elapsed = reply["elapsed"]?.microseconds ?? .zero
    }
}

/// What a name stands for, as a Janus sees it (`resolve_address`).
public struct ResolvedAddress: Hashable, Sendable {
    /// The IPv4 or IPv6 address.
    public var address: String
    /// How long the answer took.
    public var elapsed: Duration
}

extension ResolvedAddress {
    /// The address in a reply, or `nil` when there is none in it.
    public init?(_ reply: JSONValue) {
        guard let address = reply["ip"]?.string else { return nil }
        self.address = address
        elapsed = reply["elapsed"]?.microseconds ?? .zero
    }
}
