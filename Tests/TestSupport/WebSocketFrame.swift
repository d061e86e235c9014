/// One frame of a WebSocket, as it stands on the wire.
package struct WebSocketFrame: Sendable, Hashable {
    /// What a frame is, by its number.
    package struct Opcode: RawRepresentable, Sendable, Hashable {
        package var rawValue: UInt8

        /// Any number, also one that means nothing.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let continuation = Opcode(rawValue: 0)
        package static let text = Opcode(rawValue: 1)
        package static let binary = Opcode(rawValue: 2)
        package static let close = Opcode(rawValue: 8)
        package static let ping = Opcode(rawValue: 9)
        package static let pong = Opcode(rawValue: 10)
    }

    /// What it is.
    package var opcode: Opcode
    /// Whether it is the last of its message.
    package var isFinal: Bool
    /// Whether it was masked, as all that a client sends has to be.
    package var isMasked: Bool
    /// The bits that mean nothing without an extension.
    package var reservedBits: UInt8
    /// What it carries, unmasked.
    package var payload: [UInt8]

    package init(
        _ opcode: Opcode, _ payload: [UInt8] = [], isFinal: Bool = true, isMasked: Bool = false, reservedBits: UInt8 = 0
    ) {
        self.opcode = opcode
        self.isFinal = isFinal
        self.isMasked = isMasked
        self.reservedBits = reservedBits
        self.payload = payload
    }

    /// The payload as text.
    package var text: String { String(decoding: payload, as: UTF8.self) }

    /// The code that a close gives, if it gives one.
    package var closeCode: Int? {
        guard opcode == .close, payload.count >= 2 else { return nil }
        return Int(payload[0]) << 8 | Int(payload[1])
    }

    /// The frame as bytes, with a mask that is always the same.
    package var bytes: [UInt8] {
        var bytes = [(isFinal ? 0x80 : 0) | reservedBits << 4 | opcode.rawValue]
        let maskBit: UInt8 = isMasked ? 0x80 : 0
        switch payload.count {
        case ..<126: bytes.append(maskBit | UInt8(payload.count))
        case ..<65_536: bytes += [maskBit | 126] + bigEndian(payload.count, in: 2)
        default: bytes += [maskBit | 127] + bigEndian(payload.count, in: 8)
        }
        guard isMasked else { return bytes + payload }
        let mask: [UInt8] = [0x12, 0x34, 0x56, 0x78]
        return bytes + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
    }

    /// The first frame in what was received, and how long it is; `nil` while it is not complete.
    package static func parse(_ received: [UInt8]) -> (frame: WebSocketFrame, length: Int)? {
        guard received.count >= 2 else { return nil }
        let isMasked = received[1] & 0x80 != 0
        var length = Int(received[1] & 0x7F)
        var start = 2
        if length > 125 {
            let size = length == 126 ? 2 : 8
            guard received.count >= start + size else { return nil }
            length = received[start..<start + size].reduce(0) { $0 << 8 | Int($1) }
            start += size
        }
        let maskStart = start
        if isMasked { start += 4 }
        guard length >= 0, received.count - start >= length else { return nil }
        var payload = Array(received[start..<start + length])
        if isMasked {
            for index in payload.indices { payload[index] ^= received[maskStart + index % 4] }
        }
        let frame = WebSocketFrame(
            Opcode(rawValue: received[0] & 0x0F), payload, isFinal: received[0] & 0x80 != 0, isMasked: isMasked,
            reservedBits: received[0] >> 4 & 0x07)
        return (frame, start + length)
    }
}

/// A number's last bytes, the most significant first.
func bigEndian(_ number: Int, in count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
