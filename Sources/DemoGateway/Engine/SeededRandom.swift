/// A small deterministic generator (SplitMix64): equal seeds give equal ids and an equal script.
struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A positive 53-bit number, as Janus' `janus_random_uint64`, never zero (janus.md 1.9).
    mutating func identifier() -> Int64 {
        Int64(max(1, next() & 0x1F_FFFF_FFFF_FFFF))
    }

    /// The id of a participant or a room: 53 bits, or a UUID with `string_ids` (janus.md 1.9).
    mutating func entity(asText: Bool) -> EntityID {
        guard asText else { return .number(identifier()) }
        func hex(_ value: UInt64, digits: Int) -> String {
            let text = String(value, radix: 16)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        let high = next()
        let low = next()
        return .text(
            [
                hex(high >> 32, digits: 8), hex(high >> 16 & 0xFFFF, digits: 4), hex(high & 0xFFF | 0x4000, digits: 4),
                hex(low >> 48 & 0x3FFF | 0x8000, digits: 4), hex(low & 0xFFFF_FFFF_FFFF, digits: 12),
            ].joined(separator: "-"))
    }

    /// Twelve letters and digits, as the transaction that Janus makes up for a GET.
    mutating func transaction() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &self)] })
    }
}
