import Canvas
import JanusWire
import Moderation
import Text

/// The help.
protocol HelpWords: Sendable {
    static func title(of content: Overlay.Content) -> CleanText
    static func title(of group: ActionSpec.Group) -> CleanText
    static var thatKey: CleanText { get }
    static var recordTitleInHelp: CleanText { get }
    static var signsTitle: CleanText { get }
    static var connectionSigns: CleanText { get }
    static var roomSigns: CleanText { get }
    static var membershipSigns: CleanText { get }
    static var countSigns: CleanText { get }
    static var markedSign: CleanText { get }
    static var talkingSign: CleanText { get }
    static var mediaSigns: CleanText { get }
    static var mutedSign: CleanText { get }
    static var roleSigns: CleanText { get }
    static var nameSign: CleanText { get }
    static var idSign: CleanText { get }
    static func polledSigns(_ short: CleanText) -> CleanText
}
