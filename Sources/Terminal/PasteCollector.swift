/// Collects what stands between a terminal's paste markers.
struct PasteCollector: Sendable {
    private static let marker = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    private var matched = 0

    /// Makes a collector that keeps a number of bytes and drops the rest.
    init(limit: Int) {
        self.limit = limit
    }

    /// What has been collected, with U+FFFD for what is no UTF-8.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes the next byte and returns whether it completed the end marker.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.marker[matched] {
            matched += 1
            return matched == Self.marker.count
        }
        // The marker's first byte does not occur in it again, so a failed match can only begin anew with this byte.
        keep(Self.marker.prefix(matched))
        matched = byte == Self.marker[0] ? 1 : 0
        if matched == 0 { keep(CollectionOfOne(byte)) }
        return false
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more.prefix(limit - bytes.count))
    }
}
