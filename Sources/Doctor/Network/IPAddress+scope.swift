extension IPAddress {
    /// Whom it can be reached by, as far as the address itself tells (RFC 6890).
    var scope: AddressScope { Self.blocks.first { $0.contains(self) }?.scope ?? .everywhere }

    var isLoopback: Bool { scope == .loopback }
    var isPublic: Bool { scope == .everywhere }
    var isInside: Bool { if case .inside = scope { true } else { false } }

    /// What makes addresses for containers out of the box, if this may be one of those.
    var containerNetwork: String? { Self.containerNetworks.first { $0.block.contains(self) }?.words }

    /// Whom it can be reached by, in words.
    var words: String {
        switch scope {
        case .everywhere: "public"
        case .inside(let kind): containerNetwork.map { "\(kind) (\($0))" } ?? kind
        case .loopback: "reached from its own machine alone"
        case .nowhere(let why): why
        }
    }

    private static let blocks: [AddressBlock] = [
        .v4([0], 8, .nowhere("no address of a machine")),
        .v4([10], 8, .inside("private")),
        .v4([100, 64], 10, .inside("of a provider's NAT")),
        .v4([127], 8, .loopback),
        .v4([169, 254], 16, .inside("link-local")),
        .v4([172, 16], 12, .inside("private")),
        .v4([192, 0, 2], 24, .nowhere("for examples in documents")),
        .v4([192, 168], 16, .inside("private")),
        .v4([198, 18], 15, .nowhere("for benchmarks")),
        .v4([198, 51, 100], 24, .nowhere("for examples in documents")),
        .v4([203, 0, 113], 24, .nowhere("for examples in documents")),
        .v4([224], 4, .nowhere("multicast")),
        .v4([240], 4, .nowhere("reserved")),
        .v6([], 128, .nowhere("no address of a machine")),
        .v6(Array(repeating: 0, count: 15) + [1], 128, .loopback),
        .v6([0x20, 0x01, 0x0D, 0xB8], 32, .nowhere("for examples in documents")),
        .v6([0xFC], 7, .inside("private")),
        .v6([0xFE, 0x80], 10, .inside("link-local")),
        .v6([0xFF], 8, .nowhere("multicast")),
    ]

    private static let containerNetworks: [(block: AddressBlock, words: String)] = [
        (.v4([10, 88], 16, .inside("private")), "Podman's network for containers"),
        (.v4([10, 0, 2], 24, .inside("private")), "a network of slirp4netns, VirtualBox or QEMU"),
        (.v4([10, 42], 16, .inside("private")), "k3s' or Rancher's network for pods"),
        (.v4([10, 244], 16, .inside("private")), "the usual network for pods of Kubernetes"),
        (.v4([172, 17], 16, .inside("private")), "Docker's default bridge"),
        (.v4([172, 18], 15, .inside("private")), "the range of Docker's bridges"),
        (.v4([172, 20], 14, .inside("private")), "the range of Docker's bridges"),
        (.v4([172, 24], 13, .inside("private")), "the range of Docker's bridges"),
    ]
}

/// A range of addresses with the same beginning.
private struct AddressBlock: Sendable {
    /// The whole address that it begins with.
    let bytes: [UInt8]
    /// How many bits of it are shared.
    let prefix: Int
    let scope: AddressScope

    /// Bytes that are not given are 0.
    static func v4(_ leading: [UInt8], _ prefix: Int, _ scope: AddressScope) -> Self {
        Self(bytes: padded(leading, to: 4), prefix: prefix, scope: scope)
    }

    /// Bytes that are not given are 0.
    static func v6(_ leading: [UInt8], _ prefix: Int, _ scope: AddressScope) -> Self {
        Self(bytes: padded(leading, to: 16), prefix: prefix, scope: scope)
    }

    private static func padded(_ leading: [UInt8], to count: Int) -> [UInt8] {
        leading + Array(repeating: 0, count: count - leading.count)
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == bytes.count else { return false }
        return (0..<prefix).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return address.bytes[bit / 8] & mask == bytes[bit / 8] & mask
        }
    }
}
