import Canvas
import JanusWire
import Moderation
import Text

// Rules that keep people out, and the record of what was done.
extension Words {
    /// How long a rule can hold.
    static let ruleLengths: [(name: CleanText, duration: Duration?)] = [
        ("until it is lifted", nil), ("for 10 minutes", .seconds(600)), ("for an hour", .seconds(3600)),
        ("for 8 hours", .seconds(8 * 3600)),
    ]

    static func pattern(_ pattern: KeepOutPattern) -> CleanText {
        switch pattern {
        case .name(let name): "everybody called “\(name.truncated(to: 40))”"
        case .glob(let glob): "names like “\(glob.truncated(to: 40))”"
        case .id(let id): "id \(id.text)"
        }
    }

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
    static func paused(_ pause: KeepOutRule.Pause) -> CleanText { "paused: \(why(pause))" }
    static func fired(_ count: Int) -> CleanText { count == 1 ? "kicked once" : "kicked \(count) times" }
    static func last(_ time: WallTime) -> CleanText { "last \(time.clock)" }
    static func until(_ time: WallTime) -> CleanText { "until \(time.clock)" }

    static let timesAreUTC: CleanText = "times in UTC"
    static let demoServer: CleanText = "demo"
    static let noOutcome: CleanText = "no outcome was written"
    static let noRecord: CleanText = "Nothing has been done yet."
    static let readingRecord: CleanText = "reading…"
}
