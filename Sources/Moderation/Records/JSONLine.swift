import Glibc
import JanusWire

/// One line of JSON that can be shown in a terminal as it is: whatever could steer one, or hide something, is escaped.
enum JSONLine {
    /// The members in their order; those without a value are left out.
    static func make(_ members: [(String, JSONValue?)]) -> String {
        let parts = members.compactMap { name, value in
            value.map { "\(text(.string(name))):\(text($0))" }
        }
        return "{\(parts.joined(separator: ","))}"
    }

    /// A value as JSON text in one line.
    static func text(_ value: JSONValue) -> String {
        var text = ""
        for scalar in value.serializedText().unicodeScalars {
            if scalar.isPlain {
                text.unicodeScalars.append(scalar)
            } else {
                // Outside of strings JSON has none of these.
                for unit in String(scalar).utf16 { text += escaped(unit) }
            }
        }
        return text
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Unicode.Scalar {
    /// Whether it is what it looks like: no control, nothing that is not seen, nothing unassigned or private.
    fileprivate var isPlain: Bool {
        if properties.isDefaultIgnorableCodePoint { return false }
        return switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

/// Points in time as records write them.
enum RecordTime {
    /// A time since 1970 as RFC 3339 in UTC with milliseconds.
    static func text(_ time: Double) -> String {
        let thousandths = Int64((time * 1000).rounded())
        let milliseconds = (thousandths % 1000 + 1000) % 1000
        var seconds = time_t((thousandths - milliseconds) / 1000)
        var moment = tm()
        gmtime_r(&seconds, &moment)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let fraction = String(1000 + milliseconds).dropFirst()
        return "\(moment.tm_year + 1900)-\(two(moment.tm_mon + 1))-\(two(moment.tm_mday))T"
            + "\(two(moment.tm_hour)):\(two(moment.tm_min)):\(two(moment.tm_sec)).\(fraction)Z"
    }

    /// The month that a time lies in, such as 2026-11.
    static func month(_ time: Double) -> String { String(text(time).prefix(7)) }

    /// The time that a text means, or nil when it means none.
    static func time(_ text: String) -> Double? {
        let digits = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap { Int32($0) }
        guard digits.count == 7, text.count == 24, text.hasSuffix("Z") else { return nil }
        var moment = tm()
        moment.tm_year = digits[0] - 1900
        moment.tm_mon = digits[1] - 1
        moment.tm_mday = digits[2]
        moment.tm_hour = digits[3]
        moment.tm_min = digits[4]
        moment.tm_sec = digits[5]
        return Double(timegm(&moment)) + Double(digits[6]) / 1000
    }

    /// What a clock shows now.
    static func now() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1_000_000_000
    }
}
