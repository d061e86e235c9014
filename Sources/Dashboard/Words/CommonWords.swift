import Canvas
import JanusWire
import Moderation
import Text

/// What several parts of the screen say.
protocol CommonWords: Sendable {
    /// What stands between the things of a list.
    static var comma: CleanText { get }
    /// What stands between two sentences in one.
    static var semicolon: CleanText { get }
    /// What stands between something and what is said of it.
    static var colon: CleanText { get }
    static var noName: CleanText { get }
    static func presence(_ presence: Presence) -> CleanText
    static func rooms(_ count: Int) -> CleanText
    static func people(_ count: Int) -> CleanText
    /// How many of a list are left out.
    static func andMore(_ count: Int) -> CleanText
    /// Something, and in which room it is or happens.
    static func inRoom(_ what: CleanText, _ room: CleanText) -> CleanText
    static func yesNo(_ value: Bool) -> CleanText
    /// A single kind of media.
    static func name(of kind: Media) -> CleanText
    static var noMedia: CleanText { get }
    /// A number of seconds, as it is written.
    static func seconds(_ number: CleanText) -> CleanText
    static func tooSmall(has: Size, needs: Size) -> [CleanText]
    static var leavesYourRooms: CleanText { get }
}
