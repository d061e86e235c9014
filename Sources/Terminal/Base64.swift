/// Bytes in the 64 letters of RFC 4648, with padding.
func base64(_ bytes: some Collection<UInt8>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
        let group = Array(rest.prefix(3))
        rest = rest.dropFirst(3)
        let bits = group.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << (16 - 8 * $1.offset) }
        for place in 0..<4 {
            letters.append(place <= group.count ? alphabet[Int(bits >> (18 - 6 * place) & 0x3F)] : UInt8(ascii: "="))
        }
    }
    return String(decoding: letters, as: UTF8.self)
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
