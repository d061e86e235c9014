internal import Glibc

/// An address of IPv4 or IPv6.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four or sixteen of them; an IPv4 address that is written as one of IPv6 has four.
    let bytes: [UInt8]

    /// The address that these bytes are, in the order of the network; nil for another number of them.
    init?(bytes: [UInt8]) {
        switch bytes.count {
        case 4: self.bytes = bytes
        case 16: self.bytes = bytes.starts(with: Self.mappedPrefix) ? Array(bytes.suffix(4)) : bytes
        default: return nil
        }
    }

    /// The address that a text is; nil for names.
    init?(_ text: some StringProtocol) {
        // Whose interface a link-local address is of is no part of it.
        let bare = String(text.prefix { $0 != "%" })
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if inet_pton(family, bare, &bytes) == 1 {
                self.init(bytes: bytes)
                return
            }
        }
        return nil
    }

    var isIPv6: Bool { bytes.count == 16 }

    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(isIPv6 ? AF_INET6 : AF_INET, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let mappedPrefix: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
}

/// Whom an address can be reached by.
enum AddressScope: Hashable, Sendable {
    /// By everybody on the internet.
    case everywhere
    /// Inside of one network; the words say which kind.
    case inside(String)
    /// By this machine alone.
    case loopback
    /// By nobody; the words say why.
    case nowhere(String)
}
