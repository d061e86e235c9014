/// Puts a scalar together from its bytes, as they come.
struct UTF8Assembler: Sendable {
    /// What a byte did.
    enum Progress {
        case more
        case complete(Unicode.Scalar)
        /// The byte does not belong here; it may begin something else.
        case invalid
    }

    private var value: UInt32
    private var remaining: Int
    /// Which bytes may come next: narrower than usual after some leads, against overlong forms and surrogates.
    private var allowed: ClosedRange<UInt8>

    /// Begins with a byte that can begin a scalar of more than one byte.
    init?(lead: UInt8) {
        allowed = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF:
            (value, remaining) = (UInt32(lead & 0x1F), 1)
        case 0xE0...0xEF:
            (value, remaining) = (UInt32(lead & 0x0F), 2)
            if lead == 0xE0 { allowed = 0xA0...0xBF }
            if lead == 0xED { allowed = 0x80...0x9F }
        case 0xF0...0xF4:
            (value, remaining) = (UInt32(lead & 0x07), 3)
            if lead == 0xF0 { allowed = 0x90...0xBF }
            if lead == 0xF4 { allowed = 0x80...0x8F }
        default:
            return nil
        }
    }

    /// Takes the next byte.
    mutating func take(_ byte: UInt8) -> Progress {
        guard allowed.contains(byte) else { return .invalid }
        allowed = 0x80...0xBF
        value = value << 6 | UInt32(byte & 0x3F)
        remaining -= 1
        guard remaining == 0 else { return .more }
        guard let scalar = Unicode.Scalar(value) else { return .invalid }
        return .complete(scalar)
    }
}
