/// How JSON text is built, as far as that can be told before it is parsed.
///
/// It only looks at brackets and commas outside strings and judges nothing: text that is not JSON has a shape as well.
struct JSONShape: Hashable {
    /// How many arrays and objects lie within each other at the deepest place.
    private(set) var depth = 0
    /// How many values there are, or some more: arrays and objects without any count as if they held one.
    private(set) var values = 1

    init(of bytes: [UInt8]) {
        var scanner = BracketScanner()
        for byte in bytes {
            scanner.take(byte)
            depth = max(depth, scanner.depth)
        }
        values += scanner.separators
    }
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
