/// Where somebody's media come from, and how good the way is: equal for equal numbers and seeds.
///
/// All addresses are of the ranges set aside for documentation (RFC 5737, RFC 3849).
struct Device: Sendable {
    /// The kinds of a remote candidate.
    enum Route: String, Sendable {
        case peerReflexive = "prflx"
        case serverReflexive = "srflx"
        case relay
    }

    /// The address that the server sees.
    let address: String
    /// The server's own address on that way.
    let serverAddress: String
    let route: Route
    /// In milliseconds.
    let roundTrip: Int64
    /// The share of its packets that is lost.
    let loss: Double
    /// In milliseconds.
    let jitter: Int64
    /// Whether nothing comes any more, as of a client that hangs.
    let isFrozen: Bool
    /// What makes it differ from others.
    let key: UInt64

    init(_ number: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed ^ 0xDE71CE &+ UInt64(number) &* 0x9E37_79B9)
        key = random.next()
        route = number == Self.relayed ? .relay : key % 3 == 0 ? .serverReflexive : .peerReflexive
        let place = number % 500
        // 37 and 250 have no common factor, so that each place of the cast has an address of its own.
        let host = 2 + (place / 2 * 37 + Int(seed % 250)) % 250
        let isIPv6 = number % 5 == 4
        serverAddress = isIPv6 ? "2001:db8::10" : "192.0.2.10"
        address =
            route == .relay
            ? "192.0.2.200"
            : isIPv6
                ? "2001:db8:\(String(place + 1, radix: 16))::\(String(host, radix: 16))"
                : place.isMultiple(of: 2) ? "198.51.100.\(host)" : "203.0.113.\(host)"
        roundTrip = number == Self.relayed ? 164 : 14 + Int64(random.next() % 70)
        loss = number == Self.lossy ? 0.12 : Double(random.next() % 40) / 10_000
        jitter = number == Self.jittery ? 68 : 1 + Int64(random.next() % 5)
        isFrozen = number == Self.frozen
    }

    /// Those of the cast's first room whom something ails, by their places.
    private static let lossy = 1
    private static let jittery = 2
    private static let relayed = 3
    private static let frozen = 5

    /// The number of somebody who is not of the cast.
    static func unknown(_ person: EntityID) -> Int {
        2_000_000 + Int(person.description.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) } % 1_000_000)
    }

    /// A number between 0 and 1 that belongs to a device, a purpose and a second.
    func chance(_ purpose: UInt64, at second: Int64) -> Double {
        var random = SeededRandom(seed: key ^ purpose &* 0x51_7CC1 ^ UInt64(bitPattern: second))
        return Double(random.next() >> 11) / Double(1 << 53)
    }
}
