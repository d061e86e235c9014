import Glibc

extension ArraySlice<UInt8> {
    /// Whether these bytes hold a text somewhere.
    public func contains(_ text: String) -> Bool { occurrences(of: text, upTo: 1) > 0 }

    /// How often these bytes hold a text, which is not empty.
    public func occurrences(of text: String, upTo limit: Int = .max) -> Int {
        let text = Array(text.utf8)
        var (count, start) = (0, 0)
        withUnsafeBytes { bytes in
            while count < limit, start + text.count <= bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                guard let base = rest.baseAddress, let found = memchr(base, Int32(text[0]), rest.count) else { return }
                start += UnsafeRawPointer(found) - base
                guard start + text.count <= bytes.count else { return }
                if bytes[start..<start + text.count].elementsEqual(text) { count += 1 }
                start += 1
            }
        }
        return count
    }
}
