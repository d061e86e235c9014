extension CleanText {
    /// Shows the raw form of a string: what cleaning would drop or replace is written out, as `\u{1b}` or `\n`.
    ///
    /// Printable text stays as it is, a backslash included.
    /// - Parameters:
    ///   - raw: A string from anywhere.
    ///   - limit: How many scalars are looked at; what is behind them becomes "…".
    package init(escaping raw: String, limit: Int = 65_536) {
        if raw.utf8.count <= limit, raw.isPrintableASCII {
            self.init(cleaning: raw, limit: limit)
            return
        }
        var cleaner = Cleaner()
        var scalars = String.UnicodeScalarView()
        var altered = false
        for (index, scalar) in raw.unicodeScalars.enumerated() {
            if index >= limit {
                scalars.append(.ellipsis)
                altered = true
                break
            }
            if case .keep = cleaner.judge(scalar), !scalar.isHardToSee {
                scalars.append(scalar)
            } else {
                // What is written out is a base like any other, so the next mark stands on its last letter.
                for letter in scalar.escape {
                    _ = cleaner.judge(letter)
                    scalars.append(letter)
                }
                altered = true
            }
        }
        self.init(trusted: scalars, altered: altered)
    }
}

extension Unicode.Scalar {
    /// Whether it is clean but looks like nothing or like a plain space.
    fileprivate var isHardToSee: Bool { self != " " && isBlank }

    /// How the scalar is written in source code.
    fileprivate var escape: String.UnicodeScalarView {
        switch self {
        case "\n": "\\n".unicodeScalars
        case "\r": "\\r".unicodeScalars
        case "\t": "\\t".unicodeScalars
        case "\0": "\\0".unicodeScalars
        default: "\\u{\(String(value, radix: 16))}".unicodeScalars
        }
    }
}
