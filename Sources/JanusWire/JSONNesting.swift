/// Whether JSON text has more values than that, or commas and brackets enough for them.
///
/// It judges nothing: in text that is not JSON values can be counted as well. Empty arrays and objects count as if they
/// held one.
func hasMoreValues(than limit: Int, in bytes: [UInt8]) -> Bool {
    // There is one value more than there are commas and opening brackets.
    guard bytes.count > limit, bytes.count(where: isSeparator) >= limit else { return false }
    // Some of them stand in strings.
    var scanner = BracketScanner()
    for byte in bytes { scanner.take(byte) }
    return scanner.separators >= limit
}

private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
}

/// JSON text in which every array and object below `depth` others is replaced by `null`.
func cutNesting(in bytes: [UInt8], to depth: Int) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var scanner = BracketScanner()
    for byte in bytes {
        let before = scanner.depth
        scanner.take(byte)
        if before <= depth, scanner.depth <= depth {
            kept.append(byte)
        } else if before == depth {
            kept.append(contentsOf: "null".utf8)
        }
    }
    return kept
}

/// Keeps count of the brackets that are open, leaving out those within strings.
private struct BracketScanner {
    private(set) var depth = 0
    /// Commas, and brackets that open something.
    private(set) var separators = 0
    private var isInString = false
    private var isEscaped = false

    mutating func take(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            separators += 1
        case UInt8(ascii: ","): separators += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
        default: break
        }
    }
}
