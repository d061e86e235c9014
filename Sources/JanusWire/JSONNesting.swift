/// JSON text in which every array and object below `depth` others is replaced by `null`.
///
/// It only counts brackets outside strings and judges nothing: text that is not JSON stays text that is not JSON.
func cutNesting(in bytes: [UInt8], to depth: Int) -> [UInt8] {
    guard nesting(of: bytes) > depth else { return bytes }
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

/// How many arrays and objects lie within each other at the deepest place.
private func nesting(of bytes: [UInt8]) -> Int {
    var scanner = BracketScanner()
    var deepest = 0
    for byte in bytes {
        scanner.take(byte)
        deepest = max(deepest, scanner.depth)
    }
    return deepest
}

/// Keeps count of the brackets that are open, leaving out those within strings.
private struct BracketScanner {
    private(set) var depth = 0
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
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
        default: break
        }
    }
}
