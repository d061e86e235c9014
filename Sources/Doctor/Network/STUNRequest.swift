/// A STUN binding request without credentials (RFC 8489), as a knock at a port of media.
///
/// ICE refuses it, since it does not know who knocks: but it answers, and so is there.
struct STUNRequest: Hashable, Sendable {
    /// Twelve bytes by which the answer is known.
    let transaction: [UInt8]

    init() { transaction = (0..<12).map { _ in .random(in: .min ... .max) } }

    private static let cookie: [UInt8] = [0x21, 0x12, 0xA4, 0x42]

    /// The packet; with a fingerprint, without which ICE takes it for media.
    var packet: [UInt8] {
        let head: [UInt8] = [0x00, 0x01, 0x00, 0x08] + Self.cookie + transaction
        let check = Self.crc32(head) ^ 0x5354_554E
        return head + [0x80, 0x28, 0x00, 0x04] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: check >> $0) }
    }

    /// Whether a packet is an answer to this request, be it a refusal.
    func isAnswered(by packet: [UInt8]) -> Bool {
        guard packet.count >= 20 else { return false }
        // Of the kind of message, these two bits say that it is an answer.
        let isAnswer = packet[0] == 0x01 && packet[1] & 0xEF == 0x01
        return isAnswer && Array(packet[4..<8]) == Self.cookie && Array(packet[8..<20]) == transaction
    }

    /// The checksum of ISO 3309, as Ethernet has it.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
