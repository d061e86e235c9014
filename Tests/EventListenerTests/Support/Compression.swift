/// Bytes as gzip has them, as they are: without getting smaller.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    return header + stored(bytes) + littleEndian(crc32(bytes)) + littleEndian(UInt32(bytes.count))
}

/// Bytes as zlib has them, which HTTP calls deflate.
func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
        a = (a + UInt32(byte)) % 65_521
        b = (b + a) % 65_521
    }
    return [0x78, 0x01] + stored(bytes) + Array(littleEndian(b << 16 | a).reversed())
}

/// A gzip of so many blanks and a little more, 150 times smaller than them.
func bomb(of count: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(0b1, 1)
    bits.write(0b01, 2)
    // A blank, in the fixed code of literals; then copies of 258 bytes from one byte before.
    bits.writeCode(0b0011_0000 + 0x20, 8)
    for _ in 0...count / 258 {
        bits.writeCode(0b1100_0101, 8)
        bits.writeCode(0, 5)
    }
    bits.writeCode(0, 7)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bits.finished() + [UInt8](repeating: 0, count: 8)
}

private func stored(_ bytes: [UInt8]) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(65_535)
        rest = rest.dropFirst(block.count)
        let length = UInt16(block.count)
        blocks += [rest.isEmpty ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8)]
        blocks += [UInt8(~length & 0xFF), UInt8(~length >> 8)] + block
    } while !rest.isEmpty
    return blocks
}

private func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
        (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}

private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current: UInt32 = 0
    private var count = 0

    /// Numbers begin with their lowest bit.
    mutating func write(_ bits: Int, _ length: Int) {
        for place in 0..<length {
            current |= UInt32(bits >> place & 1) << UInt32(count)
            count += 1
            if count == 8 {
                bytes.append(UInt8(current))
                (current, count) = (0, 0)
            }
        }
    }

    /// Codes begin with their highest bit.
    mutating func writeCode(_ bits: Int, _ length: Int) {
        for place in (0..<length).reversed() { write(bits >> place & 1, 1) }
    }

    func finished() -> [UInt8] { count > 0 ? bytes + [UInt8(current)] : bytes }
}
