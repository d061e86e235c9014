import Text

/// Numbers of media as they are shown: short, in a width that does not change.
///
/// They are a server's, so that none of them can be too large to be drawn.
enum Measure {
    /// Bits a second: `0`, `<1k`, `412k`, `1.2M`, `12M`.
    static func bitrate(_ bits: Int) -> CleanText {
        switch bits {
        case ...0: "0"
        case ..<1000: "<1k"
        case ..<1_000_000: "\(bits / 1000)k"
        case ..<10_000_000: "\(bits / 1_000_000).\(bits / 100_000 % 10)M"
        case ..<1_000_000_000: "\(bits / 1_000_000)M"
        default: "\(min(999, bits / 1_000_000_000))G"
        }
    }
    static let bitrateWidth = 4

    /// Percent: `0 %`, `<1 %`, `12 %`.
    static func percent(_ value: Double) -> CleanText {
        let value = value.bounded(by: 100)
        return value > 0 && value < 1 ? "<1 %" : "\(Int(value.rounded())) %"
    }
    static let percentWidth = 5

    /// Milliseconds: `12 ms`, and from a second on `1.2 s`.
    static func milliseconds(_ value: Double) -> CleanText {
        let value = Int(value.bounded(by: 999_000).rounded())
        switch value {
        case ..<1000: return "\(value) ms"
        case ..<10_000: return "\(value / 1000).\(value / 100 % 10) s"
        default: return "\(value / 1000) s"
        }
    }
    static let millisecondsWidth = 6

    /// A length of time that is promised, rounded up: `5 s`, `8 min`, `3 h`.
    static func span(_ duration: Duration) -> CleanText {
        let (seconds, rest) = duration.components
        let whole = min(max(0, seconds), 1 << 40) + (rest > 0 ? 1 : 0)
        switch whole {
        case ..<120: return "\(whole) s"
        case ..<7200: return "\((whole + 59) / 60) min"
        default: return "\((whole + 3599) / 3600) h"
        }
    }

    /// An audio level in dBov: `-33`, where 0 is loudest.
    static func level(_ value: Double) -> CleanText { "\(-Int(value.bounded(by: 127).rounded()))" }
}

extension Double {
    /// Between 0 and a limit, which is also what stands for no number at all.
    fileprivate func bounded(by limit: Double) -> Double { isNaN ? limit : min(max(0, self), limit) }
}
