internal import Glibc

/// The time in a `Date` header, such as "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110), in seconds since 1970; nil for what
/// is none.
func secondsSinceEpoch(httpDate text: String) -> Int? {
    let words = text.split(separator: " ")
    let clock = words.count == 6 ? words[4].split(separator: ":").compactMap { Int32($0) } : []
    guard clock.count == 3, words[5] == "GMT", let day = Int32(words[1]), let year = Int32(words[3]),
        let month = months.firstIndex(of: String(words[2])), (1...31).contains(day), (1970...9999).contains(year)
    else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (year - 1900, Int32(month), day)
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (clock[0], clock[1], clock[2])
    return timegm(&parts)
}

private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/// A day, such as 2026-11-26, and its time in UTC.
func dayAndTime(_ secondsSinceEpoch: Int) -> String {
    var seconds = time_t(secondsSinceEpoch)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "?" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min)) UTC"
}
