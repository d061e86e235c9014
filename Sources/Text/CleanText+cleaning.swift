extension CleanText {
    /// Makes a hostile string fit to be drawn.
    ///
    /// Controls become their pictures (␛), what cannot be shown becomes U+FFFD, what cannot be seen is dropped, a base
    /// carries at most two marks, and emoji sequences keep their first emoji. Cleaning what is clean changes nothing.
    /// - Parameters:
    ///   - raw: A string from anywhere.
    ///   - limit: How many scalars are looked at; what is behind them becomes "…".
    package init(cleaning raw: String, limit: Int = 256) {
        let bytes = raw.utf8.count
        if bytes <= limit, raw.isPrintableASCII {
            let visible = raw.utf8.contains { $0 != 0x20 }
            self.init(trusted: raw, width: bytes, traits: visible ? [.ascii, .visible] : .ascii)
            return
        }
        var cleaner = Cleaner()
        var scalars = String.UnicodeScalarView()
        var altered = false
        var isSame = true
        var kept = 0
        var seen = 0
        for scalar in raw.unicodeScalars {
            if seen >= limit || kept >= limit {
                scalars.append(.ellipsis)
                altered = true
                isSame = false
                break
            }
            seen += 1
            let judgement = cleaner.judge(scalar)
            if case .keep = judgement {
                scalars.append(scalar)
                kept += 1
                continue
            }
            isSame = false
            switch judgement {
            case .keep: break
            case .replace(let other, let counts):
                scalars.append(other)
                kept += 1
                altered = altered || counts
            case .prepend(let base):
                altered = true
                kept += 2
                // A base and a mark that do not both fit are both left to the ellipsis.
                guard kept <= limit else { continue }
                scalars.append(base)
                scalars.append(scalar)
            case .drop(let counts):
                altered = altered || counts
            }
        }
        // What is as it was shares the memory of the raw string.
        self.init(trusted: isSame ? raw.unicodeScalars : scalars, altered: altered)
    }
}

extension String {
    /// Whether every byte is a printable ASCII character or a space.
    var isPrintableASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
