import Moderation
import Text

/// The header, and what is said about a missing connection.
protocol HeaderWords: Sendable {
    static func old(_ age: CleanText) -> CleanText
    static var demoBadge: CleanText { get }
    static var readOnlyBadge: CleanText { get }
    static var insecureBadge: CleanText { get }
    static var cleartextBadge: CleanText { get }
    static var isLive: CleanText { get }
    static var isConnecting: CleanText { get }
    /// An answer has been missing for so long.
    static func isLate(_ age: CleanText) -> CleanText
    static func isLost(_ attempt: CleanText) -> CleanText
    static var isRefused: CleanText { get }
    static func attempt(_ number: Int, in time: CleanText) -> CleanText
    static func attemptNow(_ number: Int) -> CleanText
}
