import Text

// The header, and what is said about a missing connection.
extension English {
    static func old(_ age: CleanText) -> CleanText { "\(age) old" }
    static let demoBadge: CleanText = "DEMO"
    static let readOnlyBadge: CleanText = "READ-ONLY"
    static let insecureBadge: CleanText = "INSECURE"
    static let cleartextBadge: CleanText = "CLEARTEXT"
    static let isLive: CleanText = "live"
    static let isConnecting: CleanText = "connecting"
    static func isLate(_ age: CleanText) -> CleanText { "late \(age)" }
    static func isLost(_ attempt: CleanText) -> CleanText { "lost: \(attempt)" }
    static let isRefused: CleanText = "refused"
    static func attempt(_ number: Int, in time: CleanText) -> CleanText { "attempt \(number) in \(time)" }
    static func attemptNow(_ number: Int) -> CleanText { "attempt \(number)…" }
}
