import Canvas
import JanusWire
import Moderation
import Text

// Rules that keep people out, and the record of what was done.
extension English {
    static let untilLifted: CleanText = "until it is lifted"
    static func forMinutes(_ count: Int64) -> CleanText { count == 1 ? "for a minute" : "for \(count) minutes" }
    static func forHours(_ count: Int64) -> CleanText { count == 1 ? "for an hour" : "for \(count) hours" }
    static func everybodyCalled(_ name: CleanText) -> CleanText { "everybody called “\(name)”" }
    static func namesLike(_ pattern: CleanText) -> CleanText { "names like “\(pattern)”" }
    static let whoHasThatAddress: CleanText = "whoever comes from one address"
    static func whoHasID(_ id: CleanText) -> CleanText { "id \(id)" }

    static func why(_ pause: KeepOutRule.Pause) -> CleanText {
        switch pause {
        case .fromEarlier: "of an earlier run"
        case .byYou: "by you"
        case .tooOften: "ten kicks within a minute"
        case .givenUp: "the room's secret was not given"
        }
    }

    static let noRules: CleanText = "Nobody is kept out. B on a person keeps them out."
    static let runs: CleanText = "runs"
    static let isPaused: CleanText = "paused"
    static func fired(_ count: Int) -> CleanText { count == 1 ? "kicked once" : "kicked \(count) times" }
    static func last(_ time: WallTime) -> CleanText { "last \(time.clock)" }
    static func until(_ time: WallTime) -> CleanText { "until \(time.clock)" }

    static func inRoom(_ room: String) -> String { "in \(room)" }
    static func onServer(_ server: String) -> String { "at \(server)" }
    static let timesAreUTC: CleanText = "times in UTC"
    static let noOutcome: CleanText = "no outcome was written"
    static let noRecord: CleanText = "Nothing has been done yet."
}
