/// How many terminal cells a scalar takes: 0 (it joins the one before it), 1 or 2.
///
/// It counts as the C library's `wcwidth` does, for this is how ncurses places what it writes. Meant for scalars that
/// stand in a ``CleanText``; controls, which never do, count as 0.
package func cellWidth(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value >= 0x20 && !(0x7F..<0xA0).contains(value) ? 1 : 0 }
    switch value {
    // Most of what is neither Latin nor simple: lines and blocks, and Han.
    case 0x2500..<0x25FD: return 1
    case 0x4E00..<0xA000: return 2
    default: break
    }
    if value >= 0x1100, WidthTables.wide.containsInRanges(value) { return 2 }
    return WidthTables.zero.containsInRanges(value) ? 0 : 1
}

extension [UInt32] {
    /// Whether a flat list of inclusive, rising ranges covers a value.
    fileprivate func containsInRanges(_ value: UInt32) -> Bool {
        var low = 0
        var high = count / 2
        while low < high {
            let middle = (low + high) / 2
            if value < self[2 * middle] {
                high = middle
            } else if value > self[2 * middle + 1] {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
