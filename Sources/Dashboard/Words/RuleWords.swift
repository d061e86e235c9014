import Canvas
import JanusWire
import Moderation
import Text

/// Rules that keep people out, and the record of what was done.
protocol RuleWords: Sendable {
    /// How long a rule can hold.
    static var untilLifted: CleanText { get }
    static func forMinutes(_ count: Int64) -> CleanText
    static func forHours(_ count: Int64) -> CleanText
    /// Whom a rule means.
    static func everybodyCalled(_ name: CleanText) -> CleanText
    static func namesLike(_ pattern: CleanText) -> CleanText
    static var whoHasThatAddress: CleanText { get }
    static func whoHasID(_ id: CleanText) -> CleanText
    static func why(_ pause: KeepOutRule.Pause) -> CleanText
    static var noRules: CleanText { get }
    static var runs: CleanText { get }
    static var isPaused: CleanText { get }
    static func fired(_ count: Int) -> CleanText
    static func last(_ time: WallTime) -> CleanText
    static func until(_ time: WallTime) -> CleanText
    /// Of a line of the record: in which room, and on which server where it is another one.
    static func inRoom(_ room: String) -> String
    static func onServer(_ server: String) -> String
    static var timesAreUTC: CleanText { get }
    static var noOutcome: CleanText { get }
    static var noRecord: CleanText { get }
}
